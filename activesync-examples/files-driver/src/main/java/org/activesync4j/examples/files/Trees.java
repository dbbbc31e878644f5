package org.activesync4j.examples.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Directories with all that is in them. */
final class Trees {

    private Trees() {}

    /** Deletes a directory: what is moved out of sight first cannot be seen half deleted. */
    static void delete(Path directory, Path outOfSight) throws IOException {
        Path away = outOfSight.resolve("." + directory.getFileName() + ".deleted");
        delete(away); // left by a crash
        Durable.move(directory, away);
        delete(away);
    }

    /** Deletes a directory, if there is one; links are not followed. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        for (Path each : all(directory)) {
            Files.deleteIfExists(each);
        }
    }

    private static List<Path> all(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
