package org.activesync4j.examples.server;

import org.activesync4j.state.DeviceStore;
import org.activesync4j.state.StateStore;

/**
 * Where it is kept what devices hold.
 *
 * @param state the states
 * @param devices the devices
 * @param closing ends both
 */
record Stores(StateStore state, DeviceStore devices, AutoCloseable closing) implements AutoCloseable {

    @Override
    public void close() throws java.io.IOException {
        try {
            closing.close();
        } catch (Exception failed) {
            throw new java.io.IOException("the stores were not closed", failed);
        }
    }
}
