package org.activesync4j.servlet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The latest failures of each name: as many as are allowed, and no more. Thread-safe. */
final class Attempts {

    private final int allowed;
    private final Duration within;
    private final Bounded<Deque<Instant>> failures = new Bounded<>();

    Attempts(int allowed, Duration within) {
        this.allowed = allowed;
        this.within = within;
    }

    /** Tells until when a name has used up its failures. */
    synchronized Optional<Instant> heldUntil(String name, Instant now) {
        Deque<Instant> latest = failures.get(name);
        if (latest == null || latest.size() < allowed) {
            return Optional.empty();
        }
        Instant until = latest.getFirst().plus(within);
        return Optional.of(until).filter(now::isBefore);
    }

    synchronized void failed(String name, Instant now) {
        Deque<Instant> latest = failures.computeIfAbsent(name, first -> new ArrayDeque<>());
        latest.addLast(now);
        if (latest.size() > allowed) {
            latest.removeFirst();
        }
    }
}
