package org.activesync4j.internal.collection;

import org.activesync4j.internal.sync.FolderNumber;

/** The names of a device's slots in the state store. */
public final class Slots {

    /** The hierarchy. */
    public static final String FOLDERS = "folders";

    /** The last complete Sync and Ping requests. */
    public static final String REQUEST = "request";

    /** The ledger of commands without a sync key. */
    public static final String DONE = "done";

    /** The items that searches have shown. */
    public static final String FOUND = "found";

    private Slots() {}

    /**
     * Names the slot of a collection.
     *
     * @param number the folder's number
     * @return the slot
     */
    public static String collection(FolderNumber number) {
        return "c:" + number;
    }
}
