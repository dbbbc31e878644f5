package org.activesync4j.state;

import java.util.function.Consumer;
import org.activesync4j.spi.Registration;
import org.activesync4j.spi.Topic;

/**
 * Carries rings between nodes. Thread-safe.
 *
 * <p>It may lose rings, but not for ever: after a gap it rings {@link Topic#EVERYTHING}, or repeats.
 */
public interface ChangeSignal {

    /**
     * Rings a topic on all nodes, this one included. Returns at once.
     *
     * @param topic what changed
     */
    void ring(Topic topic);

    /**
     * Listens: one ear for each node.
     *
     * @param heard called for each ring, from any thread; returns at once
     * @return ends the listening when closed
     */
    Registration listen(Consumer<Topic> heard);
}
