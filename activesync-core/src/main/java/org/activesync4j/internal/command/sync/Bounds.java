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
        if (request.heartbeat().isPresent()) {
            return outside(request.heartbeat().getAsInt(), seconds(settings));
        }
        return request.minutes().isPresent()
                ? outside(request.minutes().getAsInt(), minutes(settings))
                : Optional.empty();
    }

    /**
     * Tells whether a request may wait as long as a request before did. If not, the limit cannot be told: nobody knows whether
     * that was in minutes or seconds.
     */
    static boolean allowPatience(SyncRequest request, Settings settings) {
        return !request.waits() || seconds(settings).holds(request.seconds());
    }

    /** What is allowed. */
    private record Range(int least, int most) {

        boolean holds(int asked) {
            return asked >= least && asked <= most;
        }

        int nearest(int asked) {
            return asked < least ? least : most;
        }
    }

    private static Range seconds(Settings settings) {
        return new Range(
                Math.toIntExact(settings.shortestHeartbeat().toSeconds()),
                Math.toIntExact(settings.longestHeartbeat().toSeconds()));
    }

    private static Range minutes(Settings settings) {
        Range seconds = seconds(settings);
        return new Range(Math.max(1, (seconds.least() + 59) / 60), Math.max(1, seconds.most() / 60));
    }

    /** Before 12.1 a client cannot be told what the limit is. */
    private static SyncAnswer tooMany(int most, Version version) {
        return version.before(Version.V12_1)
                ? SyncAnswer.refused(SyncStatus.PROTOCOL_ERROR)
                : SyncAnswer.beyond(SyncStatus.TOO_MANY_COLLECTIONS, most);
    }

    private static Optional<SyncAnswer> outside(int asked, Range range) {
        return range.holds(asked)
                ? Optional.empty()
                : Optional.of(SyncAnswer.beyond(SyncStatus.INVALID_WAIT, range.nearest(asked)));
    }
}
