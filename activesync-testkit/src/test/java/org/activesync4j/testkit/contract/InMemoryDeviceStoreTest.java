package org.activesync4j.testkit.contract;

import java.util.Optional;
import org.activesync4j.state.DeviceStore;
import org.activesync4j.state.InMemoryDeviceStore;

class InMemoryDeviceStoreTest extends DeviceStoreContract {

    private final DeviceStore store = new InMemoryDeviceStore();

    @Override
    protected DeviceStore store() {
        return store;
    }

    @Override
    protected Optional<DeviceStore> reopened() {
        return Optional.of(store);
    }
}
