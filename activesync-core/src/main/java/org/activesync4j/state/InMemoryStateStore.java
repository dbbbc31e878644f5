package org.activesync4j.state;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.activesync4j.DeviceKey;
import org.jspecify.annotations.Nullable;

/**
 * Keeps sync state in the memory of this JVM: for tests, and for a single node whose devices may begin again after a
 * restart. What callers do to arrays afterwards changes nothing.
 */
public final class InMemoryStateStore implements StateStore {

    private static final Pattern SLOT = Pattern.compile("[\\x21-\\x7e]{1,64}");
    private static final int LONGEST_HEAD = 1 << 20;

    private final Map<DeviceKey, Map<String, Slot>> devices = new ConcurrentHashMap<>();

    /** What is saved in one step. Its arrays are never handed out and never written to. */
    private record Slot(long revision, byte[] head, Map<Integer, byte[]> pages) {

        static final Slot NONE = new Slot(0, new byte[0], Map.of());

        Entry entry() {
            return new Entry(revision, head.clone());
        }

        Slot next(byte[] newHead, Map<Integer, byte[]> kept, Map<Integer, byte[]> written) {
            Map<Integer, byte[]> all = new HashMap<>(kept);
            written.forEach((number, page) -> {
                if (page.length == 0) {
                    all.remove(number);
                } else {
                    all.put(number, page.clone());
                }
            });
            return new Slot(revision + 1, newHead.clone(), all);
        }
    }

    /** Makes the next slot of the stored one. */
    private interface Step {
        Slot from(Slot before);
    }

    /** Makes an empty store. */
    public InMemoryStateStore() {}

    @Override
    public Map<String, Entry> load(DeviceKey device, Set<String> slots) {
        Map<String, Slot> stored = slotsOf(device);
        Map<String, Entry> loaded = new HashMap<>();
        for (String name : slots) {
            Slot slot = stored.get(name);
            if (slot != null) {
                loaded.put(name, slot.entry());
            }
        }
        return loaded;
    }

    @Override
    public Map<Integer, byte[]> pages(DeviceKey device, String slot, Set<Integer> numbers) {
        Map<Integer, byte[]> stored =
                slotsOf(device).getOrDefault(slot, Slot.NONE).pages();
        Map<Integer, byte[]> loaded = new HashMap<>();
        for (Integer number : numbers.isEmpty() ? stored.keySet() : numbers) {
            byte[] page = stored.get(number);
            if (page != null) {
                loaded.put(number, page.clone());
            }
        }
        return loaded;
    }

    private Map<String, Slot> slotsOf(DeviceKey device) {
        return devices.getOrDefault(device, Map.of());
    }

    @Override
    public boolean save(DeviceKey device, String slot, long expectedRevision, byte[] head, Map<Integer, byte[]> pages) {
        return step(device, slot, expectedRevision, head, before -> before.next(head, before.pages(), pages));
    }

    @Override
    public boolean replace(
            DeviceKey device, String slot, long expectedRevision, byte[] head, Map<Integer, byte[]> pages) {
        return step(device, slot, expectedRevision, head, before -> before.next(head, Map.of(), pages));
    }

    private boolean step(DeviceKey device, String slot, long expectedRevision, byte[] head, Step step) {
        check(slot, head);
        Saving saving = new Saving(slot, expectedRevision, step);
        devices.compute(device, (same, slots) -> saving.apply(slots));
        return saving.saved;
    }

    private static void check(String slot, byte[] head) {
        if (!SLOT.matcher(slot).matches()) {
            throw new IllegalArgumentException("the name of a slot is 1 to 64 characters of ASCII");
        }
        if (head.length > LONGEST_HEAD) {
            throw new IllegalArgumentException("a head has " + head.length + " bytes, at most " + LONGEST_HEAD);
        }
    }

    /** One attempt to save; it is applied once, while nobody else can change the device's slots. */
    private static final class Saving {

        private final String slot;
        private final long expectedRevision;
        private final Step step;
        private boolean saved;

        Saving(String slot, long expectedRevision, Step step) {
            this.slot = slot;
            this.expectedRevision = expectedRevision;
            this.step = step;
        }

        @Nullable Map<String, Slot> apply(@Nullable Map<String, Slot> slots) {
            Slot before = slots == null ? Slot.NONE : slots.getOrDefault(slot, Slot.NONE);
            if (before.revision() != expectedRevision) {
                return slots;
            }
            Map<String, Slot> all = slots == null ? new ConcurrentHashMap<>() : slots;
            all.put(slot, step.from(before));
            saved = true;
            return all;
        }
    }

    @Override
    public void forget(DeviceKey device) {
        devices.remove(device);
    }
}
