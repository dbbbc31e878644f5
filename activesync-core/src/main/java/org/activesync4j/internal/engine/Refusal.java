package org.activesync4j.internal.engine;

import java.time.Duration;
import java.util.Optional;
import org.activesync4j.command.Status;
import org.activesync4j.internal.http.HttpRefusal;

/** How a request ends that is not answered: with a status of its command, or with an HTTP code. */
sealed interface Refusal {

    /** A status in the command's own root, or the HTTP code that stands for it at the version. */
    record ByStatus(Status status) implements Refusal {}

    /**
     * An HTTP code at every version.
     *
     * @param code the code
     * @param retryAfter when the device may come again, with 503
     * @param throttled why it is sent away, if it does too much
     */
    record ByHttp(int code, Optional<Duration> retryAfter, Optional<String> throttled) implements Refusal {}

    static Refusal of(HttpRefusal refused) {
        return new ByHttp(refused.code(), refused.retryAfter(), refused.throttled());
    }

    static Refusal comeAgain(Duration after) {
        return new ByHttp(503, Optional.of(after), Optional.empty());
    }
}
