package org.activesync4j.internal.spool;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a {@link SpooledOutput} has collected. Closing it deletes its file. */
public final class SpooledContent implements OwnedContent {

    private final @Nullable Path file;
    private final byte[] memory;
    private final int inMemory;
    private final long bytes;
    private final String mediaType;

    SpooledContent(@Nullable Path file, byte[] memory, int inMemory, long bytes, String mediaType) {
        this.file = file;
        this.memory = memory;
        this.inMemory = inMemory;
        this.bytes = bytes;
        this.mediaType = mediaType;
    }

    @Override
    public InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(memory, 0, inMemory) : Files.newInputStream(file);
    }

    @Override
    public OptionalLong length() {
        return OptionalLong.of(bytes);
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
