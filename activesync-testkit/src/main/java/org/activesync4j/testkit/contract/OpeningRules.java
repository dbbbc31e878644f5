package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Optional;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.BulkReader;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.FolderVersions;
import org.activesync4j.spi.Watcher;
import org.junit.jupiter.api.Test;

/** Rules about {@link Driver#open}, closing, and asking for abilities. */
abstract class OpeningRules {

    private final DriverContract contract;

    OpeningRules(DriverContract contract) {
        this.contract = contract;
    }

    /** An ability that no driver has. */
    private interface Flying {}

    @Test
    void required_opensAnAccount() {
        contract.probe().account();
    }

    @Test
    void required_anAccountOutlivesAnother() {
        Probe probe = contract.probe();
        Account first = probe.another();
        Account second = probe.another();

        first.close();

        assertThatCode(second::folders)
                .as("Check what accounts share: one was closed, and another account of the same user broke by that")
                .doesNotThrowAnyException();
    }

    @Test
    void optional_closingDoesNotThrow() {
        Account account = contract.probe().driver().open(contract.user());

        assertThatCode(account::close)
                .as("Check close: by then the work is done, so nobody can do anything about an exception")
                .doesNotThrowAnyException();
    }

    @Test
    void required_anAbilityIsThereOrNot() {
        Driver driver = contract.probe().driver();
        Account account = contract.probe().account();

        assertAnswered(driver.capability(Watcher.class));
        assertAnswered(account.capability(FolderVersions.class));
        assertAnswered(account.capability(BulkReader.class));
    }

    private static void assertAnswered(Optional<?> ability) {
        assertThat((Object) ability)
                .as("Check capability: it returned null. An ability that is missing is Optional.empty()")
                .isNotNull();
    }

    @Test
    void required_anUnknownAbilityIsMissing() {
        String check = "Check capability: it offered something that it cannot know. Offer what was asked for by type";

        assertThat(contract.probe().driver().capability(Flying.class)).as(check).isEmpty();
        assertThat(contract.probe().account().capability(Flying.class))
                .as(check)
                .isEmpty();
    }
}
