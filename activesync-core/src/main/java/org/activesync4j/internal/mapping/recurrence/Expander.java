package org.activesync4j.internal.mapping.recurrence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Goes from period to period and takes what the rule lets through, until there is enough of it or it takes too long. */
final class Expander {

    /** How many days and times are looked at: some milliseconds, and nearly two centuries. */
    private static final int MOST_STEPS = 70_000;

    private static final int LAST_YEAR = 9998;

    private final Rule rule;
    private final SeriesStart start;
    private final RuleDays days;
    private final RuleTimes times;
    private final LocalDateTime horizon;
    private final int most;
    private final List<LocalDateTime> found = new ArrayList<>();
    private int steps;
    private boolean over;
    private boolean complete;

    Expander(Rule rule, SeriesStart start, LocalDateTime horizon, int most) {
        this.rule = rule;
        this.start = start;
        this.days = new RuleDays(rule, start.day());
        this.times = RuleTimes.of(rule, start.time().toLocalTime());
        this.horizon = horizon;
        this.most = most;
    }

    Expansion expansion() {
        switch (rule.frequency()) {
            case HOURLY, MINUTELY, SECONDLY -> byTheClock();
            default -> byTheCalendar();
        }
        return new Expansion(found, complete);
    }

    private void byTheCalendar() {
        LocalDate period = days.period(start.day());
        while (goesOn(period.atStartOfDay(), days.length(period))) {
            take(days.in(period), times);
            period = days.next(period);
        }
    }

    /** Periods are hours, minutes or seconds; days that the rule does not let through are leapt over. */
    private void byTheClock() {
        ChronoUnit unit = unit();
        LocalDateTime period = start.time().truncatedTo(unit);
        while (goesOn(period, 1)) {
            LocalDate day = period.toLocalDate();
            boolean has = days.has(day);
            if (has) {
                times.in(period, rule).ifPresent(these -> take(List.of(day), these));
            }
            long units = has ? 1 : unit.between(period, day.plusDays(1).atStartOfDay());
            long times = (units + rule.interval() - 1) / rule.interval();
            period = period.plus(times * rule.interval(), unit);
        }
    }

    private ChronoUnit unit() {
        return switch (rule.frequency()) {
            case HOURLY -> ChronoUnit.HOURS;
            case MINUTELY -> ChronoUnit.MINUTES;
            default -> ChronoUnit.SECONDS;
        };
    }

    /** Counts what is looked at, and says whether a period may still have something. */
    private boolean goesOn(LocalDateTime period, int days) {
        steps += days;
        complete |= rule.end().filter(period::isAfter).isPresent();
        over |= complete || steps > MOST_STEPS || period.isAfter(horizon) || period.getYear() > LAST_YEAR;
        return !over;
    }

    private void take(List<LocalDate> days, RuleTimes times) {
        int size = days.size() * times.size();
        for (int index : places(size)) {
            if (over) {
                return;
            }
            steps++;
            take(days.get(index / times.size()).atTime(times.at(index % times.size())));
        }
    }

    private Iterable<Integer> places(int size) {
        if (rule.positions().isEmpty()) {
            return () -> IntStream.range(0, size).iterator();
        }
        Set<Integer> places = new TreeSet<>();
        rule.positions().stream()
                .map(position -> position > 0 ? position - 1 : size + position)
                .filter(place -> place >= 0 && place < size)
                .forEach(places::add);
        return places;
    }

    private void take(LocalDateTime time) {
        if (time.isBefore(start.time())) {
            return;
        }
        complete |= rule.end().filter(time::isAfter).isPresent();
        over |= complete || time.isAfter(horizon) || found.size() == most || steps > MOST_STEPS;
        if (!over) {
            found.add(time);
            complete = rule.count().filter(count -> found.size() >= count).isPresent();
            over = complete;
        }
    }
}
