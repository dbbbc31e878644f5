package org.activesync4j.testkit.contract;

import static org.activesync4j.testkit.contract.StoreProbe.SLOT;
import static org.activesync4j.testkit.contract.StoreProbe.bytes;
import static org.activesync4j.testkit.contract.StoreProbe.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.activesync4j.DeviceKey;
import org.activesync4j.state.StateStore;
import org.junit.jupiter.api.Test;

/** Rules about {@link StateStore#forget}. */
abstract class ForgettingRules {

    private final StateStoreContract contract;

    ForgettingRules(StateStoreContract contract) {
        this.contract = contract;
    }

    @Test
    void required_nothingStaysOfWhatIsForgotten() {
        probe().save(0, "head", Map.of(1, "page"));
        contract.store().save(probe().phone(), "folders", 0, bytes("folders"), Map.of());

        contract.store().forget(probe().phone());

        assertThat(contract.store().load(probe().phone(), Set.of(SLOT, "folders")))
                .as("Check forget: a slot of the device is still there")
                .isEmpty();
        assertThat(probe().pages())
                .as("Check forget: pages of the device are still there")
                .isEmpty();
    }

    @Test
    void required_whatWasForgottenBeginsAnew() {
        probe().save(0, "head", Map.of(1, "page"));
        contract.store().forget(probe().phone());

        assertThat(probe().save(0, "new", Map.of(2, "new")))
                .as("Check forget: afterwards revision 0 creates the slot")
                .isTrue();
        assertThat(probe().pages()).as("Check forget: an old page came back").isEqualTo(Map.of(2, "new"));
    }

    @Test
    void required_othersAreNotForgotten() {
        DeviceKey tablet = key(name(), name(), "tablet");
        probe().uses(List.of(tablet));
        contract.store().save(tablet, SLOT, 0, bytes("tablet"), Map.of());
        probe().save(0, "head", Map.of());

        contract.store().forget(probe().phone());

        assertThat(contract.store().load(tablet, Set.of(SLOT)))
                .as("Check forget: another device of the same user was forgotten too")
                .containsKey(SLOT);
    }

    @Test
    void required_whatIsNotThereIsForgottenWithoutHarm() {
        assertThatCode(() -> contract.store().forget(key(name(), name(), "nobody")))
                .as("Check forget: what is not there is forgotten already")
                .doesNotThrowAnyException();
    }

    private StoreProbe probe() {
        return contract.probe();
    }

    private String name() {
        return probe().name();
    }
}
