package org.activesync4j.testkit.contract;

import static org.activesync4j.testkit.contract.StoreProbe.SLOT;
import static org.activesync4j.testkit.contract.StoreProbe.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules about arrays, which belong to whoever made them. */
abstract class CopyRules {

    private final StateStoreContract contract;

    CopyRules(StateStoreContract contract) {
        this.contract = contract;
    }

    @Test
    void required_arraysAreTakenByValue() {
        byte[] head = bytes("head");
        byte[] page = bytes("page");
        Map<Integer, byte[]> written = new HashMap<>(Map.of(1, page));
        contract.store().save(probe().phone(), SLOT, 0, head, written);

        Arrays.fill(head, (byte) 'x');
        Arrays.fill(page, (byte) 'x');
        written.clear();

        assertThat(probe().head())
                .as("Check save: the caller's array was kept. Copy it")
                .isEqualTo("head");
        assertThat(probe().pages())
                .as("Check save: the caller's array or map was kept. Copy it")
                .isEqualTo(Map.of(1, "page"));
    }

    @Test
    void required_arraysAreGivenByValue() {
        probe().save(0, "head", Map.of(1, "page"));

        Arrays.fill(probe().entry().head(), (byte) 'x');
        contract.store()
                .pages(probe().phone(), SLOT, Set.of(1))
                .values()
                .forEach(page -> Arrays.fill(page, (byte) 'x'));

        assertThat(probe().head())
                .as("Check load: it gave its own array away. Copy it")
                .isEqualTo("head");
        assertThat(probe().pages())
                .as("Check pages: it gave its own array away. Copy it")
                .isEqualTo(Map.of(1, "page"));
    }

    private StoreProbe probe() {
        return contract.probe();
    }
}
