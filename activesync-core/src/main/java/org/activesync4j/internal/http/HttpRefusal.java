package org.activesync4j.internal.http;

import java.time.Duration;
import java.util.Optional;

/** Ends a request with an HTTP code and an empty body. */
public final class HttpRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;

    @SuppressWarnings("serial")
    private final Optional<Duration> retryAfter;

    @SuppressWarnings("serial")
    private final Optional<String> throttled;

    /**
     * Ends a request.
     *
     * @param code the HTTP status code
     * @param reason for the log; no secrets
     */
    public HttpRefusal(int code, String reason) {
        this(code, reason, Optional.empty(), Optional.empty());
    }

    private HttpRefusal(int code, String reason, Optional<Duration> retryAfter, Optional<String> throttled) {
        super(reason);
        this.code = code;
        this.retryAfter = retryAfter;
        this.throttled = throttled;
    }

    /**
     * Sends the device away for a while.
     *
     * @param after when it may come again
     * @param condition why, for the header {@code X-MS-ASThrottle}
     * @param reason for the log; no secrets
     * @return the refusal, with code 503
     */
    public static HttpRefusal throttled(Duration after, String condition, String reason) {
        return new HttpRefusal(503, reason, Optional.of(after), Optional.of(condition));
    }

    /**
     * Tells the HTTP status code.
     *
     * @return the code
     */
    public int code() {
        return code;
    }

    /**
     * Tells when the device may come again.
     *
     * @return the time to wait, if there is one
     */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /**
     * Tells why the device is sent away.
     *
     * @return what goes into the header {@code X-MS-ASThrottle}, if the device does too much
     */
    public Optional<String> throttled() {
        return throttled;
    }
}
