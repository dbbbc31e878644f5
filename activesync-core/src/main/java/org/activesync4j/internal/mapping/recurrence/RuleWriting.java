package org.activesync4j.internal.mapping.recurrence;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.Recurrence;
import org.activesync4j.item.Recurrence.After;
import org.activesync4j.item.Recurrence.Daily;
import org.activesync4j.item.Recurrence.Monthly;
import org.activesync4j.item.Recurrence.MonthlyByWeek;
import org.activesync4j.item.Recurrence.Until;
import org.activesync4j.item.Recurrence.Weekly;
import org.activesync4j.item.Recurrence.Yearly;
import org.activesync4j.item.Recurrence.YearlyByWeek;

/** Turns recurrences of items into recurrence rules of iCalendar. Has no state. */
public final class RuleWriting {

    private static final int LAST_WEEK = 5;
    private static final int LONGEST_MONTH = 31;
    private static final int SHORTEST_MONTH = 28;
    private static final int SHORTEST_BY_THE_MOON = 29;

    private RuleWriting() {}

    /**
     * Writes a recurrence as the property of an event or task.
     *
     * @param recurrence what is written
     * @param start the first occurrence
     * @return the property, with the number of the calendar if the rule cannot say it
     */
    public static RRule<Temporal> property(Recurrence recurrence, SeriesStart start) {
        return CalendarNumber.kept(
                new RRule<>(new ParameterList(), rule(recurrence, start)), recurrence.calendarType());
    }

    /**
     * Writes a recurrence as a rule.
     *
     * @param recurrence what is written
     * @param start the first occurrence; the end of the rule is written as it is
     * @return the rule
     */
    public static Recur<Temporal> rule(Recurrence recurrence, SeriesStart start) {
        Recur.Builder<Temporal> rule =
                RuleCalendar.of(recurrence.calendarType()).named(new Recur.Builder<>());
        pattern(recurrence, rule);
        if (recurrence.interval() > 1) {
            rule.interval(recurrence.interval());
        }
        if (recurrence.ending() instanceof After after) {
            rule.count(after.times());
        } else if (recurrence.ending() instanceof Until until) {
            rule.until(until(until.last(), start));
        }
        return rule.build();
    }

    private static void pattern(Recurrence recurrence, Recur.Builder<Temporal> rule) {
        boolean solar = RuleCalendar.of(recurrence.calendarType()).isSolar();
        if (recurrence.pattern() instanceof Daily) {
            rule.frequency(Frequency.DAILY);
        } else if (recurrence.pattern() instanceof Weekly weekly) {
            rule.frequency(Frequency.WEEKLY)
                    .dayList(days(weekly.days(), 0))
                    .weekStartDay(day(weekly.firstDayOfWeek(), 0));
        } else if (recurrence.pattern() instanceof Monthly monthly) {
            date(
                    rule.frequency(Frequency.MONTHLY),
                    monthly.day(),
                    solar ? SHORTEST_MONTH : SHORTEST_BY_THE_MOON,
                    solar);
        } else if (recurrence.pattern() instanceof MonthlyByWeek monthly) {
            nth(rule.frequency(Frequency.MONTHLY), monthly.week(), monthly.days());
        } else if (recurrence.pattern() instanceof Yearly yearly) {
            int shortest = solar ? Month.of(yearly.month()).minLength() : SHORTEST_BY_THE_MOON;
            date(inMonth(rule, yearly.month(), recurrence), yearly.day(), shortest, solar);
        } else if (recurrence.pattern() instanceof YearlyByWeek yearly) {
            nth(inMonth(rule, yearly.month(), recurrence), yearly.week(), yearly.days());
        }
    }

    private static Recur.Builder<Temporal> inMonth(Recur.Builder<Temporal> rule, int month, Recurrence recurrence) {
        return rule.frequency(Frequency.YEARLY)
                .monthList(new net.fortuna.ical4j.model.Month(month, recurrence.leapMonth()));
    }

    /** In a month that is too short a recurrence has its last day, of which a rule has to be told. */
    private static void date(Recur.Builder<Temporal> rule, int day, int shortest, boolean solar) {
        if (day == LONGEST_MONTH && shortest < LONGEST_MONTH) {
            rule.monthDayList(-1);
        } else if (day <= shortest || !solar) {
            rule.monthDayList(day);
        } else {
            rule.monthDayList(IntStream.rangeClosed(shortest, day).boxed().toList())
                    .setPosList(-1);
        }
    }

    private static void nth(Recur.Builder<Temporal> rule, int week, Set<DayOfWeek> days) {
        int number = week == LAST_WEEK ? -1 : week;
        if (days.size() == 1) {
            rule.dayList(days(days, number));
        } else {
            rule.dayList(days(days, 0)).setPosList(number);
        }
    }

    private static List<WeekDay> days(Collection<DayOfWeek> days, int number) {
        return days.stream().map(day -> day(day, number)).toList();
    }

    private static WeekDay day(DayOfWeek day, int number) {
        return new WeekDay(WeekDay.getWeekDay(day), number);
    }

    /** A recurrence ends with a day, and a rule with a time: that of the last occurrence, or a later one of its day. */
    private static Temporal until(EventTime last, SeriesStart start) {
        if (last instanceof EventTime.On on) {
            return start.until(on.date());
        }
        Instant moment = last.in(start.zone());
        LocalDate day = moment.atZone(start.zone()).toLocalDate();
        Temporal usual = start.until(day);
        return usual instanceof OffsetDateTime fixed && moment.isAfter(fixed.toInstant())
                ? moment.atOffset(ZoneOffset.UTC)
                : usual;
    }
}
