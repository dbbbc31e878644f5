package org.activesync4j.internal.body;

/** Collects text into lines, with at most one empty line between paragraphs, and quotations marked. */
final class TextLines {

    private static final char NO_BREAK_SPACE = '\u00A0';

    /** Quotations within more quotations than this are marked no deeper. */
    private static final int DEEPEST_QUOTE = 16;

    private final StringBuilder text = new StringBuilder();
    private int quotes;
    private int wantedBreaks;
    private boolean wantedSpace;
    private boolean atStart = true;

    /** Adds text whose white space is only a matter of layout. */
    void flowing(String piece) {
        for (int index = 0; index < piece.length(); index++) {
            char next = piece.charAt(index);
            if (next == ' ' || next == '\t' || next == '\n' || next == '\r' || next == '\f') {
                wantedSpace = true;
            } else {
                append(next == NO_BREAK_SPACE ? ' ' : next);
            }
        }
    }

    /** Adds text whose white space counts. */
    void verbatim(String piece) {
        for (int index = 0; index < piece.length(); index++) {
            char next = piece.charAt(index);
            if (next == '\n') {
                end();
            } else if (next != '\r') {
                append(next);
            }
        }
    }

    private void append(char next) {
        startLine();
        if (wantedSpace && !atStart) {
            text.append(' ');
        }
        text.append(next);
        wantedSpace = false;
        atStart = false;
    }

    private void startLine() {
        if (wantedBreaks > 0) {
            text.append("\n".repeat(wantedBreaks));
            wantedBreaks = 0;
        }
        if (text.length() == 0 || text.charAt(text.length() - 1) == '\n') {
            text.append("> ".repeat(Math.min(quotes, DEEPEST_QUOTE)));
            atStart = true;
        }
    }

    /** Ends the line, even an empty one. */
    void end() {
        startLine();
        text.append('\n');
        wantedSpace = false;
        atStart = true;
    }

    /** What comes next starts on a line of its own. */
    void fresh() {
        require(1);
    }

    /** What comes next starts behind an empty line. */
    void paragraph() {
        require(2);
    }

    private void require(int breaks) {
        wantedSpace = false;
        if (text.length() > 0) {
            wantedBreaks = Math.max(wantedBreaks, breaks - endedLines());
        }
    }

    private int endedLines() {
        int length = text.length();
        int ended = 0;
        while (ended < 2 && ended < length && text.charAt(length - 1 - ended) == '\n') {
            ended++;
        }
        return ended;
    }

    /** What comes next stands in a further cell of a row. */
    void cell() {
        if (wantedBreaks == 0 && !atStart) {
            text.append('\t');
            wantedSpace = false;
            atStart = true;
        }
    }

    void quote() {
        quotes++;
    }

    void unquote() {
        quotes--;
    }

    int length() {
        return text.length();
    }

    /** Returns what was added behind a place. */
    String since(int start) {
        return text.substring(start);
    }

    /** Returns the lines without the white space around them. */
    @Override
    public String toString() {
        return text.toString().strip();
    }
}
