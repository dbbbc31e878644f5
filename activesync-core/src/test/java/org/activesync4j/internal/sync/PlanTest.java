package org.activesync4j.internal.sync;

import static org.activesync4j.internal.sync.Given.NOW;
import static org.activesync4j.internal.sync.Given.complete;
import static org.activesync4j.internal.sync.Given.daysAgo;
import static org.activesync4j.internal.sync.Given.gone;
import static org.activesync4j.internal.sync.Given.held;
import static org.activesync4j.internal.sync.Given.holdings;
import static org.activesync4j.internal.sync.Given.moved;
import static org.activesync4j.internal.sync.Given.plan;
import static org.activesync4j.internal.sync.Given.sighting;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanTest {

    private static final Horizon THREE_DAYS = Horizon.of(2, NOW);

    private static Held dated(String id, Until until) {
        return Held.shown(new ItemId(id), Given.print("e"), until);
    }

    private static List<String> told(Plan plan) {
        return plan.items().stream().map(PlanTest::told).toList();
    }

    private static String told(Planned planned) {
        return planned.getClass().getSimpleName() + " " + planned.held().local();
    }

    private static Sighting[] sightings(int count) {
        return IntStream.range(0, count).mapToObj(i -> sighting("" + i, "e")).toArray(Sighting[]::new);
    }

    private static Held[] many(int count) {
        return IntStream.range(0, count).mapToObj(i -> Given.held("" + i, "e")).toArray(Held[]::new);
    }

    @Test
    void whatIsHeldAsSeenNeedsNoTelling() {
        assertThat(told(plan(holdings(held("1", "e")), complete(sighting("1", "e")))))
                .isEmpty();
    }

    @Test
    void whatIsNotHeldIsAdded() {
        Plan plan = plan(holdings(), complete(sighting("1", "e")));

        assertThat(plan.items()).containsExactly(new Planned.Add(held("1", "e")));
    }

    @Test
    void whatHasAnotherContentIsChanged() {
        Plan plan = plan(holdings(held("1", "e")), complete(sighting("1", "f")));

        assertThat(plan.items()).containsExactly(new Planned.Change(held("1", "f")));
    }

    @Test
    void ofWhatHasOtherMarksOnlyTheseAreTold() {
        Held unread = held("1", "e").as(Given.print("e", false));
        Held read = held("1", "e").as(Given.print("e", true));
        Sighting seen = new Sighting(read.local(), read.item(), read.print(), Until.OPEN, Kind.OWN);

        assertThat(plan(holdings(unread), complete(seen)).items())
                .containsExactly(new Planned.MarkChange(read, Set.of(Mark.READ)));
    }

    @Test
    void whatHasOtherMarksAndAnotherContentIsChanged() {
        Held read = held("1", "f").as(Given.print("f", true));
        Sighting seen = new Sighting(read.local(), read.item(), read.print(), Until.OPEN, Kind.OWN);

        assertThat(plan(holdings(held("1", "e")), complete(seen)).items()).containsExactly(new Planned.Change(read));
    }

    @Test
    void whatACompleteLookDoesNotNameIsDeleted() {
        assertThat(told(plan(holdings(held("1", "e")), complete()))).containsExactly("Delete 1");
    }

    @Test
    void whatAPartialLookDoesNotNameIsLeftAlone() {
        assertThat(told(plan(holdings(held("1", "e")), moved()))).isEmpty();
    }

    @Test
    void whatAPartialLookNamesAsGoneIsDeleted() {
        assertThat(told(plan(holdings(held("1", "e")), gone("1", "2")))).containsExactly("Delete 1");
    }

    @Test
    void whatHasLeftTheFilterIsSoftDeletedWhetherItIsNamedOrNot() {
        Held old = dated("1", daysAgo(9));

        assertThat(told(plan(holdings(old), complete(sighting("1", "e", daysAgo(9))), THREE_DAYS)))
                .containsExactly("SoftDelete 1");
        assertThat(told(plan(holdings(old), complete(), THREE_DAYS))).containsExactly("SoftDelete 1");
        assertThat(told(plan(holdings(old), moved(), THREE_DAYS))).containsExactly("SoftDelete 1");
    }

    @Test
    void whatIsOutsideTheFilterIsNotAdded() {
        Seen seen = complete(sighting("1", "e", daysAgo(9)), sighting("2", "e", daysAgo(1)));

        assertThat(told(plan(holdings(), seen, THREE_DAYS))).containsExactly("Add 2");
    }

    private static Sighting text(String id, Until until) {
        Sighting seen = sighting(id, "e", until);
        return new Sighting(seen.local(), seen.item(), seen.print(), until, Kind.TEXT_MESSAGE);
    }

    private static Held heldText(String id, Until until) {
        return dated(id, until).as(Kind.TEXT_MESSAGE);
    }

    @Test
    void textMessagesAreToldAsTheirOwnFilterSays() {
        Seen seen = complete(text("1", daysAgo(9)), text("2", daysAgo(1)), sighting("3", "e", daysAgo(9)));

        assertThat(told(plan(holdings(), seen))).containsExactly("Add 3");
        assertThat(told(plan(holdings(), seen, Horizon.EVERYTHING.withTexts(2, NOW))))
                .containsExactly("Add 2", "Add 3");
        assertThat(told(plan(holdings(), seen, THREE_DAYS.withTexts(0, NOW)))).containsExactly("Add 2", "Add 1");
    }

    @Test
    void ofTextMessagesThatAreNotAskedForADeviceKeepsWhatItHas() {
        Horizon mailOnly = Horizon.EVERYTHING.withoutNewTexts();
        Seen seen = complete(text("1", daysAgo(1)), text("2", daysAgo(1)));

        assertThat(told(plan(holdings(heldText("1", daysAgo(1))), seen, mailOnly)))
                .isEmpty();
        assertThat(told(plan(holdings(heldText("1", daysAgo(1))), complete(), mailOnly)))
                .containsExactly("Delete 1");
    }

    @Test
    void ofMailThatIsNotAskedForADeviceKeepsWhatItHas() {
        Horizon textsOnly = Horizon.EVERYTHING.withTexts(0, NOW).withoutNewOwn();
        Seen seen = complete(sighting("1", "e", daysAgo(1)), sighting("2", "e", daysAgo(1)), text("3", daysAgo(1)));

        assertThat(told(plan(holdings(dated("1", daysAgo(1))), seen, textsOnly)))
                .containsExactly("Add 3");
    }

    @Test
    void aDeviceThatKnowsNoTextMessagesLosesThem() {
        Seen seen = complete(text("1", daysAgo(1)));

        assertThat(told(plan(holdings(heldText("1", daysAgo(1))), seen))).containsExactly("SoftDelete 1");
    }

    @Test
    void aTextMessageThatCouldNotBeSentIsForgottenWhenItIsNotAskedForAnyMore() {
        Held setAside = heldText("1", daysAgo(1)).as(Given.print("older")).as(Standing.SET_ASIDE);

        Plan plan = plan(holdings(setAside), complete(text("1", daysAgo(1))), Horizon.EVERYTHING.withoutNewTexts());

        assertThat(told(plan)).isEmpty();
    }

    @Test
    void aWiderFilterAdds() {
        Seen seen = complete(sighting("1", "e", daysAgo(9)), sighting("2", "e", daysAgo(1)));

        assertThat(told(plan(holdings(dated("2", daysAgo(1))), seen, Horizon.EVERYTHING)))
                .containsExactly("Add 1");
    }

    @Test
    void onlyThatAWaitingDeviceIsNotWokenForAgeing() {
        assertThat(plan(holdings(dated("1", daysAgo(9))), moved(), THREE_DAYS).wakes())
                .isFalse();
        assertThat(plan(holdings(), complete(sighting("1", "e"))).wakes()).isTrue();
        assertThat(plan(holdings(), complete()).wakes()).isFalse();
    }

    @Test
    void rightAfterTheFilterChangedWhatIsNotNamedAndHasNoDateMayHaveLeft() {
        Slot slot = Given.slot(List.of(dated("1", Until.UNKNOWN)), 0);
        Holdings device = Holdings.open(slot.head().orElseThrow(), new Verdict.Repeat());
        slot.loadAll(device);

        assertThat(told(plan(device, complete(), THREE_DAYS))).containsExactly("SoftDelete 1");
    }

    @Test
    void underTheSameFilterItHasGone() {
        Slot slot = Given.slot(List.of(dated("1", Until.UNKNOWN)), 2);
        Holdings device = Holdings.open(slot.head().orElseThrow(), new Verdict.Repeat());
        slot.loadAll(device);

        assertThat(told(plan(device, complete(), THREE_DAYS))).containsExactly("Delete 1");
    }

    @Test
    void theDateOfAnItemWithoutOneIsAskedForUnlessItIsKnownFromBefore() {
        Seen seen = complete(
                sighting("known", "e", Until.UNKNOWN),
                sighting("changed", "f", Until.UNKNOWN),
                sighting("new", "e", Until.UNKNOWN));
        Holdings device = holdings(dated("known", daysAgo(1)), dated("changed", daysAgo(1)));

        assertThat(new Comparison(device, seen, THREE_DAYS).undated())
                .containsExactlyInAnyOrder(new ItemId("changed"), new ItemId("new"));
        assertThat(new Comparison(device, seen, Horizon.EVERYTHING).undated()).isEmpty();
    }

    @Test
    void anItemWhoseDateCannotBeReadIsShownUntilItChanges() {
        Plan plan = plan(holdings(), complete(sighting("1", "e", Until.UNKNOWN)), THREE_DAYS);

        assertThat(plan.items()).containsExactly(new Planned.Add(dated("1", Until.OPEN)));
    }

    @Test
    void whatTheDeviceHasOtherwiseThanGivenIsChangedEvenIfNoLookNamesIt() {
        Holdings device = holdings(held("1", "e", Standing.DIRTY));

        assertThat(plan(device, moved()).items()).containsExactly(new Planned.Change(held("1", "e")));
        assertThat(plan(device, complete(sighting("1", "e"))).items())
                .containsExactly(new Planned.Change(held("1", "e")));
    }

    @Test
    void whatTheDeviceDeletedInVainIsAddedEvenIfNoLookNamesIt() {
        Holdings device = holdings(held("1", "e", Standing.MISSING));

        assertThat(plan(device, moved()).items()).containsExactly(new Planned.Add(held("1", "e")));
        assertThat(plan(device, complete(sighting("1", "f"))).items()).containsExactly(new Planned.Add(held("1", "f")));
    }

    @Test
    void whatTheDeviceMayHaveIsAddedOrDeletedEvenIfNoLookNamesIt() {
        Holdings device = holdings(held("1", "e", Standing.UNCERTAIN));

        assertThat(plan(device, moved()).items()).containsExactly(new Planned.Add(held("1", "e")));
        assertThat(plan(device, complete(sighting("1", "e"))).items()).containsExactly(new Planned.Add(held("1", "e")));
        assertThat(told(plan(device, complete()))).containsExactly("Delete 1");
    }

    @Test
    void whatTheDeviceMayHaveAndCannotBeSentIsStillDeletedOnceItHasGone() {
        Holdings device = holdings(held("1", "e", Standing.UNCERTAIN));
        plan(device, complete(sighting("1", "f"))).items().forEach(device::setAside);

        assertThat(told(plan(device, complete(sighting("1", "f"))))).isEmpty();
        assertThat(told(plan(device, complete()))).containsExactly("Delete 1");
    }

    @Test
    void whatTheDeviceWasToldAfterItsEndIsDeletedEvenIfNoLookNamesIt() {
        Holdings device = holdings(held("1", "e", Standing.GONE));

        assertThat(told(plan(device, moved()))).containsExactly("Delete 1");
        assertThat(told(plan(device, complete()))).containsExactly("Delete 1");
    }

    @Test
    void whatIsSetAsideIsAddedOnceItChanges() {
        Holdings device = holdings(held("1", "e", Standing.SET_ASIDE));

        assertThat(told(plan(device, complete(sighting("1", "e"))))).isEmpty();
        assertThat(told(plan(device, complete(sighting("1", "f"))))).containsExactly("Add 1");
    }

    @Test
    void whatIsStaleIsChangedOnceItChanges() {
        Holdings device = holdings(held("1", "e", Standing.STALE));

        assertThat(told(plan(device, complete(sighting("1", "e"))))).isEmpty();
        assertThat(told(plan(device, complete(sighting("1", "f"))))).containsExactly("Change 1");
        assertThat(told(plan(device, complete()))).containsExactly("Delete 1");
    }

    @ParameterizedTest
    @EnumSource(
            value = Standing.class,
            names = {"SET_ASIDE", "MISSING"})
    void ofWhatTheDeviceDoesNotHaveTheEndIsNotTold(Standing standing) {
        Holdings device = holdings(held("1", "e", standing));
        Plan plan = plan(device, complete());

        plan.settle(device);

        assertThat(told(plan)).isEmpty();
        assertThat(device.known()).isEmpty();
    }

    @Test
    void whatCannotBeAddedIsSetAsideAndWhatCannotBeChangedIsStaleWithItsOldMarks() {
        Held now = held("2", "f").as(Given.print("f", true));
        Holdings device = holdings(held("2", "e"));

        device.setAside(new Planned.Add(held("1", "e")));
        device.setAside(new Planned.Change(now));

        assertThat(device.known())
                .containsExactlyInAnyOrder(
                        held("1", "e", Standing.SET_ASIDE),
                        held("2", "f", Standing.STALE).as(Given.print("f", false)));
    }

    @Test
    void aDateThatADriverCorrectsIsKeptWithoutTelling() {
        Holdings device = holdings(dated("1", daysAgo(2)), held("2", "e"));
        Plan plan = plan(device, complete(sighting("1", "e", daysAgo(1)), sighting("2", "f")));

        plan.settle(device);

        assertThat(told(plan)).containsExactly("Change 2");
        assertThat(device.get(new LocalId("1"))).contains(dated("1", daysAgo(1)));
    }

    @Test
    void datesAreLearnedAnewWhenConversationsBeginToAgeAsAWhole() {
        Holdings device = Given.seenBy(THREE_DAYS, dated("1", daysAgo(2)), dated("2", daysAgo(1)));
        Seen seen = complete(sighting("1", "e", daysAgo(1)), sighting("2", "e", daysAgo(1)));
        Plan plan = plan(device, seen, THREE_DAYS.byConversation());

        plan.settle(device);

        assertThat(told(plan)).isEmpty();
        assertThat(device.get(new LocalId("1"))).contains(dated("1", daysAgo(1)));
    }

    @Test
    void theDateOfAConversationIsNotTheOneOfAMail() {
        Holdings device = Given.seenBy(THREE_DAYS.byConversation(), dated("1", daysAgo(1)));
        Seen undated = complete(sighting("1", "e", Until.UNKNOWN));

        assertThat(new Comparison(device, undated, THREE_DAYS).undated()).containsExactly(new ItemId("1"));
        assertThat(new Comparison(device, undated, THREE_DAYS.byConversation()).undated())
                .isEmpty();
    }

    @Test
    void whatIsNoLongerNamedOnceMailsAgeByThemselvesHasLeftTheFilter() {
        Held old = dated("1", daysAgo(1));

        assertThat(told(plan(Given.seenBy(THREE_DAYS.byConversation(), old), complete(), THREE_DAYS)))
                .containsExactly("SoftDelete 1");
        assertThat(told(plan(Given.seenBy(THREE_DAYS.byConversation(), old), complete(), THREE_DAYS.byConversation())))
                .containsExactly("Delete 1");
        assertThat(told(plan(Given.seenBy(THREE_DAYS, old), complete(), THREE_DAYS.byConversation())))
                .containsExactly("Delete 1");
    }

    @Test
    void correctionsComeFirstThenDeletesThenMarksThenChangesThenAddsThenWhatLeft() {
        Holdings device = holdings(
                held("dirty", "e", Standing.DIRTY),
                held("gone", "e"),
                held("marked", "e"),
                held("changed", "e"),
                dated("old", daysAgo(9)));
        Held read = held("marked", "e").as(Given.print("e", true));
        Seen seen = complete(
                sighting("old", "e", daysAgo(9)),
                sighting("new", "e"),
                sighting("changed", "f"),
                new Sighting(read.local(), read.item(), read.print(), Until.OPEN, Kind.OWN),
                sighting("dirty", "e"));

        assertThat(told(plan(device, seen, THREE_DAYS)))
                .containsExactly(
                        "Change dirty",
                        "Delete gone",
                        "MarkChange marked",
                        "Change changed",
                        "Add new",
                        "SoftDelete old");
    }

    @Test
    void theNewestIsAddedFirstAndOfEquallyOldOnesTheFirstById() {
        Seen seen = complete(
                sighting("b", "e", daysAgo(2)),
                sighting("d", "e", daysAgo(1)),
                sighting("c", "e", daysAgo(2)),
                sighting("a", "e", Until.UNKNOWN),
                sighting("e", "e", Until.OPEN));

        assertThat(told(plan(holdings(), seen))).containsExactly("Add e", "Add d", "Add b", "Add c", "Add a");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "511, 511", "512, 512", "513, 513", "600, 600", "601, 600"})
    void aWindowHasAtMostSoMany(int window, int expected) {
        assertThat(plan(holdings(), complete(sightings(600))).window(window)).hasSize(expected);
    }

    @Test
    void whenAllIsToldTheTokenMovesOn() {
        Looked looked = plan(holdings(), complete(sightings(3))).after(3);

        assertThat(looked).isEqualTo(new Looked(Given.TOKEN, "version", 0, false, Optional.empty(), Optional.empty()));
    }

    @Test
    void whenSomeIsLeftTheTokenStaysAndMoreIsAvailable() {
        Looked looked = plan(holdings(), complete(sightings(3))).after(2);

        assertThat(looked.token()).isEqualTo(new Token("before"));
        assertThat(looked.version()).isEmpty();
        assertThat(looked.moreAvailable()).isTrue();
        assertThat(looked.resume()).contains(new Resume(Until.OPEN, new LocalId("1")));
    }

    @Test
    void nothingToTellMovesTheTokenOn() {
        assertThat(plan(holdings(), complete()).after(0).token()).isEqualTo(Given.TOKEN);
    }

    @Test
    void whenSomeIsLeftUnderANewFilterTheNextLookIsFromTheStart() {
        Seen seen = complete(sighting("1", "e", daysAgo(1)), sighting("2", "e", daysAgo(1)));
        Looked looked = plan(holdings(), seen, THREE_DAYS).after(1);

        assertThat(looked.token()).isEqualTo(Token.START);
        assertThat(looked.view()).isEqualTo(2);
    }

    @Test
    void thatAPlanWasCutAmongCorrectionsTellsNothingOfHowFarTheAddsGot() {
        Holdings device = holdings(held("1", "e", Standing.MISSING), held("2", "e", Standing.MISSING));

        assertThat(plan(device, moved()).after(1).resume()).isEmpty();
    }

    @Test
    void fiftyDeletionsAreBelieved() {
        assertThat(plan(holdings(many(50)), complete()).items()).hasSize(50);
    }

    @Test
    void fiftyOneOfFiftyOneAreDoubted() {
        Plan plan = plan(holdings(many(51)), complete());

        assertThat(plan.isDoubtful()).isTrue();
        assertThat(plan.items()).isEmpty();
        assertThat(plan.wakes()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"100, false", "101, true"})
    void ofManyAFifthIsBelieved(int deleted, boolean doubtful) {
        Sighting[] rest = Arrays.copyOfRange(sightings(500), deleted, 500);

        assertThat(plan(holdings(many(500)), complete(rest)).isDoubtful()).isEqualTo(doubtful);
    }

    @Test
    void whatADoubtfulLookShowsBesideIsNotToldEither() {
        Holdings device = holdings(many(60));

        assertThat(told(plan(device, complete(sighting("new", "e"))))).isEmpty();
    }

    @Test
    void aDoubtLeavesEverythingAsItWas() {
        Holdings device = holdings(many(51));
        Looked looked = plan(device, complete()).after(0);

        assertThat(looked.token()).isEqualTo(new Token("before"));
        assertThat(looked.doubt())
                .hasValueSatisfying(doubt -> assertThat(doubt.since()).isEqualTo(NOW));
    }

    private static Plan again(Holdings device, Seen seen, int secondsLater) {
        return new Comparison(device, seen, Horizon.EVERYTHING).plan(NOW.plusSeconds(secondsLater));
    }

    @Test
    void aSecondLookThatAgreesThirtySecondsLaterIsBelieved() {
        Holdings device = holdings(many(51));
        device.amend(head -> head.looked(plan(device, complete()).after(0)));

        assertThat(again(device, complete(), 29).isDoubtful()).isTrue();
        assertThat(again(device, complete(), 30).items()).hasSize(51);
    }

    @Test
    void newItemsMeanwhileDoNotDisturbTheAgreement() {
        Holdings device = holdings(many(51));
        device.amend(head -> head.looked(plan(device, complete()).after(0)));

        assertThat(again(device, complete(sighting("new", "e")), 30).items()).hasSize(52);
    }

    @Test
    void aSecondLookThatMissesOthersIsDoubtedAnew() {
        Holdings device = holdings(many(53));
        device.amend(head ->
                head.looked(plan(device, complete(sighting("0", "e"))).after(0)));

        Plan second = again(device, complete(sighting("1", "e")), 30);

        assertThat(second.after(0).doubt())
                .hasValueSatisfying(doubt -> assertThat(doubt.since()).isEqualTo(NOW.plusSeconds(30)));
    }

    @Test
    void theNoteOfADoubtKeepsItsTimeWhileLooksAgree() {
        Holdings device = holdings(many(51));
        device.amend(head -> head.looked(plan(device, complete()).after(0)));

        assertThat(again(device, complete(), 10).after(0).doubt())
                .hasValueSatisfying(doubt -> assertThat(doubt.since()).isEqualTo(NOW));
    }

    @Test
    void whatWasAgreedOnIsToldInAsManyWindowsAsItTakes() {
        Slot slot = Given.slot(Arrays.asList(many(200)));
        Holdings device = Holdings.open(slot.head().orElseThrow(), new Verdict.Repeat());
        slot.loadAll(device);
        device.amend(head -> head.looked(plan(device, complete()).after(0)));
        Plan plan = again(device, complete(), 30);
        plan.window(100).forEach(device::sent);
        device.issue(plan.after(100), Set.of(), NOW.plusSeconds(30));
        slot.save(device);

        Holdings next = Holdings.open(slot.head().orElseThrow(), new Verdict.Next(2));
        slot.loadAll(next);

        assertThat(again(next, complete(), 31).items()).hasSize(100);
    }

    @Test
    void onceAllIsToldNoDoubtIsLeft() {
        Holdings device = holdings(many(51));
        device.amend(head -> head.looked(plan(device, complete()).after(0)));

        assertThat(again(device, complete(), 30).after(51).doubt()).isEmpty();
    }

    @Test
    void whatLeftTheFilterIsNoReasonForDoubt() {
        Held[] old =
                IntStream.range(0, 200).mapToObj(i -> dated("" + i, daysAgo(9))).toArray(Held[]::new);

        assertThat(plan(holdings(old), complete(), THREE_DAYS).items()).hasSize(200);
    }

    @Test
    void whatADriverNamesAsGoneIsBelieved() {
        String[] ids = IntStream.range(0, 200).mapToObj(Integer::toString).toArray(String[]::new);

        assertThat(plan(holdings(many(200)), gone(ids)).items()).hasSize(200);
    }

    @Test
    void aGlimpseAddsAndDoesNothingElse() {
        Held old = held("changed", "e");
        Seen seen = Seen.glimpse(
                Map.of("changed", sighting("changed", "f"), "new", sighting("new", "e"), "same", sighting("same", "e"))
                        .values());

        Plan plan = plan(holdings(old, held("same", "e"), held("gone", "e")), seen);

        assertThat(told(plan)).containsExactly("Add new");
        assertThat(plan.after(1).moreAvailable()).isTrue();
        assertThat(plan.after(1).token()).isEqualTo(new Token("before"));
    }
}
