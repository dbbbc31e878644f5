package org.activesync4j.wbxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/** One value of a reader as a stream, until the reader moves on. */
final class ValueStream extends InputStream {

    private final WbxmlReader reader;
    private final int value;

    ValueStream(WbxmlReader reader, int value) {
        this.reader = reader;
        this.value = value;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        return length == 0 ? 0 : reader.read(value, target, offset, length);
    }

    @Override
    public long skip(long length) throws IOException {
        return length <= 0 ? 0 : reader.pass(value, length);
    }

    @Override
    public long transferTo(OutputStream target) throws IOException {
        return reader.transfer(value, target);
    }
}
