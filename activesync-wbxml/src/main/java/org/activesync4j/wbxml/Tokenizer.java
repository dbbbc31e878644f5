package org.activesync4j.wbxml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.activesync4j.wbxml.WbxmlException.Kind;
import org.activesync4j.wbxml.WbxmlReader.Event;
import org.jspecify.annotations.Nullable;

/**
 * Takes a document apart into tokens and checks its form: header, nesting, limits. What a value is made into is the
 * reader's business; here it is a run of chunks that lie in the window of the input.
 *
 * <pre>
 * document = version publicId charset stringTableLength *SWITCH_PAGE element
 * element  = tag | tag+content *(element | value) END
 * value    = 1*(STR_I bytes NUL | OPAQUE length bytes)      SWITCH_PAGE page may stand before each token
 * </pre>
 *
 * <p>What it stands at is kept as numbers and not as objects, for each write of a reference is told to the collector; and
 * the token after a tag or a text is read along with it, for it is most often the one that can be foreseen.
 */
final class Tokenizer {

    /** What is known of what comes next: nothing, a token is to be read. */
    private static final int NOTHING = 0;
    /** The rest of an inline string lies at the position. */
    private static final int INLINE = 1;
    /** The rest of opaque data lies at the position. */
    private static final int OPAQUE = 2;
    /** The token that ends the element was read. */
    private static final int END_AHEAD = 3;
    /** The token that starts an inline string was read. */
    private static final int TEXT_AHEAD = 4;
    /** The header is still to be read. */
    private static final int HEADER = 5;

    private static final int USUAL_DEPTH = 16;
    private static final byte[] NO_BYTES = {};

    private static final int AT_START = 0;
    private static final int AT_VALUE = 1;
    private static final int AT_END = 2;
    private static final int OUTSIDE = 3;
    /** At a value that was asked for. */
    private static final int IN_VALUE = 4;

    private static final Event[] EVENTS = {Event.START, Event.VALUE, Event.END, Event.DONE, Event.VALUE};

    private final Limits limits;
    private final int deepest;
    private final int most;
    private final long longestText;
    private final long longestOpaque;
    private final UnknownTags unknownTags;

    private final Window window = new Window();
    /** How many bytes of the document came before index 0 of the bytes. */
    private long before;

    /** The document, or the window over it. What is still to be read lies from the position to the end. */
    byte[] bytes = NO_BYTES;

    int position;
    int end;

    private int[] open;
    private int depth;
    private int page;
    private int elements;
    private int skipped;
    private int pending = HEADER;
    private int state = OUTSIDE;
    private int documents;
    private boolean rootClosed;
    private boolean opaque;
    /** Where in the bytes the token of the event is; before them if the window has moved on. */
    private long at;

    /** How many bytes of an opaque piece are still to be read. */
    private long left;
    /** How many bytes at the position are known to be of the value. Zero between values. */
    private int ready;
    /** Whether it is known that those bytes are ASCII without a NUL. */
    private boolean plain;
    /** How many bytes of the value have been met. Zero between values. */
    private long size;

    Tokenizer(Limits limits, UnknownTags unknownTags) {
        this.limits = limits;
        this.deepest = limits.depth();
        this.most = limits.elements();
        this.longestText = limits.text();
        this.longestOpaque = limits.opaque();
        this.unknownTags = unknownTags;
        this.open = new int[Math.min(USUAL_DEPTH, deepest)];
    }

    void reset(byte[] array, int from, int to) {
        window.close();
        bytes = array;
        position = from;
        end = to;
        before = -(long) from;
        forget();
    }

    void reset(InputStream stream) {
        bytes = window.open(stream);
        position = 0;
        end = 0;
        before = 0;
        forget();
    }

    private void forget() {
        documents++;
        at = position;
        depth = 0;
        page = 0;
        elements = 0;
        skipped = 0;
        pending = HEADER;
        state = OUTSIDE;
        rootClosed = false;
        left = 0;
        ready = 0;
        size = 0;
    }

    /** Takes the rest of the window, which from now on begins with what is still to be read. */
    void move(byte[] moved) {
        before += position;
        at -= position;
        end -= position;
        position = 0;
        bytes = moved;
    }

    boolean more() {
        boolean more = window.more(this);
        checkTotal();
        return more;
    }

    private void checkTotal() {
        if (before + end > limits.total()) {
            throw failure(Kind.LIMIT, "more than " + limits.total() + " bytes");
        }
    }

    private boolean has() {
        return position < end || more();
    }

    private int read() {
        return position < end || more() ? bytes[position++] & 0xFF : Tokens.MISSING;
    }

    boolean isArray() {
        return !window.isOver(bytes);
    }

    private long here() {
        return before + position;
    }

    Event next() {
        if (pending != NOTHING) {
            Event known = known();
            if (known != null) {
                return known;
            }
        }
        for (; ; ) {
            int token = read();
            int kind = Tokens.kind(token);
            if (kind == Tokens.IS_END) {
                return close();
            }
            if (kind == Tokens.IS_TAG || kind == Tokens.IS_EMPTY_TAG) {
                if (start(token & ~Tokens.HAS_CONTENT, kind == Tokens.IS_TAG)) {
                    return Event.START;
                }
            } else if (kind == Tokens.IS_SWITCH_PAGE) {
                switchPage();
            } else if (kind == Tokens.IS_STR_I) {
                return startText();
            } else if (kind == Tokens.IS_OPAQUE) {
                return startOpaque();
            } else if (kind == Tokens.IS_MISSING) {
                return done();
            } else {
                throw unsupported(token);
            }
        }
    }

    /** Returns the event for which no token need be read, or null after what was left of the one before is passed. */
    private @Nullable Event known() {
        if (pending == TEXT_AHEAD) {
            return startText();
        }
        if (pending != END_AHEAD) {
            passRest();
        }
        if (pending == END_AHEAD) {
            pending = NOTHING;
            return close();
        }
        return null;
    }

    private void passRest() {
        if (pending == HEADER) {
            begin();
        } else {
            passValue();
        }
    }

    /** Reads the header: version, public id, charset, length of the string table. */
    private void begin() {
        pending = NOTHING;
        checkTotal();
        int version = read();
        if (version < 0) {
            throw failure(Kind.EMPTY, "no document");
        }
        requireHeader(version >= Tokens.VERSION_1_1 && version <= Tokens.VERSION_1_3, "version", version);
        requireHeader("public id", Tokens.PUBLIC_ID_UNKNOWN);
        requireHeader("charset", Tokens.CHARSET_UTF_8);
        requireHeader("length of the string table", 0);
    }

    private void requireHeader(String field, int expected) {
        long value = multiByteInt();
        requireHeader(value == expected, field, value);
    }

    private void requireHeader(boolean claim, String field, long value) {
        if (!claim) {
            throw failure(Kind.HEADER, "unsupported " + field + ' ' + value);
        }
    }

    /** Reads an mb_u_int32: seven bits in each byte, the highest bit set in all but the last. */
    private long multiByteInt() {
        long value = 0;
        for (int count = 0; count < 5; count++) {
            int next = required();
            value = value << 7 | next & 0x7F;
            if (next < 0x80 && value <= 0xFFFFFFFFL) {
                return value;
            }
        }
        throw failure(Kind.UNSUPPORTED, "an integer of more than 32 bits");
    }

    private int required() {
        int value = read();
        if (value < 0) {
            throw failure(Kind.TRUNCATED, "the document ends inside a token");
        }
        return value;
    }

    private Event done() {
        if (!rootClosed) {
            throw failure(Kind.TRUNCATED, depth == 0 ? "no root element" : "the document ends inside an element");
        }
        state = OUTSIDE;
        release();
        return Event.DONE;
    }

    /** Forgets the document, so that a reader at rest keeps only its window alive. */
    private void release() {
        before += position;
        at -= position;
        position = 0;
        end = 0;
        bytes = NO_BYTES;
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

    private WbxmlException outsideRoot() {
        return failure(Kind.STRUCTURE, rootClosed ? "something after the root" : "something before the root");
    }

    /** Opens an element, or passes over it and returns false. */
    private boolean start(int token, boolean content) {
        if (rootClosed) {
            throw outsideRoot();
        }
        at = position - 1;
        int id = page << 6 | token;
        countElement();
        if (CodePages.known(id) == null && skipsUnknown(id)) {
            skipped++;
            requireDepth(depth + 1);
            pending = content ? lookAhead() : END_AHEAD;
            passContent(depth + 1);
            return false;
        }
        if (depth == open.length) {
            deepen();
        }
        open[depth++] = id;
        state = AT_START;
        pending = content ? lookAhead() : END_AHEAD;
        return true;
    }

    private void countElement() {
        if (++elements > most) {
            throw failure(Kind.LIMIT, "more than " + most + " elements");
        }
    }

    private boolean skipsUnknown(int id) {
        if (unknownTags == UnknownTags.REFUSE || unknownTags == UnknownTags.SKIP && depth == 0) {
            throw failure(Kind.UNKNOWN_TAG, "unknown tag " + CodePages.tag(id));
        }
        return unknownTags == UnknownTags.SKIP;
    }

    /** Makes room for more open elements; the room ends at the limit. */
    private void deepen() {
        requireDepth(depth + 1);
        open = Arrays.copyOf(open, Math.min(depth * 2, deepest));
    }

    private void requireDepth(int levels) {
        if (levels > deepest) {
            throw failure(Kind.LIMIT, "more than " + deepest + " open elements");
        }
    }

    /** Reads the token after a tag if it can do so cheaply: most elements have nothing but a text in them, or nothing. */
    private int lookAhead() {
        int token = has() ? bytes[position] : Tokens.MISSING;
        if (token == Tokens.STR_I) {
            position++;
            return TEXT_AHEAD;
        }
        if (token == Tokens.END) {
            position++;
            return END_AHEAD;
        }
        return NOTHING;
    }

    private Event close() {
        if (depth == 0) {
            throw outsideRoot();
        }
        at = position - 1;
        state = AT_END;
        if (--depth == 0) {
            rootClosed = true;
        }
        return Event.END;
    }

    /** Passes over the element that starts here, and looks only at the form. */
    void skip() {
        passContent(depth);
        close();
    }

    /** Passes over the content of the element whose tag was read last, which lies so deep, and over its end. */
    private void passContent(int outside) {
        for (int level = outside; level >= outside; ) {
            if (pending != NOTHING) {
                level -= passKnown();
            } else {
                level += passToken(level);
            }
        }
    }

    /** Passes over a text, and over the end of an element if it was read already, and returns the number of ends. */
    private int passKnown() {
        if (pending != END_AHEAD) {
            pending = pending == TEXT_AHEAD ? INLINE : pending;
            passValue();
        }
        int ends = pending == END_AHEAD ? 1 : 0;
        pending = NOTHING;
        return ends;
    }

    /** Passes over a token at a level and returns by how many levels it leads deeper: one, none, or one back. */
    private int passToken(int level) {
        int token = required();
        switch (Tokens.kind(token)) {
            case Tokens.IS_TAG -> {
                passTag(level);
                pending = lookAhead();
                return 1;
            }
            case Tokens.IS_END -> {
                return -1;
            }
            case Tokens.IS_EMPTY_TAG -> passTag(level);
            case Tokens.IS_STR_I -> pending = INLINE;
            case Tokens.IS_OPAQUE -> startOpaquePiece();
            case Tokens.IS_SWITCH_PAGE -> page = required();
            default -> throw unsupported(token);
        }
        return 0;
    }

    private void passTag(int level) {
        countElement();
        requireDepth(level + 1);
    }

    private Event startText() {
        requireInside();
        at = position - 1;
        state = AT_VALUE;
        opaque = false;
        pending = INLINE;
        return Event.VALUE;
    }

    private Event startOpaque() {
        requireInside();
        at = position - 1;
        state = AT_VALUE;
        opaque = true;
        startOpaquePiece();
        return Event.VALUE;
    }

    private void requireInside() {
        if (depth == 0) {
            throw outsideRoot();
        }
    }

    private void startOpaquePiece() {
        left = multiByteInt();
        pending = OPAQUE;
        count(left);
    }

    private void count(long bytes) {
        size += bytes;
        requireWithin(size);
    }

    private void requireWithin(long bytes) {
        long limit = pending == OPAQUE ? longestOpaque : longestText;
        if (bytes > limit) {
            throw failure(Kind.LIMIT, "a value of more than " + limit + " bytes");
        }
    }

    /** After a piece of a value: turns to the next piece, if there is one. */
    private void nextPiece() {
        while (has() && bytes[position] == Tokens.SWITCH_PAGE) {
            position++;
            page = required();
        }
        int token = has() ? bytes[position] & 0xFF : Tokens.MISSING;
        if (token == Tokens.STR_I) {
            position++;
            pending = INLINE;
        } else if (token == Tokens.OPAQUE) {
            position++;
            startOpaquePiece();
        } else {
            pending = NOTHING;
            size = 0;
        }
    }

    /**
     * Returns how many bytes of the value lie at the position of the input, 0 when the value is over. Between calls
     * {@link #take} says how many of them were used.
     */
    int chunk() {
        while (ready == 0 && isInValue()) {
            if (pending == OPAQUE ? left == 0 : atNul()) {
                nextPiece();
            } else {
                requireMore();
                widen();
            }
        }
        return ready;
    }

    private boolean isInValue() {
        return pending == INLINE || pending == OPAQUE;
    }

    /** Says whether an inline string is over, and if so moves behind its NUL. */
    private boolean atNul() {
        requireMore();
        if (bytes[position] == 0) {
            position++;
            return true;
        }
        return false;
    }

    private void requireMore() {
        if (!has()) {
            throw cutShort();
        }
    }

    private WbxmlException cutShort() {
        position = end;
        return failure(Kind.TRUNCATED, "the document ends inside a value");
    }

    void take(int count) {
        position += count;
        ready -= count;
        left -= count;
    }

    private void passValue() {
        if (pending == INLINE && ready == 0) {
            int nul = Scan.index(Scan.text(bytes, position, end));
            if (isWholeUpTo(nul)) {
                takeWhole(nul);
                return;
            }
        }
        for (int count = chunk(); count > 0; count = chunk()) {
            take(count);
        }
    }

    /** Says whether an inline string that is over at this index is the whole value. */
    boolean isWholeUpTo(int nul) {
        return nul + 1 < end && bytes[nul + 1] == Tokens.END;
    }

    /** Ends a value that is whole up to this index, and reads the end of the element with it. */
    void takeWhole(int nul) {
        requireWithin(nul - position);
        position = nul + 2;
        pending = END_AHEAD;
    }

    /** How much of an opaque piece is not read yet: what may be expected, not what is there. */
    long announced() {
        return pending == OPAQUE ? left : 0;
    }

    /** Returns what {@link #chunk} does, but at least half a window of bytes, or all up to the end of the piece. */
    int wideChunk() {
        int count = chunk();
        while (count > 0 && count < Window.SIZE / 2 && !endsPiece()) {
            if (!more()) {
                throw cutShort();
            }
            count = widen();
        }
        return count;
    }

    /** Says whether the piece ends with what is known to be ready. */
    boolean endsPiece() {
        return pending == OPAQUE ? ready == left : position + ready < end;
    }

    private int widen() {
        if (pending == OPAQUE) {
            ready = (int) Math.min(left, end - position);
            plain = false;
        } else {
            int from = position + ready;
            int found = Scan.text(bytes, from, end);
            plain = Scan.ascii(found) && (plain || ready == 0);
            count(Scan.index(found) - from);
            ready = Scan.index(found) - position;
        }
        return ready;
    }

    /** Says whether it is known that the bytes that are ready are ASCII without a NUL. */
    boolean isPlain() {
        return plain;
    }

    /** Marks the value as asked for; it can be had once. */
    void claimValue() {
        if (state != AT_VALUE) {
            throw new IllegalStateException("no value, or one that was read before");
        }
        state = IN_VALUE;
    }

    /** Says whether the value that begins at this offset of this document is the one being read. */
    boolean isIn(long value, int document) {
        return document == documents && value == offset() && state == IN_VALUE;
    }

    int documents() {
        return documents;
    }

    boolean isInline() {
        return pending == INLINE;
    }

    boolean isOpaque() {
        return opaque;
    }

    Event event() {
        return EVENTS[state];
    }

    boolean isEmpty() {
        return state == AT_START && pending == END_AHEAD;
    }

    int depth() {
        return depth;
    }

    int page() {
        return page;
    }

    long offset() {
        return before + at;
    }

    int skipped() {
        return skipped;
    }

    /** Returns the tag that starts or ends here, or that the value is in. */
    int id() {
        int level = state == AT_END ? depth : depth - 1;
        if (level < 0) {
            throw new IllegalStateException("outside the root");
        }
        return open[level];
    }

    String path() {
        return Place.path(open, depth);
    }

    WbxmlException failure(Kind kind, String reason) {
        return new WbxmlException(kind, reason, new Place(here(), page, path()));
    }

    WbxmlException failure(Kind kind, String reason, IOException cause) {
        return new WbxmlException(kind, reason, new Place(here(), page, path()), cause);
    }
}
