package org.activesync4j.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every plan, whatever a device holds and whatever is seen. A failure names its seed. */
class PlanLawsTest {

    private static void forManySeeds(LongConsumer law) {
        LongStream.range(0, 300).forEach(seed -> {
            try {
                law.accept(seed);
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("broken for seed " + seed, failure);
            }
        });
    }

    /** Up to forty items of which a device holds some, in whatever standing; some of them are seen, in whatever version. */
    private static final class Folder {

        private final Any any;
        private final List<Held> held = new ArrayList<>();
        private final List<Sighting> seen = new ArrayList<>();

        Folder(long seed, List<Standing> standings) {
            any = new Any(seed);
            for (int i = any.number(40); i > 0; i--) {
                Held item = any.held().as(Kind.OWN).as(any.one(standings));
                if (any.flag()) {
                    held.add(item);
                }
                if (any.number(3) > 0) {
                    seen.add(seen(item));
                }
            }
        }

        private Sighting seen(Held item) {
            Fingerprint print = any.flag() ? item.print() : any.print();
            Fingerprint marked = any.flag() ? print : print.markedLike(any.print());
            return new Sighting(item.local(), item.item(), marked, item.until(), item.kind());
        }

        Holdings device() {
            return Given.holdings(held.toArray(Held[]::new));
        }

        Seen complete() {
            return Given.seen(Seen.Scope.COMPLETE, seen, Set.of());
        }

        /** What a driver with memory would tell since the device last looked: what is as it was is not named. */
        Seen moved() {
            Map<LocalId, Held> before = new TreeMap<>();
            held.forEach(item -> before.put(item.local(), item));
            Set<LocalId> gone = new TreeSet<>(before.keySet());
            List<Sighting> moved = new ArrayList<>();
            for (Sighting sighting : seen) {
                gone.remove(sighting.local());
                Held known = before.get(sighting.local());
                if (known == null || !known.print().equals(sighting.print())) {
                    moved.add(sighting);
                }
            }
            return Given.seen(Seen.Scope.MOVED, moved, gone);
        }
    }

    private static final List<Standing> ANY = List.of(Standing.values());
    /** What stands so is the same to a look that does not name it and to one that names it unchanged. */
    private static final List<Standing> WITHOUT_GONE =
            ANY.stream().filter(standing -> standing != Standing.GONE).toList();

    private static void carryOut(Plan plan, int window, Holdings device) {
        plan.settle(device);
        plan.window(window).forEach(device::sent);
    }

    private static Map<LocalId, Fingerprint> shown(Holdings device) {
        return device.known()
                .filter(held -> held.standing().isOnDevice())
                .collect(Collectors.toMap(Held::local, Held::print));
    }

    private static Map<LocalId, Fingerprint> wanted(Seen seen) {
        Map<LocalId, Fingerprint> wanted = new LinkedHashMap<>();
        seen.present().values().forEach(sighting -> wanted.put(sighting.local(), sighting.print()));
        return wanted;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 512})
    void allWindowsTogetherMakeTheDeviceHoldWhatWasSeen(int window) {
        forManySeeds(seed -> {
            Folder folder = new Folder(seed, ANY);
            Holdings device = folder.device();
            Set<LocalId> setAside = device.known()
                    .filter(held -> held.standing() == Standing.SET_ASIDE)
                    .filter(held -> folder.complete().present().containsKey(held.local()))
                    .filter(held -> wanted(folder.complete()).get(held.local()).sameContent(held.print()))
                    .map(Held::local)
                    .collect(Collectors.toSet());
            Set<LocalId> told = new HashSet<>();
            for (Plan plan = Given.plan(device, folder.complete());
                    !plan.items().isEmpty();
                    plan = Given.plan(device, folder.complete())) {
                plan.window(window)
                        .forEach(planned ->
                                assertThat(told.add(planned.held().local())).isTrue());
                carryOut(plan, window, device);
            }
            Map<LocalId, Fingerprint> wanted = wanted(folder.complete());
            wanted.keySet().removeAll(setAside);

            assertThat(shown(device)).isEqualTo(wanted);
        });
    }

    @Test
    void aWindowOfNothingTellsNothingAndMovesNothing() {
        forManySeeds(seed -> {
            Folder folder = new Folder(seed, ANY);
            Plan plan = Given.plan(folder.device(), folder.complete());

            assertThat(plan.window(0)).isEmpty();
            assertThat(plan.after(0).moreAvailable()).isEqualTo(!plan.items().isEmpty());
        });
    }

    @Test
    void noItemIsToldTwiceInOnePlan() {
        forManySeeds(seed -> {
            Folder folder = new Folder(seed, ANY);
            Plan plan = Given.plan(folder.device(), folder.complete());

            assertThat(plan.items())
                    .extracting(planned -> planned.held().local())
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void sumsAreEqualExactlyWhenNothingHasToBeTold() {
        forManySeeds(seed -> {
            Folder folder = new Folder(seed, List.of(Standing.SHOWN));
            Holdings device = folder.device();
            Seen seen = folder.complete();
            boolean equal = device.tally().sameEntries(seen.tally(device.paging(), Horizon.EVERYTHING));

            assertThat(equal).isEqualTo(Given.plan(device, seen).items().isEmpty());
            carryOut(Given.plan(device, seen), 512, device);
            assertThat(device.tally().sameEntries(seen.tally(device.paging(), Horizon.EVERYTHING)))
                    .isTrue();
        });
    }

    @Test
    void theSumKeptStepByStepIsTheSumOfAllEntries() {
        forManySeeds(seed -> {
            Folder folder = new Folder(seed, ANY);
            Holdings device = folder.device();
            carryOut(Given.plan(device, folder.complete()), 7, device);
            Held[] now = device.known().toArray(Held[]::new);

            assertThat(device.tally().sameEntries(Given.holdings(now).tally())).isTrue();
        });
    }

    @Test
    void aPartialLookTellsTheSameAsACompleteOne() {
        forManySeeds(seed -> {
            Folder folder = new Folder(seed, WITHOUT_GONE);

            assertThat(Given.plan(folder.device(), folder.moved()).items())
                    .isEqualTo(Given.plan(folder.device(), folder.complete()).items());
        });
    }

    @Test
    void aNarrowerAndThenAWiderFilterLeadToWhatAFreshSyncWouldLeadTo() {
        forManySeeds(seed -> {
            Any any = new Any(seed);
            Sighting[] sightings = any.some(
                            30, () -> Given.sighting("item" + any.number(1000), "e", Given.daysAgo(any.number(100))))
                    .toArray(Sighting[]::new);
            Holdings device = Given.holdings();
            for (int filterType : List.of(0, any.number(8), any.number(8))) {
                Horizon horizon = Horizon.of(filterType, Given.NOW);
                Holdings fresh = Given.holdings();
                carryOut(Given.plan(fresh, Given.complete(sightings), horizon), 512, fresh);
                carryOut(Given.plan(device, Given.complete(sightings), horizon), 512, device);

                assertThat(shown(device)).isEqualTo(shown(fresh));
            }
        });
    }

    @Test
    void aWindowIsReadFromPagesAsItWasWritten() {
        forManySeeds(seed -> {
            Folder folder = new Folder(seed, ANY);
            Slot slot = Given.slot(folder.held);
            Holdings device = Holdings.open(slot.head().orElseThrow(), new Verdict.Repeat());
            slot.loadAll(device);
            Plan plan = Given.plan(device, folder.complete());
            carryOut(plan, 5, device);
            int handled = Math.min(5, plan.items().size());
            SyncKey key = device.issue(plan.after(handled), Set.of(), Given.NOW);
            slot.save(device);
            Set<Held> expected = device.known().collect(Collectors.toSet());

            Holdings next = Holdings.open(slot.head().orElseThrow(), new Verdict.Next(key.number()));
            slot.loadAll(next);
            slot.save(next);
            Holdings again = Holdings.open(slot.head().orElseThrow(), new Verdict.Repeat());
            slot.loadAll(again);

            assertThat(next.known()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(again.known()).containsExactlyInAnyOrderElementsOf(expected);
        });
    }
}
