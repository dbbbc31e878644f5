package org.activesync4j.state;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.activesync4j.DeviceKey;
import org.activesync4j.Login;

/** Keeps devices in the memory of this JVM: for tests, and for a single node that may forget. */
public final class InMemoryDeviceStore implements DeviceStore {

    private final Map<DeviceKey, Device> devices = new ConcurrentHashMap<>();

    /** Makes an empty store. */
    public InMemoryDeviceStore() {}

    @Override
    public Optional<Device> find(DeviceKey key) {
        return Optional.ofNullable(devices.get(key));
    }

    @Override
    public Device add(Device newcomer) {
        Device known = devices.putIfAbsent(newcomer.key(), newcomer);
        return known == null ? newcomer : known;
    }

    @Override
    public Optional<Device> update(DeviceKey key, UnaryOperator<Device> change) {
        return Optional.ofNullable(devices.computeIfPresent(key, (same, before) -> {
            Device after = change.apply(before);
            if (!after.key().equals(key)) {
                throw new IllegalArgumentException("a device was changed into another one: " + after.key());
            }
            return after;
        }));
    }

    @Override
    public void remove(DeviceKey key) {
        devices.remove(key);
    }

    @Override
    public List<Device> devicesOf(Login login) {
        return devices.values().stream()
                .filter(device -> device.key().login().equals(login))
                .sorted(comparing(Device::key, DeviceQuery.ORDER))
                .toList();
    }

    @Override
    public List<Device> all(DeviceQuery query) {
        return devices.values().stream()
                .filter(query::matches)
                .sorted(comparing(Device::key, DeviceQuery.ORDER))
                .limit(query.limit())
                .toList();
    }
}
