package org.activesync4j.spi;

import java.time.Instant;

/**
 * A time at which somebody is not free.
 *
 * @param from when it begins
 * @param until when it has ended; later than {@code from}
 * @param level how it is taken
 */
public record BusyTime(Instant from, Instant until, Level level) {

    /** How a time is taken; the later one in this order counts where several overlap. */
    public enum Level {
        /** Perhaps. */
        TENTATIVE(1),
        /** Busy. */
        BUSY(2),
        /** Away. */
        OUT_OF_OFFICE(3),
        /** Nobody knows. */
        UNKNOWN(4);

        private final int digit;

        Level(int digit) {
            this.digit = digit;
        }

        /**
         * Tells the digit of {@code MergedFreeBusy}.
         *
         * @return 1 to 4
         */
        public int digit() {
            return digit;
        }
    }

    /**
     * Checks the order.
     *
     * @param from when it begins
     * @param until when it has ended; later than {@code from}
     * @param level how it is taken
     */
    public BusyTime {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a time ends later than it begins");
        }
    }
}
