package org.activesync4j.internal.sync;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One line of the {@link Ledger}: something that must not be done twice.
 *
 * @param asked what the device asked for
 * @param key the creation key under which it is done, 26 characters of {@code a-z2-7}; also the line's name
 * @param written when it was first to be done, to the second
 * @param lease until when an exchange may still be doing it, to the second
 * @param age whether it was asked for under the present sync key
 * @param toldIn the numbers of the sync keys whose answers told the device of it
 * @param answer what came of it; empty while that is not known
 */
public record Line(
        Asked asked, String key, Instant written, Instant lease, Age age, Set<Long> toldIn, Optional<Answer> answer) {

    /** How old a line is, in sync keys. */
    public enum Age {
        /** It was asked for under the present key, or needs none. */
        CURRENT,
        /** It was asked for under an earlier key, and we do not know that the device ever got the answer. */
        CARRIED_OVER
    }

    /** Copies the set. */
    public Line {
        toldIn = Collections.unmodifiableSet(new TreeSet<>(toldIn));
    }

    Line with(Asked now, Answer result) {
        return new Line(now, key, written, lease, age, toldIn, Optional.of(result));
    }

    Line leasedUntil(Instant other) {
        return new Line(asked, key, written, other, age, toldIn, answer);
    }

    Line carriedOver() {
        return new Line(asked, key, written, lease, Age.CARRIED_OVER, Set.of(), answer);
    }

    Line alsoToldIn(long number) {
        Set<Long> numbers = new TreeSet<>(toldIn);
        numbers.add(number);
        return new Line(asked, key, written, lease, age, numbers, answer);
    }

    Line toldOnlyIn(List<Long> issued) {
        Set<Long> numbers = new TreeSet<>(toldIn);
        numbers.retainAll(issued);
        return new Line(asked, key, written, lease, age, numbers, answer);
    }

    /** The item that its answer tells of. */
    Held item() {
        return answer.flatMap(Answer::held).orElseThrow();
    }

    boolean isRunning(Instant now) {
        return answer.isEmpty() && now.isBefore(lease);
    }
}
