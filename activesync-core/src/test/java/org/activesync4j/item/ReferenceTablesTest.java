package org.activesync4j.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReferenceTablesTest {

    private static final Path PAGE = Path.of(System.getProperty("basedir", ".")).resolve("../docs/reference/items.md");

    @Test
    void theManualSaysWhatTheRowsSay() throws IOException {
        String tables = ReferenceTables.of(ItemClasses.standard());

        if (Boolean.getBoolean("reference.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, tables);
        }

        assertThat(Files.readString(PAGE))
                .as("written anew with -Dreference.write=true")
                .isEqualTo(tables);
    }
}
