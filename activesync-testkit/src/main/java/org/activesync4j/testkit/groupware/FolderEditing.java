package org.activesync4j.testkit.groupware;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.activesync4j.Owner;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderEditor;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.Right;

/** Edits the folders of one user, who may do so in folders of the user's own. */
record FolderEditing(Groupware groupware, Owner viewer, Set<Ability> abilities) implements FolderEditor {

    @Override
    public FolderId create(FolderId parent, String name, FolderKind kind, CreationKey key) {
        return groupware.change(change -> own().stream()
                .filter(folder -> folder.isMadeBy(key))
                .findFirst()
                .orElseGet(() -> create(parent, name, kind, key, change))
                .id);
    }

    private FolderData create(FolderId parent, String name, FolderKind kind, CreationKey key, Change change) {
        requireKept(kind);
        requireParent(parent);
        requireFree(parent, name);
        FolderData folder = groupware.put(new FolderId("f" + change.number()), viewer, kind, name, change);
        folder.parent = parent;
        folder.madeBy(key);
        return folder;
    }

    private static void requireKept(FolderKind kind) {
        if (!ItemKind.isKept(kind)) {
            throw new DriverException(Reason.UNSUPPORTED, "the groupware keeps no folders for " + kind);
        }
    }

    @Override
    public Map<FolderId, FolderId> update(FolderId folder, FolderId parent, String name) {
        return groupware.change(change -> {
            FolderData data = require(folder);
            requireParent(parent);
            if (data.parent.equals(parent) && data.name.equals(name)) {
                return Map.of();
            }
            requireFree(parent, name);
            if (groupware.beneath(data).stream().anyMatch(other -> other.id.equals(parent))) {
                throw new DriverException(Reason.INVALID, "a folder cannot be beneath itself");
            }
            data.name = name;
            data.parent = parent;
            change.changedFor(data.viewers());
            return abilities.contains(Ability.FOLDER_PATHS) ? readdressed(data, change) : Map.of();
        });
    }

    /** Gives new ids to a folder and all beneath it, as where a folder is named by its path. */
    private Map<FolderId, FolderId> readdressed(FolderData top, Change change) {
        Map<FolderId, FolderId> ids = new HashMap<>();
        for (FolderData folder : groupware.beneath(top)) {
            ids.put(folder.id, groupware.readdress(folder, new FolderId(folder.id + "." + change.number())));
        }
        return ids;
    }

    @Override
    public void delete(FolderId folder) {
        groupware.change(change -> {
            groupware.beneath(require(folder)).forEach(data -> groupware.remove(data, change));
            return true;
        });
    }

    @Override
    public void empty(FolderId folder, boolean subfolders) {
        groupware.change(change -> {
            FolderData data = groupware.require(folder, viewer);
            data.require(Right.DELETE, viewer);
            List.copyOf(data.present().keySet()).forEach(item -> data.remove(item, change));
            if (subfolders) {
                groupware.beneath(data).stream()
                        .filter(beneath -> beneath != data)
                        .forEach(beneath -> groupware.remove(beneath, change));
            }
            return true;
        });
    }

    private FolderData require(FolderId folder) {
        FolderData data = groupware.require(folder, viewer);
        if (!data.isOwnedBy(viewer)) {
            throw new DriverException(Reason.DENIED, data.name + " belongs to somebody else");
        }
        if (data.kind != data.items.further() && data.kind != FolderKind.USER_GENERIC) {
            throw new DriverException(Reason.READ_ONLY, data.name + " stays as it is");
        }
        return data;
    }

    private void requireParent(FolderId parent) {
        if (!parent.equals(FolderId.ROOT) && !groupware.require(parent, viewer).isOwnedBy(viewer)) {
            throw new DriverException(Reason.DENIED, "the parent belongs to somebody else");
        }
    }

    private void requireFree(FolderId parent, String name) {
        if (own().stream().anyMatch(other -> other.parent.equals(parent) && other.name.equals(name))) {
            throw new DriverException(Reason.EXISTS, "there is a folder of that name");
        }
    }

    private List<FolderData> own() {
        return groupware.foldersOf(viewer);
    }
}
