package org.activesync4j.internal.command.sync;

/** The statuses of Sync ([MS-ASCMD] 2.2.3.177.17). */
final class SyncStatus {

    static final int SUCCESS = 1;
    static final int INVALID_KEY = 3;
    static final int PROTOCOL_ERROR = 4;
    static final int SERVER_ERROR = 5;
    static final int CONVERSION_ERROR = 6;
    static final int CONFLICT = 7;
    static final int NOT_FOUND = 8;
    static final int CANNOT_COMPLETE = 9;
    static final int HIERARCHY_CHANGED = 12;
    static final int REQUEST_INCOMPLETE = 13;
    static final int INVALID_WAIT = 14;
    static final int TOO_MANY_COLLECTIONS = 15;
    static final int RETRY = 16;

    private SyncStatus() {}
}
