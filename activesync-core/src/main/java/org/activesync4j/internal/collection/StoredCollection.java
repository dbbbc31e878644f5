package org.activesync4j.internal.collection;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.sync.CorruptRecord;
import org.activesync4j.internal.sync.FolderNumber;
import org.activesync4j.internal.sync.Head;
import org.activesync4j.internal.sync.Holdings;
import org.activesync4j.internal.sync.Saved;
import org.activesync4j.state.StateStore;
import org.activesync4j.state.StateStore.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the store has of one collection: the head, and pages as they are needed. For one exchange. */
public final class StoredCollection {

    private static final Logger LOG = LoggerFactory.getLogger(StoredCollection.class);

    /** The head of a collection that was forgotten. */
    private static final byte[] NOTHING = {};

    private final Exchange exchange;
    private final String slot;
    private final Optional<Head> head;
    private long revision;

    private StoredCollection(Exchange exchange, String slot, long revision, Optional<Head> head) {
        this.exchange = exchange;
        this.slot = slot;
        this.revision = revision;
        this.head = head;
    }

    /**
     * Reads a head.
     *
     * @param exchange the exchange
     * @param number the folder's number
     * @param entry what was loaded of its slot
     * @return the collection; a damaged one is as good as none, so that the device begins again
     */
    public static StoredCollection of(Exchange exchange, FolderNumber number, Entry entry) {
        String slot = Slots.collection(number);
        return new StoredCollection(exchange, slot, entry.revision(), head(exchange, slot, entry));
    }

    private static Optional<Head> head(Exchange exchange, String slot, Entry entry) {
        if (entry.revision() == 0 || entry.head().length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Head.decode(entry.head()));
        } catch (CorruptRecord corrupt) {
            LOG.error("{}: slot {} is damaged, the collection begins again", exchange.key(), slot, corrupt);
            return Optional.empty();
        }
    }

    /**
     * Forgets collections whose folders have gone: nothing but the fact that they were there is kept.
     *
     * @param exchange the exchange
     * @param numbers the folders' numbers; nothing is asked if there are none
     */
    public static void forget(Exchange exchange, Set<FolderNumber> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        Set<String> slots = numbers.stream().map(Slots::collection).collect(Collectors.toSet());
        exchange.state().load(exchange.key(), slots).forEach((slot, entry) -> forget(exchange, slot, entry));
    }

    /** Who saves it at the same time has not heard yet that the folder has gone; the device begins again if it comes back. */
    private static void forget(Exchange exchange, String slot, Entry entry) {
        if (entry.head().length > 0) {
            exchange.state().replace(exchange.key(), slot, entry.revision(), NOTHING, Map.of());
        }
    }

    /**
     * Gives the head.
     *
     * @return the head, if the collection has begun
     */
    public Optional<Head> head() {
        return head;
    }

    /**
     * Loads pages into holdings.
     *
     * @param holdings whose pages are missing
     * @param missing which; nothing is asked if there are none
     */
    public void load(Holdings holdings, Set<Integer> missing) {
        if (!missing.isEmpty()) {
            StateStore store = exchange.state();
            holdings.load(missing, store.pages(exchange.key(), slot, missing));
        }
    }

    /**
     * Saves holdings, unless somebody else has saved the collection meanwhile.
     *
     * @param holdings what to save
     * @return whether they were saved; if not, throw them away and begin again
     */
    public boolean save(Holdings holdings) {
        load(holdings, holdings.missingForCommit());
        Saved saved = holdings.commit();
        StateStore store = exchange.state();
        boolean done = switch (saved.extent()) {
            case SOME -> store.save(exchange.key(), slot, revision, saved.head(), saved.pages());
            case ALL -> store.replace(exchange.key(), slot, revision, saved.head(), saved.pages());
        };
        if (done) {
            revision++;
        }
        return done;
    }
}
