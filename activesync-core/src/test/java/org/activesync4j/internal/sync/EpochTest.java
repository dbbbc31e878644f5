package org.activesync4j.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EpochTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123Z");

    @Test
    void tellsWhenItBegan() {
        UUID epoch = Epoch.begin(NOON.plusNanos(456), new SplittableRandom(1));

        assertThat(Epoch.beginning(epoch)).contains(NOON);
        assertThat(epoch.version()).isEqualTo(7);
        assertThat(epoch.variant()).isEqualTo(2);
    }

    @Test
    void isAnotherOneEachTime() {
        SplittableRandom random = new SplittableRandom(1);

        assertThat(Epoch.begin(NOON, random)).isNotEqualTo(Epoch.begin(NOON, random));
    }

    @Test
    void anotherKindOfNameTellsNothing() {
        assertThat(Epoch.beginning(UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e")))
                .isEmpty();
        assertThat(Epoch.beginning(new UUID(0, 0))).isEmpty();
    }
}
