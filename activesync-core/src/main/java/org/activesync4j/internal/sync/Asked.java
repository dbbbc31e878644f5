package org.activesync4j.internal.sync;

/**
 * A command that must not be done twice, as the device worded it.
 *
 * @param kind what is to be done
 * @param clientId the device's name for it: the {@code ClientId}, or the source of a move or response; empty without one
 * @param digest of all that the device said about it, beside the {@code clientId}
 */
public record Asked(Kind kind, String clientId, Digest digest) {

    /** What is done. The numbers are stored: they never change. */
    public enum Kind {
        /** Sync Add: an item is created. */
        ADD(1),
        /** A mail is sent: SendMail, SmartReply, SmartForward, or Sync with Send. */
        SEND(2),
        /** MoveItems: an item is moved. */
        MOVE(3),
        /** MeetingResponse: an invitation is answered. */
        RESPONSE(4),
        /** FolderCreate. */
        FOLDER_CREATE(5),
        /** FolderUpdate. */
        FOLDER_UPDATE(6),
        /** FolderDelete. */
        FOLDER_DELETE(7),
        /** Sync Change that does more than to change an item, such as to tell attendees. */
        CHANGE(8),
        /** Sync Delete that does more than to delete an item, such as to tell attendees. */
        DELETE(9);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        static Kind numbered(long number) {
            for (Kind kind : values()) {
                if (kind.number == number) {
                    return kind;
                }
            }
            throw new NewerFormat("kind " + number + " of a line");
        }
    }

    boolean sameWording(Asked other) {
        return kind == other.kind && digest.equals(other.digest);
    }

    boolean sameName(Asked other) {
        return kind == other.kind && !clientId.isEmpty() && clientId.equals(other.clientId);
    }
}
