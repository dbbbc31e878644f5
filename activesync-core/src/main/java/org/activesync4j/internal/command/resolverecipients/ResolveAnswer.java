package org.activesync4j.internal.command.resolverecipients;

import java.util.List;
import java.util.Optional;
import org.activesync4j.internal.directory.Pictures.Picture;
import org.activesync4j.spi.DirectoryEntry;

/**
 * The answer to a ResolveRecipients.
 *
 * @param resolved what became of each recipient, in the order of the request
 */
record ResolveAnswer(List<Resolved> resolved) {

    static final int SUCCESS = 1;
    static final int PROTOCOL_ERROR = 5;

    ResolveAnswer {
        resolved = List.copyOf(resolved);
    }

    /** How well a recipient was recognised. */
    enum Recognition {
        /** Who is meant is known. */
        CERTAIN(1),
        /** Several may be meant, all of which are named. */
        AMBIGUOUS(2),
        /** Several may be meant, some of which are named. */
        TOO_AMBIGUOUS(3),
        /** Nobody. */
        UNKNOWN(4);

        private final int status;

        Recognition(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /**
     * What became of a recipient.
     *
     * @param to what was typed
     * @param recognition how well it was recognised
     * @param recipients who may be meant
     */
    record Resolved(String to, Recognition recognition, List<Recipient> recipients) {
        Resolved {
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * Somebody who may be meant.
     *
     * @param entry who
     * @param availability when free, if that was asked and it is certain who is meant
     * @param certificates the certificates, likewise
     * @param picture the picture, likewise
     */
    record Recipient(
            DirectoryEntry entry,
            Optional<Availability> availability,
            Optional<Certificates> certificates,
            Optional<Picture> picture) {

        static Recipient suggested(DirectoryEntry entry) {
            return new Recipient(entry, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * When somebody is free.
     *
     * @param status 1, or why it is not known
     * @param merged a digit for each half hour, with status 1
     */
    record Availability(int status, Optional<String> merged) {

        static final int TOO_MANY = 160;
        static final int GROUP_TOO_LARGE = 161;
        static final int TRY_LATER = 162;
        static final int NOT_KNOWN = 163;

        static Availability of(String merged) {
            return new Availability(SUCCESS, Optional.of(merged));
        }

        static Availability unknown(int status) {
            return new Availability(status, Optional.empty());
        }
    }

    /**
     * Somebody's certificates.
     *
     * @param status 1, 7 if there is none, 8 if there would be too many
     * @param encoded each as DER
     * @param recipients how many people are meant
     */
    record Certificates(int status, List<byte[]> encoded, int recipients) {

        static final int NONE = 7;
        static final int TOO_MANY = 8;

        Certificates {
            encoded = List.copyOf(encoded);
        }
    }
}
