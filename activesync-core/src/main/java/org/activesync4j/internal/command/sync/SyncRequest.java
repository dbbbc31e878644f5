package org.activesync4j.internal.command.sync;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A Sync request, its structure checked.
 *
 * @param collections the collections in the order of the request
 * @param minutes how many minutes to wait, if the request says so
 * @param heartbeat how many seconds to wait, if the request says so
 * @param windowSize how many changes the whole answer may bring, if the request says so
 * @param form whether it is complete, or refers to the request before
 */
record SyncRequest(
        List<CollectionRequest> collections,
        OptionalInt minutes,
        OptionalInt heartbeat,
        OptionalInt windowSize,
        Form form) {

    /** How a request relates to the one before. */
    enum Form {
        /** Says everything. */
        COMPLETE,
        /** Says what differs from the request before. */
        PARTIAL,
        /** Says: as before. */
        EMPTY
    }

    /** What a request without a body says. */
    static final SyncRequest REPEAT =
            new SyncRequest(List.of(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), Form.EMPTY);

    SyncRequest {
        collections = List.copyOf(collections);
    }

    /** Tells the seconds to wait; 0 for not at all. */
    int seconds() {
        return heartbeat.orElse(minutes.orElse(0) * 60);
    }

    boolean waits() {
        return minutes.isPresent() || heartbeat.isPresent();
    }

    private boolean hasCommands() {
        return collections.stream()
                .anyMatch(collection -> !collection.commands().isEmpty());
    }

    private boolean hasFirst() {
        return collections.stream().anyMatch(CollectionRequest::isFirst);
    }

    /** Whether the client only wants to know what happens: it has done nothing, and begins with nothing. */
    boolean mayWaitAtOnce() {
        return waits() && !hasCommands() && !hasFirst();
    }

    /** How many commands of the server the whole answer may bring. */
    int window() {
        int asked = windowSize.orElse(Integer.MAX_VALUE);
        return asked < 1 ? Integer.MAX_VALUE : asked;
    }

    /** The same request without the options that it has set: what a waiting request holds on to. */
    SyncRequest withoutOptions() {
        return new SyncRequest(
                collections.stream().map(CollectionRequest::withoutOptions).toList(),
                minutes,
                heartbeat,
                windowSize,
                form);
    }

    Optional<CollectionRequest> collection(String id) {
        return collections.stream()
                .filter(collection -> collection.id().equals(id))
                .findFirst();
    }
}
