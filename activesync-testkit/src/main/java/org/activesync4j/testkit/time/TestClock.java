package org.activesync4j.testkit.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test turns it. Thread-safe. */
public final class TestClock implements InstantSource {

    private final AtomicReference<Instant> now;

    private TestClock(Instant start) {
        now = new AtomicReference<>(start);
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
        return now.get();
    }

    /**
     * Turns the clock on. What is due by then does not run by itself; see {@link ManualScheduler}.
     *
     * @param time how far, not negative
     */
    public void advance(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time does not run backwards");
        }
        now.updateAndGet(before -> before.plus(time));
    }

    /**
     * Turns the clock on to a moment, if that is still to come.
     *
     * @param moment until when
     */
    public void advanceTo(Instant moment) {
        now.updateAndGet(before -> before.isBefore(moment) ? moment : before);
    }

    /** Returns the time that it shows. */
    @Override
    public String toString() {
        return now.toString();
    }
}
