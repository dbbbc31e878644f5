package org.activesync4j.servlet;

import java.util.regex.Pattern;

/** Writes values of {@code WWW-Authenticate}. */
public final class Challenges {

    private static final Pattern QUOTABLE = Pattern.compile("[\\x20-\\x7e&&[^\"\\\\]]{0,200}");

    private Challenges() {}

    /**
     * Asks for a user name and a password ([RFC7617] 2).
     *
     * @param realm what the user may be shown: up to 200 printable characters of ASCII, without quote and backslash
     * @return the challenge
     */
    public static String basic(String realm) {
        return "Basic realm=\"" + quotable(realm) + "\", charset=\"UTF-8\"";
    }

    /**
     * Asks for a bearer token ([RFC6750] 3). Outlook finds the token's server by {@code authorization_uri}.
     *
     * @param realm as for {@link #basic}
     * @param authorizationUri where tokens come from; as limited as the realm
     * @return the challenge
     */
    public static String bearer(String realm, String authorizationUri) {
        return "Bearer realm=\"" + quotable(realm) + "\", authorization_uri=\"" + quotable(authorizationUri) + "\"";
    }

    private static String quotable(String text) {
        if (!QUOTABLE.matcher(text).matches()) {
            throw new IllegalArgumentException("cannot stand in quotes: " + text.length() + " characters");
        }
        return text;
    }
}
