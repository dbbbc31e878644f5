package org.activesync4j.servlet;

import java.util.List;
import org.activesync4j.Credentials;

/**
 * Checks user names and passwords ([RFC7617]). Clients write names in three ways, {@code user}, {@code DOMAIN\\user} and
 * {@code user@domain}; {@link LogonNames} makes one of them.
 */
public final class BasicAuthenticator implements Authenticator {

    private final List<String> challenges;
    private final LogonNames names;
    private final PasswordCheck check;

    /**
     * Checks passwords of names as they are sent.
     *
     * @param realm what the user may be shown; see {@link Challenges#basic}
     * @param check knows the passwords
     */
    public BasicAuthenticator(String realm, PasswordCheck check) {
        this(realm, LogonNames.AS_SENT, check);
    }

    /**
     * Checks passwords.
     *
     * @param realm what the user may be shown; see {@link Challenges#basic}
     * @param names makes one form of the names that clients send
     * @param check knows the passwords
     */
    public BasicAuthenticator(String realm, LogonNames names, PasswordCheck check) {
        this.challenges = List.of(Challenges.basic(realm));
        this.names = names;
        this.check = check;
    }

    /** Knows passwords. Thread-safe. */
    @FunctionalInterface
    public interface PasswordCheck {

        /**
         * Checks a password. Compares in constant time, or hashes.
         *
         * @param name the user, in the form that {@link LogonNames} made
         * @param password the password; never logged
         * @return what it comes to; {@link Authentication.Rejected} without challenges if it is wrong: they are added
         */
        Authentication check(String name, String password);
    }

    /** What a {@link PasswordCheck} answers to a wrong password. */
    public static final Authentication WRONG = new Authentication.Rejected(List.of());

    @Override
    public Authentication authenticate(Attempt attempt) {
        if (!(attempt.credentials() instanceof Credentials.Password password)) {
            return new Authentication.Rejected(challenges);
        }
        Authentication judged = check.check(names.canonical(attempt.name()), password.secret());
        return judged instanceof Authentication.Rejected ? new Authentication.Rejected(challenges) : judged;
    }
}
