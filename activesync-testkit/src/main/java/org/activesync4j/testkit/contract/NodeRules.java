package org.activesync4j.testkit.contract;

import static org.activesync4j.testkit.contract.StoreProbe.SLOT;
import static org.activesync4j.testkit.contract.StoreProbe.bytes;
import static org.activesync4j.testkit.contract.StoreProbe.text;
import static org.activesync4j.testkit.contract.StoreProbe.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.state.StateStore;
import org.junit.jupiter.api.Test;

/** Rules about what other nodes, or the same one after a restart, see. */
abstract class NodeRules {

    private final StateStoreContract contract;

    NodeRules(StateStoreContract contract) {
        this.contract = contract;
    }

    @Test
    void untested_othersReadWhatWasSaved() {
        probe().save(0, "head", Map.of(1, "page"));

        StateStore other = other();

        assertThat(text(StoreProbe.entry(other, probe().phone(), SLOT).head()))
                .as("Check the store: what was saved is gone after a restart, or not seen on another node")
                .isEqualTo("head");
        assertThat(texts(other.pages(probe().phone(), SLOT, Set.of()))).isEqualTo(Map.of(1, "page"));
    }

    @Test
    void untested_othersRefuseWhatIsOutdated() {
        probe().save(0, "head", Map.of());
        StateStore other = other();
        other.load(probe().phone(), Set.of(SLOT));

        probe().save(1, "newer", Map.of());

        assertThat(other.save(probe().phone(), SLOT, 1, bytes("outdated"), Map.of()))
                .as("Check the store: another node has saved meanwhile, and this one did not notice. It caches")
                .isFalse();
    }

    private StateStore other() {
        Optional<StateStore> other = contract.reopened();
        assumeTrue(other.isPresent(), "not tested: reopened() is not overridden");
        return other.orElseThrow();
    }

    private StoreProbe probe() {
        return contract.probe();
    }
}
