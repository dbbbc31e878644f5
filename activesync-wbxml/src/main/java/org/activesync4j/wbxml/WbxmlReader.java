package org.activesync4j.wbxml;

import java.io.IOException;
import java.io.InputStream;
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

    private static final byte[] NOTHING = {};

    private final Tokenizer tokens;
    private final Texts texts = new Texts();
    private int scalarFrom;
    private int scalarTo;

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
        this.tokens = new Tokenizer(limits, unknownTags);
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
        tokens.reset(array, offset, offset + length);
        return this;
    }

    /**
     * Turns to another document.
     *
     * @param document the document; may return as few bytes at a time as it likes; not closed
     * @return this reader, before the root
     */
    public WbxmlReader reset(InputStream document) {
        tokens.reset(document);
        return this;
    }

    /**
     * Moves on. A value that was not read is passed over.
     *
     * @return what the reader stands at now; {@link Event#DONE} again and again at the end
     * @throws WbxmlException if what comes next is not as it should be; of kind {@link Kind#EMPTY} if there is no byte
     */
    public Event next() {
        return tokens.next();
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
        tokens.claimValue();
        if (tokens.isInline()) {
            int from = tokens.position;
            int found = Scan.text(tokens.bytes, from, tokens.end);
            int to = Scan.index(found);
            if (tokens.isWholeUpTo(to)) {
                tokens.takeWhole(to);
                return string(from, to, Scan.ascii(found));
            }
        }
        return joined();
    }

    private String string(int from, int to, boolean ascii) {
        try {
            return texts.of(tokens.bytes, from, to, ascii);
        } catch (Utf8.Malformed malformed) {
            tokens.position = malformed.index();
            throw tokens.failure(Kind.TEXT, "not well-formed UTF-8");
        }
    }

    /** Returns a text that comes in several pieces, or in parts because it is too long for the window. */
    private String joined() {
        List<String> parts = new ArrayList<>();
        for (int count = tokens.wideChunk(); count > 0; count = tokens.wideChunk()) {
            int from = tokens.position;
            int to = tokens.endsPiece() ? from + count : Utf8.cut(tokens.bytes, from, from + count);
            parts.add(part(from, to));
            tokens.take(to - from);
        }
        return parts.size() == 1 ? parts.get(0) : String.join("", parts);
    }

    private String part(int from, int to) {
        if (tokens.isPlain()) {
            return string(from, to, true);
        }
        int found = Scan.text(tokens.bytes, from, to);
        if (Scan.index(found) < to) {
            tokens.position = Scan.index(found);
            throw tokens.failure(Kind.TEXT, "a NUL in a text");
        }
        return string(from, to, Scan.ascii(found));
    }

    /** Says whether the value is an inline string of one piece that can be had without passing this bound. */
    boolean isTextOfAtMost(int bound) {
        if (bound == Integer.MAX_VALUE) {
            return true;
        }
        int nul = Scan.index(Scan.text(tokens.bytes, tokens.position, tokens.end));
        return tokens.isInline() && nul - tokens.position <= bound && tokens.isWholeUpTo(nul);
    }

    /**
     * Returns the value as number, see [MS-ASDTYPE] 2.5. White space around it is passed over.
     *
     * @return the number
     * @throws WbxmlException of kind {@link Kind#VALUE} if it is not a number that fits an int; or if it is cut short
     * @throws IllegalStateException if there is no value here, or it was read before
     */
    public int integer() {
        byte[] bytes = scalar();
        long number = Scalars.integer(bytes, scalarFrom, scalarTo);
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
        byte[] bytes = scalar();
        Boolean claim = Scalars.bool(bytes, scalarFrom, scalarTo);
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
        byte[] bytes = scalar();
        Instant time = Scalars.instant(bytes, scalarFrom, scalarTo);
        if (time == null) {
            throw error("expected a date and time");
        }
        return time;
    }

    /** Returns an array that has the value, and notes from where to where: that of the document, if it can be. */
    private byte[] scalar() {
        tokens.claimValue();
        if (tokens.isInline()) {
            int nul = Scan.index(Scan.text(tokens.bytes, tokens.position, tokens.end));
            if (tokens.isWholeUpTo(nul)) {
                scalarFrom = tokens.position;
                scalarTo = nul;
                tokens.takeWhole(nul);
                return tokens.bytes;
            }
        }
        return copiedScalar();
    }

    private byte[] copiedScalar() {
        byte[] copy = new byte[Scalars.LONGEST];
        int length = 0;
        for (int count = tokens.chunk(); count > 0; count = tokens.chunk()) {
            if (length + count > copy.length) {
                throw error("expected a number or a time");
            }
            System.arraycopy(tokens.bytes, tokens.position, copy, length, count);
            length += count;
            tokens.take(count);
        }
        scalarFrom = 0;
        scalarTo = length;
        return copy;
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
        tokens.claimValue();
        return collect(NOTHING);
    }

    /** Returns what is left of the value, behind bytes that were read before. */
    private byte[] collect(byte[] head) {
        byte[] all = head;
        int length = head.length;
        for (int count = tokens.chunk(); count > 0; count = tokens.chunk()) {
            all = withRoom(all, length, count);
            System.arraycopy(tokens.bytes, tokens.position, all, length, count);
            length += count;
            tokens.take(count);
        }
        return length == all.length ? all : Arrays.copyOf(all, length);
    }

    /** Makes room by what has arrived: at most four times of it, and no more than is announced. */
    private byte[] withRoom(byte[] all, int length, int count) {
        int needed = Math.addExact(length, count);
        if (needed <= all.length) {
            return all;
        }
        long roomy = Math.min(4L * all.length, tokens.announced() > 0 ? length + tokens.announced() : 2L * all.length);
        return Arrays.copyOf(all, (int) Math.min(Math.max(needed, roomy), Integer.MAX_VALUE - 8));
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
        tokens.claimValue();
        byte[] head = NOTHING;
        int count = tokens.chunk();
        if (tokens.isArray() && count > 0) {
            int start = tokens.position;
            tokens.take(count);
            if (tokens.chunk() == 0) {
                return ByteBuffer.wrap(tokens.bytes, start, count).slice().asReadOnlyBuffer();
            }
            head = Arrays.copyOfRange(tokens.bytes, start, start + count);
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
        tokens.claimValue();
        return new ValueStream(tokens, tokens.offset(), tokens.documents());
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
        tokens.claimValue();
        try (Spooling spooling = new Spooling(spool)) {
            for (int count = tokens.chunk(); count > 0; count = tokens.chunk()) {
                spooling.add(tokens.bytes, tokens.position, count);
                tokens.take(count);
            }
            return spooling.value();
        } catch (IOException failure) {
            throw tokens.failure(Kind.IO, "spooling a value failed", failure);
        }
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
        tokens.skip();
    }

    private void requireStart() {
        if (event() != Event.START) {
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
        if (!nextChild() || id() != tag.id()) {
            throw tokens.failure(Kind.STRUCTURE, "expected " + tag);
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
        Event event = next();
        if (event == Event.START) {
            throw tokens.failure(Kind.STRUCTURE, "expected a value and no element");
        }
        return event == Event.VALUE;
    }

    private void toEnd() {
        if (event() != Event.END && next() != Event.END) {
            throw tokens.failure(Kind.STRUCTURE, "expected nothing after the value");
        }
    }

    /**
     * Returns what the reader stands at.
     *
     * @return what {@link #next()} returned last; {@link Event#DONE} before the root
     */
    public Event event() {
        return tokens.event();
    }

    /**
     * Returns the tag of the element that starts or ends here, or that the value is in.
     *
     * @return the tag; one that is not known only if unknown tags are kept
     * @throws IllegalStateException outside the root
     */
    public Tag tag() {
        return CodePages.tag(id());
    }

    /**
     * Returns the {@linkplain Tag#id() id} of the tag, for a {@code switch}.
     *
     * @return the id
     * @throws IllegalStateException outside the root
     */
    public int id() {
        return tokens.id();
    }

    /**
     * Says whether the element at whose start the reader stands has nothing in it.
     *
     * @return whether its end comes next
     */
    public boolean isEmpty() {
        return tokens.isEmpty();
    }

    /**
     * Says whether the value at which the reader stands began as opaque data.
     *
     * @return true for opaque data, false for an inline string
     */
    public boolean isOpaque() {
        return tokens.isOpaque();
    }

    /**
     * Returns how many elements are open, the one that starts here included.
     *
     * @return the depth, 0 outside the root
     */
    public int depth() {
        return tokens.depth();
    }

    /**
     * Returns the open elements, as in {@code AirSync:Sync/Collections/Collection}.
     *
     * @return the path, empty outside the root
     */
    public String path() {
        return tokens.path();
    }

    /**
     * Returns where what the reader stands at begins.
     *
     * @return the number of bytes from the start of the document
     */
    public long offset() {
        return tokens.offset();
    }

    /**
     * Returns the current code page.
     *
     * @return the page, from 0 to 255
     */
    public int page() {
        return tokens.page();
    }

    /**
     * Returns how many unknown elements were passed over so far; those inside another, or inside an element that was
     * {@linkplain #skip() skipped}, are not counted.
     *
     * @return the number of elements
     */
    public int unknownElements() {
        return tokens.skipped();
    }

    /**
     * Makes an exception about what the reader stands at, for whoever finds a value wrong.
     *
     * @param reason what was expected; without content of the document
     * @return an exception of kind {@link Kind#VALUE}, with offset, page and path
     */
    public WbxmlException error(String reason) {
        return new WbxmlException(Kind.VALUE, reason, new Place(offset(), page(), path()));
    }
}
