package org.activesync4j.testkit.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Element;

/**
 * The way from the root of an answer to an element that the tables tell of.
 *
 * @param rows from the root to the element
 * @param further the rows beside the element of which one or none is its next sibling
 */
record Way(List<Row> rows, List<Row> further) {

    /** Returns the ways to all elements that a version has. */
    static Stream<Way> all(Row root, Version version) {
        return new Way(List.of(root), List.of()).on(version);
    }

    private Stream<Way> on(Version version) {
        return last().content() instanceof Children children
                ? Stream.concat(Stream.of(this), siblings(children, version).flatMap(rows -> beneath(rows, version)))
                : Stream.of(this);
    }

    private static Stream<List<Row>> siblings(Children children, Version version) {
        Stream<List<Row>> ofItems = children.items().stream().map(Block::rows);
        return Stream.concat(Stream.of(children.rows()), ofItems)
                .map(rows -> rows.stream()
                        .filter(row -> row.isIn(version) && !children.except().contains(row.tag()))
                        .toList());
    }

    private Stream<Way> beneath(List<Row> siblings, Version version) {
        return IntStream.range(0, siblings.size())
                .boxed()
                .flatMap(i -> step(siblings, i).on(version));
    }

    private Way step(List<Row> siblings, int index) {
        List<Row> longer = new ArrayList<>(rows);
        longer.add(siblings.get(index));
        return new Way(longer, siblings.subList(index + 1, Math.min(index + 2, siblings.size())));
    }

    private Row last() {
        return rows.get(rows.size() - 1);
    }

    /** Makes an answer with this element, its next sibling and what has to be there. */
    Element answer(Version version) {
        List<Row> wanted = new ArrayList<>(rows);
        wanted.addAll(further);
        return Documents.make(rows.get(0), version, new Wish.Only(wanted), new Random(rows.size()));
    }

    /** Goes to the element, if an answer has it. */
    Optional<Spot> walk(Element answer) {
        Optional<Spot> spot = Optional.of(Spot.root(answer));
        for (Row row : rows.subList(1, rows.size())) {
            spot = spot.flatMap(before -> before.children(row.tag()).stream().findFirst());
        }
        return spot;
    }

    /** Returns the names on the way, and those of the siblings. */
    @Override
    public String toString() {
        return Stream.concat(rows.stream(), further.stream())
                .map(row -> row.tag().toString())
                .collect(Collectors.joining("/"));
    }
}
