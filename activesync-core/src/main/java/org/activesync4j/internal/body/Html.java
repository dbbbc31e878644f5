package org.activesync4j.internal.body;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;

/** Turns HTML into text, and text into HTML. */
public final class Html {

    private Html() {}

    /**
     * Returns the text of a document; lines end with CR LF.
     *
     * @param html the document
     * @return its text
     */
    public static String toText(String html) {
        return PlainText.of(Jsoup.parse(html)).replace("\n", "\r\n");
    }

    /**
     * Returns a document that looks like the text: line ends and runs of spaces are kept.
     *
     * @param text the text
     * @return the document
     */
    public static String fromText(String text) {
        StringBuilder html = new StringBuilder(text.length() + 256);
        html.append("<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=")
                .append(StandardCharsets.UTF_8)
                .append("\"></head><body>");
        for (int index = 0; index < text.length(); index++) {
            append(text, index, html);
        }
        return html.append("</body></html>").toString();
    }

    private static void append(String text, int index, StringBuilder html) {
        char character = text.charAt(index);
        switch (character) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '\r' -> html.append(isBefore(text, index, '\n') ? "" : "<br>\r\n");
            case '\n' -> html.append("<br>\r\n");
            case '\t' -> html.append("&nbsp;&nbsp;&nbsp; ");
            case ' ' -> html.append(startsLine(text, index) || isBefore(text, index, ' ') ? "&nbsp;" : " ");
            default -> html.append(character);
        }
    }

    private static boolean isBefore(String text, int index, char next) {
        return index + 1 < text.length() && text.charAt(index + 1) == next;
    }

    private static boolean startsLine(String text, int index) {
        return index == 0 || text.charAt(index - 1) == '\n' || text.charAt(index - 1) == '\r';
    }
}
