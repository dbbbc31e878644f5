package org.activesync4j.testkit.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/** An element of an answer, with the way to it. */
record Spot(Element element, String path, Optional<Spot> parent) {

    private static final int SHOWN = 60;

    static Spot root(Element element) {
        return new Spot(element, "/" + element.tag().name(), Optional.empty());
    }

    Tag tag() {
        return element.tag();
    }

    boolean is(Tag tag) {
        return element.is(tag);
    }

    List<Spot> children() {
        Map<Tag, Long> times = times();
        Map<Tag, Integer> met = new HashMap<>();
        List<Spot> children = new ArrayList<>();
        for (Element child : element.children()) {
            int number = met.merge(child.tag(), 1, Integer::sum);
            String which = times.getOrDefault(child.tag(), 0L) == 1 ? "" : "[" + number + "]";
            children.add(new Spot(child, pathTo(child.tag()) + which, Optional.of(this)));
        }
        return children;
    }

    /** Returns how often there is a child of each tag; those of which there is none are left out. */
    Map<Tag, Long> times() {
        return element.children().stream().collect(Collectors.groupingBy(Element::tag, Collectors.counting()));
    }

    List<Spot> children(Tag tag) {
        return children().stream().filter(child -> child.is(tag)).toList();
    }

    boolean has(Tag tag) {
        return element.has(tag);
    }

    /** Says whether this is in elements of these tags, from the inside out. */
    boolean isIn(Tag... around) {
        Optional<Spot> outer = parent;
        for (Tag tag : around) {
            if (outer.filter(spot -> spot.is(tag)).isEmpty()) {
                return false;
            }
            outer = outer.get().parent;
        }
        return true;
    }

    /** Returns this and all that it is in, from the inside out. */
    Stream<Spot> around() {
        return Stream.concat(Stream.of(this), parent.stream().flatMap(Spot::around));
    }

    /** Says whether a child is of this page. */
    boolean holdsOf(CodePage page) {
        return element.children().stream().anyMatch(child -> child.tag().page() == page.number());
    }

    /** Says whether there is a child whose value is one of these. */
    boolean says(Tag child, String... values) {
        return text(child).filter(List.of(values)::contains).isPresent();
    }

    /** Returns the value of a child, if there is one and it is not opaque. */
    Optional<String> text(Tag child) {
        return element.child(child)
                .map(Leaf::new)
                .filter(leaf -> !leaf.isOpaque())
                .map(Leaf::text);
    }

    /** Returns this and all that is in it, in the order of the document. */
    Stream<Spot> all() {
        return Stream.concat(Stream.of(this), children().stream().flatMap(Spot::all));
    }

    /** Returns the path of a child, whether there is one or not. */
    String pathTo(Tag child) {
        return path + "/" + (child.page() == tag().page() ? child.name() : child.toString());
    }

    Violation violates(String rule) {
        return new Violation(path, rule, content());
    }

    /** Returns what is in the element, short enough for a message. */
    String content() {
        if (element.isEmpty()) {
            return "nothing";
        }
        return element.children().isEmpty()
                ? value(element)
                : children().stream().map(Spot::shown).collect(Collectors.joining(", "));
    }

    private String shown() {
        String inside = element.children().isEmpty() ? element.isEmpty() ? "" : " " + value(element) : " …";
        return tag().name() + inside;
    }

    private static String value(Element element) {
        Leaf leaf = new Leaf(element);
        return leaf.isOpaque() ? leaf.bytes() + " bytes of opaque data" : "'" + shortened(leaf.text()) + "'";
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
