package org.activesync4j.testkit.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.activesync4j.spi.Driver;

/**
 * What a {@link Walk} is drawn from: it can be had again, and told without some of its steps.
 *
 * @param beginning decides who takes part
 * @param steps each decides what happens next
 */
record Story(long beginning, List<Long> steps) {

    Story {
        steps = List.copyOf(steps);
    }

    static Story drawn(RandomGenerator chance, int length) {
        return new Story(chance.nextLong(), chance.longs(length).boxed().toList());
    }

    /**
     * How a history ended badly.
     *
     * @param cause what was found
     * @param dialogue what had happened, one line a step
     */
    record Failure(Throwable cause, List<String> dialogue) {}

    /** Lets it happen. */
    Optional<Failure> failure(UnaryOperator<Driver> changed) {
        try (Walk walk = new Walk(beginning, changed)) {
            try {
                steps.forEach(walk::step);
                walk.settle();
                walk.compare();
                return Optional.empty();
            } catch (RuntimeException | AssertionError failure) {
                return Optional.of(new Failure(failure, walk.dialogue()));
            }
        }
    }

    /** Leaves out whatever a history that fails can do without: first halves, at last single steps. */
    Story shortest(UnaryOperator<Driver> changed) {
        Story shortest = this;
        for (int length = Math.max(1, steps.size() / 2); length > 0; length /= 2) {
            shortest = shortest.without(length, changed);
        }
        Story again = shortest.without(1, changed);
        return again.equals(shortest) ? shortest : again.shortest(changed);
    }

    private Story without(int length, UnaryOperator<Driver> changed) {
        Story shortest = this;
        for (int from = 0; from < shortest.steps.size(); ) {
            Story shorter = shortest.without(from, length);
            if (shorter.failure(changed).isPresent()) {
                shortest = shorter;
            } else {
                from += length;
            }
        }
        return shortest;
    }

    private Story without(int from, int length) {
        List<Long> kept = new ArrayList<>(steps.subList(0, from));
        kept.addAll(steps.subList(Math.min(steps.size(), from + length), steps.size()));
        return new Story(beginning, kept);
    }
}
