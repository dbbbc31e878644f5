package org.activesync4j.command;

import java.util.Set;

/**
 * The peculiarities that match one device. Each is a fact with a name; see {@code docs/quirks.md}.
 *
 * @param names the quirks in force
 */
public record Quirks(Set<Quirk> names) {

    /** A client without peculiarities. */
    public static final Quirks NONE = new Quirks(Set.of());

    /**
     * Copies the set.
     *
     * @param names the quirks in force
     */
    public Quirks {
        names = Set.copyOf(names);
    }

    /**
     * Tells whether a quirk is in force.
     *
     * @param quirk which
     * @return whether
     */
    public boolean has(Quirk quirk) {
        return names.contains(quirk);
    }
}
