package org.activesync4j.internal.mapping.ical;

/** Collects the text of an iCalendar object. */
final class CalendarPrinter {

    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();
    private final String lineEnd;

    CalendarPrinter(String lineEnd) {
        this.lineEnd = lineEnd;
    }

    /** Adds a line as it was read, folds and line end included. */
    void original(String line) {
        endLine();
        text.append(line);
    }

    /** The last line of what was read may have no end. */
    private void endLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n' && text.charAt(text.length() - 1) != '\r') {
            text.append(lineEnd);
        }
    }

    /** Adds a line, folded where it gets longer than 75 bytes of UTF-8. */
    void line(String line) {
        endLine();
        int bytes = 0;
        for (int index = 0; index < line.length(); index += Character.charCount(line.codePointAt(index))) {
            int size = size(line.codePointAt(index));
            if (bytes + size > LONGEST_LINE) {
                text.append(lineEnd).append(' ');
                bytes = 1;
            }
            text.appendCodePoint(line.codePointAt(index));
            bytes += size;
        }
        text.append(lineEnd);
    }

    private static int size(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
