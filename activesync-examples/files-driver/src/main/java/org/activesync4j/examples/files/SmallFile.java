package org.activesync4j.examples.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.activesync4j.item.Content;

/** A file of a few lines that says something about the folder in which it lies. */
record SmallFile(Path path) {

    private static final int LONGEST = 64 * 1024;

    /** Reads it, as far as it is small; empty if there is none, or a link in its place. */
    Optional<String> read() throws IOException {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(new String(in.readNBytes(LONGEST), UTF_8));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    void write(String text) throws IOException {
        Path temporary = path.resolveSibling("." + path.getFileName() + ".tmp");
        Durable.write(temporary, path, Durable.Writing.of(Content.text(text)));
    }
}
