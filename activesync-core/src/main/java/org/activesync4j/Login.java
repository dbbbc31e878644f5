package org.activesync4j;

/**
 * Names the account that logged on, as the authenticator accepted it.
 *
 * @param value 1 to 256 characters, no control characters; compared exactly
 */
public record Login(String value) {

    /**
     * Checks length and characters.
     *
     * @param value 1 to 256 characters, no control characters; compared exactly
     */
    public Login {
        Names.check("login", value, 256);
    }

    /** Writes the name as logs show it: blanks, slashes and what cannot be seen are escaped as in a URL. */
    @Override
    public String toString() {
        return Names.shown(value);
    }
}
