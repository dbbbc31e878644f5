package org.activesync4j.servlet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.activesync4j.item.Content;
import org.jspecify.annotations.Nullable;

/** A body that has come, or is coming. Closing it gives up its file. */
final class ReceivedBody implements Content, AutoCloseable {

    private static final int IN_MEMORY = 65_536;
    private static final int PIECE = 8192;

    private ByteArrayOutputStream memory = new ByteArrayOutputStream(512);
    private @Nullable Path file;
    private @Nullable OutputStream out;
    private long size;
    private boolean closed;

    void write(byte[] bytes, int count) throws IOException {
        size += count;
        if (out == null && size > IN_MEMORY) {
            file = Files.createTempFile("activesync-request", ".tmp");
            out = Files.newOutputStream(file);
            memory.writeTo(out);
            memory = new ByteArrayOutputStream(0);
        }
        if (out == null) {
            memory.write(bytes, 0, count);
        } else {
            out.write(bytes, 0, count);
        }
    }

    /** Takes in a stream: all of it, or a little more than the bound. */
    void fill(InputStream in, long most) throws IOException {
        byte[] piece = new byte[PIECE];
        for (int count = in.read(piece); count >= 0 && size <= most; count = in.read(piece)) {
            write(piece, count);
        }
        complete();
    }

    void complete() throws IOException {
        if (out != null) {
            out.close();
        }
    }

    long size() {
        return size;
    }

    boolean isClosed() {
        return closed;
    }

    boolean isFile() {
        return file != null;
    }

    @Override
    public InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(memory.toByteArray()) : Files.newInputStream(file);
    }

    @Override
    public OptionalLong length() {
        return OptionalLong.of(size);
    }

    @Override
    public void close() {
        closed = true;
        try {
            complete();
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
