package org.activesync4j.internal.command.sync;

import org.activesync4j.internal.command.sync.SyncAnswer.CollectionAnswer;

/**
 * A collection and what came of it.
 *
 * @param request what was asked for
 * @param answer what the client is told
 * @param away whether its folder was out of reach, which may pass
 */
record Synced(CollectionRequest request, CollectionAnswer answer, boolean away) {

    /** Whether there is something to tell. */
    boolean isNews() {
        return !answer.saysNothing(request.key());
    }

    /** Whether it is worth ending a wait for: an outage is not. */
    boolean endsWait() {
        return isNews() && !away;
    }

    /** Whether the request, as far as it is about this collection, was not accepted. */
    boolean isRefused() {
        return switch (answer.status()) {
            case SyncStatus.INVALID_KEY, SyncStatus.PROTOCOL_ERROR, SyncStatus.NOT_FOUND -> true;
            default -> false;
        };
    }

    /** Whether the client's key is none that we gave: then nobody knows what the client holds. */
    boolean isEstranged() {
        return answer.status() == SyncStatus.INVALID_KEY;
    }
}
