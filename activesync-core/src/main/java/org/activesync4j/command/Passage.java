package org.activesync4j.command;

/** What the gate demands of a device before a command. */
public enum Passage {
    /** Access, no wipe pending, and the current policy key. */
    PROVISIONED,
    /** Access and no wipe pending; the policy key does not matter. */
    ADMITTED,
    /** Access only: this is how a device gets its policy key and learns of a wipe. */
    PROVISIONING
}
