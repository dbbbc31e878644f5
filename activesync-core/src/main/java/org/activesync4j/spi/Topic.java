package org.activesync4j.spi;

/**
 * The name of something that changes and that somebody may wait for: a folder, a user's hierarchy, a device.
 *
 * <p>A topic says where to look, never what to see: who hears it looks with their own account.
 *
 * @param name 1 to 1024 characters; no secret
 */
public record Topic(String name) {

    /** Rung after a gap, when nobody knows what was missed. */
    public static final Topic EVERYTHING = new Topic("*");

    /**
     * Checks the length.
     *
     * @param name 1 to 1024 characters; no secret
     */
    public Topic {
        if (name.isEmpty() || name.length() > 1024) {
            throw new IllegalArgumentException("topic has " + name.length() + " characters, expected 1 to 1024");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
