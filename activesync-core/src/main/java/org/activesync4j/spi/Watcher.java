package org.activesync4j.spi;

import java.util.Set;
import org.activesync4j.User;

/** Ability of a driver: tells of changes as they happen. Without it folders are polled. Thread-safe. */
@FunctionalInterface
public interface Watcher {

    /**
     * Begins to watch folders of one user, for all of the user's devices on this node.
     *
     * @param user whose folders
     * @param folders which; the hierarchy is watched as well
     * @param bell what to ring, from any thread; a ring too many does no harm, one too few delays until the next poll
     * @return ends the watch when closed; closing twice does no harm
     */
    Registration watch(User user, Set<FolderId> folders, Bell bell);

    /** What a watch rings. Thread-safe, returns at once. */
    interface Bell {

        /**
         * Tells that a look at a folder may now show something new.
         *
         * @param folder which
         */
        void changed(FolderId folder);

        /** Tells that folders have come, gone or changed their name. */
        void hierarchyChanged();

        /** Tells that changes may have been missed: everything is looked at. */
        void missed();
    }
}
