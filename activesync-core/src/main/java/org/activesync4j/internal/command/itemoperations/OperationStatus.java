package org.activesync4j.internal.command.itemoperations;

import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;

/** The statuses of ItemOperations, [MS-ASCMD] 2.2.3.177.8. */
final class OperationStatus {

    static final int SUCCESS = 1;
    static final int PROTOCOL_ERROR = 2;
    static final int SERVER_ERROR = 3;
    static final int BAD_LINK = 4;
    static final int LIBRARY_ACCESS_DENIED = 5;
    static final int NOT_FOUND = 6;
    static final int CONNECTION_FAILED = 7;
    static final int INVALID_RANGE = 8;
    static final int UNKNOWN_STORE = 9;
    static final int EMPTY = 10;
    static final int TOO_LARGE = 11;
    static final int UNREADABLE = 12;
    static final int CONVERSION_FAILED = 14;
    static final int INVALID_ATTACHMENT = 15;
    static final int ACCESS_DENIED = 16;
    static final int INVALID_COMBINATION = 105;
    static final int MOVE_FAILED = 154;
    static final int MOVE_ONLY_ONCE = 155;
    static final int NO_MAIL_FOLDER = 156;
    static final int BODY_PART_TYPE = 164;
    static final int NO_RIGHTS_MANAGEMENT = 168;

    private OperationStatus() {}

    /** What a driver's refusal means for an item. */
    static int ofItem(DriverException refused) {
        return switch (refused.reason()) {
            case NOT_FOUND -> NOT_FOUND;
            case DENIED, READ_ONLY -> ACCESS_DENIED;
            case TOO_LARGE -> TOO_LARGE;
            case INVALID, UNSUPPORTED -> CONVERSION_FAILED;
            case EXISTS, CONFLICT, QUOTA, NOT_SENT, UNAVAILABLE, TOKEN_EXPIRED -> SERVER_ERROR;
        };
    }

    /** What a driver's refusal means for an attachment. */
    static int ofAttachment(DriverException refused) {
        Reason reason = refused.reason();
        boolean unknown = reason == Reason.NOT_FOUND || reason == Reason.INVALID || reason == Reason.UNSUPPORTED;
        return unknown ? INVALID_ATTACHMENT : ofItem(refused);
    }

    /** What a driver's refusal means for a document. */
    static int ofDocument(DriverException refused) {
        return switch (refused.reason()) {
            case NOT_FOUND -> NOT_FOUND;
            case DENIED, READ_ONLY -> LIBRARY_ACCESS_DENIED;
            case TOO_LARGE -> TOO_LARGE;
            case INVALID, UNSUPPORTED -> BAD_LINK;
            case UNAVAILABLE -> CONNECTION_FAILED;
            case EXISTS, CONFLICT, QUOTA, NOT_SENT, TOKEN_EXPIRED -> SERVER_ERROR;
        };
    }

    /** What a driver's refusal means for a folder or a conversation. */
    static int ofFolder(DriverException refused) {
        return refused.reason() == Reason.NOT_FOUND ? NOT_FOUND : SERVER_ERROR;
    }
}
