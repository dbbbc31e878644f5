package org.activesync4j.wbxml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Says where large values are kept until they are used. Immutable.
 *
 * @param threshold the bytes that a value may have to stay in memory; at least 0
 * @param directory where the temporary files of larger values are made, readable for this user only where the file
 *     system can do so
 */
public record Spool(int threshold, Path directory) {

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    /** Keeps everything in memory. */
    public static final Spool MEMORY = above(Integer.MAX_VALUE);

    /**
     * Makes a spool.
     *
     * @param threshold the bytes that a value may have to stay in memory
     * @param directory where the temporary files are made
     * @throws IllegalArgumentException if the threshold is negative
     */
    public Spool {
        if (threshold < 0) {
            throw new IllegalArgumentException("negative threshold " + threshold);
        }
    }

    /**
     * Keeps values above a size in the temporary directory of the system.
     *
     * @param threshold the bytes that a value may have to stay in memory; at least 0
     * @return the spool
     * @throws IllegalArgumentException if the threshold is negative
     */
    public static Spool above(int threshold) {
        return new Spool(threshold, TEMPORARY);
    }

    /**
     * Reads a stream to its end and keeps what it has.
     *
     * @param source the stream; not closed
     * @return the value, whose length is known; to be closed, which deletes the file
     * @throws IOException if the stream cannot be read or the file not be written; then nothing is kept
     */
    public Value keep(InputStream source) throws IOException {
        try (Spooling spooling = new Spooling(this)) {
            byte[] buffer = new byte[8192];
            for (int count = source.read(buffer); count >= 0; count = source.read(buffer)) {
                spooling.add(buffer, 0, count);
            }
            return spooling.value();
        }
    }
}
