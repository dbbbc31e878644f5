package org.activesync4j.internal.http;

import java.time.Duration;
import java.util.Optional;

/** Ends a request with an HTTP code and an empty body. */
public final class HttpRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;

    @SuppressWarnings("serial")
    private final Optional<Duration> retryAfter;

    /**
     * Ends a request.
     *
     * @param code the HTTP status code
     * @param reason for the log; no secrets
     */
    public HttpRefusal(int code, String reason) {
        this(code, reason, Optional.empty());
    }

    private HttpRefusal(int code, String reason, Optional<Duration> retryAfter) {
        super("HTTP " + code + ": " + reason);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    /**
     * Asks the device to come again.
     *
     * @param after when
     * @param reason for the log; no secrets
     * @return the refusal, with code 503
     */
    public static HttpRefusal comeAgain(Duration after, String reason) {
        return new HttpRefusal(503, reason, Optional.of(after));
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
}
