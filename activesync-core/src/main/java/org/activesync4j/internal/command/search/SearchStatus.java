package org.activesync4j.internal.command.search;

import org.activesync4j.spi.DriverException;

/** The statuses of a Store, [MS-ASCMD] 2.2.3.177.13. */
final class SearchStatus {

    static final int SUCCESS = 1;
    static final int INVALID_REQUEST = 2;
    static final int SERVER_ERROR = 3;
    static final int BAD_LINK = 4;
    static final int ACCESS_DENIED = 5;
    static final int NOT_FOUND = 6;
    static final int CONNECTION_FAILED = 7;
    static final int TOO_COMPLEX = 8;
    static final int FOLDER_SYNC_REQUIRED = 11;
    static final int END_OF_RANGE = 12;

    private SearchStatus() {}

    /** What the refusal of a driver means for a search. */
    static int of(DriverException refused) {
        return switch (refused.reason()) {
            case NOT_FOUND -> NOT_FOUND;
            case DENIED, READ_ONLY -> ACCESS_DENIED;
            case UNSUPPORTED -> TOO_COMPLEX;
            case INVALID -> INVALID_REQUEST;
            case UNAVAILABLE, TOKEN_EXPIRED -> throw refused;
            case EXISTS, CONFLICT, TOO_LARGE, QUOTA, NOT_SENT -> SERVER_ERROR;
        };
    }

    /** What the refusal of a driver means for a link. */
    static int ofLink(DriverException refused) {
        return switch (refused.reason()) {
            case NOT_FOUND -> NOT_FOUND;
            case DENIED, READ_ONLY -> ACCESS_DENIED;
            case INVALID, UNSUPPORTED -> BAD_LINK;
            case UNAVAILABLE -> CONNECTION_FAILED;
            case EXISTS, CONFLICT, TOO_LARGE, QUOTA, NOT_SENT, TOKEN_EXPIRED -> SERVER_ERROR;
        };
    }
}
