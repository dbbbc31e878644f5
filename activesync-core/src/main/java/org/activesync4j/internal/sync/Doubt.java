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
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * Tells when a second look that shows the same is to be believed.
     *
     * @return the moment
     */
    public Instant confirmedAt() {
        return since.plus(PATIENCE);
    }

    /**
     * Tells whether the doubt has stood long enough.
     *
     * @param now the time of a look that shows the same
     * @return whether what it would delete has gone
     */
    public boolean isConfirmed(Instant now) {
        return !now.isBefore(confirmedAt());
    }

    /**
     * Compares what two looks would delete.
     *
     * @param other another doubt
     * @return whether it is about the same items
     */
    public boolean isSame(Doubt other) {
        return deletions.equals(other.deletions);
    }
}
