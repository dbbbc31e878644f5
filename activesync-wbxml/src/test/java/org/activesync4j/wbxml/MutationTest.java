package org.activesync4j.wbxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Damaged documents are read or refused, and nothing else. How many, and which, can be said:
 * {@code -Dfuzz.inputs=5000000 -Dfuzz.seed=1}.
 */
class MutationTest {

    private static final int BATCH = 10_000;
    private static final Duration ENOUGH = Duration.ofMinutes(2);

    private final int inputs = Integer.getInteger("fuzz.inputs", 50_000);
    private final long seed = Long.getLong("fuzz.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final List<byte[]> seeds = Seeds.all(random);
    private final Mutator mutator = new Mutator(random, seeds);

    private long accepted;
    private long worst;

    @Test
    void everyLawHoldsForEveryDamagedDocument() {
        System.out.println(
                "MutationTest: -Dfuzz.seed=" + seed + " -Dfuzz.inputs=" + inputs + ", " + seeds.size() + " seeds");
        seeds.forEach(this::judge); // also loads classes, which is no allocation of an input's

        worst = 0;
        for (int done = 0; done < inputs; done += BATCH) {
            int count = Math.min(BATCH, inputs - done);
            assertTimeoutPreemptively(ENOUGH, () -> judge(count));
        }

        System.out.println(
                "MutationTest: accepted " + accepted + ", most allocated for a short input " + worst + " bytes");
        assertThat(accepted).as("inputs that are still documents").isGreaterThan(inputs / 50);
    }

    private void judge(int count) {
        for (int done = 0; done < count; done++) {
            judge(mutator.next());
        }
    }

    private void judge(byte[] document) {
        int most = 1 + random.nextInt(20);
        try {
            Laws.readersAgree(document, most);
            accepted += Laws.whatIsReadCanBeSkipped(document) ? 1 : 0;
            Laws.whatIsReadCanBeWritten(document);
            Laws.whatIsReadIsXml(document);
            worst = Math.max(worst, Laws.allocatesLittle(document, most));
        } catch (RuntimeException | Error broken) {
            throw new AssertionError("seed " + seed + ": " + Samples.hex(document), broken);
        }
    }
}
