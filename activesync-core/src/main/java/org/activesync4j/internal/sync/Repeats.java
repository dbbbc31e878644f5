package org.activesync4j.internal.sync;

import java.util.List;

/**
 * Counts how often a device presented the same key with the same window, for the one that chokes on an answer.
 *
 * @param times how often in a row, beside the first time
 * @param window the window in force then
 */
public record Repeats(int times, int window) {

    /** Never. */
    public static final Repeats NONE = new Repeats(0, 0);

    List<Repeats> ifAny() {
        return times == 0 ? List.of() : List.of(this);
    }

    /**
     * Counts one more.
     *
     * @param now the window in force
     * @return one more time, or the first with another window
     */
    public Repeats again(int now) {
        return now == window ? new Repeats(Math.min(times, 1000) + 1, window) : new Repeats(1, now);
    }
}
