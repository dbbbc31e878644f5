package org.activesync4j.internal.wait;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderVersions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for the versions of folders. A folder whose version is refused is looked at, and does not spoil the others. */
public final class Versions {

    private static final Logger LOG = LoggerFactory.getLogger(Versions.class);

    private Versions() {}

    /**
     * Asks for versions, if the account can tell them.
     *
     * @param account the account
     * @param folders which folders; nothing is asked if there are none
     * @return a version for each folder of which it is known
     */
    public static Map<FolderId, String> of(Account account, Set<FolderId> folders) {
        return folders.isEmpty()
                ? Map.of()
                : account.capability(FolderVersions.class)
                        .map(versions -> together(versions, folders))
                        .orElse(Map.of());
    }

    private static Map<FolderId, String> together(FolderVersions versions, Set<FolderId> folders) {
        try {
            return versions.versions(folders);
        } catch (DriverException refused) {
            LOG.debug("versions are not told, {}", refused.getMessage());
            return folders.size() == 1 ? Map.of() : oneByOne(versions, folders);
        }
    }

    private static Map<FolderId, String> oneByOne(FolderVersions versions, Set<FolderId> folders) {
        Map<FolderId, String> told = new HashMap<>();
        for (FolderId folder : folders) {
            told.putAll(together(versions, Set.of(folder)));
        }
        return told;
    }
}
