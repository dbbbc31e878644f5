package org.activesync4j.internal.body;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import org.activesync4j.item.Content;

/** The first bytes of a content, not copied. */
record Beginning(Content whole, long bytes) implements Content {

    @Override
    public InputStream open() throws IOException {
        return new Head(whole.open(), bytes);
    }

    @Override
    public OptionalLong length() {
        return OptionalLong.of(bytes);
    }

    @Override
    public String mediaType() {
        return whole.mediaType();
    }
}
