package org.activesync4j.internal.folder;

import java.util.Map;
import java.util.Optional;
import org.activesync4j.internal.sync.Asked;
import org.activesync4j.internal.sync.FolderNumber;
import org.activesync4j.internal.sync.Line;
import org.activesync4j.internal.sync.Listing;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.FolderEditor;
import org.activesync4j.spi.FolderId;

/** One change of the hierarchy that a device asks for. */
public interface FolderChange {

    /**
     * Tells what the ledger knows it by.
     *
     * @return the change as the device worded it
     */
    Asked asked();

    /**
     * Decides whether it can be done at all.
     *
     * @param tree the folders
     * @return the status if not
     */
    Optional<Integer> refusal(Tree tree);

    /**
     * Tells whether something that was done for an earlier request is what this one asks for.
     *
     * @param line with an answer
     * @param tree the folders
     * @return by default only under the same sync key
     */
    default boolean isRepeated(Line line, Tree tree) {
        return line.age() == Line.Age.CURRENT;
    }

    /**
     * Does it.
     *
     * @param editor the driver's ability
     * @param tree the folders
     * @param key names it for ever
     * @return what has changed
     * @throws DriverException if it cannot be done
     */
    Changed apply(FolderEditor editor, Tree tree, CreationKey key);

    /**
     * Tells what the device holds once it knows of the change.
     *
     * @param held what it held before
     * @param number the number of the folder
     * @return the listing
     */
    Listing after(Listing held, FolderNumber number);

    /**
     * Tells what a refusal of the driver means.
     *
     * @param refused the refusal
     * @return the status
     * @throws DriverException the same, if it does not concern the folder alone
     */
    int status(DriverException refused);

    /** What has changed at the driver. */
    sealed interface Changed {

        /**
         * A folder was made.
         *
         * @param id the driver's id
         */
        record Made(FolderId id) implements Changed {}

        /**
         * A folder was changed or removed.
         *
         * @param number its number
         * @param ids of folders whose ids have changed by that, the old and the new one
         */
        record Known(FolderNumber number, Map<FolderId, FolderId> ids) implements Changed {
            /**
             * Copies the map.
             *
             * @param number its number
             * @param ids of folders whose ids have changed by that, the old and the new one
             */
            public Known {
                ids = Map.copyOf(ids);
            }
        }
    }
}
