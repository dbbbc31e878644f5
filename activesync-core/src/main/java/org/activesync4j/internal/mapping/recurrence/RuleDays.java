package org.activesync4j.internal.mapping.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.Recur.Skip;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/** The days that a rule lets through, and its periods of whole days. See the table in RFC 5545 3.3.10. */
final class RuleDays {

    private static final int DAYS_OF_FIRST_WEEK = 4;

    private final Rule rule;
    private final Set<Integer> months;
    private final Set<Integer> monthDays;
    private final Set<NthDay> days;
    private final WeekFields weekFields;

    RuleDays(Rule rule, LocalDate first) {
        this.rule = rule;
        this.weekFields = WeekFields.of(rule.weekStart(), DAYS_OF_FIRST_WEEK);
        this.months = new TreeSet<>(rule.months());
        this.monthDays = new TreeSet<>(rule.monthDays());
        this.days = new LinkedHashSet<>(rule.days());
        complete(first);
    }

    /** What a rule leaves open is as at its first occurrence. */
    private void complete(LocalDate first) {
        boolean weekly = rule.frequency() == Frequency.WEEKLY;
        boolean byWeek = rule.frequency() == Frequency.YEARLY && !rule.weeks().isEmpty();
        if ((weekly || byWeek && monthDays.isEmpty() && rule.yearDays().isEmpty()) && days.isEmpty()) {
            days.add(new NthDay(0, first.getDayOfWeek()));
        }
        if (rule.hasNoDays() && (rule.frequency() == Frequency.MONTHLY || rule.frequency() == Frequency.YEARLY)) {
            monthDays.add(first.getDayOfMonth());
            if (rule.frequency() == Frequency.YEARLY && months.isEmpty()) {
                months.add(first.getMonthValue());
            }
        }
    }

    boolean has(LocalDate day) {
        return (months.isEmpty() || months.contains(day.getMonthValue()))
                && (monthDays.isEmpty() || isOfMonth(day))
                && (days.isEmpty() || days.stream().anyMatch(each -> isOn(each, day)))
                && (rule.yearDays().isEmpty() || isAt(rule.yearDays(), day.getDayOfYear(), day.lengthOfYear()))
                && (rule.weeks().isEmpty() || isInWeek(day));
    }

    private boolean isOfMonth(LocalDate day) {
        int length = day.lengthOfMonth();
        boolean last = day.getDayOfMonth() == length;
        return isAt(monthDays, day.getDayOfMonth(), length)
                || last && rule.skip() == Skip.BACKWARD && monthDays.stream().anyMatch(each -> each > length);
    }

    private static boolean isAt(Set<Integer> places, int place, int length) {
        return places.contains(place) || places.contains(place - length - 1);
    }

    private boolean isOn(NthDay wanted, LocalDate day) {
        if (wanted.day() != day.getDayOfWeek()) {
            return false;
        }
        boolean inYear = rule.frequency() == Frequency.YEARLY && months.isEmpty();
        return inYear
                ? isNth(wanted, day.getDayOfYear(), day.lengthOfYear())
                : isNth(wanted, day.getDayOfMonth(), day.lengthOfMonth());
    }

    private static boolean isNth(NthDay wanted, int place, int length) {
        int week = DayOfWeek.values().length;
        return wanted.isAt((place - 1) / week + 1, (length - place) / week + 1);
    }

    private boolean isInWeek(LocalDate day) {
        int week = day.get(weekFields.weekOfWeekBasedYear());
        int weeks = (int) day.range(weekFields.weekOfWeekBasedYear()).getMaximum();
        return isAt(rule.weeks(), week, weeks);
    }

    /** Returns the first day of the period in which a day lies. */
    LocalDate period(LocalDate day) {
        return switch (rule.frequency()) {
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(rule.weekStart()));
            case MONTHLY -> day.withDayOfMonth(1);
            case YEARLY -> day.withDayOfYear(1);
            default -> day;
        };
    }

    LocalDate next(LocalDate period) {
        return period.plus(rule.interval(), unit());
    }

    private ChronoUnit unit() {
        return switch (rule.frequency()) {
            case WEEKLY -> ChronoUnit.WEEKS;
            case MONTHLY -> ChronoUnit.MONTHS;
            case YEARLY -> ChronoUnit.YEARS;
            default -> ChronoUnit.DAYS;
        };
    }

    int length(LocalDate period) {
        return (int) ChronoUnit.DAYS.between(period, period.plus(1, unit()));
    }

    /** Returns the days of a period that the rule lets through. */
    List<LocalDate> in(LocalDate period) {
        return IntStream.range(0, length(period))
                .mapToObj(period::plusDays)
                .filter(this::has)
                .toList();
    }
}
