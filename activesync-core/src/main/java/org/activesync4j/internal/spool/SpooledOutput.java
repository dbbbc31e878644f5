package org.activesync4j.internal.spool;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Collects what is written: in memory while it is small, in a temporary file when it grows. Used by one thread. */
public final class SpooledOutput extends OutputStream {

    private final int threshold;
    private Unsynchronized memory = new Unsynchronized();
    private @Nullable Path file;
    private @Nullable OutputStream out;
    private long length;

    /**
     * Begins with nothing.
     *
     * @param threshold how many bytes are kept in memory
     */
    public SpooledOutput(int threshold) {
        this.threshold = threshold;
    }

    /** Writes something once. */
    @FunctionalInterface
    public interface Printing {

        /**
         * Writes it.
         *
         * @param out where
         * @throws IOException if it cannot be read or written
         */
        void print(OutputStream out) throws IOException;
    }

    /**
     * Collects what is printed. When that fails nothing is left of it.
     *
     * @param threshold how many bytes are kept in memory
     * @param mediaType what it is
     * @param printing writes it
     * @return what was written, to be closed
     * @throws IOException if it could not be read or written
     */
    public static SpooledContent collect(int threshold, String mediaType, Printing printing) throws IOException {
        SpooledOutput out = new SpooledOutput(threshold);
        boolean complete = false;
        try {
            printing.print(out);
            SpooledContent content = out.content(mediaType);
            complete = true;
            return content;
        } finally {
            if (!complete) {
                out.discard();
            }
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        length += count;
        if (out == null && length > threshold) {
            spill();
        }
        if (out == null) {
            memory.write(bytes, offset, count);
        } else {
            out.write(bytes, offset, count);
        }
    }

    private void spill() throws IOException {
        Path created = Files.createTempFile("activesync", ".tmp");
        file = created;
        OutputStream opened = Files.newOutputStream(created);
        out = opened;
        memory.writeTo(opened);
        memory = new Unsynchronized();
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }

    /** Gives what was written; a file is deleted when the content is closed. */
    private SpooledContent content(String mediaType) throws IOException {
        close();
        return new SpooledContent(file, memory.bytes(), memory.size(), length, mediaType);
    }

    private void discard() throws IOException {
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
}
