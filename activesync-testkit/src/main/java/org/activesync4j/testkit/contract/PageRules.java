package org.activesync4j.testkit.contract;

import static org.activesync4j.testkit.contract.StoreProbe.SLOT;
import static org.activesync4j.testkit.contract.StoreProbe.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules about pages. */
abstract class PageRules {

    private final StateStoreContract contract;

    PageRules(StateStoreContract contract) {
        this.contract = contract;
    }

    @Test
    void required_allPagesAreLoadedWhenNoneIsNamed() {
        probe().save(0, "head", Map.of(0, "a", 1, "b", 4711, "c"));

        assertThat(probe().pages())
                .as("Check pages: no number was given, so all pages are asked for")
                .isEqualTo(Map.of(0, "a", 1, "b", 4711, "c"));
    }

    @Test
    void required_namedPagesAreLoaded() {
        probe().save(0, "head", Map.of(1, "a", 2, "b", 3, "c"));

        assertThat(probe().pages(1, 3, 9))
                .as("Check pages: it returns the pages that were named and exist, and no other")
                .isEqualTo(Map.of(1, "a", 3, "c"));
    }

    @Test
    void required_aSlotThatDoesNotExistHasNoPages() {
        assertThat(probe().pages())
                .as("Check pages: there is no such slot, so there are no pages")
                .isEmpty();
    }

    @Test
    void required_aPageMayBeLarge() {
        byte[] large = new byte[64 * 1024];
        Arrays.fill(large, (byte) 0x80);

        contract.store().save(probe().phone(), SLOT, 0, bytes("head"), Map.of(1, large));

        assertThat(contract.store().pages(probe().phone(), SLOT, Set.of(1)).get(1))
                .as("Check save: a page of 64 KB was cut or changed")
                .isEqualTo(large);
    }

    @Test
    void required_savingKeepsPagesThatAreNotNamed() {
        probe().save(0, "head", Map.of(1, "a", 2, "b"));

        probe().save(1, "head", Map.of(2, "B", 3, "C"));

        assertThat(probe().pages())
                .as("Check save: it writes the pages that are named and leaves the others alone")
                .isEqualTo(Map.of(1, "a", 2, "B", 3, "C"));
    }

    @Test
    void required_anEmptyPageIsRemoved() {
        probe().save(0, "head", Map.of(1, "a", 2, "b"));

        probe().save(1, "head", Map.of(1, ""));

        assertThat(probe().pages())
                .as("Check save: an empty page takes the stored one away")
                .isEqualTo(Map.of(2, "b"));
    }

    @Test
    void required_replacingDropsPagesThatAreNotNamed() {
        probe().save(0, "head", Map.of(1, "a", 2, "b"));

        boolean replaced = probe().replace(1, "new", Map.of(2, "B", 3, "C"));

        assertThat(replaced)
                .as("Check replace: the expected revision is the stored one")
                .isTrue();
        assertThat(probe().pages())
                .as("Check replace: what was not named is gone, otherwise a device keeps what it no longer holds")
                .isEqualTo(Map.of(2, "B", 3, "C"));
        assertThat(probe().head())
                .as("Check replace: the head is still the old one")
                .isEqualTo("new");
        assertThat(probe().revision())
                .as("Check replace: the revision is one higher")
                .isEqualTo(2);
    }

    @Test
    void required_replacingCreatesToo() {
        assertThat(probe().replace(0, "head", Map.of(1, "a")))
                .as("Check replace: revision 0 creates the slot")
                .isTrue();
        assertThat(probe().pages()).as("Check replace: the pages are missing").isEqualTo(Map.of(1, "a"));
    }

    @Test
    void required_replacingRefusesAnotherRevision() {
        probe().save(0, "head", Map.of(1, "a"));

        assertThat(probe().replace(0, "new", Map.of()))
                .as("Check replace: revision 1 is stored, 0 was expected, and it was replaced")
                .isFalse();
    }

    private StoreProbe probe() {
        return contract.probe();
    }
}
