package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Filter;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Right;
import org.activesync4j.spi.Token;
import org.activesync4j.spi.Want;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules about {@link Account#delete}. */
abstract class DeletingRules {

    private final DriverContract contract;

    DeletingRules(DriverContract contract) {
        this.contract = contract;
    }

    @ParameterizedTest
    @EnumSource
    void required_takesTheItemAway(Deletion how) {
        Probe probe = contract.probe();
        ItemId id = probe.create(Keys.title("Milk")).id();

        probe.account().delete(probe.id(), id, how);

        assertThat(probe.look().present())
                .as("Check delete: it returned, and the item is still there. If it did not succeed it must throw")
                .doesNotContainKey(id);
        Probe.assertRefused(
                "Check delete: it returned, and the item can still be read under its id",
                Reason.NOT_FOUND,
                () -> probe.account().get(probe.id(), id, Want.ALL));
    }

    @Test
    void required_leavesOthersAlone() {
        Probe probe = contract.probe();
        String title = Keys.title("Milk");
        ItemId milk = probe.create(title).id();
        ItemId other = probe.create(title).id();

        probe.account().delete(probe.id(), milk, Deletion.FOR_GOOD);

        assertThat(probe.look().present())
                .as("Check delete: an item of the same content went as well")
                .containsKey(other);
    }

    @Test
    void required_saysWhenTheItemIsGone() {
        Probe probe = contract.probe();
        ItemId id = probe.create(Keys.title("Milk")).id();
        probe.account().delete(probe.id(), id, Deletion.FOR_GOOD);

        Probe.assertRefused(
                "Check delete: for an item that is gone it throws NOT_FOUND",
                Reason.NOT_FOUND,
                () -> probe.account().delete(probe.id(), id, Deletion.FOR_GOOD));
    }

    @Test
    void required_whatIsRefusedStays() {
        Probe probe = contract.probe();
        Folder closed = folderWithAnItemButWithout(Right.DELETE);
        ItemId id = firstIn(closed).orElseThrow();

        assertThatExceptionOfType(DriverException.class)
                .as("Check delete: the folder does not give the right to delete, and delete returned as if it had")
                .isThrownBy(() -> probe.account().delete(closed.id(), id, Deletion.FOR_GOOD));

        assertThat(firstIn(closed))
                .as("Check delete: it refused, and the item is gone")
                .contains(id);
    }

    private Folder folderWithAnItemButWithout(Right right) {
        Optional<Folder> closed = contract.probe().folders().stream()
                .filter(folder -> !folder.allows(right))
                .filter(folder -> firstIn(folder).isPresent())
                .findFirst();
        assumeTrue(closed.isPresent(), "not tested: every folder that is not empty gives the right to " + right);
        return closed.orElseThrow();
    }

    private Optional<ItemId> firstIn(Folder folder) {
        Seen seen = Probe.look(contract.probe().account(), folder.id(), Filter.NONE, Token.START);
        return seen.present().keySet().stream().findFirst();
    }
}
