package org.activesync4j.internal.sync;

import java.util.Set;

/** One thing that a device is to be told, with what it holds of the item once it has been told. */
public sealed interface Planned {

    /**
     * Tells what is to be sent.
     *
     * @return the item: as the device will hold it, or as it held it before a deletion
     */
    Held held();

    /**
     * The item is new to the device.
     *
     * @param held as the device will hold it
     */
    record Add(Held held) implements Planned {}

    /**
     * The item is another one now.
     *
     * @param held as the device will hold it
     */
    record Change(Held held) implements Planned {}

    /**
     * Nothing but some marks of a mail differ.
     *
     * @param held as the device will hold it
     * @param marks which ones differ, at least one
     */
    record MarkChange(Held held, Set<Mark> marks) implements Planned {

        /** Copies the set. */
        public MarkChange {
            marks = Set.copyOf(marks);
        }
    }

    /**
     * The item has gone.
     *
     * @param held as the device held it
     */
    record Delete(Held held) implements Planned {}

    /**
     * The item has left the filter. A class that knows no SoftDelete is sent a Delete.
     *
     * @param held as the device held it
     */
    record SoftDelete(Held held) implements Planned {}
}
