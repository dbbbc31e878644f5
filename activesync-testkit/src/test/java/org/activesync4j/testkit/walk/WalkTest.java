package org.activesync4j.testkit.walk;

import java.util.random.RandomGenerator;
import org.activesync4j.testkit.time.Seeds;
import org.junit.jupiter.api.Test;

/** Convergence by model: many random histories, each told step by step when it fails. */
class WalkTest {

    private static final int HISTORIES = Integer.getInteger("walk.histories", 2000);
    private static final int STEPS = 30;

    @Test
    void whateverHappensDevicesAndServerEndWithTheSameAndNothingTwice() {
        Seeds.run(HISTORIES, WalkTest::walk);
    }

    private static void walk(RandomGenerator chance) {
        Walk walk = new Walk(chance);
        try {
            walk.run(STEPS);
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError(failure.getMessage() + "\n" + String.join("\n", walk.history()), failure);
        }
    }
}
