package org.activesync4j.servlet;

import java.util.List;
import org.activesync4j.Credentials;

/** Checks OAuth bearer tokens ([RFC6750]). */
public final class BearerAuthenticator implements Authenticator {

    private final List<String> challenges;
    private final TokenCheck check;

    /**
     * Checks tokens.
     *
     * @param challenge what a client without a good token is told; see {@link Challenges#bearer}
     * @param check knows the tokens
     */
    public BearerAuthenticator(String challenge, TokenCheck check) {
        this.challenges = List.of(challenge);
        this.check = check;
    }

    /** Knows tokens, by their signature or by asking who issued them. Thread-safe. */
    @FunctionalInterface
    public interface TokenCheck {

        /**
         * Checks a token: its issuer, audience, times and signature.
         *
         * @param token the token as sent; never logged
         * @return what it comes to; {@link Authentication.Rejected} without challenges if it is no good
         */
        Authentication check(String token);
    }

    @Override
    public Authentication authenticate(Attempt attempt) {
        if (!(attempt.credentials() instanceof Credentials.Bearer bearer)) {
            return new Authentication.Rejected(challenges);
        }
        Authentication judged = check.check(bearer.token());
        return judged instanceof Authentication.Rejected ? new Authentication.Rejected(challenges) : judged;
    }
}
