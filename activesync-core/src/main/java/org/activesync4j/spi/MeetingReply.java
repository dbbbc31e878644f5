package org.activesync4j.spi;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.activesync4j.item.Body;
import org.activesync4j.item.InstanceId;

/**
 * What a user says to an invitation; see [MS-ASCMD] 2.2.3.198.
 *
 * @param answer yes, perhaps or no
 * @param occurrence the one occurrence that is meant, by its original start; empty for all of the meeting
 * @param notice what the organiser is to be told by the groupware; empty when nothing: either the user does not wish it, or
 *     the device, one that speaks 14.1 or older, sends its answer by itself
 */
public record MeetingReply(Answer answer, Optional<InstanceId> occurrence, Optional<Notice> notice) {

    /** Yes, perhaps or no. */
    public enum Answer {
        /** The user comes. */
        ACCEPTED,
        /** The user may come. */
        TENTATIVE,
        /** The user does not come. */
        DECLINED
    }

    /**
     * What the organiser is told.
     *
     * @param text what the user wrote, text or HTML; empty without a word
     * @param proposal another time that the user proposes; empty without
     */
    public record Notice(Optional<Body> text, Optional<Proposal> proposal) {

        /** The answer alone. */
        public static final Notice PLAIN = new Notice(Optional.empty(), Optional.empty());
    }

    /**
     * Another time.
     *
     * @param start its beginning
     * @param end its end, not before the beginning
     */
    public record Proposal(Instant start, Instant end) {

        /**
         * Checks the order.
         *
         * @param start its beginning
         * @param end its end, not before the beginning
         * @throws IllegalArgumentException if it ends before it begins
         */
        public Proposal {
            if (end.isBefore(start)) {
                throw new IllegalArgumentException("a proposal does not end before it begins");
            }
        }
    }

    /**
     * Nothing is {@code null}.
     *
     * @param answer yes, perhaps or no
     * @param occurrence the one occurrence that is meant, by its original start; empty for all of the meeting
     * @param notice what the organiser is to be told by the groupware
     */
    public MeetingReply {
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(occurrence, "occurrence");
        Objects.requireNonNull(notice, "notice");
    }
}
