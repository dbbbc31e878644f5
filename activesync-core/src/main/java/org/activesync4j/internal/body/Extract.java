package org.activesync4j.internal.body;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import org.activesync4j.item.Content;

/**
 * Some bytes out of a content, not copied.
 *
 * @param whole the content
 * @param first how many bytes come before
 * @param bytes how many bytes are taken; the content has that many
 */
public record Extract(Content whole, long first, long bytes) implements Content {

    @Override
    public InputStream open() throws IOException {
        InputStream in = whole.open();
        try {
            in.skipNBytes(first);
        } catch (IOException | RuntimeException failed) {
            in.close();
            throw failed;
        }
        return new Head(in, bytes);
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
