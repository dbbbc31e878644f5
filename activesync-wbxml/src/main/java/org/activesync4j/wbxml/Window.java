package org.activesync4j.wbxml;

import java.io.IOException;
import java.io.InputStream;
import org.activesync4j.wbxml.WbxmlException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The stream that a document is read from, and the window of at most 64 KB over it that the {@link Tokenizer} looks at.
 * What the tokenizer has still to read stays; it keeps at most half a window unread, so there is room for more.
 */
final class Window {

    /** The largest window. */
    static final int SIZE = 64 * 1024;

    private static final int FIRST_SIZE = 4 * 1024;

    private byte[] window = {};
    private @Nullable InputStream stream;

    /** Turns to a document that is read from a stream. */
    byte[] open(InputStream source) {
        stream = source;
        return window;
    }

    /** Turns to a document that lies in an array. */
    void close() {
        stream = null;
    }

    boolean isOver(byte[] bytes) {
        return bytes == window;
    }

    /** Reads at least one byte more, behind those that are still to be read, and returns false at the end. */
    boolean more(Tokenizer tokens) {
        InputStream source = stream;
        if (source == null) {
            return false;
        }
        makeRoom(tokens);
        int count = read(source, tokens);
        if (count < 0) {
            stream = null;
            return false;
        }
        tokens.end += count;
        return true;
    }

    private void makeRoom(Tokenizer tokens) {
        int unread = tokens.end - tokens.position;
        boolean full = tokens.end == window.length;
        if (full || unread == 0) {
            byte[] old = window;
            if (full) {
                grow();
            }
            System.arraycopy(old, tokens.position, window, 0, unread);
            tokens.move(window);
        }
    }

    private void grow() {
        int size = Math.min(SIZE, Math.max(FIRST_SIZE, window.length * 4));
        if (size > window.length) {
            window = new byte[size];
        }
    }

    private int read(InputStream source, Tokenizer tokens) {
        try {
            int count = source.read(window, tokens.end, window.length - tokens.end);
            return count == 0 ? readOne(source, tokens) : count;
        } catch (IOException failure) {
            throw tokens.failure(Kind.IO, "reading failed", failure);
        }
    }

    /** For a stream that returns 0 against its contract: a single byte waits as it should. */
    private int readOne(InputStream source, Tokenizer tokens) throws IOException {
        int value = source.read();
        if (value >= 0) {
            window[tokens.end] = (byte) value;
        }
        return value < 0 ? -1 : 1;
    }
}
