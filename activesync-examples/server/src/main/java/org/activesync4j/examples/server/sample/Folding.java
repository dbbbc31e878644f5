package org.activesync4j.examples.server.sample;

/** Folds lines of cards and calendars ([RFC6350] 3.2, [RFC5545] 3.1). */
final class Folding {

    private static final int LONGEST = 60;

    private Folding() {}

    /** Breaks a line into pieces that stay below 75 octets, never within a character. */
    static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int inLine = 0;
        for (int i = 0; i < line.length(); ) {
            int letter = line.codePointAt(i);
            int octets = letter < 0x80 ? 1 : 4;
            if (inLine + octets > LONGEST) {
                folded.append("\r\n ");
                inLine = 1;
            }
            folded.appendCodePoint(letter);
            inLine += octets;
            i += Character.charCount(letter);
        }
        return folded.append("\r\n").toString();
    }
}
