package org.activesync4j.internal.mapping.ical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.property.RRule;
import org.activesync4j.internal.mapping.recurrence.Expansion;
import org.activesync4j.internal.mapping.recurrence.RuleReading;
import org.activesync4j.internal.mapping.recurrence.SeriesStart;
import org.activesync4j.internal.mapping.recurrence.Translation;
import org.activesync4j.item.InstanceId;
import org.activesync4j.item.Recurrence;

/**
 * How an event recurs, as a device is told.
 *
 * <ul>
 *   <li>A rule that a device understands is told as it is.
 *   <li>Of one that a device understands nearly, it is told which occurrences do not take place.
 *   <li>Of all else the first {@value #MOST} occurrences are told, as those of a daily series that have been moved.
 * </ul>
 *
 * @param rule the rule
 * @param slots of occurrences that take place at another time than the rule would have it: that time, and theirs
 * @param extra occurrences that the rule has and the event does not
 * @param remarks what a device is not told
 */
record Repetition(Recurrence rule, Map<InstanceId, LocalDateTime> slots, Set<InstanceId> extra, List<String> remarks) {

    static final int MOST = 250;

    private static final int MOST_OCCURRENCES = 999;
    private static final int HORIZON_YEARS = 10;
    private static final int LAST_YEAR = 9998;

    /** Reads how an event recurs; empty if it does not. */
    static Optional<Repetition> of(Component event, WrittenTime start, Surroundings around) {
        List<ContentLine> lines = event.lines(RuleLine.NAME).toList();
        boolean dates = event.has("RDATE");
        if (lines.isEmpty() && !dates) {
            return Optional.empty();
        }
        List<RRule<Temporal>> rules =
                lines.stream().flatMap(line -> RuleLine.read(line).stream()).toList();
        Reader reader = new Reader(event, start, around, series(start, around));
        if (rules.size() < lines.size()) {
            reader.remarks.add("a recurrence rule that cannot be read");
        }
        if (rules.isEmpty() && !dates) {
            return Optional.empty();
        }
        return Optional.of(
                rules.size() == 1 && !dates && !event.has("EXRULE")
                        ? reader.single(rules.get(0))
                        : reader.several(rules));
    }

    /** Says why an event does not recur to a device though it has a rule. */
    static List<String> remarks(Component event) {
        boolean unreadable =
                event.lines(RuleLine.NAME).anyMatch(line -> RuleLine.read(line).isEmpty());
        return unreadable ? List.of("a recurrence rule that cannot be read") : List.of();
    }

    static SeriesStart series(WrittenTime start, Surroundings around) {
        return new SeriesStart(start.local(), start.in(around.zones()).id(), kind(start));
    }

    static SeriesStart.Kind kind(WrittenTime start) {
        return switch (start.kind()) {
            case DATE -> SeriesStart.Kind.DATE;
            case FLOATING -> SeriesStart.Kind.FLOATING;
            case MOMENT, ZONED -> SeriesStart.Kind.FIXED;
        };
    }

    /** Names the occurrence that would begin at a time by the clock of the series. */
    static InstanceId id(LocalDateTime local, WrittenTime start, Surroundings around) {
        return new InstanceId(
                start.isDate()
                        ? local.toLocalDate().atStartOfDay().toInstant(ZoneOffset.UTC)
                        : start.like(local).moment(around.zones()));
    }

    /** Returns when an occurrence of that name would begin by the clock of the series. */
    LocalDateTime original(InstanceId id, WrittenTime start, Surroundings around) {
        LocalDateTime slot = slots.get(id);
        return slot == null ? local(id.start(), start, around) : slot;
    }

    static LocalDateTime local(Instant moment, WrittenTime start, Surroundings around) {
        return start.isDate()
                ? LocalDateTime.ofInstant(moment, ZoneOffset.UTC).toLocalDate().atStartOfDay()
                : start.in(around.zones()).local(moment);
    }

    /** Names the occurrence to a device that would begin at a time by the clock of the series. */
    InstanceId shown(LocalDateTime original, WrittenTime start, Surroundings around) {
        for (Map.Entry<InstanceId, LocalDateTime> slot : slots.entrySet()) {
            if (slot.getValue().equals(original)) {
                return slot.getKey();
            }
        }
        return id(original, start, around);
    }

    private static final class Reader {

        private final Component event;
        private final WrittenTime start;
        private final Surroundings around;
        private final SeriesStart series;
        private final List<String> remarks = new ArrayList<>();

        Reader(Component event, WrittenTime start, Surroundings around, SeriesStart series) {
            this.event = event;
            this.start = start;
            this.around = around;
            this.series = series;
        }

        Repetition single(RRule<Temporal> rule) {
            Translation translation = RuleReading.translate(rule, series, MOST_OCCURRENCES);
            if (translation instanceof Translation.Exact exact) {
                return told(exact.rule(), Set.of());
            }
            return translation instanceof Translation.Wider wider
                    ? narrowed(wider.rule(), rule)
                    : several(List.of(rule));
        }

        private Repetition told(Recurrence rule, Set<InstanceId> extra) {
            return new Repetition(rule, Map.of(), extra, List.copyOf(remarks));
        }

        /** Takes out what the rule does not have, and ends where there is too much of it. */
        private Repetition narrowed(Recurrence wider, RRule<Temporal> rule) {
            Expansion all = Expansion.of(rule.getRecur(), series, horizon(), MOST_OCCURRENCES);
            if (all.times().isEmpty()) {
                return several(List.of(rule));
            }
            LocalDateTime last = all.times().get(all.times().size() - 1);
            Set<LocalDateTime> times = Set.copyOf(all.times());
            Set<InstanceId> extra = wider.days(series.day(), series.zone())
                    .map(day -> day.atTime(series.time().toLocalTime()))
                    .takeWhile(time -> !time.isAfter(last))
                    .filter(time -> !times.contains(time))
                    .limit(MOST + 1L)
                    .map(time -> id(time, start, around))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (extra.size() > MOST) {
                return several(List.of(rule));
            }
            if (all.isComplete()) {
                return told(wider, extra);
            }
            remarks.add("a recurrence rule that devices do not have, which is told until " + last.toLocalDate());
            return told(wider.until(start.like(last).eventTime(around.zones())), extra);
        }

        private LocalDateTime horizon() {
            int year = Math.min(LAST_YEAR, series.time().getYear() + HORIZON_YEARS);
            return series.time().withDayOfMonth(1).withYear(year);
        }

        Repetition several(List<RRule<Temporal>> rules) {
            Set<LocalDateTime> times = new TreeSet<>(Set.of(start.local()));
            boolean complete = true;
            for (RRule<Temporal> rule : rules) {
                Expansion some = Expansion.of(rule.getRecur(), series, horizon(), MOST + 1);
                times.addAll(some.times());
                complete &= some.isComplete();
            }
            event.lines("RDATE")
                    .flatMap(line -> times(line, start, around))
                    .limit(MOST_OCCURRENCES)
                    .forEach(times::add);
            event.lines("EXRULE")
                    .flatMap(line -> RuleLine.read(line).stream())
                    .flatMap(
                            rule -> Expansion.of(rule.getRecur(), series, horizon(), MOST_OCCURRENCES).times().stream())
                    .forEach(times::remove);
            return moved(times, complete);
        }

        private Repetition moved(Set<LocalDateTime> times, boolean complete) {
            List<LocalDateTime> told = times.stream().limit(MOST).toList();
            if (!complete || told.size() < times.size()) {
                remarks.add("a recurrence that devices do not have, of which " + told.size() + " occurrences are told");
            }
            Map<InstanceId, LocalDateTime> slots = new LinkedHashMap<>();
            for (int index = 0; index < told.size(); index++) {
                LocalDateTime slot = start.local().plusDays(index);
                if (slot.getYear() <= LAST_YEAR) {
                    slots.put(id(slot, start, around), told.get(index));
                }
            }
            Recurrence daily = Recurrence.of(new Recurrence.Daily()).times(Math.max(1, slots.size()));
            return new Repetition(daily, slots, Set.of(), List.copyOf(remarks));
        }
    }

    /** Reads the values of a line by the clock of a series; of periods, their starts. */
    static Stream<LocalDateTime> times(ContentLine line, WrittenTime start, Surroundings around) {
        return Stream.of(line.value().split(","))
                .map(value -> value.split("/", 2)[0])
                .flatMap(value -> WrittenTime.of(value, line).stream())
                .map(time -> original(time, start, around));
    }

    /** Returns a time by the clock of a series; a date means the occurrence of that day. */
    static LocalDateTime original(WrittenTime time, WrittenTime start, Surroundings around) {
        if (start.isDate()) {
            return time.local().toLocalDate().atStartOfDay();
        }
        return time.isDate()
                ? time.local().toLocalDate().atTime(start.local().toLocalTime())
                : start.in(around.zones()).local(time.moment(around.zones()));
    }

    /** Lists the occurrences that do not take place. */
    static Set<InstanceId> excluded(Component event, WrittenTime start, Repetition repetition, Surroundings around) {
        return event.lines("EXDATE")
                .flatMap(line -> times(line, start, around))
                .map(time -> repetition.shown(time, start, around))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
