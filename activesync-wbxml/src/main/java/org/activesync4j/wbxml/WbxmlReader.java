package org.activesync4j.wbxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.activesync4j.wbxml.WbxmlException.Kind;

/**
 * Pulls elements and values from a WBXML document, from an array or a stream.
 *
 * <pre>{@code
 * WbxmlReader reader = WbxmlReader.of(body);
 * reader.expect(AirSync.SYNC);
 * while (reader.nextChild()) {
 *     switch (reader.id()) {
 *         case AirSync.Id.WINDOW_SIZE -> window = reader.elementInteger();
 *         case AirSync.Id.COLLECTIONS -> collections(reader);
 *         default -> reader.skip();
 *     }
 * }
 * }</pre>
 *
 * <p>Strict in the form, see [MS-ASWBXML] 2.1.2: version 1.1 to 1.3, public id 1 ("unknown", in any length of the
 * integer; all other public ids are refused), UTF-8, no string table; no attributes, entities, literals, extensions or
 * processing instructions; one root, all elements closed, nothing behind it. Lenient where clients differ: text may come
 * as inline string or as opaque data, in one piece or several, which is the same to whoever reads it; a tag without
 * content is the same as one that is opened and closed; a page may be switched where it need not be. What is wrong is a
 * {@link WbxmlException}, after which the reader is good for nothing but {@link #reset(byte[])}.
 *
 * <p>Values are lazy: {@link #next()} only finds that there is one. It may be read once, in one of the forms; a value
 * that is not read is passed over, without being made or checked to be UTF-8. Memory is used by what has arrived, never
 * by what a length claims: of a stream never more than 64 KB are held, and a value of any size can be had as
 * {@link #stream()}. A reader may be used again and again, and then allocates nothing but the values asked for.
 *
 * <p>Not safe for use by several threads at once. Streams are read to the end of the document, and are not closed.
 */
public final class WbxmlReader {

    /** What the reader stands at. */
    public enum Event {
        /** The start of an element. */
        START,
        /** A value: text or opaque data. */
        VALUE,
        /** The end of an element. */
        END,
        /** The end of the document, and nothing after it. */
        DONE
    }

    private static final int NO_PIECE = 0;
    private static final int INLINE = 1;
    private static final int OPAQUE = 2;

    private static final byte[] NOTHING = {};

    private final Limits limits;
    private final UnknownTags unknownTags;
    private final Input in;
    private final Texts texts = new Texts();
    private final byte[] scalar = new byte[Scalars.LONGEST];

    private int[] open = new int[16];
    private int depth;
    private int page;
    private int elements;
    private int skipped;

    private Event event = Event.DONE;
    private boolean begun;
    private boolean rootClosed;
    private boolean empty;
    private int id;
    private long at;

    /** The kind of the piece of a value that is being read. */
    private int piece = NO_PIECE;
    /** Whether the value began with opaque data. */
    private boolean opaque;
    /** Whether nobody has asked for the value yet. */
    private boolean unread;
    /** How many bytes of an opaque piece are still to be read. */
    private long left;
    /** How many bytes at the position are known to be of the piece. */
    private int ready;
    /** How many bytes of the value have been met. */
    private long size;
    /** Tells the streams of former values that their time is over. */
    private int values;

    /** Makes a reader with {@link Limits#DEFAULT} that skips unknown tags. */
    public WbxmlReader() {
        this(Limits.DEFAULT, UnknownTags.SKIP);
    }

    /**
     * Makes a reader. It has no document until one is given by {@link #reset(byte[])}.
     *
     * @param limits the bounds of what is accepted
     * @param unknownTags what happens to tags that no code page has
     */
    public WbxmlReader(Limits limits, UnknownTags unknownTags) {
        this.limits = limits;
        this.unknownTags = unknownTags;
        this.in = new Input(this, limits.total());
    }

    /**
     * Makes a reader over an array, with {@link Limits#DEFAULT}, that skips unknown tags.
     *
     * @param document the document; not copied, so it must not change while it is read
     * @return the reader, before the root
     */
    public static WbxmlReader of(byte[] document) {
        return new WbxmlReader().reset(document);
    }

    /**
     * Makes a reader over a stream, with {@link Limits#DEFAULT}, that skips unknown tags.
     *
     * @param document the document; may return as few bytes at a time as it likes; not closed
     * @return the reader, before the root
     */
    public static WbxmlReader of(InputStream document) {
        return new WbxmlReader().reset(document);
    }

    /**
     * Turns to another document.
     *
     * @param document the document; not copied, so it must not change while it is read
     * @return this reader, before the root
     */
    public WbxmlReader reset(byte[] document) {
        return reset(document, 0, document.length);
    }

    /**
     * Turns to another document.
     *
     * @param array has the document; not copied, so it must not change while it is read
     * @param offset where the document starts
     * @param length how many bytes it has
     * @return this reader, before the root
     * @throws IndexOutOfBoundsException if the array has not that many bytes
     */
    public WbxmlReader reset(byte[] array, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, array.length);
        in.reset(array, offset, offset + length);
        return forget();
    }

    /**
     * Turns to another document.
     *
     * @param document the document; may return as few bytes at a time as it likes; not closed
     * @return this reader, before the root
     */
    public WbxmlReader reset(InputStream document) {
        in.reset(document);
        return forget();
    }

    private WbxmlReader forget() {
        depth = 0;
        page = 0;
        elements = 0;
        skipped = 0;
        begun = false;
        rootClosed = false;
        empty = false;
        event = Event.DONE;
        piece = NO_PIECE;
        values++;
        return this;
    }

    /**
     * Moves on. A value that was not read is passed over.
     *
     * @return what the reader stands at now; {@link Event#DONE} again and again at the end
     * @throws WbxmlException if what comes next is not as it should be; of kind {@link Kind#EMPTY} if there is no byte
     */
    public Event next() {
        if (!begun) {
            begin();
        }
        if (piece != NO_PIECE) {
            passValue();
        }
        if (empty) {
            return close();
        }
        for (; ; ) {
            at = in.offset();
            int token = in.read();
            if (token < 0) {
                return done();
            }
            switch (Tokens.kind(token)) {
                case Tokens.IS_TAG -> {
                    if (start(token & ~Tokens.HAS_CONTENT, true)) {
                        return event = Event.START;
                    }
                }
                case Tokens.IS_EMPTY_TAG -> {
                    if (start(token, false)) {
                        return event = Event.START;
                    }
                }
                case Tokens.IS_END -> {
                    requireInside();
                    return close();
                }
                case Tokens.IS_STR_I -> {
                    requireInside();
                    return startValue(false);
                }
                case Tokens.IS_OPAQUE -> {
                    requireInside();
                    return startValue(true);
                }
                case Tokens.IS_SWITCH_PAGE -> switchPage();
                default -> throw unsupported(token);
            }
        }
    }

    private Event done() {
        if (!rootClosed) {
            throw failure(Kind.TRUNCATED, depth == 0 ? "no root element" : "the document ends inside an element");
        }
        in.release();
        return event = Event.DONE;
    }

    /** Reads the header: version, public id, charset, length of the string table. */
    private void begin() {
        begun = true;
        at = in.offset();
        in.checkTotal();
        int version = in.read();
        if (version < 0) {
            throw failure(Kind.EMPTY, "no document");
        }
        requireHeader(version >= 1 && version <= Tokens.VERSION_1_3, "version", version);
        requireHeader(Tokens.PUBLIC_ID_UNKNOWN, "public id", multiByteInt());
        requireHeader(Tokens.CHARSET_UTF_8, "charset", multiByteInt());
        requireHeader(0, "length of the string table", multiByteInt());
    }

    private void requireHeader(int expected, String field, long value) {
        requireHeader(value == expected, field, value);
    }

    private void requireHeader(boolean claim, String field, long value) {
        if (!claim) {
            throw failure(Kind.HEADER, "unsupported " + field + " " + value);
        }
    }

    /** Reads an mb_u_int32: seven bits in each byte, the highest bit set in all but the last. */
    private long multiByteInt() {
        long value = 0;
        for (int count = 0; count < 5; count++) {
            int next = required();
            value = value << 7 | next & 0x7F;
            if (next < 0x80) {
                if (value > 0xFFFFFFFFL) {
                    break;
                }
                return value;
            }
        }
        throw failure(Kind.UNSUPPORTED, "an integer of more than 32 bits");
    }

    private int required() {
        int value = in.read();
        if (value < 0) {
            throw failure(Kind.TRUNCATED, "the document ends inside a token");
        }
        return value;
    }

    private void requireInside() {
        if (depth == 0) {
            throw outsideRoot();
        }
    }

    private WbxmlException outsideRoot() {
        return failure(Kind.STRUCTURE, rootClosed ? "something after the root" : "something before the root");
    }

    private WbxmlException unsupported(int token) {
        return failure(Kind.UNSUPPORTED, "unsupported token " + Tokens.unsupported(token));
    }

    private void switchPage() {
        if (rootClosed) {
            throw outsideRoot();
        }
        page = required();
    }

    /** Opens an element, or passes over it and returns false. */
    private boolean start(int token, boolean content) {
        if (rootClosed) {
            throw outsideRoot();
        }
        countElement();
        id = page << 6 | token;
        if (CodePages.known(id) == null && skipsUnknown()) {
            skipped++;
            if (content) {
                passContent();
            }
            return false;
        }
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = id;
        if (depth > limits.depth()) {
            throw failure(Kind.LIMIT, "more than " + limits.depth() + " open elements");
        }
        empty = !content || closesAtOnce();
        return true;
    }

    private void countElement() {
        if (++elements > limits.elements()) {
            throw failure(Kind.LIMIT, "more than " + limits.elements() + " elements");
        }
    }

    /** Makes a tag that is opened and closed the same as one without content. */
    private boolean closesAtOnce() {
        if (in.has() && in.bytes[in.position] == Tokens.END) {
            in.position++;
            return true;
        }
        return false;
    }

    private boolean skipsUnknown() {
        if (unknownTags == UnknownTags.REFUSE || unknownTags == UnknownTags.SKIP && depth == 0) {
            throw failure(Kind.UNKNOWN_TAG, "unknown tag " + CodePages.tag(id));
        }
        return unknownTags == UnknownTags.SKIP;
    }

    private Event close() {
        empty = false;
        id = open[--depth];
        rootClosed = depth == 0;
        return event = Event.END;
    }

    /** Passes over the content of an element, up to and including its end, and looks only at the form. */
    private void passContent() {
        int level = 1;
        while (level > 0) {
            int token = required();
            switch (Tokens.kind(token)) {
                case Tokens.IS_TAG -> {
                    countElement();
                    if (++level + depth > limits.depth()) {
                        throw failure(Kind.LIMIT, "more than " + limits.depth() + " open elements");
                    }
                }
                case Tokens.IS_EMPTY_TAG -> countElement();
                case Tokens.IS_END -> level--;
                case Tokens.IS_STR_I -> {
                    startPiece(false);
                    passValue();
                }
                case Tokens.IS_OPAQUE -> {
                    startPiece(true);
                    passValue();
                }
                case Tokens.IS_SWITCH_PAGE -> page = required();
                default -> throw unsupported(token);
            }
        }
    }

    private Event startValue(boolean isOpaque) {
        opaque = isOpaque;
        unread = true;
        startPiece(isOpaque);
        return event = Event.VALUE;
    }

    private void startPiece(boolean isOpaque) {
        size = 0;
        values++;
        nextPiece(isOpaque);
    }

    private void nextPiece(boolean isOpaque) {
        ready = 0;
        if (isOpaque) {
            piece = OPAQUE;
            left = multiByteInt();
            count(left);
        } else {
            piece = INLINE;
        }
    }

    private void count(long bytes) {
        size += bytes;
        long limit = piece == OPAQUE ? limits.opaque() : limits.text();
        if (size > limit) {
            throw failure(Kind.LIMIT, "a value of more than " + limit + " bytes");
        }
    }

    /** After a piece: turns to the next piece of the same value, if there is one. */
    private boolean nextPiece() {
        piece = NO_PIECE;
        while (in.has()) {
            switch (in.bytes[in.position] & 0xFF) {
                case Tokens.STR_I -> {
                    in.position++;
                    nextPiece(false);
                    return true;
                }
                case Tokens.OPAQUE -> {
                    in.position++;
                    nextPiece(true);
                    return true;
                }
                case Tokens.SWITCH_PAGE -> {
                    in.position++;
                    page = required();
                }
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    /**
     * Returns how many bytes of the value lie at the position of the input, or 0 when the value is over. Between calls
     * {@link #take} says how many of them were used.
     */
    private int chunk() {
        while (piece != NO_PIECE && ready == 0) {
            if (piece == OPAQUE ? left == 0 : atNul()) {
                nextPiece();
            } else {
                requireMore();
                findReady();
            }
        }
        return piece == NO_PIECE ? 0 : ready;
    }

    /** Says whether an inline string is over, and if so moves behind its NUL. */
    private boolean atNul() {
        requireMore();
        if (in.bytes[in.position] == 0) {
            in.position++;
            return true;
        }
        return false;
    }

    private void findReady() {
        if (piece == OPAQUE) {
            ready = (int) Math.min(left, in.end - in.position);
        } else {
            ready = Scan.index(Scan.text(in.bytes, in.position, in.end)) - in.position;
            count(ready);
        }
    }

    private void take(int count) {
        in.position += count;
        ready -= count;
        left -= count;
    }

    private void requireMore() {
        if (!in.has()) {
            throw failure(Kind.TRUNCATED, "the document ends inside a value");
        }
    }

    private void passValue() {
        for (int count = chunk(); count > 0; count = chunk()) {
            take(count);
        }
    }

    private void requireValue() {
        if (event != Event.VALUE || !unread) {
            throw new IllegalStateException("no value, or one that was read before");
        }
        unread = false;
    }

    /**
     * Returns the value as text, whether it came as inline string or as opaque data, all pieces joined. Control
     * characters are kept.
     *
     * @return the text, possibly empty
     * @throws WbxmlException if it is not well-formed UTF-8, has a NUL, or is cut short
     * @throws IllegalStateException if there is no value here, or it was read before
     */
    public String text() {
        requireValue();
        if (piece == INLINE) {
            int from = in.position;
            int found = Scan.text(in.bytes, from, in.end);
            int to = Scan.index(found);
            if (endsWith(to)) {
                count(to - from);
                String text = string(from, to, Scan.ascii(found));
                in.position = to + 1;
                piece = NO_PIECE;
                return text;
            }
        }
        return joined();
    }

    /** Says whether the value is an inline string of one piece that can be had without passing this bound. */
    boolean isTextOfAtMost(int bound) {
        if (bound == Integer.MAX_VALUE) {
            return true;
        }
        int nul = Scan.index(Scan.text(in.bytes, in.position, in.end));
        return piece == INLINE && nul - in.position <= bound && endsWith(nul);
    }

    /** Says whether the value is over with a NUL at this index: it lies in the window and has one piece. */
    private boolean endsWith(int nul) {
        return nul + 1 < in.end && in.bytes[nul + 1] == Tokens.END;
    }

    private String string(int from, int to, boolean ascii) {
        try {
            return texts.of(in.bytes, from, to, ascii);
        } catch (Utf8.Malformed malformed) {
            in.position = malformed.index();
            throw failure(Kind.TEXT, "not well-formed UTF-8");
        }
    }

    private String joined() {
        List<String> parts = new ArrayList<>();
        do {
            if (piece == OPAQUE) {
                addOpaque(parts);
            } else {
                addInline(parts);
            }
        } while (nextPiece());
        return parts.size() == 1 ? parts.get(0) : String.join("", parts);
    }

    /** Adds an inline string, in parts of half a window if it is long. */
    private void addInline(List<String> parts) {
        int scanned = 0;
        boolean ascii = true;
        for (; ; ) {
            int found = Scan.text(in.bytes, in.position + scanned, in.end);
            ascii &= Scan.ascii(found);
            int nul = Scan.index(found);
            if (nul < in.end) {
                addPart(parts, nul, ascii);
                in.position++;
                return;
            }
            scanned = in.end - in.position;
            if (scanned >= Input.WINDOW / 2) {
                addPart(parts, Utf8.cut(in.bytes, in.position, in.end), ascii);
                scanned = in.end - in.position;
                ascii = scanned == 0;
            }
            if (!in.more()) {
                in.position = in.end;
                throw failure(Kind.TRUNCATED, "the document ends inside a text");
            }
        }
    }

    private void addPart(List<String> parts, int to, boolean ascii) {
        count(to - in.position);
        parts.add(string(in.position, to, ascii));
        in.position = to;
    }

    /** Adds opaque data as text, in parts of half a window if it is long. */
    private void addOpaque(List<String> parts) {
        while (left > 0) {
            int there = (int) Math.min(left, in.end - in.position);
            if (there == left || there >= Input.WINDOW / 2) {
                addOpaquePart(parts, there);
            } else if (!in.more()) {
                in.position = in.end;
                throw failure(Kind.TRUNCATED, "the document ends inside opaque data");
            }
        }
    }

    private void addOpaquePart(List<String> parts, int there) {
        int from = in.position;
        int end = from + there;
        int to = there == left ? end : Utf8.cut(in.bytes, from, end);
        int found = Scan.text(in.bytes, from, to);
        if (Scan.index(found) < to) {
            in.position = Scan.index(found);
            throw failure(Kind.TEXT, "a NUL in a text");
        }
        parts.add(string(from, to, Scan.ascii(found)));
        in.position = to;
        left -= to - from;
    }

    /**
     * Returns the value as number, see [MS-ASDTYPE] 2.5. White space around it is passed over.
     *
     * @return the number
     * @throws WbxmlException of kind {@link Kind#VALUE} if it is not a number that fits an int; or if it is cut short
     * @throws IllegalStateException if there is no value here, or it was read before
     */
    public int integer() {
        long number = Scalars.NO_INTEGER;
        int to = scalar();
        if (to >= 0) {
            number = Scalars.integer(scalar, 0, to);
        }
        if (number == Scalars.NO_INTEGER) {
            throw error("expected an integer");
        }
        return (int) number;
    }

    /**
     * Returns the value as boolean, see [MS-ASDTYPE] 2.1: 1 or 0; and true for nothing at all.
     *
     * @return the claim
     * @throws WbxmlException of kind {@link Kind#VALUE} if it is neither; or if it is cut short
     * @throws IllegalStateException if there is no value here, or it was read before
     */
    public boolean bool() {
        int to = scalar();
        Boolean claim = to < 0 ? null : Scalars.bool(scalar, 0, to);
        if (claim == null) {
            throw error("expected 0 or 1");
        }
        return claim;
    }

    /**
     * Returns the value as time, see [MS-ASDTYPE] 2.3 and 2.7.2: {@code 2009-07-29T19:25:37.817Z},
     * {@code 20090729T192537Z}, or a date alone, which is its midnight in UTC. A fraction and the Z may be missing.
     *
     * @return the time
     * @throws WbxmlException of kind {@link Kind#VALUE} if it is none; or if it is cut short
     * @throws IllegalStateException if there is no value here, or it was read before
     */
    public Instant instant() {
        int to = scalar();
        Instant time = to < 0 ? null : Scalars.instant(scalar, 0, to);
        if (time == null) {
            throw error("expected a date and time");
        }
        return time;
    }

    /** Copies a short value and returns its length, or -1 if it is longer than any number or time. */
    private int scalar() {
        requireValue();
        int length = 0;
        for (int count = chunk(); count > 0; count = chunk()) {
            if (length + count > scalar.length) {
                return -1;
            }
            System.arraycopy(in.bytes, in.position, scalar, length, count);
            length += count;
            take(count);
        }
        return length;
    }

    /**
     * Returns the bytes of the value: those of opaque data, or those of an inline string as they came, which need not be
     * UTF-8; all pieces joined.
     *
     * @return a new array
     * @throws WbxmlException if it is cut short
     * @throws IllegalStateException if there is no value here, or it was read before
     */
    public byte[] bytes() {
        requireValue();
        return collect(NOTHING);
    }

    /** Returns what is left of the value, behind bytes that were read before. */
    private byte[] collect(byte[] head) {
        byte[] all = head;
        int length = head.length;
        for (int count = chunk(); count > 0; count = chunk()) {
            all = withRoom(all, length, count);
            System.arraycopy(in.bytes, in.position, all, length, count);
            length += count;
            take(count);
        }
        return length == all.length ? all : Arrays.copyOf(all, length);
    }

    /** Makes room by what has arrived: at most twice of it, and no more than is announced if that is less. */
    private byte[] withRoom(byte[] all, int length, int count) {
        int needed = Math.addExact(length, count);
        if (needed <= all.length) {
            return all;
        }
        long expected = piece == OPAQUE ? length + left : needed;
        long most = Math.max(needed, Math.min(expected, 2L * all.length));
        return Arrays.copyOf(all, (int) Math.min(most, Integer.MAX_VALUE - 8));
    }

    /**
     * Returns the bytes of the value without copying them, if the document is in an array and the value in one piece;
     * else a copy.
     *
     * @return the bytes, read-only; a view of the array of the document, to be used before that changes
     * @throws WbxmlException if it is cut short
     * @throws IllegalStateException if there is no value here, or it was read before
     */
    public ByteBuffer slice() {
        requireValue();
        byte[] head = NOTHING;
        int count = chunk();
        if (in.isArray() && count > 0) {
            int start = in.position;
            take(count);
            if (chunk() == 0) {
                return ByteBuffer.wrap(in.bytes, start, count).slice().asReadOnlyBuffer();
            }
            head = Arrays.copyOfRange(in.bytes, start, start + count);
        }
        return ByteBuffer.wrap(collect(head)).asReadOnlyBuffer();
    }

    /**
     * Returns the bytes of the value as a stream that holds at most a window of them. It ends with the value, all pieces
     * joined, and can be read until the reader moves on; what it leaves is passed over. What is wrong with the document
     * is a {@link WbxmlException} from the stream.
     *
     * @return the stream; it need not be closed
     * @throws IllegalStateException if there is no value here, or it was read before
     */
    public InputStream stream() {
        requireValue();
        return new ValueStream(this, values);
    }

    /**
     * Keeps the value for later: in memory, or in a temporary file if it is large.
     *
     * @param spool says from which size on and where
     * @return the value, whose length is known; to be closed, which deletes the file
     * @throws WbxmlException if it is cut short, or of kind {@link Kind#IO} if the file cannot be written
     * @throws IllegalStateException if there is no value here, or it was read before
     */
    public Value value(Spool spool) {
        requireValue();
        try (Spooling spooling = new Spooling(spool)) {
            for (int count = chunk(); count > 0; count = chunk()) {
                spooling.add(in.bytes, in.position, count);
                take(count);
            }
            return spooling.value();
        } catch (IOException failure) {
            throw failure(Kind.IO, "spooling a value failed", failure);
        }
    }

    /** For the stream of a value: reads up to so many bytes, or returns -1 at the end. */
    int read(int value, byte[] target, int offset, int length) throws IOException {
        int count = Math.min(available(value), length);
        System.arraycopy(in.bytes, in.position, target, offset, count);
        take(count);
        return count == 0 ? -1 : count;
    }

    /** For the stream of a value: passes the rest on. */
    long transfer(int value, OutputStream target) throws IOException {
        long total = 0;
        for (int count = available(value); count > 0; count = available(value)) {
            target.write(in.bytes, in.position, count);
            take(count);
            total += count;
        }
        return total;
    }

    /** For the stream of a value: passes over up to so many bytes. */
    int pass(int value, long length) throws IOException {
        int count = (int) Math.min(available(value), length);
        take(count);
        return count;
    }

    private int available(int value) throws IOException {
        if (value != values) {
            throw new IOException("the reader has moved on");
        }
        return chunk();
    }

    /**
     * Moves to the next child of the element that is open, past values. At the start of an element this is its first
     * child: a child that is of no interest must be {@linkplain #skip() skipped}.
     *
     * @return true at the start of a child, false at the end of the element
     * @throws WbxmlException if what comes next is not as it should be
     */
    public boolean nextChild() {
        Event next = next();
        while (next == Event.VALUE) {
            next = next();
        }
        return next == Event.START;
    }

    /**
     * Passes over the element at whose start the reader stands, to its end. Allocates nothing.
     *
     * @throws WbxmlException if what is in it is not as it should be in form; values are not looked at, and unknown tags
     *     are not counted
     * @throws IllegalStateException if the reader is not at the start of an element
     */
    public void skip() {
        requireStart();
        if (!empty) {
            passContent();
        }
        close();
    }

    private void requireStart() {
        if (event != Event.START) {
            throw new IllegalStateException("not at the start of an element");
        }
    }

    /**
     * Moves to the start of the next element, which must be the one expected.
     *
     * @param tag the element that must come
     * @return this reader, at the start of the element
     * @throws WbxmlException of kind {@link Kind#STRUCTURE} if something else comes
     */
    public WbxmlReader expect(Tag tag) {
        if (!nextChild() || id != tag.id()) {
            throw failure(Kind.STRUCTURE, "expected " + tag);
        }
        return this;
    }

    /**
     * Reads the text of the element at whose start the reader stands, and moves to its end.
     *
     * @return the text, empty if there is none
     * @throws WbxmlException of kind {@link Kind#STRUCTURE} if there are elements in it; or if it is not text
     * @throws IllegalStateException if the reader is not at the start of an element
     */
    public String elementText() {
        String text = toValue() ? text() : "";
        toEnd();
        return text;
    }

    /**
     * Reads the number in the element at whose start the reader stands, and moves to its end.
     *
     * @return the number
     * @throws WbxmlException as {@link #integer()} does, also if the element is empty
     * @throws IllegalStateException if the reader is not at the start of an element
     */
    public int elementInteger() {
        if (!toValue()) {
            throw error("expected an integer");
        }
        int number = integer();
        toEnd();
        return number;
    }

    /**
     * Reads the boolean in the element at whose start the reader stands, and moves to its end.
     *
     * @return the claim, true if the element is empty
     * @throws WbxmlException as {@link #bool()} does
     * @throws IllegalStateException if the reader is not at the start of an element
     */
    public boolean elementBool() {
        boolean claim = !toValue() || bool();
        toEnd();
        return claim;
    }

    /**
     * Reads the time in the element at whose start the reader stands, and moves to its end.
     *
     * @return the time
     * @throws WbxmlException as {@link #instant()} does, also if the element is empty
     * @throws IllegalStateException if the reader is not at the start of an element
     */
    public Instant elementInstant() {
        if (!toValue()) {
            throw error("expected a date and time");
        }
        Instant time = instant();
        toEnd();
        return time;
    }

    /**
     * Reads the bytes in the element at whose start the reader stands, and moves to its end.
     *
     * @return the bytes, none if the element is empty
     * @throws WbxmlException of kind {@link Kind#STRUCTURE} if there are elements in it
     * @throws IllegalStateException if the reader is not at the start of an element
     */
    public byte[] elementBytes() {
        byte[] bytes = toValue() ? bytes() : NOTHING;
        toEnd();
        return bytes;
    }

    private boolean toValue() {
        requireStart();
        next();
        if (event == Event.START) {
            throw failure(Kind.STRUCTURE, "expected a value and no element");
        }
        return event == Event.VALUE;
    }

    private void toEnd() {
        if (event != Event.END && next() != Event.END) {
            throw failure(Kind.STRUCTURE, "expected nothing after the value");
        }
    }

    /**
     * Returns what the reader stands at.
     *
     * @return what {@link #next()} returned last; {@link Event#DONE} before the root
     */
    public Event event() {
        return event;
    }

    /**
     * Returns the tag of the element that starts or ends here, or that the value is in.
     *
     * @return the tag; one that is not known only if unknown tags are kept
     * @throws IllegalStateException if no element has been met yet
     */
    public Tag tag() {
        return CodePages.tag(id());
    }

    /**
     * Returns the {@linkplain Tag#id() id} of the tag, for a {@code switch}.
     *
     * @return the id
     * @throws IllegalStateException if no element has been met yet
     */
    public int id() {
        if (elements == 0) {
            throw new IllegalStateException("before the root");
        }
        return id;
    }

    /**
     * Says whether the element at whose start the reader stands has nothing in it.
     *
     * @return whether its end comes next
     */
    public boolean isEmpty() {
        return empty;
    }

    /**
     * Says whether the value at which the reader stands began as opaque data.
     *
     * @return true for opaque data, false for an inline string
     */
    public boolean isOpaque() {
        return opaque;
    }

    /**
     * Returns how many elements are open, the one that starts here included.
     *
     * @return the depth, 0 outside the root
     */
    public int depth() {
        return depth;
    }

    /**
     * Returns the open elements, as in {@code AirSync:Sync/Collections/Collection}.
     *
     * @return the path, empty outside the root
     */
    public String path() {
        return Place.path(open, depth);
    }

    /**
     * Returns where what the reader stands at begins.
     *
     * @return the number of bytes from the start of the document
     */
    public long offset() {
        return at;
    }

    /**
     * Returns the current code page.
     *
     * @return the page, from 0 to 255
     */
    public int page() {
        return page;
    }

    /**
     * Returns how many unknown elements were passed over so far; those inside another, or inside an element that was
     * {@linkplain #skip() skipped}, are not counted.
     *
     * @return the number of elements
     */
    public int unknownElements() {
        return skipped;
    }

    /**
     * Makes an exception about what the reader stands at, for whoever finds a value wrong.
     *
     * @param reason what was expected; without content of the document
     * @return an exception of kind {@link Kind#VALUE}, with offset, page and path
     */
    public WbxmlException error(String reason) {
        return new WbxmlException(Kind.VALUE, reason, new Place(at, page, path()));
    }

    WbxmlException failure(Kind kind, String reason) {
        return new WbxmlException(kind, reason, here());
    }

    WbxmlException failure(Kind kind, String reason, IOException cause) {
        return new WbxmlException(kind, reason, here(), cause);
    }

    private Place here() {
        return new Place(in.offset(), page, path());
    }
}
