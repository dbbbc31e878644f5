package org.activesync4j.internal.command.settings;

import org.activesync4j.spi.DriverException;

/** The statuses of one property of Settings ([MS-ASCMD] 2.2.3.177.15). */
final class SettingStatus {

    static final int SUCCESS = 1;
    static final int PROTOCOL_ERROR = 2;
    static final int ACCESS_DENIED = 3;
    static final int UNAVAILABLE = 4;
    static final int INVALID_ARGUMENTS = 5;
    static final int CONFLICTING_ARGUMENTS = 6;
    static final int DENIED_BY_POLICY = 7;

    private SettingStatus() {}

    /** Tells what a driver's refusal means; the other properties of the request are not concerned. */
    static int of(DriverException refused) {
        return switch (refused.reason()) {
            case DENIED, UNSUPPORTED -> ACCESS_DENIED;
            case INVALID, TOO_LARGE, NOT_FOUND -> INVALID_ARGUMENTS;
            case CONFLICT, EXISTS -> CONFLICTING_ARGUMENTS;
            case READ_ONLY -> DENIED_BY_POLICY;
            case QUOTA, NOT_SENT, UNAVAILABLE, TOKEN_EXPIRED -> UNAVAILABLE;
        };
    }
}
