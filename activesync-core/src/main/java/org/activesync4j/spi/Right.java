package org.activesync4j.spi;

import java.util.Set;

/** What a user may do in a folder beside reading. */
public enum Right {
    /** Add items. */
    ADD,
    /** Change items. */
    CHANGE,
    /** Delete items, or move them away. */
    DELETE;

    /** Everything. */
    public static final Set<Right> ALL = Set.of(ADD, CHANGE, DELETE);

    /** Nothing but reading. */
    public static final Set<Right> READ_ONLY = Set.of();
}
