package org.activesync4j.internal.command.sync;

import java.util.LinkedHashMap;
import java.util.Map;
import org.activesync4j.DeviceKey;
import org.activesync4j.internal.sync.Held;

/**
 * Counts how often an item could not be read although the driver did not say why: an outage passes, a broken item does
 * not. Bounded; thread-safe.
 */
final class Failing {

    private static final int HOPELESS = 3;
    private static final int MOST = 10_000;

    private final Map<Item, Integer> times = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Item, Integer> eldest) {
            return size() > MOST;
        }
    };

    private record Item(DeviceKey device, String local, long version) {}

    /** Counts one more failure, and tells whether it is not worth trying again. */
    synchronized boolean isHopeless(DeviceKey device, Held held) {
        Item item = new Item(device, held.local().value(), held.print().content());
        if (times.merge(item, 1, Integer::sum) < HOPELESS) {
            return false;
        }
        times.remove(item);
        return true;
    }
}
