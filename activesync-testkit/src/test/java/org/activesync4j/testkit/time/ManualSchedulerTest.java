package org.activesync4j.testkit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ManualSchedulerTest {

    private static final Instant EIGHT = Instant.parse("2026-03-01T08:00:00Z");

    private final TestClock clock = TestClock.at("2026-03-01T08:00:00Z");
    private final ManualScheduler scheduler = new ManualScheduler(clock);
    private final List<String> done = new ArrayList<>();

    @Test
    void nothingRunsByItself() {
        scheduler.execute(() -> done.add("now"));

        assertThat(done).isEmpty();
        assertThat(scheduler.size()).isOne();
    }

    @Test
    void whatIsDueRunsInTheOrderInWhichItCame() {
        scheduler.execute(() -> done.add("first"));
        scheduler.execute(() -> done.add("second"));

        assertThat(scheduler.runDue()).isEqualTo(2);
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void whatBecomesDueByWhatIsDueRunsToo() {
        scheduler.execute(() -> scheduler.execute(() -> done.add("follower")));

        scheduler.runDue();

        assertThat(done).containsExactly("follower");
    }

    @Test
    void oneAtATimeCanBeRun() {
        scheduler.execute(() -> done.add("first"));
        scheduler.execute(() -> done.add("second"));

        assertThat(scheduler.runOne()).isTrue();
        assertThat(done).containsExactly("first");
        assertThat(scheduler.runOne()).isTrue();
        assertThat(scheduler.runOne()).isFalse();
    }

    @Test
    void eachTaskRunsAtItsOwnMoment() {
        List<Instant> moments = new ArrayList<>();
        scheduler.schedule(() -> moments.add(clock.instant()), 30, TimeUnit.SECONDS);
        scheduler.schedule(() -> moments.add(clock.instant()), 10, TimeUnit.SECONDS);
        scheduler.schedule(() -> moments.add(clock.instant()), 90, TimeUnit.SECONDS);

        scheduler.advance(Duration.ofSeconds(60));

        assertThat(moments).containsExactly(EIGHT.plusSeconds(10), EIGHT.plusSeconds(30));
        assertThat(clock.instant()).isEqualTo(EIGHT.plusSeconds(60));
        assertThat(scheduler.nextDue()).contains(EIGHT.plusSeconds(90));
    }

    @Test
    void whatIsDueExactlyNowRuns() {
        scheduler.schedule(() -> done.add("now"), 10, TimeUnit.SECONDS);

        scheduler.advance(Duration.ofSeconds(10));

        assertThat(done).containsExactly("now");
    }

    @Test
    void whatIsRepeatedRunsAgain() {
        ScheduledFuture<?> poll = scheduler.scheduleWithFixedDelay(() -> done.add("poll"), 10, 10, TimeUnit.SECONDS);

        scheduler.advance(Duration.ofSeconds(35));
        poll.cancel(false);
        scheduler.advance(Duration.ofSeconds(35));

        assertThat(done).hasSize(3);
        assertThat(scheduler.size()).isZero();
    }

    @Test
    void whatIsCancelledDoesNotRun() {
        Future<?> alarm = scheduler.schedule(() -> done.add("alarm"), 10, TimeUnit.SECONDS);

        alarm.cancel(false);
        scheduler.advance(Duration.ofSeconds(20));

        assertThat(done).isEmpty();
        assertThat(scheduler.nextDue()).isEmpty();
    }

    @Test
    void aResultIsInTheFuture() throws Exception {
        Future<String> answer = scheduler.submit(() -> "done");

        scheduler.runDue();

        assertThat(answer).isDone();
        assertThat(answer.get()).isEqualTo("done");
    }

    @Test
    void aFailureIsInTheFuture() {
        Future<?> answer = scheduler.schedule(
                () -> {
                    throw new IllegalStateException("broken");
                },
                1,
                TimeUnit.SECONDS);

        scheduler.advance(Duration.ofSeconds(1));

        assertThatThrownBy(answer::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("broken");
    }

    @Test
    void aFailureOfWhatHasNoFutureComesOut() {
        scheduler.execute(() -> {
            throw new IllegalStateException("broken");
        });
        scheduler.execute(() -> {
            throw new StackOverflowError();
        });

        assertThatThrownBy(scheduler::runOne).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(scheduler::runOne).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void chanceDecidesTheOrderAndCanBeHadAgain() {
        Set<List<String>> orders = new HashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            assertThat(shuffled(seed)).isEqualTo(shuffled(seed));
            orders.add(shuffled(seed));
        }

        assertThat(orders)
                .hasSizeGreaterThan(1)
                .allSatisfy(order -> assertThat(order).containsExactlyInAnyOrder("a", "b", "c"));
    }

    private List<String> shuffled(int seed) {
        List<String> order = new ArrayList<>();
        ManualScheduler shuffling = ManualScheduler.shuffling(clock, new SplittableRandom(seed));
        List.of("a", "b", "c").forEach(name -> shuffling.execute(() -> order.add(name)));
        shuffling.runDue();
        return order;
    }

    @Test
    void shuttingDownDropsWhatIsNotDue() {
        scheduler.execute(() -> done.add("now"));
        Future<?> alarm = scheduler.schedule(() -> done.add("alarm"), 10, TimeUnit.SECONDS);

        scheduler.shutdown();
        boolean before = scheduler.isTerminated();
        scheduler.advance(Duration.ofSeconds(20));

        assertThat(before).isFalse();
        assertThat(done).containsExactly("now");
        assertThat(alarm).isCancelled();
        assertThat(scheduler.isTerminated()).isTrue();
    }

    @Test
    void nothingIsTakenAfterwards() {
        scheduler.shutdown();

        assertThatThrownBy(() -> scheduler.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void shuttingDownNowDropsEverything() {
        scheduler.execute(() -> done.add("now"));

        assertThat(scheduler.shutdownNow()).hasSize(1);
        scheduler.runDue();

        assertThat(done).isEmpty();
    }

    @Test
    void whatIsRepeatedEndsWithTheScheduler() {
        scheduler.scheduleAtFixedRate(() -> done.add("poll"), 0, 10, TimeUnit.SECONDS);
        scheduler.execute(scheduler::shutdown);

        scheduler.advance(Duration.ofSeconds(60));

        assertThat(done).hasSize(1);
        assertThat(scheduler.isTerminated()).isTrue();
    }
}
