package org.activesync4j.internal.engine;

import java.time.Duration;
import java.util.Optional;
import org.activesync4j.command.Status;

/** How a request ends that is not answered: with a status of its command, or with an HTTP code. */
sealed interface Refusal {

    /** A status in the command's own root, or the HTTP code that stands for it at the version. */
    record ByStatus(Status status) implements Refusal {}

    /** An HTTP code at every version. */
    record ByHttp(int code, Optional<Duration> retryAfter) implements Refusal {}

    static Refusal comeAgain(Duration after) {
        return new ByHttp(503, Optional.of(after));
    }
}
