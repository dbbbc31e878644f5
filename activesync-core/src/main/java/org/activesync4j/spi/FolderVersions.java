package org.activesync4j.spi;

import java.util.Map;
import java.util.Set;

/**
 * Ability of an account: tells the versions of many folders in one call, so that an idle folder need not be looked at.
 */
@FunctionalInterface
public interface FolderVersions {

    /**
     * Tells the folders' versions.
     *
     * @param folders which folders
     * @return for each folder a text of up to 256 characters that changes whenever any look at that folder would; a folder
     *     left out is looked at, and if the call is refused, each folder is asked for by itself
     */
    Map<FolderId, String> versions(Set<FolderId> folders);
}
