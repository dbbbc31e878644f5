package org.activesync4j.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final UUID OTHER = UUID.fromString("11111111-2222-3333-4444-555555555555");

    private final Head fresh = Head.begin(Given.EPOCH, "Notes");
    private final Head once = issue(fresh);
    private final Head acknowledged = Holdings.open(once, new Verdict.Next(1)).head();
    private final Head thrice = issue(issue(issue(acknowledged)));

    private static Head issue(Head head) {
        return head.issue(Looked.unchanged(head.base()), Tally.EMPTY, Delta.NONE, Set.of());
    }

    private static Verdict judge(Head head, long number) {
        return Verdict.judge(Optional.of(head), Optional.of(new SyncKey(Given.EPOCH, number)));
    }

    @Test
    void zeroIsTheFirstWhetherOrNotAnythingIsRemembered() {
        assertThat(Verdict.judge(Optional.empty(), SyncKey.parse("0"))).isEqualTo(new Verdict.First());
        assertThat(Verdict.judge(Optional.of(thrice), SyncKey.parse("0"))).isEqualTo(new Verdict.First());
    }

    @Test
    void aKeyThatCannotBeReadIsUnknown() {
        assertThat(Verdict.judge(Optional.of(thrice), SyncKey.parse("seven"))).isEqualTo(new Verdict.Unknown());
    }

    @Test
    void withoutMemoryAnyKeyIsUnknown() {
        assertThat(Verdict.judge(Optional.empty(), Optional.of(new SyncKey(Given.EPOCH, 1))))
                .isEqualTo(new Verdict.Unknown());
    }

    @Test
    void aKeyOfAnotherEpochIsUnknown() {
        assertThat(Verdict.judge(Optional.of(once), Optional.of(new SyncKey(OTHER, 1))))
                .isEqualTo(new Verdict.Unknown());
    }

    @Test
    void aKeyJustIssuedIsTheNext() {
        assertThat(judge(once, 1)).isEqualTo(new Verdict.Next(1));
    }

    @Test
    void aKeyPresentedAgainIsARepeat() {
        assertThat(judge(acknowledged, 1)).isEqualTo(new Verdict.Repeat());
        assertThat(judge(thrice, 1)).isEqualTo(new Verdict.Repeat());
    }

    @Test
    void theLastTwoIssuedSinceAreGood() {
        assertThat(thrice.issued()).isEqualTo(List.of(3L, 4L));
        assertThat(judge(thrice, 2)).isEqualTo(new Verdict.Unknown());
        assertThat(judge(thrice, 3)).isEqualTo(new Verdict.Next(3));
        assertThat(judge(thrice, 4)).isEqualTo(new Verdict.Next(4));
        assertThat(judge(thrice, 5)).isEqualTo(new Verdict.Unknown());
    }

    @Test
    void onceOneIsPresentedAllOthersDie() {
        Head moved = Holdings.open(thrice, new Verdict.Next(3)).head();

        assertThat(judge(moved, 1)).isEqualTo(new Verdict.Unknown());
        assertThat(judge(moved, 3)).isEqualTo(new Verdict.Repeat());
        assertThat(judge(moved, 4)).isEqualTo(new Verdict.Unknown());
    }

    @Test
    void numbersAreNeverGivenTwice() {
        Head moved = Holdings.open(thrice, new Verdict.Next(3)).head();

        assertThat(issue(moved).youngest()).isEqualTo(new SyncKey(Given.EPOCH, 5));
    }

    @Test
    void theNumberZeroOfAnEpochWasNeverGiven() {
        assertThat(judge(fresh, 0)).isEqualTo(new Verdict.Unknown());
    }

    @Test
    void theYoungestKeyIsWhatADeviceHasThatGotTheLastAnswer() {
        assertThat(acknowledged.youngest()).isEqualTo(new SyncKey(Given.EPOCH, 1));
        assertThat(thrice.youngest()).isEqualTo(new SyncKey(Given.EPOCH, 4));
    }

    @Test
    void repeatsAreCountedForEachWindow() {
        assertThat(acknowledged.repeated(100).repeats()).isEqualTo(Repeats.NONE);
        assertThat(thrice.repeated(100).repeated(100).repeats()).isEqualTo(new Repeats(2, 100));
        assertThat(thrice.repeated(100).repeated(50).repeats()).isEqualTo(new Repeats(1, 50));
        assertThat(Holdings.open(thrice.repeated(9), new Verdict.Next(4)).head().repeats())
                .isEqualTo(Repeats.NONE);
    }
}
