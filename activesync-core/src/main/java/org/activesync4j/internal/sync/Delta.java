package org.activesync4j.internal.sync;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How holdings differ from others.
 *
 * @param changes for each item that differs, what becomes of its entry; in the order of the ids
 */
public record Delta(SortedMap<LocalId, Change> changes) {

    /** No difference. */
    public static final Delta NONE = new Delta(Map.of());

    /** Copies the map. */
    public Delta {
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    }

    Delta(Map<LocalId, Change> changes) {
        this(new TreeMap<>(changes));
    }

    /** What becomes of one entry. */
    public sealed interface Change permits Put, Drop {}

    /**
     * The entry is added or replaced.
     *
     * @param held by this
     * @param author who brought it about
     */
    public record Put(Held held, Author author) implements Change {}

    /** What there is after a change, or without any. */
    static Optional<Held> after(@Nullable Change change, Optional<Held> before) {
        if (change == null) {
            return before;
        }
        return change instanceof Put put ? Optional.of(put.held()) : Optional.empty();
    }

    /** The entry is taken away. */
    public record Drop() implements Change {}

    /**
     * Tells which items differ.
     *
     * @return their ids
     */
    public Set<LocalId> ids() {
        return changes.keySet();
    }

    /**
     * Tells whether nothing differs.
     *
     * @return whether
     */
    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
