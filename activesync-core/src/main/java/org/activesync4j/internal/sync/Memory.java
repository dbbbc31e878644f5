package org.activesync4j.internal.sync;

import java.util.List;
import java.util.UUID;

/** What is remembered between the requests of a device about something that has sync keys. */
public sealed interface Memory permits Head, Hierarchy {

    /**
     * Tells since when keys are counted.
     *
     * @return the epoch
     */
    UUID epoch();

    /**
     * Tells which key the device presented last.
     *
     * @return its number, 0 before the first
     */
    long presented();

    /**
     * Tells which keys have been issued since.
     *
     * @return their numbers, at most two, the youngest last
     */
    List<Long> issued();

    /**
     * Tells the key that a device presents which got our last answer.
     *
     * @return the youngest key
     */
    default SyncKey youngest() {
        List<Long> issued = issued();
        return new SyncKey(epoch(), issued.isEmpty() ? presented() : issued.get(issued.size() - 1));
    }
}
