package org.activesync4j.internal.command.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.activesync4j.internal.sync.CachedRequests.CachedCollection;
import org.activesync4j.internal.sync.CachedRequests.CachedSync;
import org.activesync4j.internal.sync.FolderNumber;
import org.activesync4j.internal.sync.Head;

/** What a complete Sync leaves behind for shorter ones, and what these mean then ([MS-ASCMD] 2.2.3.124). */
final class SyncMemory {

    private SyncMemory() {}

    /** What is worth remembering of a complete request. */
    static CachedSync remember(SyncRequest request) {
        List<CachedCollection> collections = new ArrayList<>();
        for (CollectionRequest each : request.collections()) {
            FolderNumber.parse(each.id())
                    .ifPresent(number -> collections.add(new CachedCollection(
                            number,
                            each.windowSize(),
                            each.getChanges().orElse(true),
                            each.deletesAsMoves(),
                            each.conversationMode().orElse(false))));
        }
        return new CachedSync(collections, request.windowSize(), Duration.ofSeconds(request.seconds()));
    }

    /**
     * Completes a shorter request.
     *
     * <p>A collection that it does not name has the key that was issued last. If the client may not have got that answer,
     * nobody can tell which key it means; then it has to send the whole request, see docs/adr/0003-empty-sync.md.
     *
     * @param request the shorter request
     * @param before what is remembered
     * @param heads the collections that are remembered
     * @return the whole request, or empty if the client has to send it
     */
    static Optional<SyncRequest> complete(
            SyncRequest request, CachedSync before, Function<FolderNumber, Optional<Head>> heads) {
        List<CollectionRequest> collections = new ArrayList<>(request.collections());
        for (CachedCollection cached : before.collections()) {
            if (request.collection(cached.folder().toString()).isEmpty()) {
                Optional<Head> head = heads.apply(cached.folder())
                        .filter(known -> known.issued().isEmpty());
                if (head.isEmpty()) {
                    return Optional.empty();
                }
                collections.add(again(cached, head.get()));
            }
        }
        return Optional.of(new SyncRequest(
                collections,
                request.minutes(),
                request.waits() ? request.heartbeat() : heartbeat(before),
                request.windowSize().isPresent() ? request.windowSize() : before.windowSize(),
                request.form()));
    }

    private static OptionalInt heartbeat(CachedSync before) {
        int seconds = Math.toIntExact(before.patience().toSeconds());
        return seconds > 0 ? OptionalInt.of(seconds) : OptionalInt.empty();
    }

    private static CollectionRequest again(CachedCollection cached, Head head) {
        return new CollectionRequest(
                cached.folder().toString(),
                Optional.empty(),
                head.youngest().toString(),
                Optional.empty(),
                cached.deletesAsMoves(),
                Optional.of(cached.getChanges()),
                cached.windowSize(),
                cached.conversationMode() ? Optional.of(true) : Optional.empty(),
                List.of(),
                List.of());
    }
}
