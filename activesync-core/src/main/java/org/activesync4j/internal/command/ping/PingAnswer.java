package org.activesync4j.internal.command.ping;

import java.util.List;
import java.util.OptionalInt;

/**
 * The answer to a Ping.
 *
 * @param status its status, [MS-ASCMD] 2.2.3.177.11
 * @param folders the folders that have changed, with status 2
 * @param bound the nearest interval that the server accepts, with status 5; the most folders, with status 6
 */
record PingAnswer(int status, List<String> folders, OptionalInt bound) {

    static final int EXPIRED = 1;
    static final int CHANGED = 2;
    static final int PARAMETERS_MISSING = 3;
    static final int SYNTAX_ERROR = 4;
    static final int INTERVAL_OUT_OF_RANGE = 5;
    static final int TOO_MANY_FOLDERS = 6;
    static final int HIERARCHY_OUTDATED = 7;
    static final int SERVER_ERROR = 8;

    PingAnswer {
        folders = List.copyOf(folders);
    }

    static PingAnswer of(int status) {
        return new PingAnswer(status, List.of(), OptionalInt.empty());
    }

    static PingAnswer changed(List<String> folders) {
        return new PingAnswer(CHANGED, folders, OptionalInt.empty());
    }

    static PingAnswer beyond(int status, int bound) {
        return new PingAnswer(status, List.of(), OptionalInt.of(bound));
    }
}
