package org.activesync4j.examples.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.activesync4j.item.Content;

/** Writes files so that after a crash there is the old one or the new one, whole. */
final class Durable {

    private static final Set<PosixFilePermission> OF_FILES = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE));

    private Durable() {}

    /** What is to be in a file. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;

        /** Writes a content as it is. */
        static Writing of(Content content) {
            return out -> {
                try (InputStream in = content.open()) {
                    in.transferTo(out);
                }
            };
        }
    }

    /** What is done with a file before it gets its place. */
    @FunctionalInterface
    interface Finishing {
        void of(Path temporary) throws IOException;
    }

    /**
     * Writes a file beside its place, makes sure that it is on the disk, and moves it there.
     *
     * @param temporary where it is written, in the same file system; what a crash has left there is replaced
     * @param place where it shall be; an older file there is replaced
     */
    static void write(Path temporary, Path place, Writing content) throws IOException {
        write(temporary, content, written -> replace(written, place));
    }

    /** Writes a file beside its place, and leaves it to somebody else to move it there; if that fails it is deleted. */
    static void write(Path temporary, Writing content, Finishing finishing) throws IOException {
        Files.deleteIfExists(temporary);
        boolean complete = false;
        try {
            fill(temporary, content);
            share(temporary);
            finishing.of(temporary);
            complete = true;
        } finally {
            if (!complete) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    private static void fill(Path file, Writing content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            content.to(out);
            channel.force(true);
        }
    }

    /** Lets those read and write a file who may do so with its folder. */
    private static void share(Path file) throws IOException {
        PosixFileAttributeView folder = Files.getFileAttributeView(file.getParent(), PosixFileAttributeView.class);
        PosixFileAttributeView own =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (folder != null && own != null) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(OF_FILES);
            permissions.retainAll(folder.readAttributes().permissions());
            own.setPermissions(permissions);
        }
    }

    /** Puts a file in the place of an older one, if there is one. */
    static void replace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        syncBoth(from, to);
    }

    /** Moves a file to where there is none. */
    static void move(Path from, Path to) throws IOException {
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(to.toString());
        }
        replace(from, to);
    }

    static void delete(Path file) throws IOException {
        Files.delete(file);
        sync(folder(file));
    }

    private static void syncBoth(Path from, Path to) throws IOException {
        sync(folder(to));
        if (!folder(from).equals(folder(to))) {
            sync(folder(from));
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.getParent(), "a file lies in a folder");
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
