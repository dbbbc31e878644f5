package org.activesync4j.mapping;

/** The backslashes in values of properties that no library knows; see RFC 6350, 3.4. */
final class CardEscapes {

    private CardEscapes() {}

    static String done(String text) {
        return text.replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace(";", "\\;")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    static String undone(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length());
        for (int index = 0; index < value.length(); index++) {
            boolean escape = value.charAt(index) == '\\' && index + 1 < value.length();
            text.append(escape ? meant(value.charAt(++index)) : value.charAt(index));
        }
        return text.toString();
    }

    private static char meant(char escaped) {
        return escaped == 'n' || escaped == 'N' ? '\n' : escaped;
    }
}
