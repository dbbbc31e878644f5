package org.activesync4j.internal.body;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Turns a tree of HTML into plain text that reads like it: paragraphs, lists, rows of tables and quotations keep their
 * lines, links their addresses, pictures their descriptions. Scripts and styles are left out.
 */
final class PlainText implements NodeFilter {

    private static final Set<String> LEFT_OUT =
            Set.of("head", "script", "style", "template", "noscript", "object", "embed", "iframe", "svg", "math");

    private static final Set<String> APART = Set.of(
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "pre", "blockquote", "figure", "form");

    private static final Set<String> LINES = Set.of(
            "div",
            "li",
            "tr",
            "dt",
            "dd",
            "address",
            "article",
            "aside",
            "section",
            "header",
            "footer",
            "main",
            "nav",
            "center",
            "caption",
            "fieldset",
            "legend",
            "details",
            "summary",
            "figcaption",
            "option",
            "hr");

    private static final Set<String> ADDRESSES = Set.of("http", "https", "mailto", "tel", "ftp");

    private static final String RULE = "----------";
    private static final int BULLETED = -1;

    private final TextLines lines = new TextLines();
    private final Deque<Integer> linkStarts = new ArrayDeque<>();
    private final Deque<Integer> itemNumbers = new ArrayDeque<>();
    private int preformatted;

    /** Returns the text of a tree; lines end with LF. */
    static String of(Element root) {
        PlainText text = new PlainText();
        root.filter(text);
        return text.lines.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(text);
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element) || LEFT_OUT.contains(element.normalName())) {
            return FilterResult.SKIP_ENTIRELY;
        }
        open(element);
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private void text(TextNode text) {
        if (preformatted > 0) {
            lines.verbatim(text.getWholeText());
        } else {
            lines.flowing(text.getWholeText());
        }
    }

    private void open(Element element) {
        separate(element);
        switch (element.normalName()) {
            case "br" -> lines.end();
            case "hr" -> lines.flowing(RULE);
            case "ul" -> itemNumbers.push(BULLETED);
            case "ol" -> itemNumbers.push(0);
            case "li" -> lines.flowing(bullet());
            case "td", "th" -> lines.cell();
            case "img" -> lines.flowing(description(element));
            case "a" -> linkStarts.push(lines.length());
            case "pre", "textarea" -> preformatted++;
            case "blockquote" -> lines.quote();
            default -> {}
        }
    }

    private void close(Element element) {
        switch (element.normalName()) {
            case "a" -> address(element);
            case "ul", "ol" -> itemNumbers.pop();
            case "pre", "textarea" -> preformatted--;
            case "blockquote" -> lines.unquote();
            default -> {}
        }
        separate(element);
    }

    private void separate(Element element) {
        if (APART.contains(element.normalName())) {
            lines.paragraph();
        } else if (LINES.contains(element.normalName())) {
            lines.fresh();
        }
    }

    private String bullet() {
        if (itemNumbers.isEmpty() || itemNumbers.peek() == BULLETED) {
            return "* ";
        }
        int number = itemNumbers.pop() + 1;
        itemNumbers.push(number);
        return number + ". ";
    }

    private static String description(Element image) {
        String text = image.attr("alt").strip();
        return text.isEmpty() ? "" : '[' + text + ']';
    }

    /** Adds the address behind the text of a link, unless the text is the address. */
    private void address(Element link) {
        String said = lines.since(linkStarts.pop()).strip();
        String address = link.attr("href").strip();
        int colon = address.indexOf(':');
        if (colon > 0 && ADDRESSES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT))) {
            boolean same = bare(said).equals(bare(address));
            lines.flowing(same ? "" : said.isEmpty() ? address : " <" + address + '>');
        }
    }

    private static String bare(String address) {
        String without = address.replaceFirst("^(?i:https?://|mailto:|tel:|ftp://)", "");
        return without.endsWith("/") ? without.substring(0, without.length() - 1) : without;
    }
}
