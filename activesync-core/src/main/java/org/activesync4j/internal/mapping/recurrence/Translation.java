package org.activesync4j.internal.mapping.recurrence;

import org.activesync4j.item.Recurrence;

/** What becomes of a recurrence rule when it is told to a device. */
public sealed interface Translation {

    /**
     * The device is told the same.
     *
     * @param rule with the same occurrences
     */
    record Exact(Recurrence rule) implements Translation {}

    /**
     * The device is told of more; of what it is told some has to be taken out.
     *
     * @param rule with all its occurrences, and others
     */
    record Wider(Recurrence rule) implements Translation {}

    /** There is no recurrence that has its occurrences. */
    record Beyond() implements Translation {}
}
