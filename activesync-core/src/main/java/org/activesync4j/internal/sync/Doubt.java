package org.activesync4j.internal.sync;

import java.time.Duration;
import java.time.Instant;

/**
 * Notes a look that would have deleted suspiciously much.
 *
 * @param since when it was first seen, to the second
 * @param deletions the sum of the hashes of the items that it would have deleted
 */
public record Doubt(Instant since, Digest deletions) {

    /** How long a doubtful look must stand before a second one confirms it. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    boolean isConfirmed(Instant now) {
        return !now.isBefore(since.plus(PATIENCE));
    }
}
