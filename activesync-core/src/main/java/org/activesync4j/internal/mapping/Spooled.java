package org.activesync4j.internal.mapping;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.jspecify.annotations.Nullable;

/** A message that has been written: in memory while it is small, in a temporary file when it grows. Closing deletes it. */
final class Spooled implements Content, AutoCloseable {

    private final byte[] memory;
    private final @Nullable Path file;
    private final long length;

    /** Writes something once. */
    interface Printing {
        void print(OutputStream out) throws IOException;
    }

    private Spooled(byte[] memory, @Nullable Path file, long length) {
        this.memory = memory;
        this.file = file;
        this.length = length;
    }

    /** Writes a message, each line of it ended by CR LF. */
    static Spooled of(int inMemory, Printing printing) throws IOException {
        Writer writer = new Writer(inMemory);
        boolean complete = false;
        try {
            try (OutputStream lines = new CrLfOutputStream(writer)) {
                printing.print(lines);
            }
            Spooled written = new Spooled(writer.memory.toByteArray(), writer.file, writer.length);
            complete = true;
            return written;
        } finally {
            if (!complete) {
                writer.discard();
            }
        }
    }

    /** Reads no more than so many bytes. */
    static byte[] beginning(Content content, int most) throws IOException {
        try (InputStream in = content.open()) {
            return in.readNBytes(most);
        }
    }

    @Override
    public InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(memory) : Files.newInputStream(file);
    }

    @Override
    public OptionalLong length() {
        return OptionalLong.of(length);
    }

    @Override
    public String mediaType() {
        return BodyType.MIME.mediaType();
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static final class Writer extends OutputStream {

        private final int inMemory;
        private ByteArrayOutputStream memory = new ByteArrayOutputStream();
        private @Nullable Path file;
        private @Nullable OutputStream out;
        private long length;

        Writer(int inMemory) {
            this.inMemory = inMemory;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            length += count;
            if (out == null && length > inMemory) {
                spill();
            }
            if (out == null) {
                memory.write(bytes, offset, count);
            } else {
                out.write(bytes, offset, count);
            }
        }

        private void spill() throws IOException {
            Path created = Files.createTempFile("activesync-mail", ".tmp");
            file = created;
            OutputStream opened = Files.newOutputStream(created);
            out = opened;
            memory.writeTo(opened);
            memory = new ByteArrayOutputStream(0);
        }

        @Override
        public void close() throws IOException {
            if (out != null) {
                out.close();
            }
        }

        void discard() throws IOException {
            close();
            if (file != null) {
                Files.deleteIfExists(file);
            }
        }
    }
}
