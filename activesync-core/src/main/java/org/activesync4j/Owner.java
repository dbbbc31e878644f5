package org.activesync4j;

/**
 * Names the account whose data is synchronised: the login itself, or somebody who lets that login act for them.
 *
 * @param value 1 to 256 characters, no control characters; compared exactly
 */
public record Owner(String value) {

    /**
     * Checks length and characters.
     *
     * @param value 1 to 256 characters, no control characters; compared exactly
     */
    public Owner {
        Names.check("owner", value, 256);
    }

    /** Writes the name as logs show it: blanks, slashes and what cannot be seen are escaped as in a URL. */
    @Override
    public String toString() {
        return Names.shown(value);
    }
}
