package org.activesync4j;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.activesync4j.internal.http.Envelope;
import org.activesync4j.item.Content;

/**
 * A request as HTTP brought it, free of any server's types. The body has arrived whole: the engine never waits for the
 * network.
 *
 * @param method the HTTP method
 * @param query the raw query string, without the question mark; empty if there is none
 * @param headers the headers; names in any letter case
 * @param body the body, decompressed; empty if there is none
 * @param user whom the authenticator accepted
 */
public record Request(String method, String query, Map<String, String> headers, Content body, User user) {

    /**
     * Copies the headers.
     *
     * @param method the HTTP method
     * @param query the raw query string, without the question mark; empty if there is none
     * @param headers the headers; names in any letter case
     * @param body the body, decompressed; empty if there is none
     * @param user whom the authenticator accepted
     */
    public Request {
        method = method.toUpperCase(Locale.ROOT);
        var folded = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        folded.putAll(headers);
        headers = java.util.Collections.unmodifiableMap(folded);
    }

    /**
     * Reads a header.
     *
     * @param name its name, in any letter case
     * @return its value without surrounding spaces, if it is there and not empty
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    @Override
    public String toString() {
        return method + " for " + user;
    }

    /**
     * Finds out which device a query names, before there is a request.
     *
     * @param query the raw query string, in either of its forms
     * @return the device; empty if none is named, or its name is none
     */
    public static Optional<DeviceId> deviceIn(String query) {
        return Envelope.deviceIn(query);
    }
}
