package org.activesync4j.internal.sync;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A hierarchy of folders, as a device holds it or is to hold it.
 *
 * @param folders by number
 */
public record Listing(SortedMap<FolderNumber, ListedFolder> folders) {

    /** No folder. */
    public static final Listing EMPTY = new Listing(new TreeMap<>());

    /** Copies the map. */
    public Listing {
        folders = Collections.unmodifiableSortedMap(new TreeMap<>(folders));
    }

    Listing(Map<FolderNumber, ListedFolder> folders) {
        this(new TreeMap<>(folders));
    }

    /**
     * Finds a folder.
     *
     * @param number its number
     * @return the folder, if it is in here
     */
    public Optional<ListedFolder> get(FolderNumber number) {
        return Optional.ofNullable(folders.get(number));
    }

    /**
     * Adds a folder, or replaces it.
     *
     * @param folder which
     * @return a copy
     */
    public Listing with(ListedFolder folder) {
        Map<FolderNumber, ListedFolder> changed = new TreeMap<>(folders);
        changed.put(folder.number(), folder);
        return new Listing(changed);
    }

    /**
     * Takes a folder away, and all beneath it.
     *
     * @param number which
     * @return a copy
     */
    public Listing without(FolderNumber number) {
        Map<FolderNumber, ListedFolder> changed = new TreeMap<>(folders);
        changed.keySet().removeIf(other -> isAtOrBeneath(other, number));
        return new Listing(changed);
    }

    /**
     * Tells whether a folder is another one, or lies beneath it.
     *
     * @param folder which
     * @param above the other one
     * @return whether
     */
    public boolean isAtOrBeneath(FolderNumber folder, FolderNumber above) {
        Set<FolderNumber> passed = new HashSet<>();
        Optional<FolderNumber> current = Optional.of(folder);
        while (current.isPresent() && passed.add(current.get())) {
            if (current.get().equals(above)) {
                return true;
            }
            current = parent(current.get());
        }
        return false;
    }

    /**
     * Tells which folders are in here and not in another listing.
     *
     * @param other the other one
     * @return their numbers
     */
    public Set<FolderNumber> numbersMissingIn(Listing other) {
        Set<FolderNumber> missing = new HashSet<>(folders.keySet());
        missing.removeAll(other.folders.keySet());
        return missing;
    }

    /** How many folders are above one. */
    int depth(FolderNumber folder) {
        Set<FolderNumber> passed = new HashSet<>();
        Optional<FolderNumber> current = Optional.of(folder);
        while (current.isPresent() && passed.add(current.get())) {
            current = parent(current.get());
        }
        return passed.size();
    }

    private Optional<FolderNumber> parent(FolderNumber folder) {
        return get(folder).flatMap(ListedFolder::parent);
    }
}
