package org.activesync4j.internal.mapping.recurrence;

import java.time.DayOfWeek;
import java.util.Objects;
import net.fortuna.ical4j.model.WeekDay;

/**
 * A day of the week in a rule, {@code MO} or {@code -1MO}.
 *
 * @param nth which one of its month or year, negative ones from the end; 0 for each
 * @param day the day of the week
 */
record NthDay(int nth, DayOfWeek day) {

    static NthDay of(WeekDay day) {
        return new NthDay(day.getOffset(), Objects.requireNonNull(WeekDay.getDayOfWeek(day)));
    }

    boolean isEach() {
        return nth == 0;
    }

    /** Says whether the position from the beginning or the one from the end is meant. */
    boolean isAt(int position, int fromEnd) {
        return isEach() || nth == position || nth == -fromEnd;
    }
}
