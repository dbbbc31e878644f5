package org.activesync4j.testkit.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Tag;

/** Compares one answer with the rows of its command: names, order, number, values and versions. */
final class Structure {

    private final Version version;
    private final List<Violation> found = new ArrayList<>();

    private Structure(Version version) {
        this.version = version;
    }

    /** Returns all that is wrong, in the order of the document. */
    static List<Violation> check(Spot root, Row row, Version version) {
        Structure structure = new Structure(version);
        structure.root(root, row);
        return structure.found;
    }

    private void root(Spot root, Row row) {
        if (!root.is(row.tag())) {
            found.add(new Violation(
                    root.path(), "must be " + row.tag(), root.tag().toString()));
        } else if (!row.isIn(version)) {
            found.add(new Violation(root.path(), "is sent only " + row.versions(), "it in " + version));
        } else {
            element(root, row);
        }
    }

    private void element(Spot spot, Row row) {
        if (spot.element().isEmpty() && row.mayBeBare(version)) {
            return;
        }
        if (row.content() instanceof Scalar scalar) {
            value(spot, scalar);
        } else {
            children(spot, (Children) row.content());
        }
    }

    private void value(Spot spot, Scalar scalar) {
        if (!spot.element().children().isEmpty() || !scalar.accepts(new Leaf(spot.element()), version)) {
            found.add(spot.violates("must be " + scalar.expected(version)));
        }
    }

    private void children(Spot spot, Children content) {
        List<Spot> children = spot.children();
        if (children.isEmpty()) {
            found.add(spot.violates("must hold elements"));
            return;
        }
        if (children.size() != spot.element().nodes().size()) {
            found.add(spot.violates("must hold elements only"));
        }
        List<Row> rows = content.rowsFor(children.stream().map(Spot::tag).toList());
        numbers(spot, rows);
        if (content.anyOrder()) {
            first(children, rows);
        } else {
            order(children, rows);
        }
        Map<Tag, List<Row>> named = rows.stream().collect(Collectors.groupingBy(Row::tag));
        children.forEach(child -> child(child, named.getOrDefault(child.tag(), List.of())));
    }

    private void child(Spot child, List<Row> named) {
        Optional<Row> row = named.stream().filter(other -> other.isIn(version)).findFirst();
        if (row.isPresent()) {
            element(child, row.get());
        } else if (named.isEmpty()) {
            found.add(child.violates(
                    "is no element of " + child.parent().orElseThrow().tag()));
        } else {
            found.add(child.violates("is sent only " + versions(named) + ", not in " + version));
        }
    }

    private static String versions(List<Row> rows) {
        return rows.stream().map(row -> row.versions().toString()).collect(Collectors.joining(" or "));
    }

    private void numbers(Spot spot, List<Row> rows) {
        Map<Tag, Long> times = spot.times();
        for (Row row : rows) {
            long number = times.getOrDefault(row.tag(), 0L);
            if (row.isIn(version) && !row.count().allows(number)) {
                String held = number == 0 ? "none" : number + " of them";
                found.add(new Violation(spot.pathTo(row.tag()), "must be there " + row.count(), held));
            }
            row.without().stream()
                    .filter(other -> number > 0 && times.containsKey(other))
                    .forEach(other -> found.add(new Violation(spot.pathTo(row.tag()), "excludes " + other, "both")));
        }
    }

    private void first(List<Spot> children, List<Row> rows) {
        rows.stream()
                .filter(row -> row.first() && children.stream().skip(1).anyMatch(child -> child.is(row.tag())))
                .filter(row -> !children.get(0).is(row.tag()))
                .forEach(row -> found.add(children.get(0).violates("must come after " + row.tag())));
    }

    private void order(List<Spot> children, List<Row> rows) {
        List<Tag> tags = rows.stream().map(Row::tag).toList();
        int furthest = -1;
        for (Spot child : children) {
            int position = tags.indexOf(child.tag());
            if (position >= 0 && position < furthest) {
                found.add(child.violates("must come before " + tags.get(furthest)));
            }
            furthest = Math.max(furthest, position);
        }
    }
}
