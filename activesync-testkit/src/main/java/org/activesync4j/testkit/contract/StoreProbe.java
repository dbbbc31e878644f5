package org.activesync4j.testkit.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.activesync4j.DeviceId;
import org.activesync4j.DeviceKey;
import org.activesync4j.Login;
import org.activesync4j.Owner;
import org.activesync4j.state.StateStore;
import org.activesync4j.state.StateStore.Entry;

/** A store under test, and devices that nobody has. */
final class StoreProbe {

    static final String SLOT = "c:1";

    private final StateStoreContract contract;
    private final String name = Keys.title("alice").replace(' ', '-');
    private final DeviceKey phone = key(name, name, "phone");
    private final List<DeviceKey> used = new ArrayList<>(List.of(phone));

    StoreProbe(StateStoreContract contract) {
        this.contract = contract;
    }

    /** The login and owner of the phone. */
    String name() {
        return name;
    }

    DeviceKey phone() {
        return phone;
    }

    /** Says which further devices are to be forgotten at the end. */
    void uses(List<DeviceKey> devices) {
        used.addAll(devices);
    }

    void end() {
        used.forEach(contract.store()::forget);
    }

    boolean save(long expectedRevision, String head, Map<Integer, String> pages) {
        return contract.store().save(phone, SLOT, expectedRevision, bytes(head), bytes(pages));
    }

    boolean replace(long expectedRevision, String head, Map<Integer, String> pages) {
        return contract.store().replace(phone, SLOT, expectedRevision, bytes(head), bytes(pages));
    }

    Entry entry() {
        return entry(contract.store(), phone, SLOT);
    }

    long revision() {
        return entry().revision();
    }

    String head() {
        return headOf(phone, SLOT);
    }

    String headOf(DeviceKey device, String slot) {
        return text(entry(contract.store(), device, slot).head());
    }

    static Entry entry(StateStore from, DeviceKey device, String slot) {
        return from.load(device, Set.of(slot)).getOrDefault(slot, Entry.NONE);
    }

    Map<Integer, String> pages(Integer... numbers) {
        return texts(contract.store().pages(phone, SLOT, Set.of(numbers)));
    }

    static DeviceKey key(String login, String owner, String device) {
        return new DeviceKey(new Login(login), new Owner(owner), new DeviceId(device));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Map<Integer, byte[]> bytes(Map<Integer, String> texts) {
        Map<Integer, byte[]> bytes = new HashMap<>();
        texts.forEach((number, text) -> bytes.put(number, bytes(text)));
        return bytes;
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static Map<Integer, String> texts(Map<Integer, byte[]> bytes) {
        Map<Integer, String> texts = new TreeMap<>();
        bytes.forEach((number, page) -> texts.put(number, text(page)));
        return texts;
    }
}
