package org.activesync4j.internal.mapping.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.activesync4j.item.AttachmentChanges;
import org.activesync4j.item.Event;
import org.activesync4j.item.Property;
import org.junit.jupiter.api.Test;

/** What docs/mapping.md says of events is what the rows do. */
class EventManualTest {

    private static final Path PAGE = Path.of("..", "docs", "mapping.md");

    @Test
    void theTableHasEveryRowWithItsPlace() throws IOException {
        assertThat(Files.readAllLines(PAGE).stream().map(EventManualTest::beginning))
                .containsSubsequence(
                        EventRows.ALL.stream().map(EventManualTest::line).toList());
    }

    @Test
    void everyPropertyOfAnEventHasARowOrIsToldInSeveralLinesAtOnce() {
        Set<Property<?>> all = new LinkedHashSet<>(Event.SCHEMA.properties());

        EventRows.ALL.forEach(row -> all.remove(row.property()));
        all.removeAll(EventRows.TIMES);

        assertThat(all)
                .isEqualTo(Set.of(
                        Event.RECURRENCE,
                        Event.EXCEPTIONS,
                        Event.CLIENT_UID,
                        AttachmentChanges.ADDED,
                        AttachmentChanges.REMOVED));
    }

    private static String line(Row<?> row) {
        return "| " + row.property().name() + " | `" + row.place() + "` |";
    }

    /** The first two columns. */
    private static String beginning(String line) {
        int end = line.indexOf("` | ");
        return end < 0 ? line : line.substring(0, end + 3);
    }
}
