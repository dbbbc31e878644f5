package org.activesync4j.internal.sync;

import java.time.Instant;

/**
 * When an item stops being recent: a mail's received time, the end of an event, for ever while something is open.
 *
 * @param second of the epoch; {@link #OPEN} and {@link #UNKNOWN} have the outermost values
 */
public record Until(long second) implements Comparable<Until> {

    /** Never stops being recent. */
    public static final Until OPEN = new Until(Long.MAX_VALUE);

    /** Not known: to be found out before it is needed. */
    public static final Until UNKNOWN = new Until(Long.MIN_VALUE);

    /**
     * Takes over what a driver said.
     *
     * @param instant from {@link org.activesync4j.spi.Sight#present}
     * @return the second, or {@link #OPEN} for {@link Instant#MAX}
     */
    public static Until of(Instant instant) {
        return instant.equals(Instant.MAX) ? OPEN : new Until(instant.getEpochSecond());
    }

    /**
     * Tells whether it is known.
     *
     * @return whether
     */
    public boolean isKnown() {
        return second != UNKNOWN.second;
    }

    Until orElse(Until other) {
        return isKnown() ? this : other;
    }

    /** The earlier of both, where an unknown one may be very early. */
    Until earliest(Until other) {
        return other.second < second ? other : this;
    }

    @Override
    public int compareTo(Until other) {
        return Long.compare(second, other.second);
    }
}
