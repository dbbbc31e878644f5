package org.activesync4j.testkit.contract;

import static org.activesync4j.testkit.contract.StoreProbe.SLOT;
import static org.activesync4j.testkit.contract.StoreProbe.bytes;
import static org.activesync4j.testkit.contract.StoreProbe.key;
import static org.activesync4j.testkit.contract.StoreProbe.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.activesync4j.DeviceKey;
import org.junit.jupiter.api.Test;

/** Rules about the names of devices and slots. */
abstract class NameRules {

    private final StateStoreContract contract;

    NameRules(StateStoreContract contract) {
        this.contract = contract;
    }

    @Test
    void required_devicesDoNotShareAnything() {
        Map<DeviceKey, String> heads = new HashMap<>();
        for (DeviceKey device : alike()) {
            heads.put(device, "device " + heads.size());
            contract.store().save(device, SLOT, 0, bytes(heads.get(device)), Map.of());
        }

        heads.forEach((device, text) -> assertThat(probe().headOf(device, SLOT))
                .as(
                        "Check the key of a device: two devices met. Login, owner and device are three columns, not one text "
                                + "with separators, and login and owner are compared exactly: letter case, accents and blanks "
                                + "count (check the collation)")
                .isEqualTo(text));
    }

    private List<DeviceKey> alike() {
        List<UnaryOperator<String>> spellings = List.of(
                same -> same,
                String::toUpperCase,
                plain -> plain + " ",
                plain -> plain.replace('a', '\u00e4'),
                plain -> plain + "/b");
        List<DeviceKey> devices = new ArrayList<>();
        for (UnaryOperator<String> spelling : spellings) {
            devices.add(key(spelling.apply(name()), name(), "tablet"));
            devices.add(key(name(), spelling.apply(name()) + "/", "tablet"));
        }
        devices.add(key(name(), "b/" + name(), "tablet"));
        devices.add(key(name(), name(), "tablet2"));
        probe().uses(devices);
        return devices;
    }

    @Test
    void required_longNamesAreKeptWhole() {
        DeviceKey one = key("\u00e4".repeat(255) + "1", "\ud83d\udcf1".repeat(127) + "1", "d".repeat(32));
        DeviceKey other = key("\u00e4".repeat(255) + "2", "\ud83d\udcf1".repeat(127) + "1", "d".repeat(32));
        probe().uses(List.of(one, other));

        contract.store().save(one, "s".repeat(64), 0, bytes("one"), Map.of());
        contract.store().save(other, "s".repeat(64), 0, bytes("other"), Map.of());

        assertThat(List.of(probe().headOf(one, "s".repeat(64)), probe().headOf(other, "s".repeat(64))))
                .as(
                        "Check the columns: logins and owners have up to 256 characters, of any script, devices 32, slots 64")
                .containsExactly("one", "other");
    }

    @Test
    void required_slotsDoNotShareAnything() {
        List<String> slots = List.of("c:1", "C:1", "c:11", "c");
        slots.forEach(slot -> contract.store().save(probe().phone(), slot, 0, bytes(slot), Map.of(1, bytes(slot))));

        assertThat(slots)
                .as("Check the key of a slot: two slots met. Names are compared exactly")
                .allSatisfy(slot ->
                        assertThat(probe().headOf(probe().phone(), slot)).isEqualTo(slot))
                .allSatisfy(slot -> assertThat(texts(contract.store().pages(probe().phone(), slot, Set.of())))
                        .isEqualTo(Map.of(1, slot)));
    }

    private StoreProbe probe() {
        return contract.probe();
    }

    private String name() {
        return probe().name();
    }
}
