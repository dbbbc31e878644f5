package org.activesync4j.internal.mapping;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.activesync4j.internal.mapping.Original.Said;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An original as it stands behind what a user writes about it. */
final class Quotation {

    private static final String RULE = "-----Original Message-----\r\n";

    private final Original original;
    private final Way way;

    /** How it is quoted. */
    enum Way {
        /** As what is answered. */
        REPLY,
        /** As what is handed on. */
        FORWARD
    }

    Quotation(Original original, Way way) {
        this.original = original;
        this.way = way;
    }

    static String plainIntroduction(List<Said> introduction) {
        return introduction.stream()
                .map(said -> said.label() + ": " + said.value() + "\r\n")
                .collect(Collectors.joining("", RULE, ""));
    }

    /** Puts the original behind a plain text. */
    String behind(String plain) {
        String quoted = plainIntroduction(original.introduction()) + "\r\n"
                + original.text().plain();
        return plain.stripTrailing() + "\r\n\r\n" + (way == Way.REPLY ? marked(quoted) : quoted);
    }

    private static String marked(String text) {
        return text.lines()
                        .map(line -> line.startsWith(">") ? ">" + line : "> " + line)
                        .collect(Collectors.joining("\r\n"))
                + "\r\n";
    }

    /** Puts the original behind HTML, within its body. */
    String behindHtml(String html) {
        Document document = Jsoup.parse(html);
        Element quoted = document.body().appendElement("div");
        Element introduction = quoted.appendElement("div")
                .attr("style", "border-top:1px solid #b5c4df;margin-top:1em;padding-top:3pt");
        for (Said said : original.introduction()) {
            Element line = introduction.appendElement("div");
            line.appendElement("b").text(said.label() + ":");
            line.appendText(" " + said.value());
        }
        quoted.appendElement("br");
        Element body = way == Way.REPLY
                ? quoted.appendElement("blockquote").attr("type", "cite").attr("style", "margin:0")
                : quoted.appendElement("div");
        fill(body);
        return printed(document);
    }

    /** Takes over body and styles; what acts or would reach out of the quotation stays behind. */
    private void fill(Element body) {
        Document quoted = Jsoup.parse(original.text().html());
        quoted.select("script, base, meta, link, title").remove();
        quoted.head().select("style").forEach(style -> body.appendChild(style.clone()));
        List.copyOf(quoted.body().childNodes()).forEach(body::appendChild);
    }

    private static String printed(Document document) {
        document.select("meta[charset], meta[http-equiv=content-type]").remove();
        document.outputSettings().charset(StandardCharsets.UTF_8).prettyPrint(false);
        return document.outerHtml();
    }

    /** Tells the content ids to which the quoted HTML refers, in lower case. */
    Set<String> contentIds() {
        Set<String> ids = new HashSet<>();
        if (original.text().isHtml()) {
            Jsoup.parse(original.text().html())
                    .select("[src^=cid:], [background^=cid:]")
                    .forEach(element -> {
                        ids.add(contentId(element.attr("src")));
                        ids.add(contentId(element.attr("background")));
                    });
        }
        return ids;
    }

    private static String contentId(String address) {
        return address.regionMatches(true, 0, "cid:", 0, 4)
                ? address.substring(4).strip().toLowerCase(Locale.ROOT)
                : "";
    }
}
