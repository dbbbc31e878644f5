package org.activesync4j.testkit.contract;

import java.util.Optional;
import org.activesync4j.state.StateStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/**
 * Tells whether a store keeps the bargain of {@link StateStore}:
 *
 * <pre>{@code
 * class MyStateStoreTest extends StateStoreContract {
 *     @Override protected StateStore store() { return new MyStateStore(dataSource); }
 * }
 * }</pre>
 *
 * <p>The rules use devices that nobody has, whatever else is stored, and forget them afterwards.
 */
public abstract class StateStoreContract {

    private @Nullable StoreProbe probe;

    /** For heirs. */
    protected StateStoreContract() {}

    /**
     * Gives the store under test.
     *
     * @return the same data at each call within a rule
     */
    protected abstract StateStore store();

    /**
     * Opens the store anew, as after a restart or on another node.
     *
     * @return a further store over the same data; the default has none, and the rules are skipped
     */
    protected Optional<StateStore> reopened() {
        return Optional.empty();
    }

    StoreProbe probe() {
        if (probe == null) {
            probe = new StoreProbe(this);
        }
        return probe;
    }

    @AfterEach
    void tidyUp() {
        if (probe != null) {
            probe.end();
        }
    }

    @Nested
    class Heads extends HeadRules {
        Heads() {
            super(StateStoreContract.this);
        }
    }

    @Nested
    class Comparing extends ComparingRules {
        Comparing() {
            super(StateStoreContract.this);
        }
    }

    @Nested
    class Pages extends PageRules {
        Pages() {
            super(StateStoreContract.this);
        }
    }

    @Nested
    class Copies extends CopyRules {
        Copies() {
            super(StateStoreContract.this);
        }
    }

    @Nested
    class Names extends NameRules {
        Names() {
            super(StateStoreContract.this);
        }
    }

    @Nested
    class Forgetting extends ForgettingRules {
        Forgetting() {
            super(StateStoreContract.this);
        }
    }

    @Nested
    class Nodes extends NodeRules {
        Nodes() {
            super(StateStoreContract.this);
        }
    }
}
