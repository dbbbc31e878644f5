package org.activesync4j.internal.command.meetingresponse;

import java.util.Optional;

/**
 * The invitation, or the event, that is answered, as the device names it.
 *
 * @param folder its folder as sent; empty beside a LongId
 * @param item the RequestId, or the LongId
 */
record Invitation(Optional<String> folder, String item) {

    /** What the device wants to hear again. */
    Optional<String> requestId() {
        return folder.isPresent() ? Optional.of(item) : Optional.empty();
    }
}
