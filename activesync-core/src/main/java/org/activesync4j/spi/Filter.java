package org.activesync4j.spi;

import java.time.Instant;

/** What part of a folder a device asks for. A driver may name more, if it says {@code until}; the engine filters again. */
public sealed interface Filter {

    /** The whole folder. */
    Filter NONE = new Everything();

    /** Tasks that are not complete. */
    Filter INCOMPLETE = new Incomplete();

    /**
     * What is recent.
     *
     * @param since items whose {@code until} is before this are not asked for
     * @return the filter
     */
    static Filter since(Instant since) {
        return new Since(since);
    }

    /** The whole folder. */
    record Everything() implements Filter {}

    /**
     * What is recent.
     *
     * @param instant items whose {@code until} is before this are not asked for
     */
    record Since(Instant instant) implements Filter {}

    /** Tasks that are not complete. */
    record Incomplete() implements Filter {}
}
