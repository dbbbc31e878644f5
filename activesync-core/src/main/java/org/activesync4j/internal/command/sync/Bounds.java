package org.activesync4j.internal.command.sync;

import java.util.Optional;
import org.activesync4j.Settings;
import org.activesync4j.Version;
import org.activesync4j.command.Exchange;

/** Bounds on what a request may ask for; beyond them the client is told the nearest that is allowed. */
final class Bounds {

    private Bounds() {}

    static Optional<SyncAnswer> refusal(SyncRequest request, Exchange exchange) {
        Settings settings = exchange.settings();
        int most = request.waits() ? settings.waitingFolders() : settings.collections();
        if (request.collections().size() > most) {
            return Optional.of(tooMany(most, exchange.version()));
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

    /** Before 12.1 a client cannot be told what the limit is. */
    private static SyncAnswer tooMany(int most, Version version) {
        return version.before(Version.V12_1)
                ? SyncAnswer.refused(SyncStatus.PROTOCOL_ERROR)
                : SyncAnswer.beyond(SyncStatus.TOO_MANY_COLLECTIONS, most);
    }

    private static Optional<SyncAnswer> outside(int asked, int least, int most) {
        if (asked >= least && asked <= most) {
            return Optional.empty();
        }
        return Optional.of(SyncAnswer.beyond(SyncStatus.INVALID_WAIT, asked < least ? least : most));
    }
}
