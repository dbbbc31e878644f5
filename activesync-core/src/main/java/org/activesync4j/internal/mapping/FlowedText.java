package org.activesync4j.internal.mapping;

/**
 * Joins the lines of a plain text that its sender has broken to be joined again. See RFC 3676.
 *
 * <pre>
 *  Content-Type: text/plain; format=flowed; delsp=yes
 * </pre>
 */
final class FlowedText {

    private static final String SIGNATURE = "-- ";

    private final boolean deletesSpaces;
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean open;

    private FlowedText(boolean deletesSpaces) {
        this.deletesSpaces = deletesSpaces;
    }

    /** Returns the text as it is meant, if the leaf says that it is broken in this way. */
    static String of(String text, Entity leaf) {
        boolean flowed = leaf.type().equals("text/plain") && says(leaf, "format", "flowed");
        return flowed ? joined(text, says(leaf, "delsp", "yes")) : text;
    }

    private static boolean says(Entity leaf, String parameter, String value) {
        return leaf.parameter("Content-Type", parameter)
                .filter(value::equalsIgnoreCase)
                .isPresent();
    }

    /**
     * Joins lines.
     *
     * @param text with lines ended by CR LF or LF
     * @param deletesSpaces whether the blank by which a line shows that it goes on is none of the text's
     */
    static String joined(String text, boolean deletesSpaces) {
        FlowedText flowed = new FlowedText(deletesSpaces);
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            boolean pair = end > start && text.charAt(end - 1) == '\r';
            flowed.add(text.substring(start, pair ? end - 1 : end));
            flowed.end(text.substring(pair ? end - 1 : end, end + 1));
            start = end + 1;
        }
        flowed.add(text.substring(start));
        return flowed.text.toString();
    }

    private void add(String line) {
        int quotes = quotes(line);
        boolean stuffed = quotes < line.length() && line.charAt(quotes) == ' ';
        String said = line.substring(stuffed ? quotes + 1 : quotes);
        boolean fixed = said.equals(SIGNATURE);
        if (open && (quotes != depth || fixed)) {
            text.append("\r\n");
            open = false;
        }
        if (!open && quotes > 0) {
            text.append(">".repeat(quotes)).append(' ');
        }
        depth = quotes;
        open = !fixed && said.endsWith(" ");
        text.append(said, 0, open && deletesSpaces ? said.length() - 1 : said.length());
    }

    private static int quotes(String line) {
        int quotes = 0;
        while (quotes < line.length() && line.charAt(quotes) == '>') {
            quotes++;
        }
        return quotes;
    }

    private void end(String lineEnd) {
        if (!open) {
            text.append(lineEnd);
        }
    }
}
