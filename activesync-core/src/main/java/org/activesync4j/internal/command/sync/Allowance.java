package org.activesync4j.internal.command.sync;

import java.util.Map;
import org.activesync4j.internal.collection.Piece;
import org.activesync4j.internal.collection.Place;
import org.activesync4j.internal.command.sync.CollectionSync.Share;
import org.activesync4j.internal.command.sync.SyncAnswer.CollectionAnswer;
import org.activesync4j.spi.FolderId;

/** What is left of an answer's window and bytes while one collection after the other takes its share. */
final class Allowance {

    private long window;
    private long bytes;

    Allowance(SyncRequest request, long bytes) {
        this.window = request.window();
        this.bytes = bytes;
    }

    Share share(CollectionRequest request, Place place, Map<FolderId, String> versions) {
        int commands = bytes > 0 ? (int) Math.min(request.window(), window) : 0;
        return new Share(commands, bytes, versions.getOrDefault(place.folder(), ""));
    }

    void spend(CollectionAnswer answer) {
        window -= answer.commands().size();
        bytes -= answer.commands().stream().mapToLong(Piece::size).sum();
    }
}
