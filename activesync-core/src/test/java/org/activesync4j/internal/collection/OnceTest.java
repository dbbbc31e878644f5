package org.activesync4j.internal.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.activesync4j.DeviceKey;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.collection.Once.Result;
import org.activesync4j.internal.collection.Once.Task;
import org.activesync4j.internal.collection.Once.Told;
import org.activesync4j.internal.sync.Answer;
import org.activesync4j.internal.sync.Asked;
import org.activesync4j.internal.sync.Digest;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.state.InMemoryStateStore;
import org.activesync4j.state.StateStore;
import org.activesync4j.state.StoreException;
import org.junit.jupiter.api.Test;

class OnceTest {

    private static final Duration OVERDUE = Duration.ofSeconds(91);

    private final InMemoryStateStore store = new InMemoryStateStore();
    private final List<CreationKey> done = new ArrayList<>();

    @Test
    void whatIsAskedForAgainIsDoneOnceAndAnsweredAlike() {
        List<Told> first = told(at(0), moved("1", 3));
        List<Told> second = told(at(5), moved("1", 7));

        assertThat(first).containsExactly(new Told(Answer.of(3), false));
        assertThat(second).containsExactly(new Told(Answer.of(3), true));
        assertThat(done).hasSize(1);
    }

    @Test
    void whatDoesNotStandAnyMoreIsDoneAnewAndThenStands() {
        told(at(0), moved("1", 3));

        Task undone = new Task(
                moved("1", 7).asked(),
                answer -> answer.status() != 3,
                moved("1", 7).deed());
        List<Told> anew = told(at(5), undone);
        List<Told> again = told(at(6), undone);

        assertThat(anew).containsExactly(new Told(Answer.of(7), false));
        assertThat(again).containsExactly(new Told(Answer.of(7), true));
        assertThat(done).hasSize(2).noneMatch(CreationKey::repeated);
        assertThat(done.get(0)).isNotEqualTo(done.get(1));
    }

    @Test
    void everyTaskHasItsOwnFreshKey() {
        told(at(0), moved("1", 1), moved("2", 1));

        assertThat(done.get(0).value()).isNotEqualTo(done.get(1).value());
        assertThat(done).noneMatch(CreationKey::repeated);
    }

    @Test
    void twoEqualTasksInOneRequestAreTwo() {
        told(at(0), moved("1", 1), moved("1", 1));

        assertThat(done).hasSize(2);
    }

    @Test
    void whatWasRefusedIsTriedAnewWithAnotherKey() {
        told(at(0), task("1", key -> did(key, new Result.Refused(Answer.of(9)))));
        List<Told> again = told(at(1), moved("1", 1));

        assertThat(again).containsExactly(new Told(Answer.of(1), false));
        assertThat(done).hasSize(2).noneMatch(CreationKey::repeated);
        assertThat(done.get(0)).isNotEqualTo(done.get(1));
    }

    @Test
    void whatIsInDoubtIsDoneAgainWithItsKeyAsRepeated() {
        told(at(0), task("1", key -> did(key, new Result.InDoubt(Answer.of(9)))));
        told(at(1), moved("1", 1));

        assertThat(done.get(1)).isEqualTo(new CreationKey(done.get(0).value(), true));
    }

    @Test
    void whatFailedIsInDoubtAndWhatWasNotBegunIsForgotten() {
        Task failing = task("2", key -> {
            done.add(key);
            throw new IllegalStateException("the driver fell over");
        });

        assertThatThrownBy(() -> told(at(0), moved("1", 1), failing, moved("3", 1)))
                .isInstanceOf(IllegalStateException.class);
        List<Told> again = told(at(1), moved("1", 5), moved("2", 1), moved("3", 1));

        assertThat(again)
                .containsExactly(
                        new Told(Answer.of(1), true), new Told(Answer.of(1), false), new Told(Answer.of(1), false));
        assertThat(done.get(2)).isEqualTo(new CreationKey(done.get(1).value(), true));
        assertThat(done.get(3).repeated()).isFalse();
    }

    @Test
    void aRefusalByStatusSaysThatNothingWasDone() {
        Task refused = task("1", key -> {
            done.add(key);
            throw new StatusException(Status.INVALID_IDS, "no");
        });

        assertThatThrownBy(() -> told(at(0), refused)).isInstanceOf(StatusException.class);
        told(at(1), moved("1", 1));

        assertThat(done.get(1).repeated()).isFalse();
    }

    @Test
    void whileAnotherExchangeMayBeAtItTheRequestWaits() {
        Outcome<List<Told>> inner = crashIn(task("1", key -> {
            done.add(key);
            throw new Crash();
        }));

        assertThat(inner).isEqualTo(new Outcome.Busy<>(at(90)));
        assertThat(done).hasSize(1);
    }

    @Test
    void afterACrashItIsDoneAgainOnceNobodyCanBeAtIt() {
        crashIn(task("1", key -> {
            done.add(key);
            throw new Crash();
        }));

        told(at(0).plus(OVERDUE), moved("1", 1));

        assertThat(done.get(1)).isEqualTo(new CreationKey(done.get(0).value(), true));
    }

    private Outcome<List<Told>> crashIn(Task task) {
        assertThatThrownBy(() -> told(at(0), task)).isInstanceOf(Crash.class);
        return Once.each(new FakeExchange(store, at(10)), List.of(moved("1", 1)), Function.identity());
    }

    @Test
    void theResultsOfTwoExchangesAtOnceAreBothKept() {
        told(at(0), task("1", key -> {
            told(at(1), moved("2", 2));
            return did(key, new Result.Done(Answer.of(1)));
        }));

        assertThat(told(at(2), moved("1", 7), moved("2", 7)))
                .containsExactly(new Told(Answer.of(1), true), new Told(Answer.of(2), true));
    }

    @Test
    void whatWasDoneIsAnsweredThoughItCannotBeWrittenDown() {
        Failing failing = new Failing(store);

        Outcome<List<Told>> outcome = Once.each(
                new FakeExchange(failing, at(0)),
                List.of(task("1", key -> {
                    failing.fails = true;
                    return did(key, new Result.Done(Answer.of(1)));
                })),
                Function.identity());

        assertThat(outcome).isEqualTo(new Outcome.Done<>(List.of(new Told(Answer.of(1), false))));
    }

    @Test
    void nothingIsDoneThatCouldNotBeWrittenDownBefore() {
        Failing failing = new Failing(store);
        failing.fails = true;

        assertThatThrownBy(
                        () -> Once.each(new FakeExchange(failing, at(0)), List.of(moved("1", 1)), Function.identity()))
                .isInstanceOf(StoreException.class);
        assertThat(done).isEmpty();
    }

    @Test
    void aThousandTasksOfOneRequestAreAllRemembered() {
        Task[] many = IntStream.range(0, 1000).mapToObj(i -> moved("" + i, 1)).toArray(Task[]::new);
        told(at(0), many);

        assertThat(told(at(1), many)).allMatch(Told::again);
        assertThat(done).hasSize(1000);
    }

    @Test
    void afterSomethingElseWasDoneWithTheSameThingTheFirstMayBeAskedForAnew() {
        told(at(0), responded("meeting", "yes", 1));
        told(at(1), responded("meeting", "no", 2));

        assertThat(told(at(2), responded("meeting", "yes", 3))).containsExactly(new Told(Answer.of(3), false));
        assertThat(done).hasSize(3);
    }

    private Task responded(String source, String word, int status) {
        Digest digest = Digest.of((source + word).getBytes(StandardCharsets.UTF_8));
        return new Task(
                new Asked(Asked.Kind.RESPONSE, source, digest), key -> did(key, new Result.Done(Answer.of(status))));
    }

    @Test
    void aDamagedMemoryIsForgotten() {
        store.save(
                new FakeExchange(store, at(0)).key(),
                Slots.DONE,
                0,
                "rubbish".getBytes(StandardCharsets.US_ASCII),
                Map.of());

        assertThat(told(at(0), moved("1", 1))).containsExactly(new Told(Answer.of(1), false));
    }

    private static Instant at(int seconds) {
        return FakeExchange.START.plusSeconds(seconds);
    }

    private List<Told> told(Instant now, Task... tasks) {
        Outcome<List<Told>> outcome = Once.each(new FakeExchange(store, now), List.of(tasks), Function.identity());
        return ((Outcome.Done<List<Told>>) outcome).answer();
    }

    private Task moved(String source, int status) {
        return task(source, key -> did(key, new Result.Done(Answer.of(status))));
    }

    private Result did(CreationKey key, Result result) {
        done.add(key);
        return result;
    }

    private static Task task(String source, Function<CreationKey, Result> deed) {
        Digest digest = Digest.of(source.getBytes(StandardCharsets.UTF_8));
        return new Task(new Asked(Asked.Kind.MOVE, source, digest), deed);
    }

    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** A store that can be switched off. */
    private static final class Failing implements StateStore {

        private final StateStore store;
        private boolean fails;

        Failing(StateStore store) {
            this.store = store;
        }

        private StateStore store() {
            if (fails) {
                throw new StoreException("switched off", null);
            }
            return store;
        }

        @Override
        public Map<String, Entry> load(DeviceKey device, Set<String> slots) {
            return store().load(device, slots);
        }

        @Override
        public Map<Integer, byte[]> pages(DeviceKey device, String slot, Set<Integer> numbers) {
            return store().pages(device, slot, numbers);
        }

        @Override
        public boolean save(
                DeviceKey device, String slot, long expectedRevision, byte[] head, Map<Integer, byte[]> pages) {
            return store().save(device, slot, expectedRevision, head, pages);
        }

        @Override
        public boolean replace(
                DeviceKey device, String slot, long expectedRevision, byte[] head, Map<Integer, byte[]> pages) {
            return store().replace(device, slot, expectedRevision, head, pages);
        }

        @Override
        public void forget(DeviceKey device) {
            store().forget(device);
        }
    }
}
