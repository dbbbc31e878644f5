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

    @Override
    public String toString() {
        return value;
    }
}
