package org.activesync4j.wbxml;

import java.io.IOException;
import java.io.InputStream;
import org.activesync4j.wbxml.WbxmlException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a document: either all of them in the caller's array, or a window of at most 64 KB over a stream. What is
 * still to be read lies from {@link #position} to {@link #end}.
 */
final class Input {

    /** The largest window. */
    static final int WINDOW = 64 * 1024;

    private static final int FIRST_WINDOW = 4 * 1024;
    private static final byte[] NOTHING = {};

    private final WbxmlReader reader;
    private final long total;
    private byte[] window = NOTHING;
    private @Nullable InputStream stream;
    /** How many bytes of the document came before index 0 of {@link #bytes}. */
    private long before;

    byte[] bytes = NOTHING;
    int position;
    int end;

    Input(WbxmlReader reader, long total) {
        this.reader = reader;
        this.total = total;
    }

    void reset(byte[] array, int from, int to) {
        stream = null;
        bytes = array;
        position = from;
        end = to;
        before = -(long) from;
    }

    void reset(InputStream source) {
        stream = source;
        bytes = window;
        position = 0;
        end = 0;
        before = 0;
    }

    /** Forgets the source, so that a reader that lies idle keeps nothing alive but its window. */
    void release() {
        reset(NOTHING, 0, 0);
    }

    boolean isArray() {
        return bytes != window;
    }

    long offset() {
        return before + position;
    }

    /** Says whether a byte can be had at the position. */
    boolean has() {
        return position < end || more();
    }

    /** Returns the byte at the position and moves on, or -1 at the end. */
    int read() {
        return has() ? bytes[position++] & 0xFF : -1;
    }

    /**
     * Reads at least one byte more from the stream, behind those that are still to be read. Callers keep at most half
     * a window unread, so there is room.
     *
     * @return false at the end of the document
     */
    boolean more() {
        InputStream source = stream;
        if (source == null) {
            checkTotal();
            return false;
        }
        makeRoom();
        int count = read(source);
        if (count < 0) {
            stream = null;
            return false;
        }
        end += count;
        checkTotal();
        return true;
    }

    void checkTotal() {
        if (before + end > total) {
            throw reader.failure(Kind.LIMIT, "more than " + total + " bytes");
        }
    }

    private void makeRoom() {
        if (position == end) {
            before += position;
            boolean full = end == bytes.length;
            position = 0;
            end = 0;
            if (full) {
                grow();
            }
        } else if (end == bytes.length) {
            compact();
        }
    }

    private void compact() {
        byte[] old = bytes;
        int unread = end - position;
        if (unread > old.length / 2) {
            grow();
        }
        System.arraycopy(old, position, bytes, 0, unread);
        before += position;
        position = 0;
        end = unread;
    }

    private void grow() {
        int size = Math.min(WINDOW, Math.max(FIRST_WINDOW, bytes.length * 4));
        if (size > bytes.length) {
            window = new byte[size];
            bytes = window;
        }
    }

    private int read(InputStream source) {
        try {
            int count = source.read(bytes, end, bytes.length - end);
            return count == 0 ? readOne(source) : count;
        } catch (IOException failure) {
            throw reader.failure(Kind.IO, "reading failed", failure);
        }
    }

    /** For a stream that returns 0 against its contract: a single byte waits as it should. */
    private int readOne(InputStream source) throws IOException {
        int value = source.read();
        if (value >= 0) {
            bytes[end] = (byte) value;
        }
        return value < 0 ? -1 : 1;
    }
}
