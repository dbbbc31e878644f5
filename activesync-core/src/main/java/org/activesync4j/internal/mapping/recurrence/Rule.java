package org.activesync4j.internal.mapping.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.fortuna.ical4j.model.Month;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.Recur.Skip;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/**
 * A recurrence rule with its parts in order and without what says nothing. See RFC 5545 3.3.10 and RFC 7529.
 *
 * @param frequency how long a period is
 * @param interval every how many periods
 * @param months the months, without those that are leap months
 * @param leapMonths the leap months
 * @param weeks the weeks of the year
 * @param yearDays the days of the year
 * @param monthDays the days of the month
 * @param days the days of the week
 * @param hours the hours
 * @param minutes the minutes
 * @param seconds the seconds
 * @param positions which ones of a period
 * @param weekStart with which day a week begins
 * @param skip what becomes of dates that a month does not have
 * @param calendar by which calendar months and years are counted
 * @param count how often
 * @param end until when by the clock of the series
 */
record Rule(
        Frequency frequency,
        int interval,
        Set<Integer> months,
        Set<Integer> leapMonths,
        Set<Integer> weeks,
        Set<Integer> yearDays,
        Set<Integer> monthDays,
        Set<NthDay> days,
        Set<Integer> hours,
        Set<Integer> minutes,
        Set<Integer> seconds,
        Set<Integer> positions,
        DayOfWeek weekStart,
        Skip skip,
        RuleCalendar calendar,
        Optional<Integer> count,
        Optional<LocalDateTime> end) {

    private static final int MONTHS = 12;

    /** As many years as the library of dates can count. */
    private static final int LONGEST_INTERVAL = 100_000_000;

    static Rule of(Recur<?> recur, SeriesStart start) {
        Frequency frequency = recur.getFrequency();
        return new Rule(
                frequency,
                Math.min(LONGEST_INTERVAL, Math.max(1, recur.getInterval())),
                months(recur.getMonthList(), false),
                months(recur.getMonthList(), true),
                sorted(recur.getWeekNoList()),
                sorted(recur.getYearDayList()),
                sorted(recur.getMonthDayList()),
                days(recur),
                sorted(recur.getHourList()),
                sorted(recur.getMinuteList()),
                sorted(recur.getSecondList()),
                sorted(recur.getSetPosList()),
                recur.getWeekStartDay() == null
                        ? DayOfWeek.MONDAY
                        : NthDay.of(recur.getWeekStartDay()).day(),
                recur.getSkip() == null ? Skip.OMIT : recur.getSkip(),
                RuleCalendar.of(recur),
                Optional.of(recur.getCount()).filter(count -> count > 0),
                Optional.ofNullable(recur.getUntil()).map(start::end));
    }

    private static Set<Integer> sorted(Collection<Integer> numbers) {
        return new TreeSet<>(numbers);
    }

    /** All months are as good as none. */
    private static Set<Integer> months(Collection<Month> months, boolean leap) {
        Set<Integer> sorted = new TreeSet<>();
        months.stream()
                .filter(month -> month.isLeapMonth() == leap)
                .forEach(month -> sorted.add(month.getMonthOfYear()));
        return sorted.size() == MONTHS ? Set.of() : sorted;
    }

    /** Only in months and years there is a first or last one of a day. */
    private static Set<NthDay> days(Recur<?> recur) {
        boolean counted = recur.getFrequency() == Frequency.MONTHLY || recur.getFrequency() == Frequency.YEARLY;
        Set<NthDay> days = new LinkedHashSet<>();
        recur.getDayList().stream()
                .map(NthDay::of)
                .map(day -> counted ? day : new NthDay(0, day.day()))
                .forEach(days::add);
        return days;
    }

    /** Says whether days are counted as everybody does, and dates that a month does not have are left out or earlier. */
    boolean isPlain() {
        return calendar.isSolar() && leapMonths.isEmpty() && skip != Skip.FORWARD;
    }

    /** Says whether only certain months count. */
    boolean namesMonths() {
        return !months.isEmpty() || !leapMonths.isEmpty();
    }

    boolean hasNoDays() {
        return days.isEmpty() && monthDays.isEmpty() && yearDays.isEmpty() && weeks.isEmpty();
    }

    /** Says whether each day is any one of its name, not the first or last. */
    boolean hasEachDay() {
        return days.stream().allMatch(NthDay::isEach);
    }

    List<DayOfWeek> daysOfWeek() {
        return days.stream().map(NthDay::day).distinct().toList();
    }

    Rule by(Frequency other) {
        return with(other, months, monthDays);
    }

    Rule in(int month) {
        return with(frequency, Set.of(month), monthDays);
    }

    Rule on(int day) {
        return with(frequency, months, Set.of(day));
    }

    private Rule with(Frequency frequency, Set<Integer> months, Set<Integer> monthDays) {
        return new Rule(
                frequency,
                interval,
                months,
                leapMonths,
                weeks,
                yearDays,
                monthDays,
                days,
                hours,
                minutes,
                seconds,
                positions,
                weekStart,
                skip,
                calendar,
                count,
                end);
    }
}
