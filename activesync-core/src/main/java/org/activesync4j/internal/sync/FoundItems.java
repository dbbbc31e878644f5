package org.activesync4j.internal.sync;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.activesync4j.spi.ItemId;

/**
 * The items that a device has been shown by searches, whether it holds them or not: slot {@code found}. So many at most;
 * the oldest are forgotten.
 *
 * @param items the youngest last, each once
 */
public record FoundItems(List<Found> items) {

    /** None yet. */
    public static final FoundItems NONE = new FoundItems(List.of());

    /** So many are remembered. */
    static final int MOST = 1000;

    /** Copies the list. */
    public FoundItems {
        items = List.copyOf(items);
    }

    /**
     * An item that was found.
     *
     * @param id what the device calls it
     * @param item what the driver calls it
     */
    public record Found(ServerId id, ItemId item) {}

    /**
     * Remembers what a search shows.
     *
     * @param shown the items, the youngest last
     * @return the same if none of it is new, nor soon to be forgotten
     */
    public FoundItems with(List<Found> shown) {
        Set<Found> again = new LinkedHashSet<>(shown);
        Set<Found> young = items.stream().skip(items.size() / 2).collect(Collectors.toSet());
        if (young.containsAll(again)) {
            return this;
        }
        List<Found> all = new ArrayList<>(items);
        all.removeIf(again::contains);
        all.addAll(again);
        return new FoundItems(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    /**
     * Finds the item that a device means, which may have changed the letter case of its id.
     *
     * @param id from a request
     * @return the item of exactly that id, else the only one that equals it without regard to letter case
     */
    public Optional<Found> find(ServerId id) {
        return only(found -> found.id().equals(id)).or(() -> only(found -> resembles(found.id(), id)));
    }

    private Optional<Found> only(Predicate<Found> meant) {
        List<Found> all = items.stream().filter(meant).toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static boolean resembles(ServerId one, ServerId other) {
        return one.folder().equals(other.folder()) && one.local().resembles(other.local());
    }

    /**
     * Reads what is stored.
     *
     * @param bytes from the store
     * @return the items
     * @throws CorruptRecord when the bytes are not what was saved
     * @throws NewerFormat when a newer version saved them
     */
    public static FoundItems decode(byte[] bytes) {
        return FoundItemsFormat.read(bytes);
    }

    /**
     * Writes the form that is stored.
     *
     * @return the bytes
     */
    public byte[] encode() {
        return FoundItemsFormat.write(this);
    }
}
