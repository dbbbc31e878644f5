package org.activesync4j.internal.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Collects an answer: in memory while it is small, in a temporary file when it grows. */
final class SpooledOutput extends OutputStream {

    private final int threshold;
    private Unsynchronized memory = new Unsynchronized();
    private @Nullable Path file;
    private @Nullable OutputStream out;
    private long length;

    SpooledOutput(int threshold) {
        this.threshold = threshold;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        length += count;
        if (out == null && length > threshold) {
            file = Files.createTempFile("activesync-answer", ".tmp");
            out = Files.newOutputStream(file);
            memory.writeTo(out);
            memory = new Unsynchronized();
        }
        if (out == null) {
            memory.write(bytes, offset, count);
        } else {
            out.write(bytes, offset, count);
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }

    /** Gives what was written; a file is deleted when the content is closed. */
    AnswerContent content(String mediaType) throws IOException {
        close();
        return new Written(file, memory.bytes(), memory.size(), length, mediaType);
    }

    /** Gives up what was written. */
    void discard() throws IOException {
        close();
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    private static final class Unsynchronized extends ByteArrayOutputStream {
        byte[] bytes() {
            return buf;
        }
    }

    private record Written(@Nullable Path file, byte[] memory, int inMemory, long bytes, String mediaType)
            implements AnswerContent {

        @Override
        public InputStream open() throws IOException {
            return file == null ? new ByteArrayInputStream(memory, 0, inMemory) : Files.newInputStream(file);
        }

        @Override
        public OptionalLong length() {
            return OptionalLong.of(bytes);
        }

        @Override
        public void close() {
            try {
                if (file != null) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
