package org.activesync4j.internal.command.foldersync;

import java.util.List;
import java.util.Optional;
import org.activesync4j.internal.sync.ListedFolder;

/**
 * The answer to a FolderSync.
 *
 * @param status its status, [MS-ASCMD] 2.2.3.177.6
 * @param changes the new key and what has changed; nothing unless the status is 1
 * @param begins whether the device begins anew
 */
record FolderSyncAnswer(int status, Optional<Changes> changes, boolean begins) {

    static final int SUCCESS = 1;
    static final int SERVER_ERROR = 6;
    static final int INVALID_KEY = 9;
    static final int MALFORMED = 10;

    static FolderSyncAnswer refused(int status) {
        return new FolderSyncAnswer(status, Optional.empty(), false);
    }

    /**
     * What has changed.
     *
     * @param key the key for the next request
     * @param updated folders with another name or place
     * @param deleted folders that have gone
     * @param added new folders, parents first
     */
    record Changes(String key, List<ListedFolder> updated, List<ListedFolder> deleted, List<ListedFolder> added) {
        Changes {
            updated = List.copyOf(updated);
            deleted = List.copyOf(deleted);
            added = List.copyOf(added);
        }

        int count() {
            return updated.size() + deleted.size() + added.size();
        }
    }
}
