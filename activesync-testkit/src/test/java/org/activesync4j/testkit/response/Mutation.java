package org.activesync4j.testkit.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.Text;
import org.activesync4j.wbxml.page.Ping;

/** A way to make a right answer wrong at one place, which need not succeed. */
enum Mutation {
    /** Not of an only child, which is the same as {@link #EMPTIED} of its parent. */
    DROPPED(spot -> isAlone(spot) ? Optional.empty() : instead(spot, List.of())),
    DOUBLED(spot -> instead(spot, List.of(spot.element(), spot.element()))),
    SWAPPED(Mutation::swapped),
    EMPTIED(spot -> instead(spot, List.of(Element.of(spot.tag())))),
    WITH_STRANGER(spot -> within(spot, Element.of(Ping.MAX_FOLDERS, "1"))),
    WITH_TEXT(spot -> isLeaf(spot) ? Optional.empty() : within(spot, Text.of("x"))),
    AS_WORD(spot -> value(spot, "x")),
    AS_NEGATIVE(spot -> value(spot, "-7")),
    AS_SMALL_NUMBER(spot -> value(spot, "7")),
    AS_LARGE_NUMBER(spot -> value(spot, "9999")),
    AS_TRUE(spot -> value(spot, "true")),
    AS_LONG_TEXT(spot -> value(spot, "a".repeat(40_000))),
    AS_DATE(spot -> value(spot, "2026-12-03T02:07:31.000Z")),
    AS_COMPACT_DATE(spot -> value(spot, "20261203T020731Z"));

    private final Function<Spot, Optional<Element>> change;

    Mutation(Function<Spot, Optional<Element>> change) {
        this.change = change;
    }

    /** Returns the whole answer, changed at this place; empty if the change is none. */
    Optional<Element> at(Spot spot) {
        return spot.parent().isEmpty() ? Optional.empty() : change.apply(spot);
    }

    private static Optional<Element> value(Spot spot, String text) {
        return isLeaf(spot) ? instead(spot, List.of(Element.of(spot.tag(), text))) : Optional.empty();
    }

    private static boolean isLeaf(Spot spot) {
        return spot.element().children().isEmpty();
    }

    private static boolean isAlone(Spot spot) {
        return spot.parent().orElseThrow().element().children().size() == 1;
    }

    private static Optional<Element> within(Spot spot, Node further) {
        List<Node> nodes = new ArrayList<>(spot.element().nodes());
        nodes.add(further);
        return instead(spot, List.of(Element.of(spot.tag(), nodes)));
    }

    private static Optional<Element> swapped(Spot spot) {
        Spot parent = spot.parent().orElseThrow();
        List<Node> nodes = new ArrayList<>(parent.element().nodes());
        int at = nodes.indexOf(spot.element());
        boolean isLast = at == nodes.size() - 1;
        if (isLast || nodes.get(at + 1) instanceof Element next && next.is(spot.tag())) {
            return Optional.empty();
        }
        nodes.add(at, nodes.remove(at + 1));
        return Optional.of(root(parent, Element.of(parent.tag(), nodes)));
    }

    private static Optional<Element> instead(Spot spot, List<Element> elements) {
        Spot parent = spot.parent().orElseThrow();
        return Optional.of(root(parent, replaced(parent, spot, elements)));
    }

    private static Element root(Spot spot, Element changed) {
        return spot.parent()
                .map(parent -> root(parent, replaced(parent, spot, List.of(changed))))
                .orElse(changed);
    }

    private static Element replaced(Spot parent, Spot child, List<Element> elements) {
        List<Node> nodes = new ArrayList<>(parent.element().nodes());
        int at = 0;
        while (nodes.get(at) != child.element()) {
            at++;
        }
        nodes.remove(at);
        nodes.addAll(at, elements);
        return Element.of(parent.tag(), nodes);
    }
}
