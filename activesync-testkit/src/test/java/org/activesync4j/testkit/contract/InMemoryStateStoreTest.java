package org.activesync4j.testkit.contract;

import java.util.Optional;
import org.activesync4j.state.InMemoryStateStore;
import org.activesync4j.state.StateStore;

class InMemoryStateStoreTest extends StateStoreContract {

    private final StateStore store = new InMemoryStateStore();

    @Override
    protected StateStore store() {
        return store;
    }

    @Override
    protected Optional<StateStore> reopened() {
        return Optional.of(store);
    }
}
