package org.activesync4j.internal.command.sync;

import org.activesync4j.spi.DriverException;

/** What the refusal of a driver means for one item. */
final class ItemStatus {

    private ItemStatus() {}

    /** Tells the status; an outage has none, for then nothing is known of the item. */
    static int of(DriverException refused) {
        return switch (refused.reason()) {
            case NOT_FOUND -> SyncStatus.NOT_FOUND;
            case CONFLICT -> SyncStatus.CONFLICT;
            case QUOTA, TOO_LARGE -> SyncStatus.CANNOT_COMPLETE;
            case EXISTS, DENIED, READ_ONLY, INVALID, UNSUPPORTED, NOT_SENT -> SyncStatus.CONVERSION_ERROR;
            case UNAVAILABLE, TOKEN_EXPIRED -> throw refused;
        };
    }
}
