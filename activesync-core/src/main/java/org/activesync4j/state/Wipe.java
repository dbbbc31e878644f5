package org.activesync4j.state;

import java.time.Instant;
import java.util.Optional;
import org.activesync4j.Version;

/**
 * That a device shall erase itself, and how far that has come; see [MS-ASPROV].
 *
 * @param scope what is to be erased
 * @param stage how far it has come
 * @param requestedBy who wanted it, for the record; up to 256 characters
 * @param requestedAt when it was requested
 * @param sentAt when the device was last told
 * @param endedAt when the device last said how it went
 */
public record Wipe(
        Scope scope,
        Stage stage,
        String requestedBy,
        Instant requestedAt,
        Optional<Instant> sentAt,
        Optional<Instant> endedAt) {

    private static final int LONGEST_NAME = 256;

    /** What is to be erased. */
    public enum Scope {
        /** What came from this server, and the password kept for it; exists from 16.1 on. */
        ACCOUNT_ONLY(Version.V16_1),
        /** Everything on the device, whoever it belongs to. */
        WHOLE_DEVICE(Version.V2_5);

        private final Version since;

        Scope(Version since) {
            this.since = since;
        }

        /**
         * Tells whether a device can be told at all.
         *
         * @param version the version that it speaks
         * @return whether the version has an element for it
         */
        public boolean existsIn(Version version) {
            return version.atLeast(since);
        }
    }

    /** How far a wipe has come. */
    public enum Stage {
        /** The device does not know yet. */
        REQUESTED,
        /** The device was told and has not answered. */
        SENT,
        /** The device says that it failed; it is told again. */
        FAILED,
        /** The device says that it is done. */
        ACKNOWLEDGED
    }

    /**
     * Checks the length.
     *
     * @param scope what is to be erased
     * @param stage how far it has come
     * @param requestedBy who wanted it, for the record; up to 256 characters
     * @param requestedAt when it was requested
     * @param sentAt when the device was last told
     * @param endedAt when the device last said how it went
     */
    public Wipe {
        if (requestedBy.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name has at most " + LONGEST_NAME + " characters");
        }
    }

    /**
     * Requests a wipe.
     *
     * @param scope what is to be erased
     * @param by who wants it
     * @param at when
     * @return the wipe
     */
    public static Wipe requested(Scope scope, String by, Instant at) {
        return new Wipe(scope, Stage.REQUESTED, by, at, Optional.empty(), Optional.empty());
    }

    /**
     * Tells whether the device still has to be told.
     *
     * @return whether it has not said that it is done
     */
    public boolean isPending() {
        return stage != Stage.ACKNOWLEDGED;
    }

    /**
     * Notes that the device is told.
     *
     * @param at when
     * @return this, sent
     */
    public Wipe sent(Instant at) {
        return new Wipe(scope, Stage.SENT, requestedBy, requestedAt, Optional.of(at), endedAt);
    }

    /**
     * Notes that the device has failed.
     *
     * @param at when
     * @return this, failed and still pending
     */
    public Wipe failed(Instant at) {
        return new Wipe(scope, Stage.FAILED, requestedBy, requestedAt, sentAt, Optional.of(at));
    }

    /**
     * Notes that the device is done.
     *
     * @param at when
     * @return this, over
     */
    public Wipe acknowledged(Instant at) {
        return new Wipe(scope, Stage.ACKNOWLEDGED, requestedBy, requestedAt, sentAt, Optional.of(at));
    }
}
