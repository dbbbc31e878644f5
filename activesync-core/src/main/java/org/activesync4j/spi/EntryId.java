package org.activesync4j.spi;

/**
 * A directory's id of an entry. Never sent to a device.
 *
 * @param value 1 to 1024 characters; compared exactly
 */
public record EntryId(String value) {

    /**
     * Checks the length.
     *
     * @param value 1 to 1024 characters; compared exactly
     */
    public EntryId {
        if (value.isEmpty() || value.length() > 1024) {
            throw new IllegalArgumentException("entry id has " + value.length() + " characters, expected 1 to 1024");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
