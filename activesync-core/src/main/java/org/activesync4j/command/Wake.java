package org.activesync4j.command;

import java.util.Set;
import org.activesync4j.spi.Topic;

/** Why a waiting command is called. */
public sealed interface Wake {

    /** From now on every ring is heard: look, so that nothing is missed in between. */
    record Listening() implements Wake {}

    /**
     * Something rang, or it is time to look again.
     *
     * @param topics what rang; empty when it was only time to look again
     */
    record Rang(Set<Topic> topics) implements Wake {
        /**
         * Copies the set.
         *
         * @param topics what rang; empty when it was only time to look again
         */
        public Rang {
            topics = Set.copyOf(topics);
        }
    }

    /** The time is over. An answer is due. */
    record TimedOut() implements Wake {}

    /** A newer request of the device has taken over, or the server is closing. An answer is due. */
    record Superseded() implements Wake {}
}
