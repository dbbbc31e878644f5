package org.activesync4j.wbxml;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/**
 * The bytes of a value that may be too large for memory: a length, if it is known, and a stream that can be opened
 * again and again. Who has one closes it when nobody will open it any more; then what was kept for it is deleted.
 *
 * <p>The values made by this module are immutable and safe for use by many threads, as long as nobody closes them.
 */
public interface Value extends AutoCloseable {

    /**
     * Returns how many bytes the value has.
     *
     * @return the length, or empty if it is only known by reading to the end
     */
    OptionalLong length();

    /**
     * Opens the value at its start.
     *
     * @return a stream, to be closed by the caller
     * @throws IOException if it cannot be opened, for example because the value is closed
     */
    InputStream open() throws IOException;

    /**
     * Gives up what was kept for the value. Closing again does nothing.
     *
     * @throws WbxmlException of kind {@link WbxmlException.Kind#IO} if a file cannot be deleted
     */
    @Override
    default void close() {}

    /**
     * Makes a value from bytes.
     *
     * @param bytes the bytes; not copied, so they must not change
     * @return the value, for which closing does nothing
     */
    static Value of(byte[] bytes) {
        return new MemoryValue(bytes);
    }
}
