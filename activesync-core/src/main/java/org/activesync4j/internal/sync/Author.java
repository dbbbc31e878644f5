package org.activesync4j.internal.sync;

/** Who brought an entry into its present state. */
public enum Author {
    /** Somebody else: the device learns of it. */
    SERVER,
    /** The device, by a command of its own: it knows, even if it never got our answer. */
    DEVICE
}
