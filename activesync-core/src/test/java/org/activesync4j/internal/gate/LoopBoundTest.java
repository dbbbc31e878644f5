package org.activesync4j.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.activesync4j.command.FoldersFirstException;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.gate.LoopBound.Decision;
import org.activesync4j.internal.gate.LoopBound.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopBoundTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private LoopBound bound = LoopBound.NONE;

    @Test
    void aDeviceIsToldTheSameFiveTimesInTenMinutes() {
        for (int minute = 0; minute < 5; minute++) {
            assertThat(againAfter(minute).comeAgain()).isEmpty();
        }

        assertThat(againAfter(5).comeAgain()).contains(Duration.ofMinutes(5));
        assertThat(againAfter(9).comeAgain()).contains(Duration.ofMinutes(1));
    }

    @Test
    void aDeviceIsToldAgainWhenTheOldestTimeIsTenMinutesAgo() {
        for (int minute = 0; minute < 6; minute++) {
            againAfter(minute);
        }

        assertThat(againAfter(10).comeAgain()).isEmpty();
        assertThat(againAfter(10).comeAgain()).contains(Duration.ofMinutes(1));
    }

    @Test
    void aDeviceThatAsksSlowlyIsAlwaysTold() {
        for (int time = 0; time < 50; time++) {
            assertThat(againAfter(time * 2).comeAgain()).isEmpty();
        }
    }

    @Test
    void oneLoopIsOneEvent() {
        int events = 0;
        for (int second = 0; second < 60 * 60; second++) {
            Decision decision = bound.again(START.plusSeconds(second));
            bound = decision.next();
            events += decision.event() ? 1 : 0;
        }

        assertThat(events).isEqualTo(1);
    }

    @Test
    void aLoopAfterAQuietTimeIsANewEvent() {
        for (int time = 0; time < 5; time++) {
            againAfter(0);
        }
        assertThat(againAfter(0).event()).isTrue();
        assertThat(againAfter(60).event()).isFalse();
        for (int time = 0; time < 4; time++) {
            againAfter(60);
        }

        assertThat(againAfter(60).event()).isTrue();
    }

    @Test
    void aDeviceThatStaysAwayIsForgotten() {
        againAfter(0);

        assertThat(bound.isOver(START.plus(LoopBound.SPAN).minusNanos(1))).isFalse();
        assertThat(bound.isOver(START.plus(LoopBound.SPAN))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"139", "141", "142", "143", "144", "145"})
    void refusalsThatAskForProvisioningAreOneKind(int code) {
        assertThat(Kind.of(refusal(code))).contains(Kind.PROVISION);
    }

    @ParameterizedTest
    @CsvSource({"1", "129", "138", "140"})
    void aWipeIsToldAsOftenAsItTakesAndOthersAreNotBounded(int code) {
        assertThat(Kind.of(refusal(code))).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"7", "12", "11", "3"})
    void thatTheFoldersComeFirstIsAKindOfItsOwnHoweverACommandSaysSo(int code) {
        assertThat(Kind.of(new FoldersFirstException(Status.of(code), 0))).contains(Kind.FOLDER_SYNC);
    }

    private static StatusException refusal(int code) {
        return new StatusException(Status.of(code), "as the test wants it");
    }

    private Decision againAfter(int minutes) {
        Decision decision = bound.again(START.plus(Duration.ofMinutes(minutes)));
        bound = decision.next();
        return decision;
    }
}
