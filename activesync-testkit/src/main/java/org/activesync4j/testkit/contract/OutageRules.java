package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import java.util.function.Consumer;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.Filter;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Registration;
import org.activesync4j.spi.Token;
import org.activesync4j.spi.Want;
import org.junit.jupiter.api.Test;

/** Rules about what is said while the data cannot be reached. Run when {@link DriverContract#outage} is overridden. */
abstract class OutageRules {

    private final DriverContract contract;

    OutageRules(DriverContract contract) {
        this.contract = contract;
    }

    @Test
    void untested_foldersAreNotEmpty() {
        assertFails(
                "Check folders: the data cannot be reached, and folders returned. Devices would delete all folders",
                (account, place) -> account.folders());
    }

    @Test
    void untested_aLookIsNotEmpty() {
        assertFails(
                "Check look: the data cannot be reached, and look returned. Devices would delete all items",
                (account, place) -> Probe.look(account, place.folder(), Filter.NONE, Token.START));
    }

    @Test
    void untested_anItemIsNotGone() {
        assertFails(
                "Check get: the data cannot be reached, which is UNAVAILABLE; NOT_FOUND means that the item is gone",
                (account, place) -> account.get(place.folder(), place.item(), Want.ALL));
    }

    @Test
    void untested_aChangeIsNotDone() {
        assertFails(
                "Check update: the data cannot be reached, which is UNAVAILABLE",
                (account, place) -> account.update(
                        place.folder(), place.item(), contract.probe().sample().retitling("Bread"), Expected.ANYTHING));
    }

    @Test
    void untested_aDeletionIsNotDone() {
        assertFails(
                "Check delete: the data cannot be reached, which is UNAVAILABLE; the item is still there",
                (account, place) -> account.delete(place.folder(), place.item(), Deletion.FOR_GOOD));
    }

    @Test
    void untested_everythingIsThereAfterwards() {
        Probe probe = contract.probe();
        Place place = place();

        outage().close();

        assertThat(Probe.look(probe.another(), place.folder(), Filter.NONE, Token.START)
                        .present())
                .as("Check look: the outage is over, and an item is missing")
                .containsKey(place.item());
    }

    private record Place(FolderId folder, ItemId item) {}

    /** What is tried during an outage. */
    private interface Attempt {
        void on(Account account, Place place);
    }

    private void assertFails(String check, Attempt attempt) {
        Place place = place();
        Account account = contract.probe().another();
        Registration outage = outage();
        try {
            assertThatExceptionOfType(RuntimeException.class)
                    .as(check)
                    .isThrownBy(() -> attempt.on(account, place))
                    .satisfies(saysOutage(check));
        } finally {
            outage.close();
        }
    }

    /** Anything but a driver's own exception counts as an outage. */
    private static Consumer<RuntimeException> saysOutage(String check) {
        return thrown -> {
            if (thrown instanceof DriverException said) {
                assertThat(said.reason()).as(check).isEqualTo(Reason.UNAVAILABLE);
            }
        };
    }

    private Place place() {
        Probe probe = contract.probe();
        return new Place(probe.id(), probe.create(Keys.title("Milk")).id());
    }

    private Registration outage() {
        Optional<Registration> outage = contract.outage();
        assumeTrue(outage.isPresent(), "not tested: outage() is not overridden");
        return outage.orElseThrow();
    }
}
