package org.activesync4j;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.item.Content;

/**
 * An answer, free of any server's types. To be closed when its body has been sent, or will not be.
 *
 * @param status the HTTP status code
 * @param headers the headers, Content-Type among them if there is a body; Content-Length follows from the body
 * @param body the body, if there is one
 */
public record Response(int status, Map<String, String> headers, Optional<Content> body) implements AutoCloseable {

    /**
     * Copies the headers.
     *
     * @param status the HTTP status code
     * @param headers the headers, Content-Type among them if there is a body; Content-Length follows from the body
     * @param body the body, if there is one
     */
    public Response {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** Gives up what was kept for the body. Closing twice does no harm. */
    @Override
    public void close() {
        if (body.orElse(null) instanceof AutoCloseable kept) {
            try {
                kept.close();
            } catch (Exception failed) {
                throw new IllegalStateException("cannot give up the body of an answer", failed);
            }
        }
    }
}
