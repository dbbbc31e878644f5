package org.activesync4j.state;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PolicyTableTest {

    private static final Path PAGE =
            Path.of(System.getProperty("basedir", ".")).resolve("../docs/reference/policies.md");

    private static final String HEAD = """
            # Policies: every setting, from the rows

            Written by `PolicyTableTest` from the rows of `PolicyElement`; do not edit. To write it anew:
            `./mvnw -pl activesync-core -am test -Dtest=PolicyTableTest -Dsurefire.failIfNoSpecifiedTests=false -Dreference.write=true`

            What each means: the Javadoc of `PolicyElement`. What is not set is sent as the last column says.

            | Element | Holds | Since | Not set |
            | --- | --- | --- | --- |
            """;

    @Test
    void theManualSaysWhatTheRowsSay() throws IOException {
        String table = PolicyElement.ALL.stream().map(PolicyTableTest::row).collect(joining("", HEAD, ""));

        if (Boolean.getBoolean("reference.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, table);
        }

        assertThat(Files.readString(PAGE))
                .as("written anew with -Dreference.write=true")
                .isEqualTo(table);
    }

    private static String row(PolicyElement<?> element) {
        return "| `%s` | %s | %s | %s |%n"
                .formatted(element, element.holds(), element.since(), unset(element))
                .replace(System.lineSeparator(), "\n");
    }

    private static String unset(PolicyElement<?> element) {
        if (element.entry().isPresent()) {
            return "left out";
        }
        return element.unset().map(PolicyTableTest::wire).orElse("empty: no limit");
    }

    private static String wire(Object value) {
        return value instanceof Boolean flag ? (flag ? "1" : "0") : value.toString();
    }
}
