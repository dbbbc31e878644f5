package org.activesync4j.spi;

/** How much of an item is needed. A hint: to return more is never wrong. */
public enum Want {
    /** Read, flag and categories. */
    MARKS,
    /** Everything but bodies and attachments' contents. */
    HEADERS,
    /** Headers and enough of the text for a preview. */
    PREVIEW,
    /** All of it. */
    ALL
}
