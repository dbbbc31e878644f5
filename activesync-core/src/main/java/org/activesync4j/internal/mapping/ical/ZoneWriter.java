package org.activesync4j.internal.mapping.ical;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.activesync4j.internal.zone.ZoneBlob;

/** Describes a zone, from the time on at which an event needs it, in a VTIMEZONE. */
final class ZoneWriter {

    /** So many changes of the clocks are told one by one where there is no rule. */
    private static final int MOST = 64;

    private static final int FIRST_YEAR = 1971;
    private static final int WEEK = 7;
    private static final int LONGEST_MONTH = 31;

    private final ZoneRules rules;
    private final List<Node> nodes = new ArrayList<>();
    private final Set<ZoneOffset> ruled = new HashSet<>();

    private ZoneWriter(ZoneRules rules) {
        this.rules = rules;
    }

    static Component describe(ZoneId zone, LocalDate from) {
        ZoneWriter writer = new ZoneWriter(zone.getRules());
        writer.nodes.add(ContentLine.ofText("TZID", zone.getId()));
        writer.observances(Math.min(Math.max(from.getYear() - 1, FIRST_YEAR), ZoneBlob.LASTING - 1));
        return Component.of("VTIMEZONE", writer.nodes);
    }

    private void observances(int year) {
        LocalDateTime begin = LocalDate.of(year, 1, 1).atStartOfDay();
        ZoneOffsetTransition change = rules.nextTransition(begin.toInstant(ZoneOffset.UTC));
        if (change == null) {
            ZoneOffset offset = rules.getOffset(begin);
            add("STANDARD", begin, offset, offset, Optional.empty());
        }
        for (int count = 0; change != null && ruled.size() < 2 && count < MOST; count++) {
            add(change);
            change = rules.nextTransition(change.getInstant());
        }
    }

    private void add(ZoneOffsetTransition change) {
        ZoneOffset after = change.getOffsetAfter();
        if (!ruled.contains(after)) {
            Optional<String> rule = rule(change);
            String name = rules.isDaylightSavings(change.getInstant()) ? "DAYLIGHT" : "STANDARD";
            add(name, change.getDateTimeBefore(), change.getOffsetBefore(), after, rule);
            rule.ifPresent(said -> ruled.add(after));
        }
    }

    private void add(String name, LocalDateTime time, ZoneOffset before, ZoneOffset after, Optional<String> rule) {
        List<Node> lines = new ArrayList<>();
        lines.add(new WrittenTime(time, WrittenTime.Kind.FLOATING, "").line("DTSTART"));
        rule.ifPresent(text -> lines.add(ContentLine.of("RRULE", text)));
        lines.add(ContentLine.of("TZOFFSETFROM", text(before)));
        lines.add(ContentLine.of("TZOFFSETTO", text(after)));
        nodes.add(Component.of(name, lines));
    }

    private static String text(ZoneOffset offset) {
        String id = offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId();
        return id.replace(":", "");
    }

    /** Says on which day the clocks change like this in each year, as long as that is known. */
    private Optional<String> rule(ZoneOffsetTransition change) {
        List<LocalDate> days = days(change);
        if (days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = days.get(0);
        String day = first.getDayOfWeek().name().substring(0, 2);
        String month = "FREQ=YEARLY;BYMONTH=" + first.getMonthValue() + ";BYDAY=";
        if (days.stream()
                .allMatch(each -> each.equals(each.with(TemporalAdjusters.lastInMonth(each.getDayOfWeek()))))) {
            return Optional.of(month + "-1" + day);
        }
        int from = days.stream().mapToInt(LocalDate::getDayOfMonth).min().orElseThrow();
        if (from % WEEK == 1) {
            return Optional.of(month + (from / WEEK + 1) + day);
        }
        String dates =
                IntStream.range(from, from + WEEK).mapToObj(String::valueOf).collect(Collectors.joining(","));
        return from + WEEK - 1 > LONGEST_MONTH ? Optional.empty() : Optional.of(month + day + ";BYMONTHDAY=" + dates);
    }

    /** Lists the days of such changes, if there is one in each year, within one week of the month. */
    private List<LocalDate> days(ZoneOffsetTransition first) {
        List<LocalDate> days = new ArrayList<>();
        for (ZoneOffsetTransition change = first;
                change != null && change.getDateTimeBefore().getYear() <= ZoneBlob.LASTING;
                change = rules.nextTransition(change.getInstant())) {
            if (change.getOffsetAfter().equals(first.getOffsetAfter())) {
                days.add(change.getDateTimeBefore().toLocalDate());
                boolean alike = change.getOffsetBefore().equals(first.getOffsetBefore())
                        && change.getDateTimeBefore()
                                .toLocalTime()
                                .equals(first.getDateTimeBefore().toLocalTime());
                if (!alike) {
                    return List.of();
                }
            }
        }
        return areOfOneWeek(days, first.getDateTimeBefore().getYear()) ? days : List.of();
    }

    private static boolean areOfOneWeek(List<LocalDate> days, int year) {
        LocalDate first = days.get(0);
        int from = days.stream().mapToInt(LocalDate::getDayOfMonth).min().orElseThrow();
        int to = days.stream().mapToInt(LocalDate::getDayOfMonth).max().orElseThrow();
        return to - from < WEEK
                && IntStream.range(0, days.size())
                        .allMatch(index -> days.get(index).getYear() == year + index)
                && days.size() == ZoneBlob.LASTING - year + 1
                && days.stream()
                        .allMatch(day ->
                                day.getMonth() == first.getMonth() && day.getDayOfWeek() == first.getDayOfWeek());
    }
}
