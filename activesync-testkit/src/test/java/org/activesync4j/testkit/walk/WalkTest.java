package org.activesync4j.testkit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.Wrapping;
import org.activesync4j.testkit.time.Seeds;
import org.activesync4j.testkit.walk.Story.Failure;
import org.junit.jupiter.api.Test;

/** Convergence by model: many random histories; one that fails is told without what it can do without. */
class WalkTest {

    private static final int HISTORIES = Integer.getInteger("walk.histories", 2000);
    private static final int STEPS = 30;
    private static final int STEPS_TO_BLAME = 8;
    private static final UnaryOperator<Driver> RIGHT = UnaryOperator.identity();

    @Test
    void whateverHappensDevicesAndServerEndWithTheSameAndNothingTwice() {
        Seeds.run(HISTORIES, WalkTest::walk);
    }

    private static void walk(RandomGenerator chance) {
        Story story = Story.drawn(chance, STEPS);
        story.failure(RIGHT).ifPresent(failure -> {
            Failure told = story.shortest(RIGHT).failure(RIGHT).orElse(failure);
            throw new AssertionError(
                    String.join("\n", told.dialogue()) + "\n" + told.cause().getMessage(), failure.cause());
        });
    }

    @Test
    void aDriverThatIgnoresCreationKeysIsCaughtAndBlamedInFewSteps() {
        UnaryOperator<Driver> forgetful = ignoringKeys();
        Story story = LongStream.range(0, HISTORIES)
                .mapToObj(seed -> Story.drawn(new SplittableRandom(seed), STEPS))
                .filter(each -> each.failure(forgetful).isPresent())
                .findFirst()
                .orElseThrow();

        Story shortest = story.shortest(forgetful);

        assertThat(story.failure(RIGHT)).isEmpty();
        assertThat(shortest.steps()).hasSizeLessThanOrEqualTo(STEPS_TO_BLAME);
        assertThat(shortest.failure(forgetful)).isPresent();
    }

    private static UnaryOperator<Driver> ignoringKeys() {
        AtomicInteger made = new AtomicInteger();
        Wrapping forgetting = call -> call.is(Account.class, "create")
                ? call.with(argument -> argument instanceof CreationKey ? key(made.incrementAndGet()) : argument)
                        .proceed()
                : call.proceed();
        return driver -> forgetting.wrap(Driver.class, driver);
    }

    private static CreationKey key(int number) {
        String letters = "%026d"
                .formatted(number)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + 'a')))
                .collect(Collectors.joining());
        return new CreationKey(letters, false);
    }
}
