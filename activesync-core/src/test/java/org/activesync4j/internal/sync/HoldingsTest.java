package org.activesync4j.internal.sync;

import static org.activesync4j.internal.sync.Given.NOW;
import static org.activesync4j.internal.sync.Given.held;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.activesync4j.spi.ItemId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldingsTest {

    private static List<Held> mails(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Held.shown(new ItemId("1699999999." + i), Given.print("" + i), Given.daysAgo(i % 100)))
                .toList();
    }

    private static Holdings open(Slot slot, Verdict verdict) {
        return Holdings.open(slot.head().orElseThrow(), verdict);
    }

    private static Holdings repeat(Slot slot) {
        return open(slot, new Verdict.Repeat());
    }

    private static SyncKey issue(Holdings holdings) {
        return holdings.issue(Looked.unchanged(holdings.head().base()), Set.of(), NOW);
    }

    @Test
    void anItemIsFoundByItsExactId() {
        Holdings device = Given.holdings(held("abc", "e"), held("ABC", "f"));

        assertThat(device.find(new LocalId("abc"))).contains(held("abc", "e"));
        assertThat(device.find(new LocalId("ABC"))).contains(held("ABC", "f"));
    }

    @Test
    void anItemIsFoundInAnotherLetterCaseIfItIsTheOnlyOne() {
        assertThat(Given.holdings(held("abC", "e")).find(new LocalId("ABc"))).contains(held("abC", "e"));
    }

    @Test
    void ofTwoThatDifferOnlyInLetterCaseNeitherIsFoundByAThird() {
        assertThat(Given.holdings(held("abc", "e"), held("ABC", "f")).find(new LocalId("Abc")))
                .isEmpty();
    }

    @Test
    void anItemAddedJustNowIsFoundAndOneDroppedIsNot() {
        Holdings device = Given.holdings(held("old", "e"));

        device.put(held("New", "e"), Author.DEVICE);
        device.drop(new LocalId("old"));

        assertThat(device.find(new LocalId("new"))).contains(held("New", "e"));
        assertThat(device.find(new LocalId("old"))).isEmpty();
        assertThat(device.find(new LocalId("OLD"))).isEmpty();
    }

    @Test
    void whatTheDeviceWasNeverShownIsNotFound() {
        Holdings device = Given.holdings(held("1", "e", Standing.SET_ASIDE));

        assertThat(device.find(new LocalId("1"))).isEmpty();
        assertThat(device.get(new LocalId("1"))).isPresent();
    }

    @Test
    void aPageThatIsNotLoadedIsNotTakenForAnEmptyOne() {
        Holdings device = repeat(Given.slot(mails(100)));

        assertThatIllegalStateException().isThrownBy(() -> device.get(new LocalId("1")));
        assertThatIllegalStateException().isThrownBy(() -> device.put(held("1", "e"), Author.SERVER));
    }

    @Test
    void aChangeThatIsTakenBackIsNoChange() {
        Holdings device = Given.holdings(held("1", "e"));
        Tally before = device.tally();

        device.put(held("1", "f"), Author.SERVER);
        device.put(held("1", "e"), Author.SERVER);
        device.put(held("2", "e"), Author.SERVER);
        device.drop(new LocalId("2"));

        assertThat(device.isChanged()).isFalse();
        assertThat(device.tally().sameEntries(before)).isTrue();
    }

    @Test
    void changesAreSavedInTheRoundThatIsIssuedAndCountOnceItsKeyIsPresented() {
        Slot slot = Given.slot(List.of(held("1", "e")));
        Holdings device = repeat(slot);
        slot.loadAll(device);
        device.put(held("2", "e"), Author.SERVER);
        device.drop(new LocalId("1"));
        SyncKey key = issue(device);
        slot.save(device);

        Holdings next = open(slot, Verdict.judge(slot.head(), SyncKey.parse(key.toString())));
        Holdings again = repeat(slot);
        slot.loadAll(next);
        slot.loadAll(again);

        assertThat(next.known()).containsExactly(held("2", "e"));
        assertThat(again.known()).containsExactly(held("1", "e"));
    }

    @Test
    void changesThatWereNotIssuedAreNotSaved() {
        Slot slot = Given.slot(List.of());
        Holdings device = repeat(slot);
        slot.loadAll(device);
        device.put(held("1", "e"), Author.DEVICE);
        slot.save(device);

        Holdings next = repeat(slot);
        slot.loadAll(next);

        assertThat(next.known()).isEmpty();
    }

    @Test
    void whatWasSavedBeforeDoingIsNotWrittenTwice() {
        Slot slot = Given.slot(List.of());
        Holdings device = repeat(slot);
        slot.loadAll(device);
        device.put(held("1", "e"), Author.DEVICE);
        SyncKey key = issue(device);
        slot.save(device);
        Holdings next = open(slot, new Verdict.Next(key.number()));
        slot.resetCounts();

        slot.save(next);
        slot.save(next);

        assertThat(slot.saves()).isEqualTo(2);
        assertThat(slot.pagesWritten()).isEqualTo(1);
    }

    @Test
    void beginningAgainThrowsAwayAllPages() {
        Slot slot = Given.slot(mails(500));
        Holdings begun = Holdings.begin(slot.head().orElseThrow().beginAgain(new UUID(1, 2)));
        issue(begun);

        slot.save(begun);

        assertThat(slot.pages()).isEmpty();
    }

    @Test
    void aVersionIsRecognisedThatTheDeviceHoldsOrMadeItself() {
        Slot slot = Given.slot(List.of(held("1", "e"), held("2", "e")));
        Holdings device = repeat(slot);
        slot.loadAll(device);
        device.put(held("1", "own"), Author.DEVICE);
        device.put(held("2", "others"), Author.SERVER);
        issue(device);
        slot.save(device);

        Holdings again = repeat(slot);
        slot.loadAll(again);

        assertThat(again.recognises(new LocalId("1"), Given.print("e"))).isTrue();
        assertThat(again.recognises(new LocalId("1"), Given.print("own"))).isTrue();
        assertThat(again.recognises(new LocalId("2"), Given.print("others"))).isFalse();
    }

    @Test
    void whatTheDeviceMadeInThisVeryRequestIsRecognised() {
        Holdings device = Given.holdings(held("1", "e"));
        device.put(held("1", "own"), Author.DEVICE);

        assertThat(device.recognises(new LocalId("1"), Given.print("own"))).isTrue();
        assertThat(device.recognises(new LocalId("1"), Given.print("other"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 24, 25, 48, 49, 1000, 5000})
    void pagesDoubleAsTheFolderGrowsAndStayAboutAKilobyte(int count) {
        Slot slot = Given.slot(mails(count));
        int pages = 1 << slot.head().orElseThrow().pageBits();

        assertThat(count).isLessThanOrEqualTo(24 * pages);
        assertThat(pages == 1 || count > 12 * pages).isTrue();
        assertThat(slot.pages().values()).allSatisfy(page -> assertThat(page).hasSizeLessThan(2_500));
    }

    @Test
    void nothingIsLostAsPagesDouble() {
        List<Held> mails = mails(5000);
        Slot slot = Given.slot(mails);
        Holdings device = repeat(slot);

        slot.loadAll(device);

        assertThat(device.known()).containsExactlyInAnyOrderElementsOf(mails);
        assertThat(mails)
                .allSatisfy(held -> assertThat(device.get(held.local())).contains(held));
    }

    /** The id of a mail is given by the driver; what we add to it must not be more than 40 bytes. */
    @Test
    void anEntryTakesAtMostFortyBytesBesideItsIds() {
        Fingerprint print = new Fingerprint(-1, true, -1, -1);
        ItemId longest = new ItemId("ä".repeat(90));
        Held held = Held.shown(longest, print, new Until(-31_556_889_864_403_199L));
        RecordWriter out = RecordWriter.plain();

        HeldFormat.write(out, held);

        int ids = held.local().value().length() + 180;
        assertThat(out.length() - ids).isEqualTo(28).isLessThanOrEqualTo(40);
    }

    @Test
    void aTypicalMailTakesFifteenBytesBesideItsId() {
        Slot slot = Given.slot(mails(5000));
        int bytes = slot.pages().values().stream().mapToInt(page -> page.length).sum();
        int ids = mails(5000).stream()
                .mapToInt(held -> held.local().value().length())
                .sum();

        assertThat((bytes - ids) / 5000.0).isBetween(15.0, 16.0);
    }

    @Test
    void kChangesReadAndWriteAboutKPagesWhateverTheSizeOfTheFolder() {
        Slot slot = Given.slot(mails(20_000));
        int k = 5;
        Holdings device = repeat(slot);
        List<Sighting> changed = IntStream.range(0, k)
                .mapToObj(i -> Given.sighting("1699999999." + i * 777, "changed", Given.daysAgo(1)))
                .toList();
        Comparison comparison =
                new Comparison(device, Given.moved(changed.toArray(Sighting[]::new)), Horizon.EVERYTHING);
        slot.load(device, comparison.missing());
        Plan plan = comparison.plan(NOW);
        plan.items().forEach(device::sent);
        SyncKey key = device.issue(plan.after(k), Set.of(), NOW);
        slot.save(device);

        assertThat(slot.pagesRead()).isLessThanOrEqualTo(k);
        assertThat(slot.pagesWritten()).isZero();

        slot.resetCounts();
        Holdings next = open(slot, new Verdict.Next(key.number()));
        issue(next);
        slot.save(next);

        assertThat(slot.pagesRead()).isLessThanOrEqualTo(k);
        assertThat(slot.pagesWritten()).isLessThanOrEqualTo(k);
    }

    @Test
    void aCompleteLookThatShowsWhatIsHeldReadsNoPage() {
        List<Held> mails = new ArrayList<>(mails(2000));
        Slot slot = Given.slot(mails);
        Collections.shuffle(mails, new Random(1));
        Seen seen = Given.complete(mails.stream()
                .map(held -> new Sighting(held.local(), held.item(), held.print(), held.until(), held.kind()))
                .toArray(Sighting[]::new));
        Holdings device = repeat(slot);

        Comparison comparison = new Comparison(device, seen, Horizon.EVERYTHING);

        assertThat(comparison.missing()).isEmpty();
        assertThat(comparison.plan(NOW).items()).isEmpty();
        assertThat(comparison.plan(NOW).after(0).token()).isEqualTo(Given.TOKEN);
    }

    @Test
    void aPartialLookReadsAllPagesOnlyIfSomethingMayHaveAged() {
        Slot slot = Given.slot(mails(2000), 5);
        Horizon month = Horizon.of(5, NOW);
        Holdings device = repeat(slot);

        assertThat(new Comparison(device, Given.moved(), month).missing()).hasSize(128);

        slot.loadAll(device);
        Plan plan = new Comparison(device, Given.moved(), month).plan(NOW);
        plan.items().forEach(device::sent);
        SyncKey key = device.issue(plan.after(plan.items().size()), Set.of(), NOW);
        slot.save(device);
        Holdings next = open(slot, new Verdict.Next(key.number()));

        assertThat(new Comparison(next, Given.moved(), month).missing()).isEmpty();
    }

    @Test
    void whatIsUnsettledIsLookedForOnAllPages() {
        List<Held> mails = new ArrayList<>(mails(2000));
        mails.set(1000, mails.get(1000).as(Standing.DIRTY));
        Slot slot = Given.slot(mails);

        assertThat(new Comparison(repeat(slot), Given.moved(), Horizon.EVERYTHING).missing())
                .hasSize(128);
    }

    @Test
    void readingAllPagesShowsThatNothingIsAsOldAsTheHeadSays() {
        Slot slot = Given.slot(List.of(
                Held.shown(new ItemId("old"), Given.print("e"), Given.daysAgo(50)),
                Held.shown(new ItemId("new"), Given.print("e"), Given.daysAgo(1))));
        Holdings device = repeat(slot);
        slot.load(device, device.missing(List.of(new LocalId("old"))));
        device.drop(new LocalId("old"));
        Head before = slot.head().orElseThrow();
        Head stale = before.with(before.base().numbered(1, device.tally()));

        Slot other = Given.slot(List.of(Held.shown(new ItemId("new"), Given.print("e"), Given.daysAgo(1))));
        Holdings learning = Holdings.open(stale, new Verdict.Repeat());
        other.loadAll(learning);

        assertThat(stale.base().tally().earliest()).isEqualTo(Given.daysAgo(50));
        assertThat(learning.hasLearned()).isTrue();
        assertThat(learning.head().base().tally().earliest()).isEqualTo(Given.daysAgo(1));
    }

    @Test
    void aPageThatGotLostIsNoticedOnceAllAreRead() {
        Slot slot = Given.slot(mails(2000));
        slot.pages().remove(7);
        Holdings device = repeat(slot);

        assertThatExceptionOfType(CorruptRecord.class).isThrownBy(() -> slot.loadAll(device));
    }

    @Test
    void aPageInAnothersPlaceIsNoticed() {
        Slot slot = Given.slot(mails(2000));
        slot.pages().put(7, slot.pages().get(8));
        Holdings device = repeat(slot);

        assertThatExceptionOfType(CorruptRecord.class).isThrownBy(() -> slot.load(device, Set.of(7)));
    }

    @Test
    void aPageOfAnEarlierEpochIsNoticed() {
        Slot slot = Given.slot(mails(10));
        Holdings begun = Holdings.begin(Head.begin(new UUID(1, 2), "Notes"));
        issue(begun);
        begun.commit();

        assertThatExceptionOfType(CorruptRecord.class)
                .isThrownBy(() -> PageFormat.read(
                        new Paging(new UUID(1, 2), 0), 0, slot.pages().get(0)));
    }

    @Test
    void savingWithoutThePagesThatChangeIsRefused() {
        Slot slot = Given.slot(List.of());
        Holdings device = repeat(slot);
        slot.loadAll(device);
        device.put(held("1", "e"), Author.SERVER);
        SyncKey key = issue(device);
        slot.save(device);
        Holdings next = open(slot, new Verdict.Next(key.number()));

        assertThat(next.missingForCommit()).containsExactly(0);
        assertThatIllegalStateException().isThrownBy(next::commit);
    }

    /** Ids that somebody chose to fall on one page would have to be chosen for each collection anew. */
    @Test
    void idsThatCrowdAPageOfOneEpochAreSpreadInAnother() {
        Paging known = new Paging(new UUID(1, 2), 6);
        Paging other = new Paging(new UUID(3, 4), 6);
        List<LocalId> crowd = IntStream.range(0, 100_000)
                .mapToObj(i -> new LocalId("x" + i))
                .filter(local -> known.page(local) == 0)
                .limit(500)
                .toList();
        Set<Integer> pages = new TreeSet<>();
        crowd.forEach(local -> pages.add(other.page(local)));

        assertThat(crowd).hasSize(500);
        assertThat(pages).hasSizeGreaterThan(55);
    }

    @Test
    void anIdLiesOnTheSamePageInWhateverLetterCase() {
        Paging paging = new Paging(Given.EPOCH, 10);

        assertThat(paging.page(new LocalId("AbC-1"))).isEqualTo(paging.page(new LocalId("aBc-1")));
    }

    @Test
    void openingNeedsAKeyThatIsKnown() {
        Head head = Given.slot(Arrays.asList(held("1", "e"))).head().orElseThrow();

        assertThatIllegalArgumentException().isThrownBy(() -> Holdings.open(head, new Verdict.Unknown()));
    }

    /** What a command without a key changes, in a collection whose device may present any of three keys. */
    private static Slot unacknowledged() {
        Slot slot = Given.slot(List.of(held("1", "e"), held("2", "e")));
        Holdings first = repeat(slot);
        slot.loadAll(first);
        first.put(held("3", "e"), Author.SERVER);
        issue(first);
        slot.save(first);
        Holdings second = repeat(slot);
        slot.loadAll(second);
        second.put(held("2", "f"), Author.SERVER);
        second.put(held("3", "f"), Author.SERVER);
        second.drop(new LocalId("1"));
        issue(second);
        slot.save(second);
        return slot;
    }

    private static List<Verdict> verdicts(Slot slot) {
        List<Verdict> verdicts = new ArrayList<>(List.of(new Verdict.Repeat()));
        slot.head().orElseThrow().issued().forEach(number -> verdicts.add(new Verdict.Next(number)));
        return verdicts;
    }

    private static void settle(Slot slot, Held put, String dropped) {
        Holdings device = repeat(slot);
        slot.loadAll(device);
        device.put(put, Author.DEVICE);
        device.drop(new LocalId(dropped));
        device.settle(Set.of(put.local(), new LocalId(dropped)));
        slot.save(device);
    }

    @Test
    void whatIsSettledIsSoWhateverKeyTheDevicePresents() {
        for (String dropped : List.of("1", "2", "3", "4")) {
            Slot slot = unacknowledged();

            settle(slot, held("moved", "m"), dropped);

            assertThat(verdicts(slot)).hasSize(3).allSatisfy(verdict -> {
                Holdings device = open(slot, verdict);
                slot.loadAll(device);
                assertThat(device.get(new LocalId("moved"))).contains(held("moved", "m"));
                assertThat(device.get(new LocalId(dropped))).isEmpty();
            });
        }
    }

    @Test
    void whatIsSettledLeavesTheRestAsItWas() {
        Slot slot = unacknowledged();

        settle(slot, held("2", "m"), "1");

        assertThat(verdicts(slot).stream()
                        .map(verdict -> {
                            Holdings device = open(slot, verdict);
                            slot.loadAll(device);
                            return device.get(new LocalId("3"));
                        })
                        .toList())
                .containsExactly(Optional.empty(), Optional.of(held("3", "e")), Optional.of(held("3", "f")));
    }

    @Test
    void whatIsSettledIsSummedUp() {
        Slot slot = unacknowledged();

        settle(slot, held("2", "m", Standing.DIRTY), "3");

        assertThat(verdicts(slot)).allSatisfy(verdict -> {
            Holdings device = open(slot, verdict);
            slot.loadAll(device);
            Holdings counted = Given.holdings(device.known().toArray(Held[]::new));
            assertThat(device.tally().sameEntries(counted.tally())).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 23, 24, 25, 100, 500})
    void manyAreSettledAtOnceThoughPagesDouble(int count) {
        Slot slot = unacknowledged();
        List<Held> moved = mails(count);
        Holdings device = repeat(slot);
        slot.loadAll(device);

        moved.forEach(held -> device.put(held, Author.DEVICE));
        device.settle(moved.stream().map(Held::local).collect(Collectors.toSet()));
        slot.save(device);

        assertThat(verdicts(slot)).allSatisfy(verdict -> {
            Holdings later = open(slot, verdict);
            slot.loadAll(later);
            assertThat(later.known().toList()).containsAll(moved);
        });
    }
}
