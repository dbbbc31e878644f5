package org.activesync4j.internal.sync;

/** A part of a mail that is sent alone when it alone differs. */
public enum Mark {
    /** Whether it is read. */
    READ,
    /** The follow-up flag. */
    FLAG,
    /** The categories. */
    CATEGORIES
}
