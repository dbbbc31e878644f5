package org.activesync4j.internal.command.meetingresponse;

import org.activesync4j.command.Status;
import org.activesync4j.spi.DriverException;

/** The statuses of one answer ([MS-ASCMD] 2.2.3.177.8). */
final class MeetingStatus {

    static final int SUCCESS = 1;
    static final int INVALID_REQUEST = 2;
    static final int MAILBOX_ERROR = 3;
    static final int SERVER_ERROR = 4;

    private MeetingStatus() {}

    /** Tells what a driver's refusal means; an outage is no answer. */
    static int of(DriverException refused) {
        return switch (refused.reason()) {
            case NOT_FOUND, INVALID, EXISTS -> INVALID_REQUEST;
            case CONFLICT -> Status.NO_RECURRENCE.code();
            case DENIED, READ_ONLY, QUOTA, TOO_LARGE -> MAILBOX_ERROR;
            case UNSUPPORTED, NOT_SENT -> SERVER_ERROR;
            case UNAVAILABLE, TOKEN_EXPIRED -> throw refused;
        };
    }
}
