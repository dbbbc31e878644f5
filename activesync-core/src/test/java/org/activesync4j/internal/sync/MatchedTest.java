package org.activesync4j.internal.sync;

import static org.activesync4j.internal.sync.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.activesync4j.internal.sync.Asked.Kind;
import org.junit.jupiter.api.Test;

class MatchedTest {

    private static final Instant DEADLINE = NOW.plusSeconds(20);
    private static final Instant LATER = DEADLINE.plus(Ledger.GRACE);
    private static final Answer MADE =
            Answer.made(1, new ServerId(new FolderNumber(1), new LocalId("7")), Given.held("7", "e"), Map.of());

    private static Asked add(String clientId, String content) {
        return new Asked(Kind.ADD, clientId, digest(content));
    }

    private static Digest digest(String content) {
        return Digest.of(content.getBytes(StandardCharsets.UTF_8));
    }

    private static Ledger begun(Asked asked, String key) {
        return Ledger.EMPTY.intend(asked, key, NOW, DEADLINE);
    }

    private static Ledger done(Asked asked, String key) {
        return begun(asked, key).answer(key, asked, MADE);
    }

    private static List<Match> match(Ledger ledger, Instant now, Asked... asked) {
        return Matched.match(ledger, Arrays.asList(asked), now).matches();
    }

    private static Line line(Ledger ledger) {
        return ledger.lines().get(0);
    }

    @Test
    void whatWasNeverAskedForIsFresh() {
        assertThat(match(Ledger.EMPTY, NOW, add("1", "Milk"))).containsExactly(new Match.Fresh());
    }

    @Test
    void theSameCommandAgainIsDone() {
        Ledger ledger = done(add("1", "Milk"), "k");

        assertThat(match(ledger, NOW, add("1", "Milk"))).containsExactly(new Match.Done(line(ledger)));
    }

    @Test
    void theSameContentUnderAnotherClientIdIsDone() {
        Ledger ledger = done(add("1", "Milk"), "k");

        assertThat(match(ledger, NOW, add("2", "Milk"))).containsExactly(new Match.Done(line(ledger)));
    }

    @Test
    void theSameClientIdWithOtherContentIsAnotherWording() {
        Ledger ledger = done(add("1", "Milk"), "k");

        assertThat(match(ledger, NOW, add("1", "Bread"))).containsExactly(new Match.Reworded(line(ledger)));
    }

    @Test
    void afterAnotherWordingTheNewOneIsDoneAndTheOldOneIsAWordingAgain() {
        Ledger ledger = done(add("1", "Milk"), "k").answer("k", add("1", "Bread"), MADE);

        assertThat(match(ledger, NOW, add("1", "Bread"))).containsExactly(new Match.Done(line(ledger)));
        assertThat(match(ledger, NOW, add("1", "Milk"))).containsExactly(new Match.Reworded(line(ledger)));
    }

    @Test
    void anAnsweredLineTakesOverTheNewClientId() {
        Ledger ledger = done(add("1", "Milk"), "k").answer("k", add("2", "Milk"), MADE);

        assertThat(match(ledger, NOW, add("2", "Bread"))).containsExactly(new Match.Reworded(line(ledger)));
    }

    @Test
    void onlyAnAddCanBeWordedAnew() {
        Asked move = new Asked(Kind.MOVE, "1", digest("into 2"));
        Ledger ledger = begun(move, "k").answer("k", move, Answer.of(1));

        assertThat(match(ledger, NOW, new Asked(Kind.MOVE, "1", digest("into 3"))))
                .containsExactly(new Match.Fresh());
    }

    @Test
    void anAddThatMadeNothingCannotBeWordedAnew() {
        Ledger ledger = begun(add("1", "Milk"), "k").answer("k", add("1", "Milk"), Answer.of(6));

        assertThat(match(ledger, NOW, add("1", "Bread"))).containsExactly(new Match.Fresh());
    }

    @Test
    void anotherKindOfCommandIsAnotherCommand() {
        Ledger ledger = done(add("1", "Milk"), "k");

        assertThat(match(ledger, NOW, new Asked(Kind.SEND, "1", digest("Milk"))))
                .containsExactly(new Match.Fresh());
    }

    @Test
    void withoutClientIdsOnlyTheContentCounts() {
        Ledger ledger = done(add("", "Milk"), "k");

        assertThat(match(ledger, NOW, add("", "Bread"))).containsExactly(new Match.Fresh());
    }

    @Test
    void twoEqualCommandsInOneRequestAreTwoCommands() {
        assertThat(match(Ledger.EMPTY, NOW, add("1", "Milk"), add("2", "Milk")))
                .containsExactly(new Match.Fresh(), new Match.Fresh());
    }

    @Test
    void aLineIsMetOnceSoThatASecondEqualCommandIsFresh() {
        Ledger ledger = done(add("1", "Milk"), "k");

        assertThat(match(ledger, NOW, add("2", "Milk"), add("1", "Milk")))
                .containsExactly(new Match.Fresh(), new Match.Done(line(ledger)));
    }

    @Test
    void twoEqualCommandsRepeatedMeetTheirOwnLines() {
        Ledger both = done(add("1", "Milk"), "k")
                .intend(add("2", "Milk"), "l", NOW, DEADLINE)
                .answer("l", add("2", "Milk"), MADE);

        assertThat(match(both, NOW, add("2", "Milk"), add("1", "Milk")))
                .containsExactly(
                        new Match.Done(both.lines().get(1)),
                        new Match.Done(both.lines().get(0)));
    }

    @Test
    void whatMayBeRunningIsWaitedFor() {
        Ledger ledger = begun(add("1", "Milk"), "k");
        Matched matched = Matched.match(ledger, List.of(add("1", "Milk")), LATER.minusMillis(1));

        assertThat(matched.matches()).containsExactly(new Match.Running(line(ledger)));
        assertThat(matched.runningUntil()).contains(LATER);
    }

    @Test
    void evenWithAnotherWordingWhatMayBeRunningIsWaitedFor() {
        Ledger ledger = begun(add("1", "Milk"), "k");

        assertThat(match(ledger, NOW, add("1", "Bread"))).containsExactly(new Match.Running(line(ledger)));
    }

    @Test
    void whatIsInDoubtAfterItsLeaseIsDoneAgain() {
        Ledger ledger = begun(add("1", "Milk"), "k");

        assertThat(match(ledger, LATER, add("1", "Milk"))).containsExactly(new Match.Overdue(line(ledger)));
        assertThat(Matched.match(ledger, List.of(add("1", "Milk")), LATER).runningUntil())
                .isEmpty();
    }

    @Test
    void whatIsDoneAgainMayBeRunningAgain() {
        Ledger ledger = begun(add("1", "Milk"), "k").retry("k", LATER.plusSeconds(20));

        assertThat(match(ledger, LATER, add("1", "Milk"))).containsExactly(new Match.Running(line(ledger)));
    }

    @Test
    void whatCertainlyFailedMayBeTriedAnew() {
        Ledger ledger = begun(add("1", "Milk"), "k").strike("k");

        assertThat(match(ledger, NOW, add("1", "Milk"))).containsExactly(new Match.Fresh());
    }

    @Test
    void onceTheDeviceHasGotTheAnswerAnEqualCommandIsANewOne() {
        Ledger ledger =
                done(add("1", "Milk"), "k").toldIn(List.of(5L), Set.of("k")).presented(5);

        assertThat(match(ledger, NOW, add("2", "Milk"))).containsExactly(new Match.Fresh());
    }

    @Test
    void anAnswerToldInTwoRoundsIsAcknowledgedByEither() {
        Ledger told =
                done(add("1", "Milk"), "k").toldIn(List.of(5L), Set.of("k")).toldIn(List.of(5L, 6L), Set.of("k"));

        assertThat(told.presented(5).lines()).isEmpty();
        assertThat(told.presented(6).lines()).isEmpty();
    }

    @Test
    void anAnswerThatTheDeviceMayNeverHaveGotIsKept() {
        Ledger ledger =
                done(add("1", "Milk"), "k").toldIn(List.of(5L), Set.of("k")).presented(6);

        assertThat(match(ledger, NOW, add("1", "Milk"))).containsExactly(new Match.Done(line(ledger)));
        assertThat(match(ledger, NOW, add("2", "Milk"))).containsExactly(new Match.Done(line(ledger)));
    }

    @Test
    void aClientIdUsedAgainUnderALaterKeyIsAnotherItem() {
        Ledger ledger = done(add("1", "Milk"), "k").presented(6);

        assertThat(match(ledger, NOW, add("1", "Bread"))).containsExactly(new Match.Fresh());
    }

    @Test
    void aDayLaterAnAnswerOfAnEarlierKeyIsForgotten() {
        Ledger ledger = done(add("1", "Milk"), "k").presented(6);

        assertThat(ledger.tidied(NOW.plus(Duration.ofHours(23))).lines()).hasSize(1);
        assertThat(ledger.tidied(NOW.plus(Duration.ofHours(24))).lines()).isEmpty();
    }

    @Test
    void underThePresentKeyAnAnswerIsKeptForAsLongAsTheDeviceTakes() {
        Ledger ledger = done(add("1", "Milk"), "k");

        assertThat(ledger.tidied(NOW.plus(Duration.ofDays(300))).lines()).hasSize(1);
    }

    @Test
    void ofEarlierKeysTheLastHundredAreKept() {
        Ledger many = Ledger.EMPTY;
        for (int i = 0; i < 150; i++) {
            many = many.intend(add("" + i, "" + i), "key" + i, NOW, DEADLINE);
        }
        Ledger ledger = many.presented(6).tidied(LATER);

        assertThat(ledger.lines()).hasSize(100);
        assertThat(ledger.lines().get(0).key()).isEqualTo("key50");
    }

    @Test
    void whatMayBeRunningIsNeverForgotten() {
        Ledger many = Ledger.EMPTY;
        for (int i = 0; i < 150; i++) {
            many = many.intend(add("" + i, "" + i), "key" + i, NOW, DEADLINE);
        }

        assertThat(many.presented(6).tidied(NOW).lines()).hasSize(150);
        assertThat(many.recent(NOW).lines()).hasSize(150);
    }

    @Test
    void aLedgerIsBounded() {
        Ledger many = Ledger.EMPTY;
        for (int i = 0; i < 700; i++) {
            many = many.intend(add("" + i, "" + i), "key" + i, NOW, DEADLINE);
        }

        assertThat(many.tidied(LATER).lines()).hasSize(600);
    }

    @Test
    void theLedgerOfCommandsWithoutKeyKeepsAHundredOfADay() {
        Ledger many = done(add("old", "old"), "old");
        for (int i = 0; i < 120; i++) {
            many = many.intend(add("" + i, "" + i), "key" + i, LATER, LATER);
        }

        assertThat(many.recent(LATER.plus(Duration.ofHours(1))).lines()).hasSize(100);
        assertThat(many.recent(NOW.plus(Duration.ofDays(2))).lines()).isEmpty();
    }

    @Test
    void aMailIsKnownByItsNameWhateverItSaysNow() {
        Ledger ledger = done(new Asked(Kind.SEND, "id-1", digest("Hello")), "k");

        Asked reworded = new Asked(Kind.SEND, "id-1", digest("Hello, at another time"));

        assertThat(match(ledger, LATER, reworded)).containsExactly(new Match.Done(line(ledger)));
    }

    @Test
    void aMailInDoubtIsKnownByItsNameToo() {
        Asked asked = new Asked(Kind.SEND, "id-1", digest("Hello"));
        Ledger ledger = Ledger.EMPTY.intend(asked, "k", NOW, DEADLINE);

        Asked reworded = new Asked(Kind.SEND, "id-1", digest("Hello, at another time"));

        assertThat(match(ledger, LATER, reworded)).containsExactly(new Match.Overdue(line(ledger)));
    }

    @Test
    void mailsWithoutNamesAreKnownByWhatTheySay() {
        Ledger ledger = done(new Asked(Kind.SEND, "", digest("Hello")), "k");

        assertThat(match(ledger, LATER, new Asked(Kind.SEND, "", digest("Bye"))))
                .containsExactly(new Match.Fresh());
        assertThat(match(ledger, LATER, new Asked(Kind.SEND, "", digest("Hello"))))
                .containsExactly(new Match.Done(line(ledger)));
    }

    @Test
    void beginningAgainKeepsWhatMustNotBeDoneTwice() {
        Head head = Head.begin(Given.EPOCH, "Notes").with(done(add("1", "Milk"), "k"));

        Ledger ledger = head.beginAgain(new UUID(1, 2)).ledger();

        assertThat(match(ledger, NOW, add("2", "Milk"))).containsExactly(new Match.Done(line(ledger)));
    }

    @Test
    void anAnswerTellsOfAttachments() {
        Answer answer = Answer.made(
                1, new ServerId(new FolderNumber(1), new LocalId("7")), Given.held("7", "e"), Map.of("a", "ref"));

        assertThat(answer.attachments()).isEqualTo(new TreeMap<>(Map.of("a", "ref")));
        assertThat(answer.serverId()).isEqualTo("1:7");
    }
}
