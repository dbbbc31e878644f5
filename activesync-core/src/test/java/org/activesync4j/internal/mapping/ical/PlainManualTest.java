package org.activesync4j.internal.mapping.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.activesync4j.item.ItemSchema;
import org.activesync4j.item.Note;
import org.activesync4j.item.Property;
import org.activesync4j.item.Task;
import org.junit.jupiter.api.Test;

/** What docs/mapping.md says of tasks and notes is what the rows do. */
class PlainManualTest {

    private static final Path PAGE = Path.of("..", "docs", "mapping.md");

    @Test
    void theTablesHaveEveryRowWithItsPlace() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(page.substring(page.indexOf("## iCalendar and tasks"))).contains(lines(TaskRows.ALL));
        assertThat(page.substring(page.indexOf("## iCalendar and notes"))).contains(lines(JournalRows.ALL));
    }

    @Test
    void everyPropertyHasARowOrIsToldTogetherWithAnother() {
        assertThat(without(Task.SCHEMA, TaskRows.ALL))
                .isEqualTo(Set.of(
                        Task.START_DATE,
                        Task.UTC_START_DATE,
                        Task.DUE_DATE,
                        Task.UTC_DUE_DATE,
                        Task.REMINDER_SET,
                        Task.REMINDER_TIME));
        assertThat(without(Note.SCHEMA, JournalRows.ALL)).isEmpty();
    }

    private static Set<Property<?>> without(ItemSchema schema, List<Row<?>> rows) {
        Set<Property<?>> all = new LinkedHashSet<>(schema.properties());
        rows.forEach(row -> all.remove(row.property()));
        return all;
    }

    private static List<String> lines(List<Row<?>> rows) {
        return rows.stream()
                .map(row -> "| " + row.property().name() + " | `" + row.place() + "` |")
                .toList();
    }
}
