package org.activesync4j.testkit.contract;

import static org.activesync4j.testkit.contract.StoreProbe.SLOT;
import static org.activesync4j.testkit.contract.StoreProbe.bytes;
import static org.activesync4j.testkit.contract.StoreProbe.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.activesync4j.state.StateStore.Entry;
import org.junit.jupiter.api.Test;

/** Rules about heads: loading them, and what they may be. */
abstract class HeadRules {

    private static final int LARGEST_HEAD = 1 << 20;

    private final StateStoreContract contract;

    HeadRules(StateStoreContract contract) {
        this.contract = contract;
    }

    @Test
    void required_whatWasNeverSavedIsLeftOut() {
        Map<String, Entry> loaded = contract.store().load(probe().phone(), Set.of(SLOT));

        assertThat(loaded)
                .as("Check load: a slot that does not exist is left out, neither null nor an entry of revision 0")
                .isEmpty();
    }

    @Test
    void required_theFirstSaveIsRevisionOne() {
        boolean saved = probe().save(0, "head", Map.of());

        assertThat(saved).as("Check save: revision 0 creates the slot").isTrue();
        assertThat(probe().revision()).as("Check save: the first revision is 1").isEqualTo(1);
        assertThat(probe().head())
                .as("Check load: the head differs from what was saved")
                .isEqualTo("head");
    }

    @Test
    void required_eachSaveCountsOne() {
        probe().save(0, "one", Map.of());

        assertThat(probe().save(1, "two", Map.of()))
                .as("Check save: the expected revision is the stored one, and it was refused")
                .isTrue();
        assertThat(probe().revision())
                .as("Check save: the revision is one higher")
                .isEqualTo(2);
        assertThat(probe().head())
                .as("Check save: the head is still the old one")
                .isEqualTo("two");
    }

    @Test
    void required_severalSlotsAreLoadedAtOnce() {
        probe().save(0, "head", Map.of());
        contract.store().save(probe().phone(), "folders", 0, bytes("others"), Map.of());
        contract.store().save(probe().phone(), "folders", 1, bytes("other"), Map.of());

        Map<String, Entry> loaded = contract.store().load(probe().phone(), Set.of(SLOT, "folders", "request"));

        assertThat(loaded)
                .as("Check load: it returns an entry for each slot that exists, and no other")
                .containsOnlyKeys(SLOT, "folders");
        Entry folders = loaded.getOrDefault("folders", Entry.NONE);
        assertThat(folders.revision())
                .as("Check load: each slot counts its own revisions")
                .isEqualTo(2);
        assertThat(text(folders.head()))
                .as("Check load: the slots' heads are mixed up")
                .isEqualTo("other");
    }

    @Test
    void required_onlyWhatIsAskedForIsLoaded() {
        probe().save(0, "head", Map.of());

        assertThat(contract.store().load(probe().phone(), Set.of("folders")))
                .as("Check load: it returned a slot that was not asked for")
                .isEmpty();
        assertThat(contract.store().load(probe().phone(), Set.of()))
                .as("Check load: nothing was asked for")
                .isEmpty();
    }

    @Test
    void required_aHeadMayBeEmpty() {
        probe().save(0, "", Map.of());

        assertThat(probe().revision())
                .as("Check save: a slot whose head is empty exists (some databases take empty for null)")
                .isEqualTo(1);
        assertThat(probe().head()).isEmpty();
    }

    @Test
    void required_aHeadMayBeLarge() {
        byte[] large = new byte[LARGEST_HEAD];
        Arrays.fill(large, (byte) 0xff);

        contract.store().save(probe().phone(), SLOT, 0, large, Map.of());

        assertThat(probe().entry().head())
                .as("Check save: a head of 1 MB was cut or changed. Check the column's size, and that it is binary")
                .isEqualTo(large);
    }

    private StoreProbe probe() {
        return contract.probe();
    }
}
