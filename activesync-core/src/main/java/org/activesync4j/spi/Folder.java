package org.activesync4j.spi;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A folder that the user may see.
 *
 * @param id the driver's own id, for ever
 * @param parent the id of the folder above, or {@link FolderId#ROOT}
 * @param name what the user reads, 1 to 256 characters, unique beneath its parent
 * @param kind what it is for, and so of which class its items are
 * @param rights what the user may do in it beside reading
 * @param topic the name under which its changes are rung; empty for a private one. Give a shared folder the same topic
 *     for all who see it
 */
public record Folder(
        FolderId id, FolderId parent, String name, FolderKind kind, Set<Right> rights, Optional<Topic> topic) {

    /**
     * Copies the rights; nothing is {@code null}.
     *
     * @param id the driver's own id, for ever
     * @param parent the id of the folder above, or {@link FolderId#ROOT}
     * @param name what the user reads, 1 to 256 characters, unique beneath its parent
     * @param kind what it is for
     * @param rights what the user may do in it beside reading
     * @param topic the name under which its changes are rung; empty for a private one. Give a shared folder the same topic for all who see it
     */
    public Folder {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(topic, "topic");
        rights = Set.copyOf(rights);
    }

    /**
     * Describes a folder at the top in which the user may do everything.
     *
     * @param id the driver's own id
     * @param name what the user reads
     * @param kind what it is for
     * @return the folder
     */
    public static Folder of(String id, String name, FolderKind kind) {
        return new Folder(new FolderId(id), FolderId.ROOT, name, kind, Right.ALL, Optional.empty());
    }

    /**
     * Tells whether the user may do something in this folder.
     *
     * @param right what
     * @return whether
     */
    public boolean allows(Right right) {
        return rights.contains(right);
    }
}
