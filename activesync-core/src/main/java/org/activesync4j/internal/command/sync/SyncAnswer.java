package org.activesync4j.internal.command.sync;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.activesync4j.internal.collection.Piece;

/**
 * The answer to a Sync.
 *
 * @param status the status of the whole, if it is not fine
 * @param limit the nearest bound that the server accepts, with status 14 and 15
 * @param collections what is said of collections; with none and no status the answer is empty
 */
record SyncAnswer(OptionalInt status, OptionalInt limit, List<CollectionAnswer> collections) {

    /** Nothing has changed. */
    static final SyncAnswer UNCHANGED = new SyncAnswer(OptionalInt.empty(), OptionalInt.empty(), List.of());

    SyncAnswer {
        collections = List.copyOf(collections);
    }

    static SyncAnswer of(List<CollectionAnswer> collections) {
        return new SyncAnswer(OptionalInt.empty(), OptionalInt.empty(), collections);
    }

    static SyncAnswer refused(int status) {
        return new SyncAnswer(OptionalInt.of(status), OptionalInt.empty(), List.of());
    }

    static SyncAnswer beyond(int status, int limit) {
        return new SyncAnswer(OptionalInt.of(status), OptionalInt.of(limit), List.of());
    }

    boolean isEmpty() {
        return status.isEmpty() && collections.isEmpty();
    }

    /**
     * What is said of one collection.
     *
     * @param itemClass the class, up to 12.1
     * @param key the key for the next request
     * @param id the CollectionId
     * @param status its status
     * @param moreAvailable whether changes remain
     * @param commands what the client has to do
     * @param responses how its own commands went
     */
    record CollectionAnswer(
            Optional<String> itemClass,
            String key,
            String id,
            int status,
            boolean moreAvailable,
            List<Piece> commands,
            List<Piece> responses) {

        CollectionAnswer {
            commands = List.copyOf(commands);
            responses = List.copyOf(responses);
        }

        static CollectionAnswer refused(Optional<String> itemClass, String key, String id, int status) {
            return new CollectionAnswer(itemClass, key, id, status, false, List.of(), List.of());
        }

        /** Tells whether there is nothing that the client did not know. */
        boolean saysNothing(String presentedKey) {
            return status == SyncStatus.SUCCESS
                    && key.equals(presentedKey)
                    && !moreAvailable
                    && commands.isEmpty()
                    && responses.isEmpty();
        }
    }
}
