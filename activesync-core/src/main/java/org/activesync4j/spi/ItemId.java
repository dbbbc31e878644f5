package org.activesync4j.spi;

import java.nio.charset.StandardCharsets;

/**
 * A driver's id of an item. Never used again within its folder for another item (for IMAP: validity and UID). An
 * item that is created anew under its old creation key may have its old id again.
 *
 * @param value 1 to 180 bytes of UTF-8; compared exactly
 */
public record ItemId(String value) {

    /**
     * Checks the length.
     *
     * @param value 1 to 180 bytes of UTF-8; compared exactly
     */
    public ItemId {
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > 180) {
            throw new IllegalArgumentException("item id has " + bytes + " bytes, expected 1 to 180");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
