package org.activesync4j.internal.command.sync;

import java.util.Optional;
import org.activesync4j.Settings;

/** Bounds on what a request may ask for; beyond them the client is told the nearest that is allowed. */
final class Bounds {

    private Bounds() {}

    static Optional<SyncAnswer> refusal(SyncRequest request, Settings settings) {
        int most = request.waits() ? settings.waitingFolders() : settings.collections();
        if (request.collections().size() > most) {
            return Optional.of(SyncAnswer.beyond(SyncStatus.TOO_MANY_COLLECTIONS, most));
        }
        int shortest = Math.toIntExact(settings.shortestHeartbeat().toSeconds());
        int longest = Math.toIntExact(settings.longestHeartbeat().toSeconds());
        if (request.heartbeat().isPresent()) {
            return outside(request.heartbeat().getAsInt(), shortest, longest);
        }
        return request.minutes().isPresent()
                ? outside(request.minutes().getAsInt(), Math.max(1, (shortest + 59) / 60), Math.max(1, longest / 60))
                : Optional.empty();
    }

    private static Optional<SyncAnswer> outside(int asked, int least, int most) {
        if (asked >= least && asked <= most) {
            return Optional.empty();
        }
        return Optional.of(SyncAnswer.beyond(SyncStatus.INVALID_WAIT, asked < least ? least : most));
    }
}
