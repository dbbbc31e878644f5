package org.activesync4j.testkit.device;

import java.util.Map;

/**
 * An answer whose body is no document, such as an attachment.
 *
 * @param http the HTTP status code
 * @param headers the headers
 * @param bytes the body, empty if there is none
 */
public record TestContent(int http, Map<String, String> headers, byte[] bytes) {

    /**
     * Copies the headers.
     *
     * @param http the HTTP status code
     * @param headers the headers
     * @param bytes the body, empty if there is none
     */
    public TestContent {
        headers = Map.copyOf(headers);
    }

    /**
     * Tells what the body is.
     *
     * @return the media type, empty without a body
     */
    public String mediaType() {
        return headers.getOrDefault("Content-Type", "");
    }
}
