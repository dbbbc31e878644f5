package org.activesync4j.servlet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;

/** Compresses what is read through it ([RFC1952]): header, deflated bytes, checksum and length. */
final class ZippingStream extends InputStream {

    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private final CRC32 checksum = new CRC32();
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final DeflaterInputStream deflated;
    private InputStream part = new ByteArrayInputStream(HEADER);
    private boolean ending;

    ZippingStream(InputStream plain) {
        deflated = new DeflaterInputStream(new CheckedInputStream(plain, checksum), deflater);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        int read = part.read(bytes, offset, count);
        while (read < 0 && !ending) {
            next();
            read = part.read(bytes, offset, count);
        }
        return read;
    }

    private void next() {
        if (part == deflated) {
            ending = true;
            part = new ByteArrayInputStream(trailer());
        } else {
            part = deflated;
        }
    }

    private byte[] trailer() {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) checksum.getValue())
                .putInt((int) deflater.getBytesRead())
                .array();
    }

    @Override
    public void close() throws IOException {
        try {
            deflated.close();
        } finally {
            deflater.end();
        }
    }
}
