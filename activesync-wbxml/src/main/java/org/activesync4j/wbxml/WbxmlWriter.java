package org.activesync4j.wbxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import org.activesync4j.wbxml.WbxmlException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Writes a WBXML document, into memory or to a stream.
 *
 * <pre>{@code
 * WbxmlWriter writer = new WbxmlWriter();
 * writer.element(AirSync.SYNC, sync -> sync
 *         .integer(AirSync.STATUS, 1)
 *         .element(AirSync.COLLECTIONS, collections -> ...));
 * writer.finish().writeTo(response);
 * }</pre>
 *
 * <p>What is written is always well formed: WBXML 1.3, UTF-8, no string table, one root, pages switched only where they
 * must be, an element with nothing or an empty value in it as a tag without content. Text with a NUL or half a surrogate
 * pair is refused; control characters that XML 1.0 does not allow are replaced one for one, so that lengths stay: those
 * below U+0020 (but tab, line feed and carriage return) by a space, U+FFFE and U+FFFF by U+FFFD. An opaque value has
 * exactly the length that was announced, or the writing fails. What is wrong is a {@link WbxmlException}, after which the
 * document is lost.
 *
 * <p>A writer into memory can be used again after {@link #reset()}, and then allocates nothing. Not safe for use by
 * several threads at once.
 */
public final class WbxmlWriter {

    private static final int FIRST_BUFFER = 1024;
    private static final int FLUSH_AT = 32 * 1024;
    private static final int LONGEST_TOKEN = 8;
    private static final int NONE = -1;
    private static final byte[] HEADER = {Tokens.VERSION_1_3, Tokens.PUBLIC_ID_UNKNOWN, Tokens.CHARSET_UTF_8, 0};

    private final @Nullable OutputStream out;
    private final boolean inFragment;
    private final Encoder encoder = new Encoder();

    private byte[] buffer = new byte[FIRST_BUFFER];
    private int length;
    private long flushed;

    private int[] open = new int[16];
    private int depth;
    private int page;
    /** The page of the first tag of a fragment. */
    private int firstPage = NONE;
    /** Where in the buffer the tag is that was started last and has no content yet. */
    private int pending = NONE;

    private boolean rootClosed;
    private boolean unknownTags;

    /** Makes a writer into memory. */
    public WbxmlWriter() {
        this(null, false);
    }

    /**
     * Makes a writer to a stream, which is written in large pieces as the document grows.
     *
     * @param out takes the document; neither flushed nor closed
     */
    public WbxmlWriter(OutputStream out) {
        this(out, false);
    }

    private WbxmlWriter(@Nullable OutputStream out, boolean inFragment) {
        this.out = out;
        this.inFragment = inFragment;
        begin();
    }

    static WbxmlWriter ofFragment() {
        return new WbxmlWriter(null, true);
    }

    /**
     * Lets tags be written that no code page has, which are refused otherwise. For tests of whoever reads the document,
     * and for copies of documents of others.
     *
     * @return this writer
     */
    public WbxmlWriter permitUnknownTags() {
        unknownTags = true;
        return this;
    }

    /**
     * Drops what was written and begins anew, with the same memory.
     *
     * @return this writer, before the root
     * @throws IllegalStateException if a part of the document was already given to a stream
     */
    public WbxmlWriter reset() {
        if (flushed > 0) {
            throw new IllegalStateException("a part of the document has left");
        }
        length = 0;
        depth = 0;
        firstPage = NONE;
        pending = NONE;
        rootClosed = false;
        begin();
        return this;
    }

    private void begin() {
        page = inFragment ? NONE : 0;
        if (!inFragment) {
            put(HEADER, 0, HEADER.length);
        }
    }

    /**
     * Starts an element.
     *
     * @param tag its tag
     * @return this writer, inside the element
     * @throws WbxmlException of kind {@link Kind#STRUCTURE} if the root is closed already; of kind
     *     {@link Kind#UNKNOWN_TAG} if no code page has the tag
     */
    public WbxmlWriter start(Tag tag) {
        if (rootClosed) {
            throw failure(Kind.STRUCTURE, "a second root");
        }
        if (!tag.isKnown() && !unknownTags) {
            throw failure(Kind.UNKNOWN_TAG, "unknown tag " + tag);
        }
        room(LONGEST_TOKEN);
        content();
        int id = tag.id();
        if (id >> 6 != page) {
            switchPage(id >> 6);
        }
        pending = length;
        buffer[length++] = (byte) (id & 0x3F);
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = id;
        return this;
    }

    private void switchPage(int next) {
        if (page == NONE) {
            firstPage = next;
        } else {
            buffer[length++] = Tokens.SWITCH_PAGE;
            buffer[length++] = (byte) next;
        }
        page = next;
    }

    /** Says in the tag that is open that it has content. */
    private void content() {
        if (pending != NONE) {
            buffer[pending] |= Tokens.HAS_CONTENT;
            pending = NONE;
        }
    }

    /**
     * Ends the element that was started last and is not ended yet.
     *
     * @return this writer, behind the element
     * @throws WbxmlException of kind {@link Kind#STRUCTURE} if no element is open
     */
    public WbxmlWriter end() {
        if (depth == 0) {
            throw failure(Kind.STRUCTURE, "no element is open");
        }
        depth--;
        rootClosed = depth == 0 && !inFragment;
        if (pending != NONE) {
            pending = NONE;
        } else {
            room(1);
            buffer[length++] = Tokens.END;
        }
        return this;
    }

    /**
     * Writes an element with nothing in it.
     *
     * @param tag its tag
     * @return this writer
     * @throws WbxmlException as {@link #start} does
     */
    public WbxmlWriter empty(Tag tag) {
        return start(tag).end();
    }

    /**
     * Writes an element.
     *
     * @param tag its tag
     * @param body writes what is in it, and closes all that it opens
     * @return this writer
     * @throws WbxmlException as {@link #start} does; of kind {@link Kind#STRUCTURE} if the body leaves elements open or
     *     closes too many
     */
    public WbxmlWriter element(Tag tag, Consumer<WbxmlWriter> body) {
        start(tag);
        int inside = depth;
        body.accept(this);
        if (depth != inside || open[depth - 1] != tag.id()) {
            throw failure(Kind.STRUCTURE, "unbalanced content of " + tag);
        }
        return end();
    }

    /**
     * Writes a text into the open element; nothing, if it is empty. Called again, the text goes on.
     *
     * @param text the characters
     * @return this writer
     * @throws WbxmlException of kind {@link Kind#TEXT} if there is a NUL or half a surrogate pair, of kind
     *     {@link Kind#STRUCTURE} if no element is open
     */
    public WbxmlWriter text(String text) {
        requireOpen();
        int chars = text.length();
        if (chars > 0) {
            room(Encoder.most(Math.min(chars, Encoder.PIECE)) + 2);
            content();
            buffer[length++] = Tokens.STR_I;
            write(text);
            endText();
        }
        return this;
    }

    private void requireOpen() {
        if (depth == 0) {
            throw failure(Kind.STRUCTURE, "a value outside the root");
        }
    }

    private void startText() {
        room(1);
        content();
        buffer[length++] = Tokens.STR_I;
    }

    private void endText() {
        room(1);
        buffer[length++] = 0;
    }

    private void write(String text) {
        int chars = text.length();
        for (int from = 0; from < chars; ) {
            int to = Encoder.piece(text, from);
            room(Encoder.most(to - from) + 1);
            length = encoded(encoder.encode(text, from, to, buffer, length));
            from = to;
        }
    }

    private int encoded(int end) {
        if (end < 0) {
            throw failure(Kind.TEXT, "a NUL or half a surrogate pair in a text");
        }
        return end;
    }

    /**
     * Writes an element with a text.
     *
     * @param tag its tag
     * @param text the characters; for none the element is empty
     * @return this writer
     * @throws WbxmlException as {@link #start} and {@link #text(String)} do
     */
    public WbxmlWriter text(Tag tag, String text) {
        return start(tag).text(text).end();
    }

    /**
     * Writes a text into the open element without loading it; nothing, if it is empty.
     *
     * @param text the characters, read to the end and not closed
     * @return this writer
     * @throws WbxmlException as {@link #text(String)} does; of kind {@link Kind#IO} if it cannot be read
     */
    public WbxmlWriter text(Reader text) {
        requireOpen();
        char[] chars = new char[Encoder.PIECE];
        boolean begun = false;
        int kept = 0;
        try {
            for (int count = text.read(chars, 0, chars.length);
                    count >= 0;
                    count = text.read(chars, kept, chars.length - kept)) {
                int there = kept + count;
                if (there > 0 && !begun) {
                    startText();
                    begun = true;
                }
                // half of a pair waits for the other half
                kept = there > 0 && Character.isHighSurrogate(chars[there - 1]) ? 1 : 0;
                write(chars, there - kept);
                chars[0] = kept > 0 ? chars[there - 1] : 0;
            }
        } catch (IOException failure) {
            Kind kind = failure instanceof CharacterCodingException ? Kind.TEXT : Kind.IO;
            throw new WbxmlException(kind, "reading a text failed", here(), failure);
        }
        if (begun) {
            write(chars, kept);
            endText();
        }
        return this;
    }

    private void write(char[] chars, int count) {
        room(Encoder.most(count));
        length = encoded(encoder.encode(chars, 0, count, buffer, length));
    }

    /**
     * Writes an element with a text, without loading it.
     *
     * @param tag its tag
     * @param text the characters, read to the end and not closed
     * @return this writer
     * @throws WbxmlException as {@link #start} and {@link #text(Reader)} do
     */
    public WbxmlWriter text(Tag tag, Reader text) {
        return start(tag).text(text).end();
    }

    /**
     * Writes an element with a number.
     *
     * @param tag its tag
     * @param number the number
     * @return this writer
     * @throws WbxmlException as {@link #start} does
     */
    public WbxmlWriter integer(Tag tag, long number) {
        start(tag);
        room(32);
        startText();
        length = Encoder.integer(number, buffer, length);
        endText();
        return end();
    }

    /**
     * Writes an element with a boolean.
     *
     * @param tag its tag
     * @param claim 1 for true, 0 for false
     * @return this writer
     * @throws WbxmlException as {@link #start} does
     */
    public WbxmlWriter bool(Tag tag, boolean claim) {
        return integer(tag, claim ? 1 : 0);
    }

    /**
     * Writes an element with a time as {@code 2009-07-29T19:25:37.817Z}, see [MS-ASDTYPE] 2.3.
     *
     * @param tag its tag
     * @param time the time, of which what is below a millisecond is dropped
     * @return this writer
     * @throws WbxmlException as {@link #start} does; of kind {@link Kind#VALUE} if the year is not 0 to 9999
     */
    public WbxmlWriter dateTime(Tag tag, Instant time) {
        return time(tag, time, true);
    }

    /**
     * Writes an element with a time as {@code 20090729T192537Z}, see [MS-ASDTYPE] 2.7.2.
     *
     * @param tag its tag
     * @param time the time, of which what is below a second is dropped
     * @return this writer
     * @throws WbxmlException as {@link #start} does; of kind {@link Kind#VALUE} if the year is not 0 to 9999
     */
    public WbxmlWriter compactDateTime(Tag tag, Instant time) {
        return time(tag, time, false);
    }

    private WbxmlWriter time(Tag tag, Instant time, boolean dashed) {
        start(tag);
        room(32);
        startText();
        int end = Encoder.time(time, dashed, buffer, length);
        if (end < 0) {
            throw failure(Kind.VALUE, "expected a year from 0 to 9999");
        }
        length = end;
        endText();
        return end();
    }

    /**
     * Writes opaque data into the open element; nothing, if it is empty.
     *
     * @param bytes the bytes
     * @return this writer
     * @throws WbxmlException of kind {@link Kind#STRUCTURE} if no element is open
     */
    public WbxmlWriter opaque(byte[] bytes) {
        requireOpen();
        if (bytes.length > 0) {
            startOpaque(bytes.length);
            put(bytes, 0, bytes.length);
        }
        return this;
    }

    private void startOpaque(long size) {
        room(LONGEST_TOKEN);
        content();
        buffer[length++] = (byte) Tokens.OPAQUE;
        length = Encoder.multiByteInt(size, buffer, length);
    }

    /**
     * Writes an element with opaque data.
     *
     * @param tag its tag
     * @param bytes the bytes; for none the element is empty
     * @return this writer
     * @throws WbxmlException as {@link #start} does
     */
    public WbxmlWriter opaque(Tag tag, byte[] bytes) {
        return start(tag).opaque(bytes).end();
    }

    /**
     * Writes opaque data into the open element without loading it; nothing, if it is empty.
     *
     * @param bytes the bytes, read to the end and not closed
     * @param size how many bytes there are
     * @return this writer
     * @throws WbxmlException of kind {@link Kind#LENGTH} if there are fewer or more bytes, of kind {@link Kind#IO} if
     *     they cannot be read, of kind {@link Kind#STRUCTURE} if no element is open
     * @throws IllegalArgumentException if the size is negative or needs more than 32 bits
     */
    public WbxmlWriter opaque(InputStream bytes, long size) {
        requireOpen();
        if (size < 0 || size > 0xFFFFFFFFL) {
            throw new IllegalArgumentException("opaque data of " + size + " bytes");
        }
        if (size > 0) {
            startOpaque(size);
        }
        try {
            copy(bytes, size);
        } catch (IOException failure) {
            throw new WbxmlException(Kind.IO, "reading opaque data failed", here(), failure);
        }
        return this;
    }

    private void copy(InputStream bytes, long size) throws IOException {
        long left = size;
        while (left > 0) {
            int piece = (int) Math.min(left, Encoder.PIECE);
            room(piece);
            int count = bytes.read(buffer, length, piece);
            if (count < 0) {
                throw failure(Kind.LENGTH, left + " bytes less than the " + size + " announced");
            }
            length += count;
            left -= count;
        }
        if (bytes.read() >= 0) {
            throw failure(Kind.LENGTH, "more than the " + size + " bytes announced");
        }
    }

    /**
     * Writes an element with opaque data, without loading it.
     *
     * @param tag its tag
     * @param bytes the bytes, read to the end and not closed
     * @param size how many bytes there are
     * @return this writer
     * @throws WbxmlException as {@link #start} and {@link #opaque(InputStream, long)} do
     * @throws IllegalArgumentException if the size is negative or needs more than 32 bits
     */
    public WbxmlWriter opaque(Tag tag, InputStream bytes, long size) {
        return start(tag).opaque(bytes, size).end();
    }

    /**
     * Writes an element with a value, without loading it: as opaque data if the {@linkplain Tag#isOpaque() tag} is for
     * that, else as text.
     *
     * @param tag its tag
     * @param value the bytes; UTF-8 if they become text; not closed
     * @return this writer
     * @throws WbxmlException as {@link #start} does; of kind {@link Kind#TEXT} if what should be text is not, of kind
     *     {@link Kind#LENGTH} if the length is wrong, of kind {@link Kind#IO} if the value cannot be read
     * @throws IllegalArgumentException if the value must be opaque and its length is not known
     */
    public WbxmlWriter value(Tag tag, Value value) {
        start(tag);
        return (tag.isOpaque() ? opaque(value) : text(value)).end();
    }

    private WbxmlWriter opaque(Value value) {
        long size = value.length().orElseThrow(() -> new IllegalArgumentException("opaque data of unknown length"));
        try (InputStream stream = value.open()) {
            return opaque(stream, size);
        } catch (IOException failure) {
            throw new WbxmlException(Kind.IO, "reading a value failed", here(), failure);
        }
    }

    private WbxmlWriter text(Value value) {
        try (InputStream stream = value.open()) {
            return text(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()));
        } catch (IOException failure) {
            throw new WbxmlException(Kind.IO, "reading a value failed", here(), failure);
        }
    }

    /**
     * Writes a node with all that is in it: text as text, opaque data as such.
     *
     * @param node an element, or a value for the open element
     * @return this writer
     * @throws WbxmlException as the methods do that write its parts
     */
    public WbxmlWriter node(Node node) {
        if (node instanceof Element element) {
            start(element.tag());
            element.nodes().forEach(this::node);
            return end();
        }
        requireOpen();
        if (node instanceof Text text) {
            return text.isKept() ? text(text.value()) : text(text.text());
        }
        return opaque(((Opaque) node).value());
    }

    /**
     * Writes elements that were written before.
     *
     * @param fragment the elements
     * @return this writer
     * @throws WbxmlException of kind {@link Kind#STRUCTURE} if no element is open
     */
    public WbxmlWriter fragment(Fragment fragment) {
        if (fragment.isEmpty()) {
            return this;
        }
        if (!inFragment) {
            requireOpen();
        }
        room(LONGEST_TOKEN);
        content();
        if (fragment.firstPage() != page) {
            switchPage(fragment.firstPage());
        }
        put(fragment.bytes(), 0, fragment.bytes().length);
        page = fragment.lastPage();
        return this;
    }

    /**
     * Returns how many bytes were written so far. Each open element that has content will take one more for its end.
     *
     * @return the number of bytes, the header included
     */
    public long size() {
        return flushed + length;
    }

    /**
     * Ends the document, and gives what is left of it to the stream, if there is one.
     *
     * @return this writer
     * @throws WbxmlException of kind {@link Kind#STRUCTURE} if there is no root or an element is still open, of kind
     *     {@link Kind#IO} if the stream fails
     */
    public WbxmlWriter finish() {
        if (!rootClosed) {
            throw failure(Kind.STRUCTURE, depth == 0 ? "no root" : "an element is still open");
        }
        flush();
        return this;
    }

    /**
     * Returns the document.
     *
     * @return a new array
     * @throws WbxmlException of kind {@link Kind#STRUCTURE} if there is no root or an element is still open
     * @throws IllegalStateException if the writer writes to a stream
     */
    public byte[] toByteArray() {
        requireMemory();
        finish();
        return Arrays.copyOf(buffer, length);
    }

    /**
     * Writes the document to a stream.
     *
     * @param target takes the document; neither flushed nor closed
     * @throws IOException if the stream fails
     * @throws WbxmlException of kind {@link Kind#STRUCTURE} if there is no root or an element is still open
     * @throws IllegalStateException if the writer writes to a stream of its own
     */
    public void writeTo(OutputStream target) throws IOException {
        requireMemory();
        finish();
        target.write(buffer, 0, length);
    }

    private void requireMemory() {
        if (out != null) {
            throw new IllegalStateException("the document goes to a stream");
        }
    }

    Fragment toFragment() {
        if (depth > 0) {
            throw failure(Kind.STRUCTURE, "an element is still open");
        }
        return new Fragment(Arrays.copyOf(buffer, length), firstPage, page);
    }

    private void put(byte[] bytes, int offset, int count) {
        int from = offset;
        int to = offset + count;
        while (from < to) {
            int piece = out == null ? to - from : Math.min(to - from, Encoder.PIECE);
            room(piece);
            System.arraycopy(bytes, from, buffer, length, piece);
            length += piece;
            from += piece;
        }
    }

    /** Makes room for so many bytes more. */
    private void room(int count) {
        if (buffer.length - length < count) {
            makeRoom(count);
        }
    }

    private void makeRoom(int count) {
        if (out != null && length >= FLUSH_AT) {
            flush();
        }
        if (buffer.length - length < count) {
            int needed = Math.addExact(length, count);
            long roomy = Math.min(2L * buffer.length, Integer.MAX_VALUE - 8);
            buffer = Arrays.copyOf(buffer, (int) Math.max(needed, roomy));
        }
    }

    /** Gives what is there to the stream, but a tag of which is not known yet whether it has content. */
    private void flush() {
        OutputStream target = out;
        if (target == null) {
            return;
        }
        int count = pending == NONE ? length : pending;
        try {
            target.write(buffer, 0, count);
        } catch (IOException failure) {
            throw new WbxmlException(Kind.IO, "writing failed", here(), failure);
        }
        System.arraycopy(buffer, count, buffer, 0, length - count);
        length -= count;
        flushed += count;
        pending = pending == NONE ? NONE : 0;
    }

    private WbxmlException failure(Kind kind, String reason) {
        return new WbxmlException(kind, reason, here());
    }

    private Place here() {
        return new Place(size(), page, Place.path(open, depth));
    }
}
