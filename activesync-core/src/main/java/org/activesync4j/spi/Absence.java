package org.activesync4j.spi;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.activesync4j.item.BodyType;

/**
 * What is answered for a user who is away; see [MS-ASCMD] 2.2.3.118.
 *
 * @param state whether it is answered
 * @param period from when until when; only has a meaning when {@link State#TIMED}, but is kept
 * @param replies what is answered to whom; an audience that is missing gets no answer
 */
public record Absence(State state, Optional<Period> period, Map<Audience, Reply> replies) {

    /** Whether mail is answered. */
    public enum State {
        /** It is not. */
        OFF,
        /** It is, until further notice. */
        ON,
        /** It is, during a period. */
        TIMED
    }

    /** Who is answered. */
    public enum Audience {
        /** Those of the same organisation. */
        INTERNAL,
        /** Strangers who are among the user's contacts. */
        EXTERNAL_KNOWN,
        /** All other strangers. */
        EXTERNAL_UNKNOWN
    }

    /**
     * From when until when.
     *
     * @param start its beginning
     * @param end its end, not before the beginning
     */
    public record Period(Instant start, Instant end) {

        /**
         * Checks the order.
         *
         * @param start its beginning
         * @param end its end, not before the beginning
         * @throws IllegalArgumentException if it ends before it begins
         */
        public Period {
            if (end.isBefore(start)) {
                throw new IllegalArgumentException("a period does not end before it begins");
            }
        }
    }

    /**
     * What one audience is answered.
     *
     * @param enabled whether it is answered
     * @param type what the message is: {@code TEXT} or {@code HTML}
     * @param message the message; may be empty
     */
    public record Reply(boolean enabled, BodyType type, String message) {

        /**
         * Checks the type.
         *
         * @param enabled whether it is answered
         * @param type what the message is: {@code TEXT} or {@code HTML}
         * @param message the message; may be empty
         */
        public Reply {
            Objects.requireNonNull(message, "message");
            if (type != BodyType.TEXT && type != BodyType.HTML) {
                throw new IllegalArgumentException("such a message is text or HTML");
            }
        }

        /** Says what it is, never what is in it. */
        @Override
        public String toString() {
            return (enabled ? "enabled " : "disabled ") + type;
        }
    }

    /** Nobody is answered. */
    public static final Absence NONE = new Absence(State.OFF, Optional.empty(), Map.of());

    /**
     * Copies the replies; a timed absence has a period.
     *
     * @param state whether it is answered
     * @param period from when until when; only has a meaning when {@link State#TIMED}, but is kept
     * @param replies what is answered to whom; an audience that is missing gets no answer
     */
    public Absence {
        Map<Audience, Reply> copy = new EnumMap<>(Audience.class);
        copy.putAll(replies);
        replies = Collections.unmodifiableMap(copy);
        if (state == State.TIMED && period.isEmpty()) {
            throw new IllegalArgumentException("a timed absence has a period");
        }
    }

    /**
     * Finds what an audience is answered.
     *
     * @param audience which
     * @return the reply, if there is one
     */
    public Optional<Reply> reply(Audience audience) {
        return Optional.ofNullable(replies.get(audience));
    }
}
