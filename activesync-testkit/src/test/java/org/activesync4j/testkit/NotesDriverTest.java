package org.activesync4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.activesync4j.Credentials;
import org.activesync4j.User;
import org.activesync4j.spi.Driver;
import org.activesync4j.testkit.contract.DriverContract;
import org.junit.jupiter.api.Test;

class NotesDriverTest extends DriverContract {

    private static final Path SOURCE = Path.of("src/main/java/org/activesync4j/testkit/NotesDriver.java");
    private static final Path MANUAL =
            Path.of("../activesync-core/src/main/java/org/activesync4j/spi/package-info.java");

    private final NotesDriver notes = new NotesDriver();

    @Override
    protected Driver driver() {
        return notes;
    }

    @Override
    protected User user() {
        return User.of("alice", Credentials.NONE);
    }

    /** Without imports, comments and empty lines. */
    @Test
    void aWholeDriverHasAtMostSixtyLines() throws IOException {
        List<String> lines = Files.readAllLines(SOURCE).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.matches("(package |import |/\\*\\*|\\*|//).*"))
                .toList();

        assertThat(lines).hasSizeBetween(40, 60);
    }

    @Test
    void theManualShowsThisDriver() throws IOException {
        String source = Files.readString(SOURCE);
        String driver = source.substring(source.indexOf("public final class NotesDriver"))
                .replaceAll("/\\*\\* (.*) \\*/", "// $1")
                .strip();

        String shown = Files.readString(MANUAL).replaceAll("(?m)^ \\* ?", "");

        assertThat(shown).contains("<pre>{@code\n" + driver + "\n}</pre>");
    }
}
