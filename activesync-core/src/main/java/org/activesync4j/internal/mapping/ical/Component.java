package org.activesync4j.internal.mapping.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A component of an iCalendar object: lines and further components in their order. What has been read from one text is a
 * component without a name. Immutable.
 */
final class Component implements Node {

    private final String name;
    private final String begin;
    private final List<Node> nodes;
    private final String end;

    private Component(String name, String begin, List<Node> nodes, String end) {
        this.name = name;
        this.begin = begin;
        this.nodes = nodes;
        this.end = end;
    }

    /** Makes a component of lines and further components. */
    static Component of(String name, List<? extends Node> nodes) {
        return new Component(name, "", List.copyOf(nodes), "");
    }

    /** Keeps what was read, with the lines at which it begins and ends; the last one may be missing. */
    static Component read(String name, String begin, List<Node> nodes, String end) {
        return new Component(name, begin, List.copyOf(nodes), end);
    }

    @Override
    public String name() {
        return name;
    }

    List<Node> nodes() {
        return nodes;
    }

    /** Returns the lines of a name. */
    Stream<ContentLine> lines(String wanted) {
        return nodes.stream()
                .filter(node -> node instanceof ContentLine && node.name().equals(wanted))
                .map(ContentLine.class::cast);
    }

    /** Returns the first line of a name. */
    Optional<ContentLine> line(String wanted) {
        for (Node node : nodes) {
            if (node instanceof ContentLine line && line.name().equals(wanted)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    boolean has(String wanted) {
        return line(wanted).isPresent();
    }

    /** Returns what the first line of a name says, if it says something. */
    Optional<String> text(String wanted) {
        return line(wanted).map(ContentLine::text).filter(text -> !text.isBlank());
    }

    /** Returns the components of a name right within this one. */
    Stream<Component> components(String wanted) {
        return nodes.stream()
                .filter(node -> node instanceof Component && node.name().equals(wanted))
                .map(Component.class::cast);
    }

    /** Adds a line after others of its name, or else after all lines; a component after all. */
    Component with(Node node) {
        return inserted(placeOf(node), List.of(node));
    }

    private int placeOf(Node node) {
        int last = -1;
        int lines = 0;
        for (int index = 0; index < nodes.size(); index++) {
            Node each = nodes.get(index);
            lines = each instanceof ContentLine && lines == index ? index + 1 : lines;
            last = each.getClass() == node.getClass() && each.name().equals(node.name()) ? index + 1 : last;
        }
        int end = node instanceof ContentLine ? lines : nodes.size();
        return last < 0 ? end : last;
    }

    private Component inserted(int place, List<Node> more) {
        List<Node> all = new ArrayList<>(nodes);
        all.addAll(place, more);
        return with(all);
    }

    /** Puts a line first of its name's, or a component before all components: zones come before what uses them. */
    Component withFirst(Component component) {
        int place = 0;
        while (place < nodes.size() && nodes.get(place) instanceof ContentLine) {
            place++;
        }
        return inserted(place, List.of(component));
    }

    /** Puts a node in the place of another. */
    Component replacing(Node old, Node now) {
        if (old == now) {
            return this;
        }
        List<Node> others = new ArrayList<>(nodes);
        others.replaceAll(node -> node == old ? now : node);
        return with(others);
    }

    /** Takes a node away. */
    Component without(Node old) {
        return without(node -> node == old);
    }

    /** Takes nodes away. */
    Component without(Predicate<Node> unwanted) {
        return nodes.stream().noneMatch(unwanted)
                ? this
                : with(nodes.stream().filter(unwanted.negate()).toList());
    }

    /** Takes nodes away, changes others and adds further ones, all at once, for those who have many. */
    Component edited(Predicate<Node> unwanted, UnaryOperator<Node> change, List<Node> more) {
        List<Node> others = new ArrayList<>();
        nodes.stream().filter(unwanted.negate()).map(change).forEach(others::add);
        boolean same = more.isEmpty() && others.size() == nodes.size() && sameNodes(others);
        if (same) {
            return this;
        }
        Component edited = with(others);
        return more.isEmpty() ? edited : edited.inserted(edited.placeOf(more.get(0)), more);
    }

    private boolean sameNodes(List<Node> others) {
        return IntStream.range(0, others.size()).allMatch(index -> others.get(index) == nodes.get(index));
    }

    /** Takes the lines of some names away. */
    Component withoutLines(String... names) {
        List<String> unwanted = List.of(names);
        return without(node -> node instanceof ContentLine && unwanted.contains(node.name()));
    }

    /** Puts a line in the place of the first one of its name, or else adds it; further ones stay. */
    Component withOnly(ContentLine line) {
        Optional<ContentLine> there = line(line.name());
        return there.isPresent() ? replacing(there.get(), line) : with(line);
    }

    private Component with(List<Node> others) {
        return new Component(name, begin, List.copyOf(others), end);
    }

    @Override
    public void print(CalendarPrinter out) {
        if (!name.isEmpty()) {
            printLine(begin, "BEGIN:", out);
        }
        nodes.forEach(node -> node.print(out));
        if (!name.isEmpty()) {
            printLine(end, "END:", out);
        }
    }

    private void printLine(String original, String what, CalendarPrinter out) {
        if (original.isEmpty()) {
            out.line(what + name);
        } else {
            out.original(original);
        }
    }

    @Override
    public String toString() {
        return name + nodes;
    }
}
