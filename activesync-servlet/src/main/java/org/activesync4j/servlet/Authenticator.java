package org.activesync4j.servlet;

import java.util.ArrayList;
import java.util.List;

/**
 * Says who a client is.
 *
 * <pre>{@code
 * Authenticator passwords = new BasicAuthenticator("Example", (name, password) -> directory.check(name, password)
 *         ? new Accepted(User.of(name, new Credentials.Password(password)))
 *         : BasicAuthenticator.WRONG);
 * Authenticator guarded = new FailureThrottle(passwords);
 * }</pre>
 *
 * <p>Thread-safe. Called once for each request, by a thread of the container, which waits meanwhile: cache what is slow. An
 * exception counts as {@link Authentication.Unavailable}.
 */
@FunctionalInterface
public interface Authenticator {

    /**
     * Judges an attempt.
     *
     * @param attempt what the client shows
     * @return who it is, or why it does not get in
     */
    Authentication authenticate(Attempt attempt);

    /**
     * Asks several, in their order, until one does not reject.
     *
     * @param others whom to ask; at least one
     * @return an authenticator whose rejection has the challenges of all
     */
    static Authenticator firstOf(Authenticator... others) {
        List<Authenticator> all = List.of(others);
        return attempt -> {
            List<String> challenges = new ArrayList<>();
            for (Authenticator each : all) {
                Authentication judged = each.authenticate(attempt);
                if (!(judged instanceof Authentication.Rejected rejected)) {
                    return judged;
                }
                challenges.addAll(rejected.challenges());
            }
            return new Authentication.Rejected(challenges);
        };
    }
}
