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
        Path source = Path.of("src/main/java/org/activesync4j/testkit/NotesDriver.java");

        List<String> lines = Files.readAllLines(source).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.matches("(package |import |/\\*\\*|\\*|//).*"))
                .toList();

        assertThat(lines).hasSizeBetween(40, 60);
    }
}
