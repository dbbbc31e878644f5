package org.activesync4j;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.FolderId;

/**
 * A call of a driver, an account or an ability that has ended, for logs, metrics and traces.
 *
 * @param name interface and method, such as {@code Account.look}
 * @param folder the folder it was about, if there is one
 * @param begun when it began
 * @param took how long it took
 * @param failure what it failed with; anything that is not a {@link DriverException} is its cause
 */
public record DriverCall(
        String name, Optional<FolderId> folder, Instant begun, Duration took, Optional<DriverException> failure) {

    @Override
    public String toString() {
        String place = folder.map(id -> " in " + id).orElse("");
        String end = failure.map(reason -> " failed, " + reason.reason()).orElse("");
        return name + place + " took " + took.toMillis() + " ms" + end;
    }
}
