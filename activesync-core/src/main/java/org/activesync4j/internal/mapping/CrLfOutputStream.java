package org.activesync4j.internal.mapping;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Ends each line with CR LF, whether it ended with CR, LF or both: what a relay takes for a line is what we take for one. */
final class CrLfOutputStream extends FilterOutputStream {

    private static final int BUFFER = 8192;

    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private boolean afterCr;

    CrLfOutputStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        if (b == '\r' || b == '\n') {
            if (b == '\r' || !afterCr) {
                put('\r');
                put('\n');
            }
        } else {
            put(b);
        }
        afterCr = b == '\r';
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        for (int i = offset; i < offset + count; i++) {
            write(bytes[i]);
        }
    }

    private void put(int b) throws IOException {
        if (filled == buffer.length) {
            flushBuffer();
        }
        buffer[filled++] = (byte) b;
    }

    private void flushBuffer() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }

    @Override
    public void flush() throws IOException {
        flushBuffer();
        out.flush();
    }
}
