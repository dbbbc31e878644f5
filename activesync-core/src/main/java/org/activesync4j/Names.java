package org.activesync4j;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The rule that every name from outside obeys: not empty, bounded, no control characters. */
final class Names {

    /** Characters that take names apart where several stand in one line. */
    private static final String SEPARATORS = "/%";

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

    /** Writes a name into a log so that it cannot be taken for anything else: blanks and invisible characters as in a URL. */
    static String shown(String value) {
        StringBuilder shown = new StringBuilder(value.length());
        value.codePoints().forEach(c -> {
            if (isPlain(c)) {
                shown.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    shown.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
                }
            }
        });
        return shown.toString();
    }

    private static boolean isPlain(int c) {
        boolean visible = c > ' ' && c < 0x7f;
        return visible ? SEPARATORS.indexOf(c) < 0 : Character.isLetterOrDigit(c);
    }
}
