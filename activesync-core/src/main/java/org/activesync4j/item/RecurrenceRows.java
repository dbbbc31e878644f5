package org.activesync4j.item;

import static org.activesync4j.Version.V14_0;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.activesync4j.wbxml.CodePages;
import org.activesync4j.wbxml.Tag;

/** The elements of a recurrence, alike in calendars, tasks and invitations but for their pages. See [MS-ASCAL] 2.2.2.37. */
final class RecurrenceRows {

    private static final int LAST_CALENDAR = 20;
    private static final int NO_TYPE = 4;

    final int most;
    final Property<Integer> type;
    final Property<Integer> interval;
    final Property<Instant> until;
    final Property<Integer> occurrences;
    final Property<Integer> weekOfMonth;
    final Property<Integer> dayOfWeek;
    final Property<Integer> monthOfYear;
    final Property<Integer> dayOfMonth;
    final Property<Integer> calendarType;
    final Property<Boolean> isLeapMonth;
    final Property<Integer> firstDayOfWeek;

    /**
     * Makes the rows.
     *
     * @param page the page of most elements
     * @param newer the page of those that came with 14.0 and later
     * @param until how the end is written
     * @param most the greatest number of occurrences
     */
    RecurrenceRows(String page, String newer, Type<Instant> until, int most) {
        this.most = most;
        this.type = number(page, "Type", 0, 6, kind -> kind != NO_TYPE, "no 4");
        this.interval = number(page, "Interval", 0, 999);
        this.until = Property.of(tag(page, "Until"), until);
        this.occurrences = number(page, "Occurrences", 1, most);
        this.weekOfMonth = number(page, "WeekOfMonth", 1, 5);
        this.dayOfWeek = number(page, "DayOfWeek", 1, 127);
        this.monthOfYear = number(page, "MonthOfYear", 1, 12);
        this.dayOfMonth = number(page, "DayOfMonth", 1, 31);
        this.calendarType = number(
                        newer,
                        "CalendarType",
                        0,
                        LAST_CALENDAR,
                        Recurrence.CALENDARS::contains,
                        "none that is reserved")
                .since(V14_0);
        this.isLeapMonth = Property.of(tag(newer, "IsLeapMonth"), Type.BOOL).since(V14_0);
        // several clients send it at any version, see MS-ASCAL 2.2.2.24; only from 14.1 on do they expect it
        this.firstDayOfWeek = number(newer, "FirstDayOfWeek", 0, 6);
    }

    private static Property<Integer> number(String page, String name, int least, int greatest) {
        return Property.of(tag(page, name), Type.integer(least, greatest));
    }

    private static Property<Integer> number(
            String page, String name, int least, int greatest, Predicate<Integer> holds, String expectation) {
        return Property.of(tag(page, name), Type.integer(least, greatest).where(holds, expectation));
    }

    private static Tag tag(String page, String name) {
        return CodePages.find(page, name).orElseThrow();
    }

    /** Returns the rows in the order in which they are written: mail has one, events and tasks have none. */
    List<Property<?>> all() {
        return List.of(
                type,
                interval,
                until,
                occurrences,
                weekOfMonth,
                dayOfMonth,
                dayOfWeek,
                monthOfYear,
                calendarType,
                isLeapMonth,
                firstDayOfWeek);
    }
}
