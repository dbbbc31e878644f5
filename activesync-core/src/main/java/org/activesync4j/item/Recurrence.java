package org.activesync4j.item;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Says on which days something happens again, and for how long. See [MS-ASCAL] 2.2.2.37.
 *
 * <pre>{@code
 * Recurrence.of(new Weekly(Set.of(MONDAY, THURSDAY), MONDAY)).every(2).times(10)
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param pattern on which days
 * @param interval every how many days, weeks, months or years, from 1 to 999
 * @param ending for how long
 * @param calendarType by which calendar months and years are counted: 0 the usual one, 1 Gregorian, further ones as in
 *     [MS-ASCAL] 2.2.2.10
 * @param leapMonth whether the month of a yearly pattern is the leap month of that number
 */
public record Recurrence(Pattern pattern, int interval, Ending ending, int calendarType, boolean leapMonth) {

    /** Calendars by which days are counted as everybody does. */
    private static final Set<Integer> GREGORIAN = Set.of(0, 1, 2, 9, 10, 11, 12);

    /** All calendars; the numbers between are reserved. */
    static final Set<Integer> CALENDARS = Set.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 20);

    private static final int LONGEST_INTERVAL = 999;
    private static final int LAST_YEAR = 9998;
    private static final int LAST_WEEK = 5;
    private static final int LONGEST_MONTH = 31;
    private static final int MONTHS = 12;

    /**
     * Checks interval and calendar.
     *
     * @param pattern on which days
     * @param interval every how many days, weeks, months or years
     * @param ending for how long
     * @param calendarType by which calendar months and years are counted
     * @param leapMonth whether the month of a yearly pattern is the leap month of that number
     * @throws IllegalArgumentException if one of them is out of range
     */
    public Recurrence {
        require(interval, LONGEST_INTERVAL, "interval");
        if (!isCalendar(calendarType)) {
            throw new IllegalArgumentException(
                    "expected a calendar of " + CALENDARS.stream().sorted().toList());
        }
    }

    /** On which days something happens. */
    public sealed interface Pattern {

        /**
         * Lists the days by the usual calendar, without end.
         *
         * @param first the first day that counts
         * @param interval every how many days, weeks, months or years
         * @return the days in their order
         */
        Stream<LocalDate> days(LocalDate first, int interval);
    }

    /** Each day. */
    public record Daily() implements Pattern {

        @Override
        public Stream<LocalDate> days(LocalDate first, int interval) {
            return Stream.iterate(first, day -> day.plusDays(interval));
        }
    }

    /**
     * Certain days of a week.
     *
     * @param days which, at least one
     * @param firstDayOfWeek with which day a week begins; it matters if not every week counts
     */
    public record Weekly(Set<DayOfWeek> days, DayOfWeek firstDayOfWeek) implements Pattern {

        /**
         * Copies the days.
         *
         * @param days which, at least one
         * @param firstDayOfWeek with which day a week begins
         */
        public Weekly {
            days = copy(days);
        }

        @Override
        public Stream<LocalDate> days(LocalDate first, int interval) {
            LocalDate week = first.with(TemporalAdjusters.previousOrSame(firstDayOfWeek));
            return Stream.iterate(week, each -> each.plusWeeks(interval))
                    .flatMap(each -> IntStream.range(0, 7).mapToObj(each::plusDays))
                    .filter(day -> days.contains(day.getDayOfWeek()) && !day.isBefore(first));
        }
    }

    /**
     * A certain date of a month; in a month that is too short, its last day.
     *
     * @param day the day of the month, from 1 to 31
     */
    public record Monthly(int day) implements Pattern {

        /**
         * Checks the day.
         *
         * @param day the day of the month
         */
        public Monthly {
            require(day, LONGEST_MONTH, "day");
        }

        @Override
        public Stream<LocalDate> days(LocalDate first, int interval) {
            return inMonths(first, YearMonth.from(first), interval, month -> Optional.of(clipped(month, day)));
        }
    }

    /**
     * A certain one of certain days of the week in a month, for example the last weekday.
     *
     * @param week which one of them, from 1 to 4, or 5 for the last one
     * @param days which days of the week count, at least one
     */
    public record MonthlyByWeek(int week, Set<DayOfWeek> days) implements Pattern {

        /**
         * Checks the week and copies the days.
         *
         * @param week which one of them
         * @param days which days of the week count, at least one
         */
        public MonthlyByWeek {
            require(week, LAST_WEEK, "week");
            days = copy(days);
        }

        @Override
        public Stream<LocalDate> days(LocalDate first, int interval) {
            return inMonths(first, YearMonth.from(first), interval, month -> nth(month, week, days));
        }
    }

    /**
     * A certain date of a year; in a month that is too short, its last day.
     *
     * @param month the month, from 1 to 12
     * @param day the day of the month, from 1 to 31
     */
    public record Yearly(int month, int day) implements Pattern {

        /**
         * Checks month and day.
         *
         * @param month the month
         * @param day the day of the month
         */
        public Yearly {
            require(month, MONTHS, "month");
            require(day, LONGEST_MONTH, "day");
        }

        @Override
        public Stream<LocalDate> days(LocalDate first, int interval) {
            YearMonth begin = YearMonth.of(first.getYear(), month);
            return inMonths(first, begin, interval * MONTHS, each -> Optional.of(clipped(each, day)));
        }
    }

    /**
     * A certain one of certain days of the week in a month of a year.
     *
     * @param month the month, from 1 to 12
     * @param week which one of them, from 1 to 4, or 5 for the last one
     * @param days which days of the week count, at least one
     */
    public record YearlyByWeek(int month, int week, Set<DayOfWeek> days) implements Pattern {

        /**
         * Checks month and week and copies the days.
         *
         * @param month the month
         * @param week which one of them
         * @param days which days of the week count, at least one
         */
        public YearlyByWeek {
            require(month, MONTHS, "month");
            require(week, LAST_WEEK, "week");
            days = copy(days);
        }

        @Override
        public Stream<LocalDate> days(LocalDate first, int interval) {
            YearMonth begin = YearMonth.of(first.getYear(), month);
            return inMonths(first, begin, interval * MONTHS, each -> nth(each, week, days));
        }
    }

    /** For how long something happens again. */
    public sealed interface Ending {
        /** For ever. */
        Ending NEVER = new Never();
    }

    /** For ever. */
    public record Never() implements Ending {}

    /**
     * Until a moment or date, which counts as well.
     *
     * @param last when it may begin at last
     */
    public record Until(EventTime last) implements Ending {}

    /**
     * So many times.
     *
     * @param times how often, at least once
     */
    public record After(int times) implements Ending {

        /**
         * Checks the number.
         *
         * @param times how often
         */
        public After {
            require(times, Integer.MAX_VALUE, "number");
        }
    }

    private static void require(int number, int greatest, String name) {
        if (number < 1 || number > greatest) {
            throw new IllegalArgumentException("expected a " + name + " from 1 to " + greatest);
        }
    }

    private static Set<DayOfWeek> copy(Set<DayOfWeek> days) {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("expected at least one day of the week");
        }
        return Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    private static LocalDate clipped(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static Optional<LocalDate> nth(YearMonth month, int week, Set<DayOfWeek> days) {
        List<LocalDate> all = IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(month::atDay)
                .filter(day -> days.contains(day.getDayOfWeek()))
                .toList();
        return week == LAST_WEEK ? Optional.of(all.get(all.size() - 1)) : Optional.of(all.get(week - 1));
    }

    private static Stream<LocalDate> inMonths(
            LocalDate first, YearMonth begin, int interval, Function<YearMonth, Optional<LocalDate>> day) {
        return Stream.iterate(begin, month -> month.plusMonths(interval))
                .flatMap(month -> day.apply(month).stream())
                .filter(each -> !each.isBefore(first));
    }

    /**
     * Makes a recurrence of a pattern: each time, for ever, by the usual calendar.
     *
     * @param pattern on which days
     * @return the recurrence
     */
    public static Recurrence of(Pattern pattern) {
        return new Recurrence(pattern, 1, Ending.NEVER, 0, false);
    }

    /**
     * Leaves out some days, weeks, months or years.
     *
     * @param number every how many of them, from 1 to 999
     * @return a recurrence with that
     */
    public Recurrence every(int number) {
        return new Recurrence(pattern, number, ending, calendarType, leapMonth);
    }

    /**
     * Ends at a moment or date.
     *
     * @param last when it may begin at last
     * @return a recurrence with that
     */
    public Recurrence until(EventTime last) {
        return with(new Until(last));
    }

    /**
     * Ends after some times.
     *
     * @param times how often, at least once
     * @return a recurrence with that
     */
    public Recurrence times(int times) {
        return with(new After(times));
    }

    Recurrence with(Ending other) {
        return new Recurrence(pattern, interval, other, calendarType, leapMonth);
    }

    /**
     * Counts months and years by a calendar.
     *
     * @param type its number in [MS-ASCAL] 2.2.2.10
     * @param leap whether the month is the leap month of that number
     * @return a recurrence with that
     */
    public Recurrence by(int type, boolean leap) {
        return new Recurrence(pattern, interval, ending, type, leap);
    }

    /**
     * Says whether months and years are counted as everybody does.
     *
     * @return whether
     */
    public boolean isGregorian() {
        return GREGORIAN.contains(calendarType) && !leapMonth;
    }

    /**
     * Says whether a number stands for a calendar.
     *
     * @param calendarType a number
     * @return whether it is one of [MS-ASCAL] 2.2.2.10
     */
    public static boolean isCalendar(int calendarType) {
        return CALENDARS.contains(calendarType);
    }

    /**
     * Lists the days on which it happens, by the usual calendar.
     *
     * @param first the day of the first occurrence
     * @param zone the zone in which an ending moment is meant
     * @return the days in their order; without end, if the recurrence has none
     */
    public Stream<LocalDate> days(LocalDate first, ZoneId zone) {
        Stream<LocalDate> days = pattern.days(first, interval).takeWhile(day -> day.getYear() <= LAST_YEAR);
        if (ending instanceof After after) {
            return days.limit(after.times());
        }
        if (ending instanceof Until until) {
            LocalDate last = dateOf(until.last(), zone);
            return days.takeWhile(day -> !day.isAfter(last));
        }
        return days;
    }

    private static LocalDate dateOf(EventTime time, ZoneId zone) {
        return time instanceof EventTime.On on
                ? on.date()
                : time.in(zone).atZone(zone).toLocalDate();
    }
}
