package org.activesync4j.internal.collection;

import java.util.List;
import java.util.Optional;
import org.activesync4j.internal.sync.Held;
import org.activesync4j.internal.sync.Holdings;
import org.activesync4j.internal.sync.ServerId;
import org.activesync4j.internal.sync.SyncKey;
import org.activesync4j.internal.sync.Verdict;
import org.activesync4j.spi.ItemId;

/**
 * Finds the items that a device names outside of a Sync: only those that a Sync or a search has shown to it, in folders
 * that it has been shown. For one exchange.
 */
public final class ShownItems {

    private final Loaded loaded;

    /**
     * Looks among what is loaded.
     *
     * @param loaded the device's slots
     */
    public ShownItems(Loaded loaded) {
        this.loaded = loaded;
    }

    /**
     * An item that the device knows.
     *
     * @param place its folder
     * @param id what the device calls it
     * @param item what the driver calls it
     */
    public record Shown(Place place, ServerId id, ItemId item) {}

    /**
     * Finds an item.
     *
     * @param wire a ServerId or LongId as sent
     * @return the item, if the device knows it
     */
    public Optional<Shown> find(String wire) {
        return ServerId.parse(wire).flatMap(this::find);
    }

    /**
     * Finds an item of a folder.
     *
     * @param collectionId the folder as sent
     * @param serverId the item as sent
     * @return the item, if the device knows it and it is of that folder
     */
    public Optional<Shown> find(String collectionId, String serverId) {
        return find(serverId).filter(shown -> shown.place().number().toString().equals(collectionId.strip()));
    }

    /**
     * Finds an item.
     *
     * @param id as sent
     * @return the item, if the device knows it
     */
    public Optional<Shown> find(ServerId id) {
        return loaded.place(id.folder().toString())
                .flatMap(place -> held(place, id).or(() -> found(place, id)));
    }

    private Optional<Shown> found(Place place, ServerId id) {
        return loaded.found().find(id).map(found -> new Shown(place, found.id(), found.item()));
    }

    /** What the last answer brought counts, whether or not it has arrived, and what the device had before. */
    private Optional<Shown> held(Place place, ServerId id) {
        StoredCollection stored = loaded.collection(place.number());
        return stored.head()
                .flatMap(head -> held(stored, Holdings.open(head, Verdict.judge(stored.head(), youngest(stored))), id)
                        .or(() -> held(stored, Holdings.open(head, new Verdict.Repeat()), id)))
                .map(held -> new Shown(place, new ServerId(place.number(), held.local()), held.item()));
    }

    private static Optional<SyncKey> youngest(StoredCollection stored) {
        return stored.head().map(head -> head.youngest());
    }

    private static Optional<Held> held(StoredCollection stored, Holdings holdings, ServerId id) {
        stored.load(holdings, holdings.missing(List.of(id.local())));
        return holdings.find(id.local()).filter(held -> held.standing().isOnDevice());
    }
}
