package org.activesync4j.item;

import java.time.LocalDateTime;

/**
 * Says when a task has to be done again. See [MS-ASTASK] 2.2.2.18.
 *
 * @param rule on which days and for how long
 * @param start from when on, where the user is
 * @param regenerate whether the next one comes up when one is done, and not on the day that the rule says
 * @param deadOccur whether this is what remains of a series of which another task is the next one
 */
public record TaskRecurrence(Recurrence rule, LocalDateTime start, boolean regenerate, boolean deadOccur) {

    /**
     * Makes a task's recurrence that goes by the calendar.
     *
     * @param rule on which days and for how long
     * @param start from when on, where the user is
     * @return the recurrence
     */
    public static TaskRecurrence of(Recurrence rule, LocalDateTime start) {
        return new TaskRecurrence(rule, start, false, false);
    }
}
