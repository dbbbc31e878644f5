package org.activesync4j.internal.mapping.ical;

import java.util.ArrayList;
import java.util.List;

/** The backslashes in texts, see RFC 5545, 3.3.11, and the carets in parameters, see RFC 6868. */
final class Escapes {

    private static final String ESCAPED = "\\;,:\"";

    private Escapes() {}

    static String done(String text) {
        return text.replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace(";", "\\;")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    /** Returns what a text says; a backslash that escapes nothing is one. */
    static String undone(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length());
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            char next = index + 1 < value.length() ? value.charAt(index + 1) : 0;
            if (character == '\\' && (next == 'n' || next == 'N')) {
                text.append('\n');
                index++;
            } else if (character == '\\' && ESCAPED.indexOf(next) >= 0) {
                text.append(next);
                index++;
            } else {
                text.append(character);
            }
        }
        return text.toString();
    }

    /** Splits at a separator that has no backslash before it. */
    static List<String> split(String value, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int index = 0; index < value.length(); index++) {
            if (value.charAt(index) == '\\') {
                index++;
            } else if (value.charAt(index) == separator) {
                parts.add(value.substring(start, index));
                start = index + 1;
            }
        }
        parts.add(value.substring(start));
        return parts;
    }

    static String parameterDone(String value) {
        return value.replace("^", "^^")
                .replace("\"", "^'")
                .replace("\r\n", "^n")
                .replace("\n", "^n")
                .replace("\r", "^n");
    }

    static String parameterUndone(String value) {
        if (value.indexOf('^') < 0) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length());
        for (int index = 0; index < value.length(); index++) {
            int meant = index + 1 < value.length() && value.charAt(index) == '^'
                    ? "n'^".indexOf(value.charAt(index + 1))
                    : -1;
            text.append(meant < 0 ? value.charAt(index) : "\n\"^".charAt(meant));
            index += meant < 0 ? 0 : 1;
        }
        return text.toString();
    }
}
