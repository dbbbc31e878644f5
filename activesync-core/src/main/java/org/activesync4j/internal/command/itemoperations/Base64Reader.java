package org.activesync4j.internal.command.itemoperations;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Arrays;
import java.util.Base64;

/** Reads bytes as the characters of their base64, a chunk at a time, into buffers that are used again. */
final class Base64Reader extends Reader {

    /** A multiple of 3, so that only the last chunk is padded. */
    private static final int CHUNK = 3 * 4096;

    private final InputStream bytes;
    private final byte[] chunk = new byte[CHUNK];
    private final byte[] encoded = new byte[CHUNK / 3 * 4];
    private int available;
    private int position;

    Base64Reader(InputStream bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (position == available) {
            available = encodeNext();
            position = 0;
        }
        if (available == 0) {
            return -1;
        }
        int count = Math.min(length, available - position);
        for (int i = 0; i < count; i++) {
            target[offset + i] = (char) encoded[position + i];
        }
        position += count;
        return count;
    }

    private int encodeNext() throws IOException {
        int read = bytes.readNBytes(chunk, 0, CHUNK);
        byte[] source = read == CHUNK ? chunk : Arrays.copyOf(chunk, read);
        return Base64.getEncoder().encode(source, encoded);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
