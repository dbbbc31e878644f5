package org.activesync4j.examples.server;

import java.nio.file.Path;
import java.util.Optional;
import org.activesync4j.state.Policy;

/** Servers on any free port of this machine. */
final class Setups {

    private Setups() {}

    /** One whose states are gone with it, without sample data. */
    static DemoServer.Setup of(Configuration configuration, Path data) {
        return of(configuration, data, StoreKind.MEMORY, false);
    }

    static DemoServer.Setup of(Configuration configuration, Path data, StoreKind stores, boolean sampleData) {
        return new DemoServer.Setup(
                new Web.Place("127.0.0.1", 0, Optional.empty()),
                data,
                configuration,
                data,
                stores,
                Optional.empty(),
                Policy.DEMANDED,
                false,
                sampleData);
    }
}
