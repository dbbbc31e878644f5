package org.activesync4j.internal.mapping.ical;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneOffsetTransitionRule.TimeDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One part of a VTIMEZONE: an offset that begins at certain times. Of rules those are read that zones have: a certain day of
 * the week in a month of each year.
 *
 * @param daylight whether it is daylight saving time
 * @param times when it begins, as far as that is said one by one
 * @param rule when it begins each year
 * @param before the offset before
 * @param after the offset
 */
record ZoneObservance(
        boolean daylight, List<LocalDateTime> times, Optional<Yearly> rule, ZoneOffset before, ZoneOffset after) {

    private static final int MOST_TIMES = 1000;
    private static final int LAST_YEAR = 2500;
    private static final int MOST_YEARS = 1000;
    private static final Map<String, DayOfWeek> DAYS = Stream.of(DayOfWeek.values())
            .collect(Collectors.toUnmodifiableMap(day -> day.name().substring(0, 2), Function.identity()));

    /**
     * A day of each year.
     *
     * @param month the month
     * @param from the first day of the month from which on the day is looked for; -1 if it is the last of the month
     * @param day the day of the week
     * @param until the last year
     */
    record Yearly(Month month, int from, DayOfWeek day, int until) {

        LocalDate in(int year) {
            return from < 0
                    ? LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(day))
                    : LocalDate.of(year, month, from).with(TemporalAdjusters.nextOrSame(day));
        }

        boolean isForEver() {
            return until > LAST_YEAR;
        }
    }

    /** Reads the component; empty if it does not say from when on which offset holds. */
    static Optional<ZoneObservance> of(Component component) {
        Optional<ZoneOffset> before = component.text("TZOFFSETFROM").flatMap(ZoneObservance::offset);
        Optional<ZoneOffset> after = component.text("TZOFFSETTO").flatMap(ZoneObservance::offset);
        List<LocalDateTime> times = Stream.concat(component.lines("DTSTART"), component.lines("RDATE"))
                .flatMap(line -> Stream.of(line.value().split(",")))
                .flatMap(value -> WrittenTime.of(value, "").stream())
                .map(WrittenTime::local)
                .limit(MOST_TIMES)
                .toList();
        return after.isEmpty() || times.isEmpty()
                ? Optional.empty()
                : Optional.of(new ZoneObservance(
                        component.name().equals("DAYLIGHT"),
                        times,
                        component.line("RRULE").flatMap(line -> yearly(line.value(), times.get(0))),
                        before.orElse(after.get()),
                        after.get()));
    }

    /** Reads {@code +0100}, and {@code +01:00:00} too. */
    private static Optional<ZoneOffset> offset(String text) {
        String compact = text.strip().replace(":", "");
        try {
            return Optional.of(ZoneOffset.of(compact.length() == 3 ? compact + "00" : compact));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<Yearly> yearly(String rule, LocalDateTime first) {
        Map<String, String> parts = Stream.of(rule.toUpperCase(Locale.ROOT).split(";"))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> part[0].strip(), part -> part[1].strip(), (one, other) -> one));
        String day = parts.getOrDefault("BYDAY", "");
        DayOfWeek weekday = DAYS.get(day.substring(Math.max(0, day.length() - 2)));
        if (!"YEARLY".equals(parts.get("FREQ")) || weekday == null || parts.containsKey("COUNT")) {
            return Optional.empty();
        }
        try {
            Month month = Month.of(Integer.parseInt(parts.getOrDefault("BYMONTH", "" + first.getMonthValue())));
            int until = Optional.ofNullable(parts.get("UNTIL"))
                    .flatMap(value -> WrittenTime.of(value, ""))
                    .map(time -> time.local().getYear())
                    .orElse(Integer.MAX_VALUE);
            return Optional.of(new Yearly(month, from(day, parts.getOrDefault("BYMONTHDAY", "")), weekday, until));
        } catch (DateTimeException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** The second Sunday, and the Sunday from the eighth to the fourteenth, are the same. */
    private static int from(String day, String daysOfMonth) {
        if (!daysOfMonth.isEmpty()) {
            return Integer.parseInt(daysOfMonth.split(",")[0]);
        }
        String number = day.substring(0, day.length() - 2);
        int week = number.isEmpty() ? 1 : Integer.parseInt(number.replace("+", ""));
        return week < 0 || week > 4 ? -1 : (week - 1) * 7 + 1;
    }

    int lastExplicitYear() {
        int said = times.stream().mapToInt(LocalDateTime::getYear).max().orElseThrow();
        return rule.filter(yearly -> !yearly.isForEver())
                .map(yearly -> Math.max(said, yearly.until()))
                .orElse(said);
    }

    /** Lists when it begins up to a year. */
    Stream<ZoneDescription.Onset> onsets(int last) {
        Stream<LocalDateTime> ruled = rule.stream().flatMap(yearly -> ruled(yearly, last));
        return Stream.concat(times.stream(), ruled)
                .distinct()
                .map(time -> new ZoneDescription.Onset(time, before, after));
    }

    private Stream<LocalDateTime> ruled(Yearly yearly, int last) {
        LocalDateTime first = times.get(0);
        int from = Math.max(first.getYear(), last - MOST_YEARS);
        return IntStream.rangeClosed(from, Math.min(last, yearly.until()))
                .mapToObj(year -> yearly.in(year).atTime(first.toLocalTime()))
                .filter(time -> time.isAfter(first));
    }

    /** Returns the rule by which it begins each year. */
    Optional<ZoneOffsetTransitionRule> forEver(ZoneOffset standard) {
        return rule.filter(Yearly::isForEver)
                .filter(yearly -> !before.equals(after))
                .map(yearly -> ZoneOffsetTransitionRule.of(
                        yearly.month(),
                        yearly.from(),
                        yearly.day(),
                        times.get(0).toLocalTime(),
                        false,
                        TimeDefinition.WALL,
                        standard,
                        before,
                        after));
    }
}
