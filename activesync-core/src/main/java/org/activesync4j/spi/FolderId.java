package org.activesync4j.spi;

/**
 * A driver's id of a folder. Never sent to a device, which knows a folder by a number.
 *
 * @param value up to 512 characters; compared exactly
 */
public record FolderId(String value) {

    /** What a folder at the top has as its parent. */
    public static final FolderId ROOT = new FolderId("");

    /**
     * Checks the length.
     *
     * @param value up to 512 characters; compared exactly
     */
    public FolderId {
        if (value.length() > 512) {
            throw new IllegalArgumentException(
                    "folder id has " + value.length() + " characters, at most 512 are allowed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
