package org.activesync4j.internal.command.moveitems;

import org.activesync4j.spi.DriverException;

/** The statuses of MoveItems ([MS-ASCMD] 2.2.3.177): success is 3. */
final class MoveStatus {

    static final int INVALID_SOURCE = 1;
    static final int INVALID_DESTINATION = 2;
    static final int SUCCESS = 3;
    static final int SAME_FOLDER = 4;
    static final int FAILURE = 5;
    static final int LOCKED = 7;

    private MoveStatus() {}

    /** Tells what the refusal of a driver means for one item; an outage means nothing, for then nothing is known of it. */
    static int of(DriverException refused) {
        return switch (refused.reason()) {
            case NOT_FOUND -> INVALID_SOURCE;
            case INVALID, UNSUPPORTED -> INVALID_DESTINATION;
            case CONFLICT -> LOCKED;
            case EXISTS, DENIED, READ_ONLY, TOO_LARGE, QUOTA, NOT_SENT -> FAILURE;
            case UNAVAILABLE, TOKEN_EXPIRED -> throw refused;
        };
    }
}
