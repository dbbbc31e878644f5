package org.activesync4j.internal.folder;

import org.activesync4j.spi.DriverException;

/** The statuses of the folder commands ([MS-ASCMD] 2.2.3.177.3 to 2.2.3.177.5). */
public final class FolderStatus {

    /** All went well. */
    public static final int SUCCESS = 1;

    /** There is a folder of that name, or, for an update, the folder is a default one or cannot go there. */
    public static final int EXISTS = 2;

    /** The folder, or the parent of a new one, is a special one. */
    public static final int SPECIAL = 3;

    /** The folder is not there. */
    public static final int NOT_FOUND = 4;

    /** The parent is not there. */
    public static final int PARENT_NOT_FOUND = 5;

    /** The server cannot do it. */
    public static final int SERVER_ERROR = 6;

    /** The sync key is not the current one. */
    public static final int INVALID_KEY = 9;

    /** The request is malformed, or asks for what cannot be. */
    public static final int MALFORMED = 10;

    private FolderStatus() {}

    /**
     * Tells what the refusal of a driver means.
     *
     * @param refused the refusal
     * @param missing the status if the folder or its parent is gone
     * @param denied the status if the user may not
     * @return the status
     * @throws DriverException the same, if it does not concern the folder alone
     */
    public static int of(DriverException refused, int missing, int denied) {
        return switch (refused.reason()) {
            case EXISTS -> EXISTS;
            case NOT_FOUND -> missing;
            case DENIED, READ_ONLY -> denied;
            case INVALID, UNSUPPORTED -> MALFORMED;
            case CONFLICT, TOO_LARGE, NOT_SENT -> SERVER_ERROR;
            case QUOTA, UNAVAILABLE, TOKEN_EXPIRED -> throw refused;
        };
    }
}
