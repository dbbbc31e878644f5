package org.activesync4j.internal.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.activesync4j.DeviceId;
import org.activesync4j.DeviceKey;

/**
 * Keeps apart what probes leave behind: Android asks under the device id {@code validate} whether an account works, and
 * never comes back under that name. The last ones of this node are remembered for as long as a handshake takes, in memory;
 * nobody finds a device of that name among the others. Thread-safe.
 */
final class Probes {

    private static final DeviceId PROBE = new DeviceId("validate");
    private static final int MOST = 1_000;

    private final Stores lasting;
    private final Map<DeviceKey, Stores> passing = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DeviceKey, Stores> eldest) {
            return size() > MOST;
        }
    };

    Probes(Stores lasting) {
        this.lasting = lasting;
    }

    /** Gives the engine's stores, or a probe's own. */
    Stores storesFor(DeviceKey key) {
        return key.device().equals(PROBE) ? passing(key) : lasting;
    }

    private synchronized Stores passing(DeviceKey key) {
        return passing.computeIfAbsent(key, newcomer -> Stores.inMemory());
    }
}
