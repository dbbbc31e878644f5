package org.activesync4j.testkit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeedsTest {

    @BeforeEach
    void allSeedsAreRun() {
        assumeTrue(System.getProperty(Seeds.PROPERTY) == null, "one seed is to be repeated");
    }

    @Test
    void everySeedHasItsOwnChance() {
        List<Long> first = new ArrayList<>();
        List<Long> again = new ArrayList<>();

        Seeds.run(50, chance -> first.add(chance.nextLong()));
        Seeds.run(50, chance -> again.add(chance.nextLong()));

        assertThat(first).hasSize(50).isEqualTo(again);
        assertThat(new HashSet<>(first)).hasSize(50);
    }

    @Test
    void aFailureTellsItsSeed() {
        List<Integer> run = new ArrayList<>();

        assertThatThrownBy(() -> Seeds.run(50, chance -> {
                    run.add(run.size());
                    assertThat(run).hasSizeLessThan(8);
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessage("failed with seed 7; to repeat: -Dseed=7")
                .hasCauseInstanceOf(AssertionError.class);
    }

    @Test
    void anExceptionIsAFailure() {
        assertThatThrownBy(() -> Seeds.run(1, chance -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(AssertionError.class)
                .hasRootCauseMessage("broken");
    }
}
