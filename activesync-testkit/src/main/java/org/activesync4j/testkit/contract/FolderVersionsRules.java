package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderVersions;
import org.activesync4j.spi.Stored;
import org.junit.jupiter.api.Test;

/** Rules about {@link FolderVersions}. Run when the account has them. */
abstract class FolderVersionsRules {

    private final DriverContract contract;

    FolderVersionsRules(DriverContract contract) {
        this.contract = contract;
    }

    @Test
    void required_changeWhenAnItemComes() {
        Optional<String> before = version();

        contract.probe().create(Keys.title("Milk"));

        assertChanged(before);
    }

    @Test
    void required_changeWhenAnItemChanges() {
        Probe probe = contract.probe();
        Stored stored = probe.create(Keys.title("Milk"));
        Optional<String> before = version();

        Stored after = probe.account()
                .update(probe.id(), stored.id(), probe.sample().retitling(Keys.title("Bread")), Expected.ANYTHING);
        probe.made(probe.id(), after.id());

        assertChanged(before);
    }

    @Test
    void required_changeWhenAnItemGoes() {
        Probe probe = contract.probe();
        Stored stored = probe.create(Keys.title("Milk"));
        Optional<String> before = version();

        probe.account().delete(probe.id(), stored.id(), Deletion.FOR_GOOD);

        assertChanged(before);
    }

    private void assertChanged(Optional<String> before) {
        Optional<String> after = version();
        assertThat(after.isPresent() && after.equals(before))
                .as("Check versions: a look at the folder would show something new, and its version has not changed. "
                        + "Leave the folder out rather than give a version that may miss something")
                .isFalse();
    }

    @Test
    void optional_stayWhenNothingChanges() {
        Optional<String> before = version();

        assertThat(version())
                .as("Check versions: nothing has changed, and the version has. Then it saves nothing")
                .isEqualTo(before);
    }

    @Test
    void required_fit() {
        assertThat(version().orElse("").length())
                .as("Check versions: a version has at most 256 characters")
                .isLessThanOrEqualTo(256);
    }

    private Optional<String> version() {
        Account account = contract.probe().account();
        Optional<FolderVersions> versions = account.capability(FolderVersions.class);
        assumeTrue(versions.isPresent(), "not tested: the account has no FolderVersions");
        Map<FolderId, String> found =
                versions.orElseThrow().versions(Set.of(contract.probe().id()));
        assertThat(found).as("Check versions: null is no answer").isNotNull();
        return Optional.ofNullable(found.get(contract.probe().id()));
    }
}
