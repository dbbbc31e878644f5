package org.activesync4j.internal.mapping;

/** Keeps to the characters that XML 1.0 allows, and with it every device: others are replaced one for one. */
public final class LegalText {

    private static final char REPLACEMENT = '\uFFFD';

    private LegalText() {}

    /**
     * Returns the text with a space for each control character, and U+FFFD for each half of a pair or noncharacter.
     *
     * @param text any text
     * @return the text with as many characters, all of them legal
     */
    public static String of(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (!isLegal(text, index)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder legal = new StringBuilder(text);
        for (int index = 0; index < text.length(); index++) {
            if (!isLegal(text, index)) {
                legal.setCharAt(index, replacement(text.charAt(index)));
            }
        }
        return legal.toString();
    }

    private static boolean isLegal(String text, int index) {
        char character = text.charAt(index);
        if (Character.isHighSurrogate(character)) {
            return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(character)) {
            return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
        }
        return isLegal(character);
    }

    /** Says whether a character that is no half of a pair is allowed. */
    static boolean isLegal(char character) {
        return character >= ' ' ? character < '\uFFFE' : character == '\t' || character == '\n' || character == '\r';
    }

    static char replacement(char illegal) {
        return illegal < ' ' ? ' ' : REPLACEMENT;
    }
}
