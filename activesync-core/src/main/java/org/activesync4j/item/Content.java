package org.activesync4j.item;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import org.activesync4j.wbxml.Value;

/**
 * Holds what may be large, a body or an attachment, as something to open rather than as bytes in memory.
 *
 * <p>A driver returns one that opens its own storage; {@code () -> Files.newInputStream(path)} is one. It stays usable
 * until the account that returned it is closed. Opening it again gives the same bytes from the start. Content made by
 * {@code of} and {@code text} is equal to other such content with the same bytes and media type; other content is equal
 * to itself.
 */
@FunctionalInterface
public interface Content {

    /**
     * Opens the content at its beginning.
     *
     * @return a new stream, which the caller closes
     * @throws IOException if it cannot be read; that counts as a failure, never as an empty content
     */
    InputStream open() throws IOException;

    /**
     * Returns the number of bytes.
     *
     * @return the length, or empty if finding it out means reading everything
     */
    default OptionalLong length() {
        return OptionalLong.empty();
    }

    /**
     * Returns what the bytes are. The bytes of a body of text or HTML are UTF-8 whatever this says.
     *
     * @return the media type, for example {@code image/png}
     */
    default String mediaType() {
        return "application/octet-stream";
    }

    /**
     * Makes content of a text.
     *
     * @param text any text
     * @return the text as UTF-8, {@code text/plain}
     */
    static Content text(String text) {
        return StoredContent.of(text, "text/plain");
    }

    /**
     * Makes content of bytes.
     *
     * @param bytes the bytes, which are copied
     * @return the content, {@code application/octet-stream}
     */
    static Content of(byte[] bytes) {
        return of(bytes, "application/octet-stream");
    }

    /**
     * Makes content of bytes of a known kind.
     *
     * @param bytes the bytes, which are copied
     * @param mediaType what they are
     * @return the content
     */
    static Content of(byte[] bytes, String mediaType) {
        return new StoredContent(bytes.clone(), mediaType);
    }

    /**
     * Makes content of a value that came with a request. It is good as long as the value is not closed, which happens
     * when the request is answered.
     *
     * @param value the value
     * @param mediaType what it is
     * @return the content
     */
    static Content of(Value value, String mediaType) {
        return new ReceivedContent(value, mediaType);
    }
}
