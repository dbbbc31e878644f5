package org.activesync4j.internal.sync;

/** What an item is, beside the folder in which it lies. It never changes. */
public enum Kind {
    /** An item of the folder's own class. */
    OWN,
    /** A text message among mail. */
    TEXT_MESSAGE
}
