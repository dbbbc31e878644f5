package org.activesync4j.internal.sync;

import java.util.Comparator;
import java.util.List;

/**
 * What a device is to be told of its hierarchy.
 *
 * @param updates folders with another name, parent or type; parents before children
 * @param deletes folders that have gone; children before parents
 * @param adds new folders; parents before children
 */
public record FolderPlan(List<ListedFolder> updates, List<ListedFolder> deletes, List<ListedFolder> adds) {

    /** Copies the lists. */
    public FolderPlan {
        updates = List.copyOf(updates);
        deletes = List.copyOf(deletes);
        adds = List.copyOf(adds);
    }

    /**
     * Compares.
     *
     * @param held what the device holds
     * @param wanted what it is to hold
     * @return the difference
     */
    public static FolderPlan plan(Listing held, Listing wanted) {
        Comparator<ListedFolder> downwards = Comparator.comparing(
                        (ListedFolder folder) -> wanted.depth(folder.number()))
                .thenComparing(ListedFolder::number);
        Comparator<ListedFolder> upwards = Comparator.comparing((ListedFolder folder) -> held.depth(folder.number()))
                .reversed()
                .thenComparing(ListedFolder::number);
        return new FolderPlan(
                wanted.folders().values().stream()
                        .filter(folder -> held.get(folder.number())
                                .filter(before -> !before.equals(folder))
                                .isPresent())
                        .sorted(downwards)
                        .toList(),
                missing(held, wanted).stream().sorted(upwards).toList(),
                missing(wanted, held).stream().sorted(downwards).toList());
    }

    private static List<ListedFolder> missing(Listing from, Listing in) {
        return from.folders().values().stream()
                .filter(folder -> in.get(folder.number()).isEmpty())
                .toList();
    }

    /**
     * Counts the changes.
     *
     * @return how many
     */
    public int count() {
        return updates.size() + deletes.size() + adds.size();
    }
}
