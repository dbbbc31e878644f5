package org.activesync4j.internal.mapping.recurrence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.Recur.Skip;
import net.fortuna.ical4j.model.property.RRule;
import org.activesync4j.internal.mapping.recurrence.Translation.Beyond;
import org.activesync4j.internal.mapping.recurrence.Translation.Exact;
import org.activesync4j.internal.mapping.recurrence.Translation.Wider;
import org.activesync4j.item.Recurrence;
import org.activesync4j.item.Recurrence.Ending;
import org.activesync4j.item.Recurrence.Until;

/** Turns recurrence rules of iCalendar into recurrences of items. Has no state. */
public final class RuleReading {

    private static final int LONGEST_INTERVAL = 999;
    private static final int FIRST_YEAR = 2;
    private static final int LAST_YEAR = 9998;

    /** No series that is counted by the day is longer: more than a century. */
    private static final int LONGEST_SERIES = 40_000;

    private RuleReading() {}

    /**
     * Translates a rule and the number of its calendar, if it has one.
     *
     * @param property the rule as {@link RuleWriting} makes it, or any other
     * @param start the first occurrence
     * @param most the greatest number of occurrences that can be said; longer series get an end
     * @return what becomes of it
     */
    public static Translation translate(RRule<?> property, SeriesStart start, int most) {
        Translation translation = translate(property.getRecur(), start, most);
        return translation instanceof Exact exact ? new Exact(CalendarNumber.of(property, exact.rule())) : translation;
    }

    /**
     * Translates a rule. That its start is no occurrence of it is not looked at.
     *
     * @param recur the rule
     * @param start the first occurrence
     * @param most the greatest number of occurrences that can be said; longer series get an end
     * @return what becomes of it
     */
    public static Translation translate(Recur<?> recur, SeriesStart start, int most) {
        Rule rule = Rule.of(recur, start);
        if (!isSayable(rule, start.time())) {
            return new Beyond();
        }
        return new PatternFits(rule, start.day())
                .fit()
                .filter(fit -> fit.interval() <= LONGEST_INTERVAL)
                .map(fit -> fit.exact() ? exact(fit, rule, start, most) : wider(fit, rule, recur, start))
                .orElseGet(Beyond::new);
    }

    private static boolean isSayable(Rule rule, LocalDateTime start) {
        return rule.calendar() != RuleCalendar.OTHER
                && rule.skip() != Skip.FORWARD
                && (rule.count().isEmpty() || rule.end().isEmpty())
                && says(rule.hours(), start.getHour())
                && says(rule.minutes(), start.getMinute())
                && says(rule.seconds(), start.getSecond());
    }

    private static boolean says(Set<Integer> numbers, int only) {
        return numbers.isEmpty() || numbers.equals(Set.of(only));
    }

    private static Recurrence told(Fit fit, Rule rule) {
        return Recurrence.of(fit.pattern())
                .every(fit.interval())
                .by(rule.calendar().number(), !rule.leapMonths().isEmpty());
    }

    private static Translation exact(Fit fit, Rule rule, SeriesStart start, int most) {
        Recurrence told = told(fit, rule);
        Optional<Integer> count = rule.count();
        if (count.isEmpty()) {
            return new Exact(ended(told, end(rule, start)));
        }
        return new Exact(count.get() <= most ? told.times(count.get()) : ended(told, last(told, count.get(), start)));
    }

    private static Recurrence ended(Recurrence rule, Ending ending) {
        return ending instanceof Until until ? rule.until(until.last()) : rule;
    }

    /** Returns the end as the day says it on which the last occurrence may begin; the year 9999 is for ever. */
    private static Ending end(Rule rule, SeriesStart start) {
        return rule.end()
                .filter(end -> end.getYear() <= LAST_YEAR)
                .map(end -> until(end, start))
                .orElse(Ending.NEVER);
    }

    private static Ending until(LocalDateTime end, SeriesStart start) {
        boolean tooEarly = end.toLocalTime().isBefore(start.time().toLocalTime());
        LocalDateTime last =
                tooEarly ? end.toLocalDate().minusDays(1).atTime(start.time().toLocalTime()) : end;
        LocalDateTime sayable = last.getYear() < FIRST_YEAR ? last.withYear(FIRST_YEAR) : last;
        return new Until(start.eventTime(sayable));
    }

    private static Ending last(Recurrence endless, int count, SeriesStart start) {
        if (!endless.isGregorian() || count > LONGEST_SERIES) {
            return Ending.NEVER;
        }
        Optional<LocalDate> last =
                endless.days(start.day(), start.zone()).skip(count - 1L).findFirst();
        return last.map(day -> until(day.atTime(start.time().toLocalTime()), start))
                .orElse(Ending.NEVER);
    }

    /** Whoever is told of more is told until when, for the number would be another. */
    private static Translation wider(Fit fit, Rule rule, Recur<?> recur, SeriesStart start) {
        Recurrence told = told(fit, rule);
        if (rule.count().isEmpty()) {
            return new Wider(ended(told, end(rule, start)));
        }
        Expansion all =
                Expansion.of(recur, start, LocalDateTime.MAX, rule.count().get());
        List<LocalDateTime> times = all.times();
        boolean known = all.isComplete() && !times.isEmpty();
        return new Wider(known ? ended(told, until(times.get(times.size() - 1), start)) : told);
    }
}
