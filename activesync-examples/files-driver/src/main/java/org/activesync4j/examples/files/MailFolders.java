package org.activesync4j.examples.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderKind;

/**
 * The mail folders of one user in Maildir++: the directory itself is the Inbox, and in it lie, side by side, {@code .Work} and
 * {@code .Work.Bills}. What is beneath the Inbox begins with {@code .INBOX}.
 */
record MailFolders(Path root) {

    /** The Inbox has no name in Maildir++. */
    static final String INBOX = "";

    private static final String BENEATH_INBOX = ".INBOX";
    private static final int LONGEST = 255;
    private static final String[] SPECIAL = {".Drafts", ".Sent", ".Trash", ".Outbox"};
    private static final Map<String, FolderKind> KINDS = Map.of(
            ".drafts", FolderKind.DRAFTS,
            ".sent", FolderKind.SENT_ITEMS,
            ".sent items", FolderKind.SENT_ITEMS,
            ".sent messages", FolderKind.SENT_ITEMS,
            ".trash", FolderKind.DELETED_ITEMS,
            ".deleted items", FolderKind.DELETED_ITEMS,
            ".deleted messages", FolderKind.DELETED_ITEMS,
            ".outbox", FolderKind.OUTBOX);

    /**
     * A folder.
     *
     * @param directory its name in Maildir++, empty for the Inbox
     * @param parent that of the folder above, if there is one
     * @param kind what it is for
     */
    record MailFolder(String directory, Optional<String> parent, FolderKind kind) {

        /** What people read: of a path whose upper folders are not there, all of it. */
        String name() {
            if (directory.isEmpty()) {
                return "Inbox";
            }
            String above = parent.map(MailFolders::prefix).orElse("");
            return Arrays.stream(directory.substring(above.length() + 1).split("\\.", -1))
                    .map(ModifiedUtf7::decode)
                    .collect(Collectors.joining("/"));
        }
    }

    private static String prefix(String directory) {
        return directory.equals(INBOX) ? BENEATH_INBOX : directory;
    }

    /** Tells whether something in the Inbox may be a folder. */
    static boolean isFolderName(String name) {
        return name.startsWith(".") && !name.endsWith(".tmp");
    }

    /** Lists the folders, and first makes the special ones that are missing; of two that could be it, the first one is. */
    List<MailFolder> list() throws IOException {
        List<String> directories = directories();
        Map<FolderKind, String> special = special(directories);
        for (String each : SPECIAL) {
            if (!special.containsKey(KINDS.get(each.toLowerCase(Locale.ROOT))) && Files.isWritable(root)) {
                new Maildir(root.resolve(each)).create();
                directories.add(each);
            }
        }
        Map<FolderKind, String> complete = special(directories);
        List<MailFolder> folders = new ArrayList<>();
        folders.add(new MailFolder(INBOX, Optional.empty(), FolderKind.INBOX));
        directories.forEach(
                each -> folders.add(new MailFolder(each, parent(each, Set.copyOf(directories)), kind(each, complete))));
        return folders;
    }

    private List<String> directories() throws IOException {
        List<String> directories = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(root, ".*")) {
            for (Path each : files) {
                if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS) && Maildir.isOne(each)) {
                    directories.add(String.valueOf(each.getFileName()));
                }
            }
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        directories.sort(Comparator.naturalOrder());
        return directories;
    }

    private static Map<FolderKind, String> special(List<String> directories) {
        Map<FolderKind, String> special = new HashMap<>();
        directories.forEach(each -> Optional.ofNullable(KINDS.get(each.toLowerCase(Locale.ROOT)))
                .ifPresent(kind -> special.putIfAbsent(kind, each)));
        return special;
    }

    private static FolderKind kind(String directory, Map<FolderKind, String> special) {
        FolderKind kind = KINDS.get(directory.toLowerCase(Locale.ROOT));
        return kind != null && directory.equals(special.get(kind)) ? kind : FolderKind.USER_MAIL;
    }

    private static Optional<String> parent(String directory, Set<String> all) {
        String above = directory;
        for (int dot = above.lastIndexOf('.'); dot > 0; dot = above.lastIndexOf('.')) {
            above = above.substring(0, dot);
            if (above.equals(BENEATH_INBOX)) {
                return Optional.of(INBOX);
            }
            if (all.contains(above)) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }

    /** Where a folder lies that was listed. */
    Path path(String directory) {
        return directory.equals(INBOX) ? root : root.resolve(directory);
    }

    /**
     * Makes a folder.
     *
     * @param parent the directory of the folder above, if there is one
     * @param name what the user reads
     * @param mark what is remembered of it
     */
    void create(Optional<String> parent, String name, FolderMark mark) throws IOException {
        String directory = directory(parent, name);
        requireFree(List.of(directory));
        Path made = root.resolve("tmp").resolve("folder-" + mark.id());
        Trees.delete(made); // left by a crash
        new Maildir(made).create();
        Files.createFile(made.resolve("maildirfolder"));
        mark.write(made);
        Durable.move(made, root.resolve(directory));
    }

    private void requireFree(List<String> wanted) throws IOException {
        List<String> taken = directories();
        boolean free = wanted.stream()
                .allMatch(each -> taken.stream().noneMatch(each::equalsIgnoreCase)
                        && !Files.exists(root.resolve(each), LinkOption.NOFOLLOW_LINKS));
        if (!free) {
            throw new DriverException(Reason.EXISTS, "there is such a mail folder already");
        }
    }

    private static String directory(Optional<String> parent, String name) {
        if (name.isBlank() || name.indexOf('.') >= 0 || name.indexOf('/') >= 0) {
            throw new DriverException(Reason.INVALID, "Maildir++ has no folders with such names");
        }
        String directory = parent.map(MailFolders::prefix).orElse("") + "." + ModifiedUtf7.encode(name);
        if (directory.length() > LONGEST) {
            throw new DriverException(Reason.INVALID, "the path of the folder would be too long");
        }
        return directory;
    }

    /**
     * Gives a folder another name or place, and all beneath it with it; that first, so that after a crash the same again
     * completes it.
     *
     * @param parent the directory of the folder above from now on, if there is one
     */
    void move(String directory, Optional<String> parent, String name) throws IOException {
        String target = directory(parent, name);
        if (target.equals(directory)) {
            return;
        }
        if (isWithin(target, directory)) {
            throw new DriverException(Reason.INVALID, "a folder cannot be beneath itself");
        }
        Map<String, String> moves = within(directory).stream()
                .collect(Collectors.toMap(each -> each, each -> target + each.substring(directory.length())));
        requireFreeBut(moves);
        for (String each : within(directory)) {
            Files.move(
                    root.resolve(each), root.resolve(moves.getOrDefault(each, target)), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Only letter case may change: then the folder is in its own way. */
    private void requireFreeBut(Map<String, String> moves) throws IOException {
        requireFree(moves.values().stream()
                .filter(each -> moves.keySet().stream().noneMatch(each::equalsIgnoreCase))
                .toList());
    }

    private static boolean isWithin(String directory, String above) {
        return directory.equals(above) || directory.startsWith(above + ".");
    }

    /** Lists a folder and those beneath it, itself last. */
    private List<String> within(String directory) throws IOException {
        return directories().stream()
                .filter(each -> isWithin(each, directory))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Removes a folder, what is beneath it, and all messages in them. */
    void delete(String directory) throws IOException {
        for (String each : within(directory)) {
            Trees.delete(root.resolve(each), root.resolve("tmp"));
        }
    }

    /** Removes the folders beneath one. */
    void deleteBeneath(String directory) throws IOException {
        String above = prefix(directory);
        for (String each : within(above)) {
            if (!each.equals(above)) {
                delete(each);
            }
        }
    }
}
