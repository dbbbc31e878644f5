package org.activesync4j.internal.mapping.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.Recurrence;
import org.activesync4j.item.Recurrence.Daily;
import org.activesync4j.item.Recurrence.Monthly;
import org.activesync4j.item.Recurrence.MonthlyByWeek;
import org.activesync4j.item.Recurrence.Pattern;
import org.activesync4j.item.Recurrence.Weekly;
import org.activesync4j.item.Recurrence.Yearly;
import org.activesync4j.item.Recurrence.YearlyByWeek;

/** Rules and recurrences by chance, and on which days they fall. */
final class Rules {

    static final int YEARS = 10;
    static final int MOST = 999;

    private static final String[] DAYS = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

    private final Random random;

    Rules(Random random) {
        this.random = random;
    }

    static Recur<Temporal> rule(String text) {
        return new Recur<>(text);
    }

    static SeriesStart on(LocalDate day) {
        return SeriesStart.of(day, ZoneOffset.UTC);
    }

    /** What the library of iCalendar says. */
    static List<LocalDate> theirs(String rule, LocalDate first) {
        Recur<LocalDate> recur = new Recur<>(rule);
        return recur.getDates(first, first, first.plusYears(YEARS));
    }

    /** What our own expansion says. */
    static List<LocalDate> ours(String rule, LocalDate first) {
        LocalDateTime horizon = first.plusYears(YEARS).atStartOfDay();
        return Expansion.of(rule(rule), on(first), horizon, 1_000_000).times().stream()
                .map(LocalDateTime::toLocalDate)
                .toList();
    }

    /** What a device is told. */
    static List<LocalDate> told(Recurrence rule, LocalDate first) {
        LocalDate end = first.plusYears(YEARS);
        return rule.days(first, ZoneOffset.UTC)
                .takeWhile(day -> !day.isAfter(end))
                .toList();
    }

    LocalDate day() {
        return LocalDate.of(2020 + random.nextInt(12), 1, 1).plusDays(random.nextInt(366));
    }

    Recurrence recurrence(LocalDate first) {
        Recurrence rule = Recurrence.of(pattern()).every(1 + random.nextInt(4));
        return switch (random.nextInt(3)) {
            case 0 -> rule.times(1 + random.nextInt(40));
            case 1 -> rule.until(EventTime.on(first.plusDays(random.nextInt(2_000))));
            default -> rule;
        };
    }

    private Pattern pattern() {
        int month = 1 + random.nextInt(12);
        return switch (random.nextInt(6)) {
            case 0 -> new Daily();
            case 1 -> new Weekly(days(), DayOfWeek.of(1 + random.nextInt(7)));
            case 2 -> new Monthly(1 + random.nextInt(31));
            case 3 -> new MonthlyByWeek(1 + random.nextInt(5), days());
            case 4 -> new Yearly(month, 1 + random.nextInt(31));
            default -> new YearlyByWeek(month, 1 + random.nextInt(5), days());
        };
    }

    private Set<DayOfWeek> days() {
        EnumSet<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        while (random.nextBoolean()) {
            days.add(DayOfWeek.of(1 + random.nextInt(7)));
        }
        return days;
    }

    ZoneId zone() {
        List<String> zones = List.of("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "UTC");
        return ZoneId.of(zones.get(random.nextInt(zones.size())));
    }

    /** Returns a rule with parts that the frequency may have, whether they make sense together or not. */
    String text() {
        String frequency = List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY").get(random.nextInt(4));
        boolean byMonth = frequency.equals("MONTHLY") || frequency.equals("YEARLY");
        StringBuilder rule = new StringBuilder("FREQ=").append(frequency);
        maybe(2, rule, ";INTERVAL=" + (1 + random.nextInt(4)));
        maybe(3, rule, ";COUNT=" + (1 + random.nextInt(30)));
        maybe(
                2,
                rule,
                ";BYDAY=" + list(() -> (byMonth && random.nextBoolean() ? nth() : "") + DAYS[random.nextInt(7)]));
        if (!frequency.equals("WEEKLY")) {
            maybe(
                    3,
                    rule,
                    ";BYMONTHDAY="
                            + list(() ->
                                    "" + (random.nextInt(4) == 0 ? -1 - random.nextInt(3) : 1 + random.nextInt(31))));
        }
        maybe(4, rule, ";BYMONTH=" + list(() -> "" + (1 + random.nextInt(12))));
        if (rule.indexOf(";BY") > 0) {
            maybe(4, rule, ";BYSETPOS=" + nth());
        }
        maybe(2, rule, ";WKST=" + DAYS[random.nextInt(7)]);
        return rule.toString();
    }

    private String nth() {
        return List.of("1", "2", "3", "4", "5", "-1", "-2").get(random.nextInt(7));
    }

    private void maybe(int chances, StringBuilder rule, String part) {
        if (random.nextInt(chances) == 0) {
            rule.append(part);
        }
    }

    private String list(Supplier<String> one) {
        return Stream.generate(one).limit(1 + random.nextInt(3)).distinct().collect(Collectors.joining(","));
    }
}
