package org.activesync4j.testkit.response;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.activesync4j.wbxml.Tag;

/**
 * What elements an element holds.
 *
 * @param rows those that are always possible
 * @param items the blocks of which one gives further rows
 * @param except what those blocks have but this element does not hold
 */
record Children(boolean anyOrder, List<Row> rows, List<Block> items, Set<Tag> except) implements Content {

    /** Returns the rows for an element that holds these, of all versions: its own, and those of the block that fits best. */
    List<Row> rowsFor(List<Tag> held) {
        Stream<Row> ofItem = items.stream().max(Comparator.comparingLong(block -> block.howManyOf(held))).stream()
                .flatMap(block -> block.rows().stream())
                .filter(row -> !except.contains(row.tag()));
        return Stream.concat(rows.stream(), ofItem).toList();
    }
}
