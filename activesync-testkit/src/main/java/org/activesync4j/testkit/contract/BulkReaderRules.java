package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.item.Item;
import org.activesync4j.spi.BulkReader;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Want;
import org.junit.jupiter.api.Test;

/** Rules about {@link BulkReader}. Run when the account is one. */
abstract class BulkReaderRules {

    private final DriverContract contract;

    BulkReaderRules(DriverContract contract) {
        this.contract = contract;
    }

    @Test
    void required_readsWhatGetReads() {
        Probe probe = contract.probe();
        ItemId milk = probe.create(Keys.title("Milk")).id();
        ItemId bread = probe.create(Keys.title("Bread")).id();

        Map<ItemId, Item> read = read(Set.of(milk, bread));

        String check = "Check BulkReader: it returned something else than Account.get for the same item";
        read.forEach((id, item) ->
                assertThat(item.inMemory()).as(check).isEqualTo(probe.get(id).inMemory()));
        assertThat(Set.of(milk, bread)).as(check).containsAll(read.keySet());
    }

    @Test
    void required_leavesOutWhatIsGone() {
        Probe probe = contract.probe();
        ItemId milk = probe.create(Keys.title("Milk")).id();
        ItemId bread = probe.create(Keys.title("Bread")).id();
        probe.account().delete(probe.id(), milk, Deletion.FOR_GOOD);
        BulkReader reader = reader();

        String check =
                "Check BulkReader: an item that is gone is left out, neither null nor a failure of all the others";
        assertThatCode(() -> assertThat(reader.get(probe.id(), Set.of(milk, bread), Want.ALL))
                        .doesNotContainKey(milk)
                        .doesNotContainValue(null))
                .as(check)
                .doesNotThrowAnyException();
    }

    @Test
    void optional_readsAllAtOnce() {
        Probe probe = contract.probe();
        ItemId milk = probe.create(Keys.title("Milk")).id();
        ItemId bread = probe.create(Keys.title("Bread")).id();

        assertThat(read(Set.of(milk, bread)))
                .as("Check BulkReader: what it leaves out is read one by one, so leave out only what failed")
                .containsKeys(milk, bread);
    }

    @Test
    void required_readsNothingWhenNothingIsAsked() {
        assertThat(read(Set.of()))
                .as("Check BulkReader: for no items it returns no items")
                .isEmpty();
    }

    private Map<ItemId, Item> read(Set<ItemId> ids) {
        Map<ItemId, Item> read = reader().get(contract.probe().id(), ids, Want.ALL);
        assertThat(read).as("Check BulkReader: null is no answer").isNotNull();
        return read;
    }

    private BulkReader reader() {
        Optional<BulkReader> reader = contract.probe().account().capability(BulkReader.class);
        assumeTrue(reader.isPresent(), "not tested: the account is no BulkReader");
        return reader.orElseThrow();
    }
}
