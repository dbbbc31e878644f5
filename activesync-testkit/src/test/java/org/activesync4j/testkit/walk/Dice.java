package org.activesync4j.testkit.walk;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** All chance of a {@link Walk}: each step has its own seed, so that it does alike when others are left out. */
final class Dice {

    private RandomGenerator chance;

    Dice(long seed) {
        chance = new SplittableRandom(seed);
    }

    void begin(long seed) {
        chance = new SplittableRandom(seed);
    }

    int below(int bound) {
        return chance.nextInt(bound);
    }

    /** Tells yes one time in so many. */
    boolean oneIn(int many) {
        return below(many) == 0;
    }

    <T> T any(List<T> all) {
        return all.get(below(all.size()));
    }
}
