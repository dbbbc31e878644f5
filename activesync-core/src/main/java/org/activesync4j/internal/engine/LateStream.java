package org.activesync4j.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import org.activesync4j.item.Content;
import org.jspecify.annotations.Nullable;

/** Opens a content when it is read for the first time. */
final class LateStream extends InputStream {

    private final Content content;
    private @Nullable InputStream stream;

    LateStream(Content content) {
        this.content = content;
    }

    private InputStream stream() throws IOException {
        InputStream open = stream;
        if (open == null) {
            open = content.open();
            stream = open;
        }
        return open;
    }

    @Override
    public int read() throws IOException {
        return stream().read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return stream().read(target, offset, length);
    }

    @Override
    public void close() throws IOException {
        if (stream != null) {
            stream.close();
        }
    }
}
