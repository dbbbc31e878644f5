package org.activesync4j.testkit.device;

import java.util.Map;
import java.util.Optional;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/**
 * An answer as a device sees it.
 *
 * @param http the HTTP status code
 * @param headers the headers
 * @param document the body, if there is one and it is WBXML
 */
public record TestAnswer(int http, Map<String, String> headers, Optional<Element> document) {

    /**
     * Copies the headers.
     *
     * @param http the HTTP status code
     * @param headers the headers
     * @param document the body, if there is one and it is WBXML
     */
    public TestAnswer {
        headers = Map.copyOf(headers);
    }

    /**
     * Gives the body.
     *
     * @return the root element
     * @throws AssertionError if there is none
     */
    public Element root() {
        return document.orElseThrow(() -> new AssertionError("HTTP " + http + " without a document"));
    }

    /**
     * Tells whether the answer is 200 and has no body.
     *
     * @return whether
     */
    public boolean isEmpty() {
        return http == 200 && document.isEmpty();
    }

    /**
     * Reads the status of the root.
     *
     * @param tag the page's Status
     * @return the number
     */
    public int status(Tag tag) {
        return root().require(tag).integer();
    }
}
