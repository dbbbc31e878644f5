package org.activesync4j.internal.sync;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Names what began at some moment: a UUID of version 7, RFC 9562, 5.7.
 *
 * <pre>
 * 48 bits   milliseconds since 1970
 *  4 bits   7
 * 12 bits   drawn
 *  2 bits   10
 * 62 bits   drawn
 * </pre>
 */
public final class Epoch {

    private static final int TIMED = 7;
    private static final int AFTER_TIME = 16;
    private static final long DRAWN = 0xFFF;
    private static final long VARIANT = Long.MIN_VALUE;

    private Epoch() {}

    /**
     * Begins.
     *
     * @param now when
     * @param random tells it from all others
     * @return the name
     */
    public static UUID begin(Instant now, RandomGenerator random) {
        long high = now.toEpochMilli() << AFTER_TIME | (long) TIMED << 12 | random.nextLong() & DRAWN;
        return new UUID(high, VARIANT | random.nextLong() >>> 2);
    }

    /**
     * Tells when something began.
     *
     * @param epoch its name
     * @return the moment, to the millisecond, if it can be told from the name
     */
    public static Optional<Instant> beginning(UUID epoch) {
        return epoch.version() == TIMED
                ? Optional.of(Instant.ofEpochMilli(epoch.getMostSignificantBits() >>> AFTER_TIME))
                : Optional.empty();
    }
}
