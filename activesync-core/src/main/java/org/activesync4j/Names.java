package org.activesync4j;

/** The rule that every name from outside obeys: not empty, bounded, no control characters. */
final class Names {

    private Names() {}

    static void check(String what, String value, int longest) {
        if (value.isEmpty() || value.length() > longest) {
            throw new IllegalArgumentException(
                    what + " has " + value.length() + " characters, expected 1 to " + longest);
        }
        if (value.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " contains a control character");
        }
    }
}
