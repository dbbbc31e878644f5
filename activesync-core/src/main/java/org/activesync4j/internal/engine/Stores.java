package org.activesync4j.internal.engine;

import org.activesync4j.state.DeviceStore;
import org.activesync4j.state.InMemoryDeviceStore;
import org.activesync4j.state.InMemoryStateStore;
import org.activesync4j.state.StateStore;

/** Where an exchange finds what is known of its device, and leaves what it has learned. */
record Stores(StateStore state, DeviceStore devices) {

    /** Stores that nobody else sees, and that go with their last user. */
    static Stores inMemory() {
        return new Stores(new InMemoryStateStore(), new InMemoryDeviceStore());
    }
}
