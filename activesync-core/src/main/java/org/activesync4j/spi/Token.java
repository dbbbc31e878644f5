package org.activesync4j.spi;

/**
 * A driver's memory of a moment in a folder; the engine keeps it and gives it back, and never looks inside.
 *
 * @param value up to 1024 characters
 */
public record Token(String value) {

    /** No memory: asks for everything, and is all that a driver without memory returns. */
    public static final Token START = new Token("");

    /**
     * Checks the length.
     *
     * @param value up to 1024 characters
     */
    public Token {
        if (value.length() > 1024) {
            throw new IllegalArgumentException("token has " + value.length() + " characters, at most 1024 are allowed");
        }
    }
}
