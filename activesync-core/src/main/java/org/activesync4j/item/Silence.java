package org.activesync4j.item;

/** What it means when a change of a device does not mention a property. */
enum Silence {
    /** It stays as it is. */
    KEEPS,
    /** It is deleted, unless the device has said that it does not handle it. */
    CLEARS_UNLESS_GHOSTED,
    /** It is deleted. */
    CLEARS
}
