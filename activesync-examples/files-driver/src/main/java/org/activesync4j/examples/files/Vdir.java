package org.activesync4j.examples.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.activesync4j.item.Content;

/**
 * One collection of cards or events as vdirsyncer keeps it: a directory with a file for each, whose name is its id, and
 * beside them {@code displayname} and {@code color}.
 */
record Vdir(Path folder, String extension) {

    private static final Pattern NAME = Pattern.compile("[^./\\p{Cntrl}][^/\\p{Cntrl}]{0,170}");
    private static final int LONGEST = 180;

    /**
     * A file of the collection.
     *
     * @param path where it lies
     * @param id its name without the extension
     * @param changed when it was written last
     * @param sign differs from that of whatever is put in its place
     */
    record Entry(Path path, String id, FileTime changed, String sign) {

        Content content() {
            return () -> Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Lists the files by their ids. */
    Map<String, Entry> entries() throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, this::isOne)) {
            for (Path file : files) {
                entry(file).ifPresent(entry -> entries.put(entry.id(), entry));
            }
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        return entries;
    }

    private boolean isOne(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(extension) && isId(name.substring(0, name.length() - extension.length()));
    }

    private static boolean isId(String id) {
        return NAME.matcher(id).matches() && id.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= LONGEST;
    }

    private Optional<Entry> entry(Path file) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            String name = String.valueOf(file.getFileName());
            String sign = attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
            return attributes.isRegularFile()
                    ? Optional.of(new Entry(
                            file,
                            name.substring(0, name.length() - extension.length()),
                            attributes.lastModifiedTime(),
                            sign))
                    : Optional.empty();
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    FileTime changed() throws IOException {
        return Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS);
    }

    Optional<Entry> find(String id) throws IOException {
        return isId(id) ? entry(place(id)) : Optional.empty();
    }

    private Path place(String id) {
        return folder.resolve(id + extension);
    }

    /** Writes a file, in the place of an older one of the name. */
    void write(String id, byte[] content) throws IOException {
        Durable.write(folder.resolve("." + id + ".tmp"), place(id), out -> out.write(content));
    }

    /** Moves a file into another collection, under another name. */
    void move(Entry entry, Vdir other, String id) throws IOException {
        Durable.move(entry.path(), other.place(id));
    }

    void delete(Entry entry) throws IOException {
        Durable.delete(entry.path());
    }

    /** Reads a file of no more than that many bytes; empty if it is larger. */
    static Optional<byte[]> read(Entry entry, int most) throws IOException {
        try (InputStream in = entry.content().open()) {
            byte[] bytes = in.readNBytes(most + 1);
            return bytes.length > most ? Optional.empty() : Optional.of(bytes);
        }
    }
}
