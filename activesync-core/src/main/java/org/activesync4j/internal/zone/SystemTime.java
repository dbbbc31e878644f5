package org.activesync4j.internal.zone;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneOffsetTransitionRule.TimeDefinition;

/**
 * When the clocks change, by the clocks before: in each year on a certain day of the week, or in one year on a date. See
 * [MS-DTYP] 2.3.13.
 *
 * <pre>
 *  wYear wMonth wDayOfWeek wDay wHour wMinute wSecond wMilliseconds      16 bits each, the low byte first
 *   0     3      0          5    2     0       0       0                 at 2 on the last Sunday of March
 * </pre>
 *
 * @param year 0 for each year
 * @param month 0 for never
 * @param dayOfWeek 0 for Sunday
 * @param day in each year: 1 to 4 for the first to fourth such day of the month, 5 for the last; in one year: the date
 * @param hour the hour
 * @param minute the minute
 * @param second the second
 * @param millisecond the millisecond
 */
public record SystemTime(
        int year, int month, int dayOfWeek, int day, int hour, int minute, int second, int millisecond) {

    /** Clocks that do not change. */
    public static final SystemTime NEVER = new SystemTime(0, 0, 0, 0, 0, 0, 0, 0);

    private static final int LAST = 5;
    private static final int WEEK = 7;

    static SystemTime read(ByteBuffer bytes) {
        return new SystemTime(
                bytes.getShort() & 0xFFFF,
                bytes.getShort() & 0xFFFF,
                bytes.getShort() & 0xFFFF,
                bytes.getShort() & 0xFFFF,
                bytes.getShort() & 0xFFFF,
                bytes.getShort() & 0xFFFF,
                bytes.getShort() & 0xFFFF,
                bytes.getShort() & 0xFFFF);
    }

    /**
     * Returns the day of the week, the first to fourth or the last one, on which a moment of a year lies.
     *
     * @param time the moment
     * @param last whether the day counts as the last one of its kind
     * @return the like moment of each year
     */
    public static SystemTime of(LocalDateTime time, boolean last) {
        int which = last ? LAST : (time.getDayOfMonth() - 1) / WEEK + 1;
        return new SystemTime(
                0,
                time.getMonthValue(),
                time.getDayOfWeek().getValue() % WEEK,
                Math.min(which, LAST),
                time.getHour(),
                time.getMinute(),
                time.getSecond(),
                0);
    }

    void write(ByteBuffer bytes) {
        for (int number : new int[] {year, month, dayOfWeek, day, hour, minute, second, millisecond}) {
            bytes.putShort((short) number);
        }
    }

    boolean isNever() {
        return month == 0;
    }

    /**
     * Returns the moment of a year.
     *
     * @param someYear the year
     * @return the moment, by the clocks before the change
     */
    public LocalDateTime in(int someYear) {
        TemporalDay named = named();
        LocalDate month = LocalDate.of(someYear, this.month, 1);
        LocalDate date = month.with(
                named.which == LAST
                        ? TemporalAdjusters.lastInMonth(named.day)
                        : TemporalAdjusters.dayOfWeekInMonth(named.which, named.day));
        return endsDay() ? date.plusDays(1).atStartOfDay() : date.atTime(LocalTime.of(hour, minute, second));
    }

    /** A change of the clocks in each year. */
    ZoneOffsetTransitionRule rule(ZoneOffset standard, ZoneOffset before, ZoneOffset after) {
        TemporalDay named = named();
        return ZoneOffsetTransitionRule.of(
                Month.of(month),
                named.which == LAST ? -1 : (named.which - 1) * WEEK + 1,
                named.day,
                endsDay() ? LocalTime.MIDNIGHT : LocalTime.of(hour, minute, second),
                endsDay(),
                TimeDefinition.WALL,
                standard,
                before,
                after);
    }

    private record TemporalDay(DayOfWeek day, int which) {}

    /** A date of one year is taken for the like day of each. */
    private TemporalDay named() {
        if (year == 0) {
            if (dayOfWeek >= WEEK || day < 1 || day > LAST) {
                throw new DateTimeException("no such day");
            }
            return new TemporalDay(DayOfWeek.of(dayOfWeek == 0 ? WEEK : dayOfWeek), day);
        }
        LocalDate date = LocalDate.of(year, month, day);
        boolean last = date.plusDays(WEEK).getMonth() != date.getMonth();
        return new TemporalDay(date.getDayOfWeek(), last ? LAST : (day - 1) / WEEK + 1);
    }

    /** Windows has no 24:00. */
    private boolean endsDay() {
        return hour == 23 && minute == 59 && second == 59;
    }
}
