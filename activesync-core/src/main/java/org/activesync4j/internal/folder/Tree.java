package org.activesync4j.internal.folder;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.activesync4j.internal.sync.FolderNumber;
import org.activesync4j.internal.sync.Hierarchy;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;

/** The folders as they are, by the numbers that a device knows them by. */
public final class Tree {

    /** What stands for the top on the wire. */
    private static final String TOP = "0";

    /** What stands for the recipient information cache on the wire of other servers. */
    private static final String RECIPIENT_CACHE = "RI";

    private static final Set<FolderKind> DEFAULTS = EnumSet.range(FolderKind.INBOX, FolderKind.JOURNAL);

    private final Hierarchy hierarchy;
    private final Map<FolderId, Folder> visible;

    /**
     * Puts both together.
     *
     * @param hierarchy what the device has been shown
     * @param visible what the driver names
     */
    Tree(Hierarchy hierarchy, List<Folder> visible) {
        this.hierarchy = hierarchy;
        this.visible = visible.stream().collect(Collectors.toMap(Folder::id, folder -> folder, (one, other) -> one));
    }

    /**
     * Finds a folder.
     *
     * @param wire its id as sent
     * @return the folder, if the device has been told of it and it is still there
     */
    public Optional<Folder> find(String wire) {
        return FolderNumber.parse(wire).flatMap(hierarchy::folder).flatMap(id -> Optional.ofNullable(visible.get(id)));
    }

    /**
     * Finds where something is to hang.
     *
     * @param wire the ParentId as sent
     * @return the folder's id, {@link FolderId#ROOT} at the top; empty if it is not there
     */
    public Optional<FolderId> parent(String wire) {
        return wire.equals(TOP) ? Optional.of(FolderId.ROOT) : find(wire).map(Folder::id);
    }

    /**
     * Tells how a device knows the folder above.
     *
     * @param wire the ParentId as sent
     * @return its number; empty at the top
     */
    public static Optional<FolderNumber> parentNumber(String wire) {
        return FolderNumber.parse(wire);
    }

    /**
     * Tells whether an id names the recipient information cache, which the server alone writes.
     *
     * @param wire the id as sent
     * @return whether
     */
    public boolean isRecipientCache(String wire) {
        return wire.equals(RECIPIENT_CACHE)
                || find(wire)
                        .filter(folder -> folder.kind() == FolderKind.RECIPIENT_CACHE)
                        .isPresent();
    }

    /**
     * Tells whether there is one folder of a kind, which stays where and what it is.
     *
     * @param kind the kind
     * @return whether it is one of the default kinds
     */
    public static boolean isDefault(FolderKind kind) {
        return DEFAULTS.contains(kind);
    }

    /**
     * Tells whether a folder would hang in the air.
     *
     * @param folder which
     * @param parent where it is to hang
     * @return whether that is the folder itself, or lies beneath it
     */
    public boolean isAtOrBeneath(FolderId parent, FolderId folder) {
        Set<FolderId> passed = new HashSet<>();
        FolderId at = parent;
        while (visible.containsKey(at) && passed.add(at)) {
            if (at.equals(folder)) {
                return true;
            }
            at = visible.get(at).parent();
        }
        return false;
    }

    /**
     * Tells whether the device holds a folder already, as of the key that it presented.
     *
     * @param number which
     * @return whether
     */
    public boolean isKnown(FolderNumber number) {
        return hierarchy.held().get(number).isPresent();
    }
}
