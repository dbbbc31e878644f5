package org.activesync4j.state;

/**
 * Whether a device may synchronise, and why not.
 *
 * @param verdict what was decided
 * @param reason why, for administrators; never sent to the device; up to 256 characters, empty if there is none
 */
public record Access(Verdict verdict, String reason) {

    /** The device may synchronise. */
    public static final Access ALLOWED = new Access(Verdict.ALLOWED, "");

    private static final int LONGEST_REASON = 256;

    /** What is decided about a device. */
    public enum Verdict {
        /** It may do everything. */
        ALLOWED,
        /** It may provision, so that an administrator sees what it is, and nothing else until somebody has decided. */
        QUARANTINED,
        /** It may do nothing, but is still told of a wipe that is pending. */
        BLOCKED
    }

    /**
     * Checks the length.
     *
     * @param verdict what was decided
     * @param reason why, for administrators; never sent to the device; up to 256 characters, empty if there is none
     */
    public Access {
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason has at most " + LONGEST_REASON + " characters");
        }
    }

    /**
     * Shuts a device out.
     *
     * @param reason why
     * @return the decision
     */
    public static Access blocked(String reason) {
        return new Access(Verdict.BLOCKED, reason);
    }

    /**
     * Lets a device wait for a decision.
     *
     * @param reason why
     * @return the decision
     */
    public static Access quarantined(String reason) {
        return new Access(Verdict.QUARANTINED, reason);
    }
}
