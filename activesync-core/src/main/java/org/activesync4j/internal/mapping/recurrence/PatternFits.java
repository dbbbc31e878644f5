package org.activesync4j.internal.mapping.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.activesync4j.internal.mapping.recurrence.MonthChoice.Date;
import org.activesync4j.internal.mapping.recurrence.MonthChoice.Each;
import org.activesync4j.internal.mapping.recurrence.MonthChoice.Nth;
import org.activesync4j.item.Recurrence.Daily;
import org.activesync4j.item.Recurrence.Monthly;
import org.activesync4j.item.Recurrence.MonthlyByWeek;
import org.activesync4j.item.Recurrence.Pattern;
import org.activesync4j.item.Recurrence.Weekly;
import org.activesync4j.item.Recurrence.Yearly;
import org.activesync4j.item.Recurrence.YearlyByWeek;

/** Finds the pattern that has the days of a rule: each frequency has its way. */
final class PatternFits {

    private static final int MONTHS = 12;
    private static final int SHORTEST_BY_THE_MOON = 29;
    private static final int COMMON_YEAR = 2001;
    private static final int LAST_SURE_DAY = 59;

    private final Rule rule;
    private final LocalDate first;

    PatternFits(Rule rule, LocalDate first) {
        this.rule = rule;
        this.first = first;
    }

    Optional<Fit> fit() {
        boolean leap = !rule.leapMonths().isEmpty();
        if (leap
                && (rule.calendar().isSolar()
                        || rule.months().size() + rule.leapMonths().size() > 1)) {
            return Optional.empty();
        }
        return switch (rule.frequency()) {
            case DAILY -> daily();
            case WEEKLY -> weekly();
            case MONTHLY -> rule.yearDays().isEmpty() && rule.weeks().isEmpty() ? monthly() : Optional.empty();
            case YEARLY -> rule.weeks().isEmpty() ? yearly() : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Which day of one is always the first and the last. */
    private Optional<Fit> daily() {
        boolean plain =
                rule.months().isEmpty() && rule.hasNoDays() && rule.positions().isEmpty();
        if (!plain
                && rule.interval() == 1
                && rule.positions().isEmpty()
                && rule.yearDays().isEmpty()) {
            return rule.monthDays().isEmpty()
                    ? dailyOnDays()
                    : new PatternFits(rule.by(Frequency.MONTHLY), first).fit();
        }
        return Optional.of(new Fit(new Daily(), rule.interval(), plain));
    }

    private Optional<Fit> dailyOnDays() {
        return rule.days().isEmpty()
                ? Optional.of(new Fit(new Daily(), 1, false))
                : Optional.of(each(Set.copyOf(rule.daysOfWeek()), rule.months().isEmpty()));
    }

    /** Which days of a week are there to be chosen from is not known, if some of them may be left out before. */
    private Optional<Fit> weekly() {
        boolean whole = !rule.namesMonths()
                && rule.monthDays().isEmpty()
                && rule.yearDays().isEmpty()
                && rule.weeks().isEmpty();
        Set<DayOfWeek> days = whole ? chosenOfWeek() : ofWeek();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fit(new Weekly(days, rule.weekStart()), rule.interval(), whole));
    }

    private Set<DayOfWeek> ofWeek() {
        return rule.days().isEmpty() ? Set.of(first.getDayOfWeek()) : Set.copyOf(rule.daysOfWeek());
    }

    private Set<DayOfWeek> chosenOfWeek() {
        Set<DayOfWeek> days = ofWeek();
        if (rule.positions().isEmpty()) {
            return days;
        }
        List<DayOfWeek> ordered = IntStream.range(0, DayOfWeek.values().length)
                .mapToObj(rule.weekStart()::plus)
                .filter(days::contains)
                .toList();
        return rule.positions().stream()
                .map(position -> position > 0 ? position - 1 : ordered.size() + position)
                .filter(place -> place >= 0 && place < ordered.size())
                .map(ordered::get)
                .collect(Collectors.toSet());
    }

    private Optional<Fit> monthly() {
        Set<Integer> months = rule.months().isEmpty() ? reached() : rule.months();
        return choice(months).map(choice -> inMonths(choice, !rule.namesMonths()));
    }

    /** The months that the interval leads to. */
    private Set<Integer> reached() {
        return IntStream.range(0, MONTHS)
                .mapToObj(step -> (int) ((first.getMonthValue() - 1 + (long) step * rule.interval()) % MONTHS) + 1)
                .collect(Collectors.toSet());
    }

    private Fit inMonths(MonthChoice choice, boolean every) {
        if (choice instanceof Each each) {
            return each(each.days(), every && rule.interval() == 1);
        }
        if (every) {
            return by(choice, this::monthlyPattern, rule.interval(), true);
        }
        return rule.interval() == 1
                ? inNamedMonths(choice, 1)
                : by(choice, this::monthlyPattern, rule.interval(), false);
    }

    /** Months that are named are those of a year, or each so many months, or some of all months. */
    private Fit inNamedMonths(MonthChoice choice, int years) {
        Set<Integer> months = new TreeSet<>(rule.months());
        months.addAll(rule.leapMonths());
        if (months.size() == 1) {
            int month = months.iterator().next();
            return by(choice, each -> yearlyPattern(month, each), years, true);
        }
        int step = MONTHS / months.size();
        boolean even = years == 1
                && rule.calendar().isSolar()
                && months.contains(first.getMonthValue())
                && MONTHS % step == 0
                && months.stream().allMatch(month -> months.contains((month - 1 + step) % MONTHS + 1));
        return by(choice, this::monthlyPattern, even ? step : 1, even);
    }

    private Optional<Fit> yearly() {
        if (!rule.yearDays().isEmpty()) {
            return dayOfYear();
        }
        boolean named = rule.namesMonths();
        if (rule.hasNoDays()) {
            return inYear(named ? rule : rule.in(first.getMonthValue()));
        }
        return named ? inYear(rule) : inAnyMonth();
    }

    private Optional<Fit> inYear(Rule complete) {
        PatternFits fits = new PatternFits(complete, first);
        boolean acrossMonths = complete.months().size() > 1 && !rule.positions().isEmpty();
        Optional<MonthChoice> choice = acrossMonths ? Optional.empty() : fits.choice(complete.months());
        return choice.map(each -> each instanceof Each days
                ? fits.each(days.days(), false)
                : fits.inNamedMonths(each, complete.interval()));
    }

    /** Dates are those of every month; days of the week are counted from the beginning or the end of the year. */
    private Optional<Fit> inAnyMonth() {
        if (!rule.monthDays().isEmpty()) {
            boolean monthly = rule.interval() == 1 && rule.positions().isEmpty();
            return monthly ? new PatternFits(rule.by(Frequency.MONTHLY), first).fit() : Optional.empty();
        }
        return MonthChoice.of(rule, SHORTEST_BY_THE_MOON).flatMap(this::ofYear);
    }

    private Optional<Fit> ofYear(MonthChoice choice) {
        if (choice instanceof Each each) {
            return Optional.of(each(each.days(), rule.interval() == 1));
        }
        if (choice instanceof Nth nth && nth.exact() && rule.calendar().isSolar()) {
            int month = nth.week() == MonthChoice.LAST ? MONTHS : 1;
            return Optional.of(by(choice, each -> yearlyPattern(month, each), rule.interval(), true));
        }
        return Optional.empty();
    }

    /** Days before the end of February, and those that are counted from the end of the year down to March. */
    private Optional<Fit> dayOfYear() {
        int length = Year.of(COMMON_YEAR).length();
        int day = rule.yearDays().iterator().next();
        boolean alone = rule.yearDays().size() == 1
                && rule.months().isEmpty()
                && rule.monthDays().isEmpty()
                && rule.days().isEmpty()
                && rule.positions().isEmpty();
        boolean sure = day > 0 && day <= LAST_SURE_DAY || day < 0 && length + day + 1 > LAST_SURE_DAY;
        if (!alone || !sure || !rule.calendar().isSolar()) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.ofYearDay(COMMON_YEAR, day > 0 ? day : length + day + 1);
        return Optional.of(new Fit(new Yearly(date.getMonthValue(), date.getDayOfMonth()), rule.interval(), true));
    }

    /** What is left open is as at the first occurrence, if the months are the usual ones. */
    private Optional<MonthChoice> choice(Set<Integer> months) {
        if (!rule.calendar().isSolar()) {
            return rule.hasNoDays() ? Optional.empty() : MonthChoice.of(rule, SHORTEST_BY_THE_MOON);
        }
        int shortest = months.stream()
                .mapToInt(month -> Month.of(month).minLength())
                .min()
                .orElseThrow();
        int longest = months.stream()
                .mapToInt(month -> Month.of(month).maxLength())
                .max()
                .orElseThrow();
        Rule complete = rule.hasNoDays() ? rule.on(first.getDayOfMonth()) : rule;
        return MonthChoice.of(complete, shortest)
                .filter(choice -> !(choice instanceof Date date) || date.exact() || date.day() <= longest);
    }

    /** All other patterns have the same days in every week. */
    private Fit each(Set<DayOfWeek> days, boolean exact) {
        return new Fit(new Weekly(EnumSet.copyOf(days), rule.weekStart()), 1, exact);
    }

    private static Fit by(MonthChoice choice, Function<MonthChoice, Pattern> pattern, int interval, boolean exact) {
        boolean chosen = choice instanceof Date date ? date.exact() : !(choice instanceof Nth nth) || nth.exact();
        return new Fit(pattern.apply(choice), interval, exact && chosen);
    }

    private Pattern monthlyPattern(MonthChoice choice) {
        if (choice instanceof Date date) {
            return new Monthly(date.day());
        }
        Nth nth = (Nth) choice;
        return new MonthlyByWeek(nth.week(), nth.days());
    }

    private Pattern yearlyPattern(int month, MonthChoice choice) {
        if (choice instanceof Date date) {
            return new Yearly(month, date.day());
        }
        Nth nth = (Nth) choice;
        return new YearlyByWeek(month, nth.week(), nth.days());
    }
}
