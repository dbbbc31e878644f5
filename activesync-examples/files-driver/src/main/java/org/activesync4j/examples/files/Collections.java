package org.activesync4j.examples.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The address books or calendars of one user: a directory for each, which says itself what it is called. */
record Collections(Path root) {

    /** The one that a device takes for its own, if it is there. */
    private static final String FIRST = "default";

    private static final String NAME = "displayname";

    /** Lists their directories, the user's default one first. */
    List<Path> list() throws IOException {
        List<Path> directories = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(root)) {
            for (Path each : files) {
                if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)
                        && !name(each).startsWith(".")) {
                    directories.add(each);
                }
            }
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        directories.sort(
                Comparator.comparing((Path each) -> !name(each).equals(FIRST)).thenComparing(Collections::name));
        return directories;
    }

    private static String name(Path directory) {
        return String.valueOf(directory.getFileName());
    }

    /** Tells the name that the user has given a collection; else that of its directory. */
    static String displayName(Path directory) throws IOException {
        String said = file(directory).read().orElse("").strip();
        return said.isEmpty() ? name(directory) : said;
    }

    /** Tells whether a file says what the collection is called. */
    static boolean isName(String file) {
        return file.equals(NAME);
    }

    private static SmallFile file(Path directory) {
        return new SmallFile(directory.resolve(NAME));
    }

    /** Makes a collection, if there is none yet. */
    void createFirst(String name) throws IOException {
        if (list().isEmpty()) {
            Path directory = Files.createDirectory(root.resolve(FIRST));
            rename(directory, name);
        }
    }

    void create(String name, FolderMark mark) throws IOException {
        Path made = root.resolve("." + mark.id() + ".new");
        Trees.delete(made); // left by a crash
        Files.createDirectory(made);
        rename(made, name);
        mark.write(made);
        Durable.move(made, root.resolve(mark.id()));
    }

    static void rename(Path directory, String name) throws IOException {
        file(directory).write(name + "\n");
    }

    void delete(Path directory) throws IOException {
        Trees.delete(directory, root);
    }
}
