package org.activesync4j.testkit.groupware;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.activesync4j.Owner;
import org.activesync4j.spi.FolderId;

/** One change of the groupware: its number, its moment, and whom it concerns. */
final class Change {

    private final long number;
    private final Instant now;
    private final Set<FolderId> folders = new HashSet<>();
    private final Set<Owner> hierarchies = new HashSet<>();

    Change(long number, Instant now) {
        this.number = number;
        this.now = now;
    }

    long number() {
        return number;
    }

    Instant now() {
        return now;
    }

    void changed(FolderData folder) {
        folders.add(folder.id);
    }

    void changedFor(Set<Owner> viewers) {
        hierarchies.addAll(viewers);
    }

    boolean concerns(FolderId folder) {
        return folders.contains(folder);
    }

    boolean concerns(Owner viewer) {
        return hierarchies.contains(viewer);
    }
}
