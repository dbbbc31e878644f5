package org.activesync4j.testkit.response;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.activesync4j.wbxml.Tag;

/**
 * Rows that several answers have in common, for example those of an item class.
 *
 * @param tags what the rows are about
 */
record Block(List<Row> rows, Set<Tag> tags) {

    static Block of(List<Row> rows) {
        return new Block(rows, rows.stream().map(Row::tag).collect(Collectors.toUnmodifiableSet()));
    }

    long howManyOf(Collection<Tag> held) {
        return held.stream().filter(tags::contains).count();
    }
}
