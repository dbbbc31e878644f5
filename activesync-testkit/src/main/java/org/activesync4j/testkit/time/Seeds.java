package org.activesync4j.testkit.time;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Lets chance into tests so that it can be had again: each run has a seed, and a run that fails tells it.
 *
 * <p>{@code -Dseed=42} runs that seed alone.
 */
public final class Seeds {

    /** Names the system property with the seed to repeat. */
    public static final String PROPERTY = "seed";

    private Seeds() {}

    /** What is done with one seed. */
    @FunctionalInterface
    public interface Seeded {

        /**
         * Does it.
         *
         * @param chance the only source of chance
         * @throws Exception if it fails
         */
        void run(RandomGenerator chance) throws Exception;
    }

    /**
     * Runs something with the seeds from 0 on, or with the one that the system property names.
     *
     * @param count how many seeds
     * @param test what is done with each
     * @throws AssertionError if it fails; names the seed, its cause is the failure
     */
    public static void run(int count, Seeded test) {
        Optional<Long> named = Optional.ofNullable(Long.getLong(PROPERTY));
        if (named.isPresent()) {
            runOne(named.get(), test);
            return;
        }
        for (long seed = 0; seed < count; seed++) {
            runOne(seed, test);
        }
    }

    private static void runOne(long seed, Seeded test) {
        try {
            test.run(new SplittableRandom(seed));
        } catch (Exception | AssertionError failure) {
            throw new AssertionError("failed with seed " + seed + "; to repeat: -D" + PROPERTY + "=" + seed, failure);
        }
    }
}
