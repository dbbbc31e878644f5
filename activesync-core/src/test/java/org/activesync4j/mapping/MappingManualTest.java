package org.activesync4j.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Property;
import org.junit.jupiter.api.Test;

/** What docs/mapping.md says is what the rows do. */
class MappingManualTest {

    private static final Path PAGE = Path.of("..", "docs", "mapping.md");

    @Test
    void theTableHasEveryRowWithItsPlace() throws IOException {
        assertThat(Files.readAllLines(PAGE).stream().map(MappingManualTest::beginning))
                .containsSubsequence(
                        CardRows.ALL.stream().map(MappingManualTest::line).toList());
    }

    @Test
    void everyPropertyOfAContactHasARowOrIsTheServersOwn() {
        Set<Property<?>> all = new LinkedHashSet<>(Contact.SCHEMA.properties());

        all.removeAll(Cards.properties());

        assertThat(all)
                .isEqualTo(Stream.of(Contact.ALIAS, Contact.WEIGHTED_RANK).collect(Collectors.toSet()));
    }

    private static String line(CardRow<?> row) {
        return "| " + row.property().name() + " | `" + row.place() + "` |";
    }

    /** The first two columns. */
    private static String beginning(String line) {
        int end = line.indexOf("` | ");
        return end < 0 ? line : line.substring(0, end + 3);
    }
}
