package org.activesync4j.wbxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/** One value of a document as a stream, until the reader moves on. */
final class ValueStream extends InputStream {

    private final Tokenizer tokens;
    private final long value;
    private final int document;

    ValueStream(Tokenizer tokens, long value, int document) {
        this.tokens = tokens;
        this.value = value;
        this.document = document;
    }

    @Override
    public int read() throws IOException {
        if (ready() == 0) {
            return -1;
        }
        int next = tokens.bytes[tokens.position] & 0xFF;
        tokens.take(1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        int count = Math.min(ready(), length);
        System.arraycopy(tokens.bytes, tokens.position, target, offset, count);
        tokens.take(count);
        return count == 0 ? -1 : count;
    }

    @Override
    public long skip(long length) throws IOException {
        int count = length <= 0 ? 0 : (int) Math.min(ready(), length);
        tokens.take(count);
        return count;
    }

    @Override
    public long transferTo(OutputStream target) throws IOException {
        long total = 0;
        for (int count = ready(); count > 0; count = ready()) {
            target.write(tokens.bytes, tokens.position, count);
            tokens.take(count);
            total += count;
        }
        return total;
    }

    private int ready() throws IOException {
        if (!tokens.isIn(value, document)) {
            throw new IOException("the reader has moved on");
        }
        return tokens.chunk();
    }
}
