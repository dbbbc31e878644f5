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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.activesync4j.item.Content;

/**
 * One mail folder: a directory with {@code new}, {@code cur} and {@code tmp}, and one file for each message, which never
 * changes but its name. Several programs may work on it at once.
 */
final class Maildir {

    private static final int ATTEMPTS = 5;
    private static final List<String> PARTS = List.of("new", "cur");

    private final Path folder;

    Maildir(Path folder) {
        this.folder = folder;
    }

    /**
     * A message.
     *
     * @param file where it lay when it was listed; it may have got another name since
     * @param name the parts of that name
     * @param size its length in bytes
     * @param received when it came: the time of the file
     */
    record Message(Path file, MessageName name, long size, Instant received) {
        String id() {
            return name.id();
        }
    }

    Path folder() {
        return folder;
    }

    /** Makes the directories that are missing. */
    void create() throws IOException {
        for (String each : new String[] {"tmp", "new", "cur"}) {
            Files.createDirectories(folder.resolve(each));
        }
    }

    /** Lists the messages by their ids. */
    Map<String, Message> messages() throws IOException {
        return messages(Map.of());
    }

    /**
     * Lists the messages by their ids.
     *
     * @param known messages from an earlier list; of those that still have their name nothing is read
     */
    Map<String, Message> messages(Map<String, Message> known) throws IOException {
        Map<String, Message> messages = new LinkedHashMap<>();
        for (String part : PARTS) {
            list(folder.resolve(part), known, messages);
        }
        return messages;
    }

    private static void list(Path part, Map<String, Message> known, Map<String, Message> messages) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(part)) {
            for (Path file : files) {
                message(file, known).ifPresent(message -> messages.put(message.id(), message));
            }
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
    }

    /** Trashed messages wait only for their end. */
    private static Optional<Message> message(Path file, Map<String, Message> known) throws IOException {
        String called = String.valueOf(file.getFileName());
        if (!MessageName.isOne(called)) {
            return Optional.empty();
        }
        MessageName name = MessageName.of(called);
        if (name.has('T')) {
            return Optional.empty();
        }
        Message before = known.get(name.id());
        return before != null && before.file().equals(file) ? Optional.of(before) : message(file, name);
    }

    /** Reads what a file tells from outside; empty if it is none, a link for instance, or has just gone. */
    private static Optional<Message> message(Path file, MessageName name) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile()
                    ? Optional.of(new Message(
                            file,
                            name,
                            attributes.size(),
                            attributes.lastModifiedTime().toInstant()))
                    : Optional.empty();
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /** Tells when messages came or went last, or changed their names. */
    List<FileTime> stamp() throws IOException {
        return List.of(time("new"), time("cur"));
    }

    private FileTime time(String part) throws IOException {
        return Files.getLastModifiedTime(folder.resolve(part), LinkOption.NOFOLLOW_LINKS);
    }

    Optional<Message> find(String id) throws IOException {
        for (String part : PARTS) {
            try (DirectoryStream<Path> files =
                    Files.newDirectoryStream(folder.resolve(part), file -> isCalled(file, id))) {
                for (Path file : files) {
                    Optional<Message> found = message(file, Map.of());
                    if (found.isPresent()) {
                        return found;
                    }
                }
            } catch (DirectoryIteratorException broken) {
                throw broken.getCause();
            }
        }
        return Optional.empty();
    }

    private static boolean isCalled(Path file, String id) {
        String name = String.valueOf(file.getFileName());
        return MessageName.isOne(name) && MessageName.of(name).id().equals(id);
    }

    /** Finds a message, first where it was. */
    Optional<Message> find(Message before) throws IOException {
        Optional<Message> there = message(before.file(), before.name());
        return there.isPresent() ? there : find(before.id());
    }

    /** Opens a message, whatever it is called by then. */
    Content content(Message message) {
        return new Mail(this, message);
    }

    private record Mail(Maildir maildir, Message message) implements Content {

        @Override
        public InputStream open() throws IOException {
            for (int attempt = 1; ; attempt++) {
                Path file = maildir.find(message)
                        .map(Message::file)
                        .orElseThrow(() -> new NoSuchFileException(message.id()));
                try {
                    return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
                } catch (NoSuchFileException renamed) {
                    if (attempt == ATTEMPTS) {
                        throw renamed;
                    }
                }
            }
        }

        @Override
        public OptionalLong length() {
            return OptionalLong.of(message.size());
        }

        @Override
        public String mediaType() {
            return "message/rfc822";
        }
    }

    /**
     * Puts a message into the folder, as a mail program does.
     *
     * @param name its name for ever, and its flags
     * @param received when it came
     */
    Message add(MessageName name, Durable.Writing mime, Instant received) throws IOException {
        return put(name, folder.resolve("cur").resolve(name.file()), mime, received);
    }

    /**
     * Puts a message into the folder, as the post does: nobody has seen it yet.
     *
     * @param unique its name for ever
     * @param received when it came
     */
    Message deliver(String unique, Durable.Writing mime, Instant received) throws IOException {
        MessageName name = MessageName.of(unique);
        return put(name, folder.resolve("new").resolve(unique), mime, received);
    }

    private Message put(MessageName name, Path place, Durable.Writing mime, Instant received) throws IOException {
        Durable.write(temporary(name), mime, written -> {
            Files.setLastModifiedTime(written, FileTime.from(received));
            Durable.move(written, place);
        });
        return message(place, name).orElseThrow(() -> new NoSuchFileException(place.toString()));
    }

    private Path temporary(MessageName name) throws IOException {
        Files.createDirectories(folder.resolve("tmp"));
        return folder.resolve("tmp").resolve(name.unique());
    }

    /**
     * Puts another message in the place of one, under another name; at each moment one of the two is there. After a crash it
     * may be the old one with the new name, then the same again completes it.
     *
     * @param meanwhile told of the new message before it takes its place
     * @return the new message; empty if the old one has gone
     */
    Optional<Message> replace(Message before, MessageName name, Durable.Writing mime, Meanwhile meanwhile)
            throws IOException {
        Path place = folder.resolve("cur").resolve(name.file());
        Optional<Message> there = find(before);
        if (there.isEmpty()) {
            return there;
        }
        Durable.write(temporary(name), mime, written -> {
            Files.setLastModifiedTime(written, FileTime.from(before.received()));
            meanwhile.see(() -> Files.newInputStream(written, LinkOption.NOFOLLOW_LINKS));
            if (!there.get().file().equals(place)) {
                Durable.replace(there.get().file(), place);
            }
            Durable.replace(written, place);
        });
        return message(place, name);
    }

    /** Looks at what is about to be there. */
    @FunctionalInterface
    interface Meanwhile {
        void see(Content written);
    }

    /** Changes a message's flags, whatever it is called by now; empty if it has gone. */
    Optional<Message> flag(String id, UnaryOperator<MessageName> change) throws IOException {
        return rename(
                id,
                message -> folder.resolve("cur")
                        .resolve(change.apply(message.name()).file()));
    }

    /** Moves a message into another folder, under another name; empty if it has gone. */
    Optional<Message> move(String id, Maildir other, UnaryOperator<MessageName> change) throws IOException {
        return rename(
                id,
                message -> other.folder
                        .resolve("cur")
                        .resolve(change.apply(message.name()).file()));
    }

    private interface Naming {
        Path of(Message message);
    }

    /** Another program may rename the file between our look and our move: then we look again. */
    private Optional<Message> rename(String id, Naming naming) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Optional<Message> found = find(id);
            if (found.isEmpty()) {
                return found;
            }
            Path place = naming.of(found.get());
            if (place.equals(found.get().file())) {
                return found;
            }
            try {
                Durable.move(found.get().file(), place);
                return message(place, MessageName.of(String.valueOf(place.getFileName())));
            } catch (NoSuchFileException renamed) {
                if (attempt == ATTEMPTS) {
                    throw renamed;
                }
            }
        }
    }

    /** Deletes a message; tells whether it was there. */
    boolean delete(String id) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Optional<Message> found = find(id);
            if (found.isEmpty()) {
                return false;
            }
            try {
                Durable.delete(found.get().file());
                return true;
            } catch (NoSuchFileException renamed) {
                if (attempt == ATTEMPTS) {
                    throw renamed;
                }
            }
        }
    }

    /** Tells whether a directory is a mail folder, with no link in it that leads elsewhere. */
    static boolean isOne(Path directory) {
        return !Files.isSymbolicLink(directory.resolve("tmp"))
                && PARTS.stream()
                        .allMatch(part -> Files.isDirectory(directory.resolve(part), LinkOption.NOFOLLOW_LINKS));
    }
}
