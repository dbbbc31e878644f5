package org.activesync4j.servlet;

import java.time.Duration;
import java.util.List;
import org.activesync4j.User;

/** What an {@link Authenticator} makes of an attempt. */
public sealed interface Authentication {

    /**
     * The client is who it says.
     *
     * @param user who logged on, and whose data they ask for
     */
    record Accepted(User user) implements Authentication {}

    /**
     * The account is switched off, but its device may still have to be wiped: it is told of a wipe that is pending, and of
     * nothing else. Answer so only if the credentials are, or until a moment ago were, the account's.
     *
     * @param user whose device it is
     */
    record WipeOnly(User user) implements Authentication {}

    /**
     * The client is not let in: 401.
     *
     * @param challenges the values of {@code WWW-Authenticate}, best first; see {@link Challenges}
     */
    record Rejected(List<String> challenges) implements Authentication {
        /**
         * Copies the challenges.
         *
         * @param challenges the values of {@code WWW-Authenticate}, best first
         */
        public Rejected {
            challenges = List.copyOf(challenges);
        }
    }

    /**
     * There were too many attempts: 503, whether or not this one is right.
     *
     * @param retryAfter when to try again
     */
    record Throttled(Duration retryAfter) implements Authentication {}

    /**
     * Nobody can tell at the moment: 503. Never answer {@link Rejected} then, or devices ask their users for new passwords.
     *
     * @param retryAfter when to try again
     */
    record Unavailable(Duration retryAfter) implements Authentication {}
}
