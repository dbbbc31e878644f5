package org.activesync4j.internal.http;

import java.util.List;
import java.util.Optional;

/** The numbers that stand for commands in a base64 query ([MS-ASHTTP] 2.2.1.1.1.1.2). */
final class CommandCodes {

    private static final List<String> NAMES = List.of(
            "Sync",
            "SendMail",
            "SmartForward",
            "SmartReply",
            "GetAttachment",
            "GetHierarchy",
            "CreateCollection",
            "DeleteCollection",
            "MoveCollection",
            "FolderSync",
            "FolderCreate",
            "FolderDelete",
            "FolderUpdate",
            "MoveItems",
            "GetItemEstimate",
            "MeetingResponse",
            "Search",
            "Settings",
            "Ping",
            "ItemOperations",
            "Provision",
            "ResolveRecipients",
            "ValidateCert",
            "Find");

    private CommandCodes() {}

    static Optional<String> name(int code) {
        return code < NAMES.size() ? Optional.of(NAMES.get(code)) : Optional.empty();
    }
}
