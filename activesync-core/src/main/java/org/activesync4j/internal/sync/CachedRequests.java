package org.activesync4j.internal.sync;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The last complete Sync and Ping of a device, for requests that only say "again": slot {@code request}. The options of
 * the collections are in their heads.
 *
 * @param sync the last complete Sync
 * @param ping the parameters of the last Ping
 */
public record CachedRequests(Optional<CachedSync> sync, Optional<CachedPing> ping) {

    /** None yet. */
    public static final CachedRequests NONE = new CachedRequests(Optional.empty(), Optional.empty());

    /**
     * A Sync without its commands.
     *
     * @param collections in the order of the request
     * @param windowSize for all collections together, if given
     * @param patience how long to wait for changes, whole seconds; zero for not at all
     */
    public record CachedSync(List<CachedCollection> collections, OptionalInt windowSize, Duration patience) {

        /** Copies the list. */
        public CachedSync {
            collections = List.copyOf(collections);
        }

        /**
         * Lists the collections' folders.
         *
         * @return their numbers
         */
        public List<FolderNumber> numbers() {
            return collections.stream().map(CachedCollection::folder).toList();
        }
    }

    /**
     * A collection of a Sync.
     *
     * @param folder which
     * @param windowSize for this collection, if given
     * @param getChanges whether it asked for changes
     * @param deletesAsMoves whether deleted items go to the Deleted Items folder
     * @param conversationMode whether it asked for whole conversations
     */
    public record CachedCollection(
            FolderNumber folder,
            OptionalInt windowSize,
            boolean getChanges,
            boolean deletesAsMoves,
            boolean conversationMode) {}

    /**
     * A Ping.
     *
     * @param heartbeat how long to wait, whole seconds
     * @param folders in the order of the request
     */
    public record CachedPing(Duration heartbeat, List<PingFolder> folders) {

        /** Copies the list. */
        public CachedPing {
            folders = List.copyOf(folders);
        }
    }

    /**
     * A folder of a Ping.
     *
     * @param folder which
     * @param itemClass the wire name of its class, empty if not given
     */
    public record PingFolder(FolderNumber folder, String itemClass) {}

    /**
     * Reads what is stored.
     *
     * @param bytes from the store
     * @return the requests
     * @throws CorruptRecord when the bytes are not what was saved
     * @throws NewerFormat when a newer version saved them
     */
    public static CachedRequests decode(byte[] bytes) {
        return CachedRequestsFormat.read(bytes);
    }

    /**
     * Writes the form that is stored.
     *
     * @return the bytes
     */
    public byte[] encode() {
        return CachedRequestsFormat.write(this);
    }

    /**
     * Replaces the Sync.
     *
     * @param other the new one
     * @return a copy
     */
    public CachedRequests with(CachedSync other) {
        return new CachedRequests(Optional.of(other), ping);
    }

    /**
     * Replaces the Ping.
     *
     * @param other the new one
     * @return a copy
     */
    public CachedRequests with(CachedPing other) {
        return new CachedRequests(sync, Optional.of(other));
    }

    /**
     * Forgets the Sync.
     *
     * @return a copy
     */
    public CachedRequests withoutSync() {
        return new CachedRequests(Optional.empty(), ping);
    }
}
