package org.activesync4j.item;

/** What becomes of a property that a device sends. */
enum Access {
    /** It is taken. */
    TAKEN,
    /** It is passed over. */
    IGNORED,
    /** The whole item or change is refused. */
    REFUSED,
    /** It is taken as a wish that no answer repeats. */
    WISH
}
