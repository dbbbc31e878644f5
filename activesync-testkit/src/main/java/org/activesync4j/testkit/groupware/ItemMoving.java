package org.activesync4j.testkit.groupware;

import java.util.Map;
import java.util.Set;
import org.activesync4j.Owner;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.ItemMover;
import org.activesync4j.spi.Right;
import org.activesync4j.spi.Stored;
import org.activesync4j.testkit.groupware.FolderData.Created;

/** Moves items for one user. */
record ItemMoving(Groupware groupware, Owner viewer, Set<Ability> abilities) implements ItemMover {

    @Override
    public Stored move(FolderId from, ItemId id, FolderId to, CreationKey key) {
        return groupware.change(change -> {
            FolderData source = groupware.require(from, viewer);
            FolderData target = groupware.require(to, viewer);
            ItemId there =
                    target.createdBy(key).map(Created::id).orElseGet(() -> move(source, id, target, key, change));
            return new Stored(there, target.require(there).etag());
        });
    }

    private ItemId move(FolderData source, ItemId id, FolderData target, CreationKey key, Change change) {
        source.require(id);
        source.require(Right.DELETE, viewer);
        target.require(Right.ADD, viewer);
        if (source == target || source.items != target.items) {
            throw new DriverException(Reason.INVALID, "it cannot go from " + source.name + " to " + target.name);
        }
        ItemId there = abilities.contains(Ability.KEEPS_IDS)
                ? source.moveTo(target, id, id, change)
                : source.moveTo(target, id, change);
        target.remember(key, new Created(there, Map.of()));
        return there;
    }
}
