package org.activesync4j;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.activesync4j.item.Content;
import org.activesync4j.wbxml.Element;

/**
 * Is told of each request and its answer: for logs, metrics and traces. Called on worker threads, from several at once;
 * what it throws is logged and changes nothing.
 */
public interface Interceptor {

    /**
     * A request has arrived and was decoded.
     *
     * @param exchange which
     * @param document its body, if it is WBXML; holds what the user wrote, so redact it before showing it
     */
    default void received(Exchanged exchange, Optional<Element> document) {}

    /**
     * An answer is about to be sent.
     *
     * @param exchange which
     * @param answer the answer
     */
    default void answered(Exchanged exchange, Answered answer) {}

    /**
     * A call to the driver has ended.
     *
     * @param exchange during which exchange
     * @param call the call
     */
    default void called(Exchanged exchange, DriverCall call) {}

    /**
     * Whose request it is.
     *
     * @param key login, owner and device
     * @param deviceType what the device calls its type
     * @param userAgent the client's name for itself
     * @param version the version of the request
     * @param command the command's name
     */
    record Exchanged(DeviceKey key, String deviceType, String userAgent, Version version, String command) {}

    /**
     * How it was answered.
     *
     * @param http the HTTP status code
     * @param status the refusal's status, if there was one
     * @param bytes the length of the body
     * @param duration from the arrival to the answer, waiting included
     * @param body the body, if there is one
     */
    record Answered(int http, OptionalInt status, long bytes, Duration duration, Optional<Content> body) {}
}
