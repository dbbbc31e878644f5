package org.activesync4j.spi;

import java.util.Map;
import java.util.Set;
import org.activesync4j.item.Item;

/** Ability of an account: reads many items in one call. */
@FunctionalInterface
public interface BulkReader {

    /**
     * Reads items.
     *
     * @param folder their folder
     * @param ids which items, at most a few hundred
     * @param want how much of each
     * @return what could be read; items left out are read one by one, so that each failure is known, and all of them are if
     *     the call is refused
     */
    Map<ItemId, Item> get(FolderId folder, Set<ItemId> ids, Want want);
}
