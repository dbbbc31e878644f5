package org.activesync4j.servlet;

import java.time.Duration;
import java.time.Instant;

/** What happened within a time. Thread-safe. */
final class Recently {

    private final Duration within;
    private final Bounded<Instant> moments = new Bounded<>();

    Recently(Duration within) {
        this.within = within;
    }

    synchronized boolean has(String name, Instant now) {
        Instant moment = moments.get(name);
        return moment != null && now.isBefore(moment.plus(within));
    }

    synchronized void add(String name, Instant now) {
        moments.put(name, now);
    }
}
