package org.activesync4j.testkit.contract;

import static org.activesync4j.testkit.contract.StoreProbe.SLOT;
import static org.activesync4j.testkit.contract.StoreProbe.bytes;
import static org.activesync4j.testkit.contract.StoreProbe.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.DeviceKey;
import org.activesync4j.state.StateStore.Entry;
import org.junit.jupiter.api.Test;

/** Rules about saving only over the revision that was read. */
abstract class ComparingRules {

    private static final int ROUNDS = 25;

    private final StateStoreContract contract;

    ComparingRules(StateStoreContract contract) {
        this.contract = contract;
    }

    @Test
    void required_anotherRevisionIsRefused() {
        probe().save(0, "one", Map.of(1, "page"));

        for (long other : new long[] {0, 2, -1, Long.MAX_VALUE}) {
            assertThat(probe().save(other, "two", Map.of(1, "other", 2, "more")))
                    .as("Check save: revision 1 is stored, " + other + " was expected, and it was saved. Compare and "
                            + "write in one step")
                    .isFalse();
        }
    }

    @Test
    void required_whatIsRefusedChangesNothing() {
        probe().save(0, "one", Map.of(1, "page"));

        probe().save(7, "two", Map.of(1, "other", 2, "more"));
        probe().replace(7, "three", Map.of());

        assertThat(probe().revision())
                .as("Check save: it was refused, and the revision has changed")
                .isEqualTo(1);
        assertThat(probe().head())
                .as("Check save: it was refused, and the head has changed")
                .isEqualTo("one");
        assertThat(probe().pages())
                .as("Check save: it was refused, and the pages have changed. Head and pages are one transaction")
                .isEqualTo(Map.of(1, "page"));
    }

    @Test
    void required_aSlotIsCreatedOnlyOnce() {
        assertThat(probe().save(1, "head", Map.of()))
                .as("Check save: there is no such slot, revision 1 was expected, and it was saved")
                .isFalse();
        assertThat(contract.store().load(probe().phone(), Set.of(SLOT)))
                .as("Check save: it was refused, and the slot exists")
                .isEmpty();
    }

    @Test
    void required_ofTwoCreationsOneWins() throws Exception {
        DeviceKey phone = probe().phone();
        for (int round = 0; round < ROUNDS; round++) {
            String slot = "c:" + round;

            List<Boolean> saved = Together.run(
                    () -> contract.store().save(phone, slot, 0, bytes("one"), Map.of()),
                    () -> contract.store().save(phone, slot, 0, bytes("other"), Map.of()));

            assertThat(saved)
                    .as(
                            "Check save: two created one slot at a time, and both were told that they had (or neither). The "
                                    + "loser is told false, not given an exception")
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void required_ofTwoSavesOneWins() throws Exception {
        probe().save(0, "start", Map.of());
        for (int round = 1; round <= ROUNDS; round++) {
            long revision = round;

            List<Boolean> saved = Together.run(
                    () -> probe().save(revision, "one", Map.of(1, "one")),
                    () -> probe().save(revision, "other", Map.of(1, "other")));

            assertThat(saved)
                    .as("Check save: two saved one revision at a time, and both were told that they had (or neither). "
                            + "Then one of two requests is forgotten. The loser is told false, not given an exception")
                    .containsExactlyInAnyOrder(true, false);
            assertThat(probe().pages())
                    .as("Check save: the head is one's and the page the other's")
                    .isEqualTo(Map.of(1, probe().head()));
        }
    }

    @Test
    void required_headAndPagesAreSavedInOneStep() throws Exception {
        probe().save(0, "0", Map.of(1, "0"));

        List<Optional<String>> torn = Together.run(this::countUp, this::findTorn);

        assertThat(torn.get(1))
                .as("Check save: somebody read a head with pages of another revision. Both become visible at once")
                .isEmpty();
    }

    private Optional<String> countUp() {
        for (int count = 1; count <= ROUNDS; count++) {
            probe().save(count, "" + count, Map.of(1, "" + count));
        }
        return Optional.empty();
    }

    private Optional<String> findTorn() {
        Optional<String> torn = Optional.empty();
        while (probe().revision() <= ROUNDS && torn.isEmpty()) {
            Entry before = probe().entry();
            String page = probe().pages().get(1);
            boolean same = probe().revision() == before.revision();
            torn = Optional.of("head " + text(before.head()) + " with page " + page)
                    .filter(read -> same && !text(before.head()).equals(page));
        }
        return torn;
    }

    private StoreProbe probe() {
        return contract.probe();
    }
}
