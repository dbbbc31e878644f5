package org.activesync4j.testkit.walk;

import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.activesync4j.testkit.time.Seeds;
import org.activesync4j.testkit.walk.Story.Failure;
import org.junit.jupiter.api.Test;

/** Convergence by model: many random histories; one that fails is told step by step, and without what it can do without. */
class WalkTest {

    private static final int HISTORIES = Integer.getInteger("walk.histories", 2000);
    private static final int STEPS = 30;
    private static final int MOST_STEPS_TO_BLAME = 6;

    @Test
    void whateverHappensDevicesAndServerEndWithTheSameAndNothingTwice() {
        Seeds.run(HISTORIES, WalkTest::walk);
    }

    private static void walk(RandomGenerator chance) {
        Story story = Story.drawn(chance, STEPS);
        story.failure(UnaryOperator.identity()).ifPresent(failure -> {
            Failure told = story.shortest(UnaryOperator.identity())
                    .failure(UnaryOperator.identity())
                    .orElse(failure);
            throw new AssertionError(
                    String.join("\n", told.dialogue()) + "\n" + told.cause().getMessage(), failure.cause());
        });
    }
}
