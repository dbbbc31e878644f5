package org.activesync4j.testkit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TestClockTest {

    private static final Instant EIGHT = Instant.parse("2026-03-01T08:00:00Z");

    private final TestClock clock = TestClock.at("2026-03-01T08:00:00Z");

    @Test
    void itStandsStillUntilItIsTurned() {
        assertThat(clock.instant()).isEqualTo(EIGHT);

        clock.advance(Duration.ofMinutes(5));

        assertThat(clock.instant()).isEqualTo(EIGHT.plusSeconds(300));
    }

    @Test
    void itIsTurnedToAMomentThatIsStillToCome() {
        clock.advanceTo(EIGHT.plusSeconds(60));
        clock.advanceTo(EIGHT.plusSeconds(30));

        assertThat(clock.instant()).isEqualTo(EIGHT.plusSeconds(60));
    }

    @Test
    void itIsNeverTurnedBack() {
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
