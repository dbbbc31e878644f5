package org.activesync4j.wbxml;

/** What a reader does with tags that no code page has. */
public enum UnknownTags {
    /** Passes over them and all that is in them, and counts them. An unknown root is refused, for nothing would remain. */
    SKIP,
    /** Reports them like any other. */
    KEEP,
    /** Throws a {@link WbxmlException} of kind {@link WbxmlException.Kind#UNKNOWN_TAG}. */
    REFUSE
}
