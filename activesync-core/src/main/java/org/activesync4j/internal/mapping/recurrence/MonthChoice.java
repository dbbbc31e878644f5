package org.activesync4j.internal.mapping.recurrence;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.Recur.Skip;

/** What a rule chooses of a month, as far as ActiveSync can say it. */
sealed interface MonthChoice {

    /** A date; in a month that is too short its last day, which the rule may not have. */
    record Date(int day, boolean exact) implements MonthChoice {}

    /** The nth or last of some days of the week, where the rule may not have the last. */
    record Nth(int week, Set<DayOfWeek> days, boolean exact) implements MonthChoice {}

    /** Each of some days of the week. */
    record Each(Set<DayOfWeek> days) implements MonthChoice {}

    /** The longest month has so many days. */
    int LONGEST = 31;

    /** The number of the last week. */
    int LAST = 5;

    /**
     * Finds what a rule chooses.
     *
     * @param rule the rule; a start has to be put in before
     * @param shortest how many days the shortest of the months that count has
     */
    static Optional<MonthChoice> of(Rule rule, int shortest) {
        if (rule.days().isEmpty()) {
            return date(rule, shortest);
        }
        return rule.monthDays().isEmpty() ? weekday(rule) : weekdayInDates(rule);
    }

    private static Optional<MonthChoice> date(Rule rule, int shortest) {
        List<Integer> dates = List.copyOf(rule.monthDays());
        int least = dates.get(0);
        int greatest = dates.get(dates.size() - 1);
        if (rule.positions().isEmpty() && dates.size() == 1) {
            return single(least, least <= shortest || rule.skip() == Skip.BACKWARD);
        }
        boolean lastOfSeveral = rule.positions().equals(Set.of(-1))
                && least > 0
                && least <= shortest
                && greatest - least == dates.size() - 1;
        return lastOfSeveral ? Optional.of(new Date(greatest, true)) : Optional.empty();
    }

    private static Optional<MonthChoice> single(int date, boolean exact) {
        if (date == -1) {
            return Optional.of(new Date(LONGEST, true));
        }
        return date > 0 ? Optional.of(new Date(date, exact)) : Optional.empty();
    }

    private static Optional<MonthChoice> weekday(Rule rule) {
        if (rule.positions().size() == 1 && rule.hasEachDay()) {
            return nth(rule.positions().iterator().next(), rule);
        }
        if (!rule.positions().isEmpty()) {
            return Optional.empty();
        }
        if (rule.hasEachDay()) {
            return Optional.of(new Each(EnumSet.copyOf(rule.daysOfWeek())));
        }
        return rule.days().size() == 1 ? nth(rule.days().iterator().next().nth(), rule) : Optional.empty();
    }

    /** A fifth one that is not always there is the last one, if there is only one day to choose. */
    private static Optional<MonthChoice> nth(int number, Rule rule) {
        Set<DayOfWeek> days = EnumSet.copyOf(rule.daysOfWeek());
        if (number == -1) {
            return Optional.of(new Nth(LAST, days, true));
        }
        boolean sayable = number > 0 && (number < LAST || number == LAST && days.size() == 1);
        return sayable ? Optional.of(new Nth(number, days, number < LAST)) : Optional.empty();
    }

    /** A Monday from the 8th to the 14th is the second one. */
    private static Optional<MonthChoice> weekdayInDates(Rule rule) {
        if (!rule.positions().isEmpty() || rule.days().size() != 1 || !rule.hasEachDay()) {
            return Optional.empty();
        }
        for (int week : new int[] {1, 2, 3, 4, -1}) {
            if (rule.monthDays().equals(dates(week))) {
                return nth(week, rule);
            }
        }
        return Optional.empty();
    }

    private static Set<Integer> dates(int week) {
        int first = week < 0 ? -DayOfWeek.values().length : (week - 1) * DayOfWeek.values().length + 1;
        return Set.copyOf(IntStream.range(first, first + DayOfWeek.values().length)
                .boxed()
                .toList());
    }
}
