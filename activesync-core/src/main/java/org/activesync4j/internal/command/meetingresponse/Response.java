package org.activesync4j.internal.command.meetingresponse;

import java.util.Optional;
import org.activesync4j.spi.MeetingReply;

/**
 * One answer of a request.
 *
 * @param invitation what is answered
 * @param reply what the user says, or why that cannot be read
 */
record Response(Invitation invitation, Said reply) {

    /** What the user says. */
    sealed interface Said {

        /**
         * Something that can be done.
         *
         * @param reply what
         */
        record Clear(MeetingReply reply) implements Said {}

        /**
         * Something that cannot.
         *
         * @param status why
         */
        record Wrong(int status) implements Said {}
    }

    /** Tells what the ledger's digest covers. */
    String digested() {
        return invitation + " " + reply;
    }

    Optional<MeetingReply> clear() {
        return reply instanceof Said.Clear clear ? Optional.of(clear.reply()) : Optional.empty();
    }
}
