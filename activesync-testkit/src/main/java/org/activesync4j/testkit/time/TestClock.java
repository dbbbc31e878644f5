package org.activesync4j.testkit.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test turns it. Thread-safe. */
public final class TestClock implements InstantSource {

    private volatile Instant now;

    private TestClock(Instant start) {
        now = start;
    }

    /**
     * Makes a clock.
     *
     * @param start what it shows, such as {@code 2026-03-01T08:00:00Z}
     * @return the clock
     */
    public static TestClock at(String start) {
        return new TestClock(Instant.parse(start));
    }

    @Override
    public Instant instant() {
        return now;
    }

    /**
     * Turns the clock on. What is due by then does not run by itself; see {@link ManualScheduler}.
     *
     * @param time how far, not negative
     */
    public synchronized void advance(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time does not run backwards");
        }
        now = now.plus(time);
    }

    /**
     * Turns the clock on to a moment, if that is still to come.
     *
     * @param moment until when
     */
    public synchronized void advanceTo(Instant moment) {
        if (now.isBefore(moment)) {
            now = moment;
        }
    }

    /** Returns the time that it shows. */
    @Override
    public String toString() {
        return now.toString();
    }
}
