package org.activesync4j.state;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.activesync4j.spi.Registration;
import org.activesync4j.spi.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries rings within this JVM; all engines that were given the same object hear each other. Ears are called by the
 * thread that rings, in the order in which they came.
 */
public final class LocalSignal implements ChangeSignal {

    private static final Logger LOG = LoggerFactory.getLogger(LocalSignal.class);

    private final List<Ear> ears = new CopyOnWriteArrayList<>();

    /** Somebody who listens; compared by identity, so that the same consumer can listen twice. */
    private static final class Ear {

        private final Consumer<Topic> heard;

        Ear(Consumer<Topic> heard) {
            this.heard = heard;
        }
    }

    /** Makes a signal to which nobody listens. */
    public LocalSignal() {}

    @Override
    public void ring(Topic topic) {
        for (Ear ear : ears) {
            try {
                ear.heard.accept(topic);
            } catch (RuntimeException failure) {
                // Neither the others nor the one who rings can help it
                LOG.error("somebody who heard {} failed", topic, failure);
            }
        }
    }

    @Override
    public Registration listen(Consumer<Topic> heard) {
        Ear ear = new Ear(heard);
        ears.add(ear);
        return () -> ears.remove(ear);
    }
}
