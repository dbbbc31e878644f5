package org.activesync4j.spi;

/** How an item is deleted. */
public enum Deletion {
    /** Into the Deleted Items folder. */
    TO_TRASH,
    /** For good. */
    FOR_GOOD
}
