package org.activesync4j.internal.command.itemoperations;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reads bytes as the characters of their base64, a chunk at a time. */
final class Base64Reader extends Reader {

    /** A multiple of 3, so that only the last chunk is padded. */
    private static final int CHUNK = 3 * 4096;

    private final InputStream bytes;
    private String chunk = "";
    private int position;

    Base64Reader(InputStream bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (position == chunk.length()) {
            byte[] next = bytes.readNBytes(CHUNK);
            chunk = new String(Base64.getEncoder().encode(next), StandardCharsets.ISO_8859_1);
            position = 0;
        }
        if (chunk.isEmpty()) {
            return -1;
        }
        int count = Math.min(length, chunk.length() - position);
        chunk.getChars(position, position + count, target, offset);
        position += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
