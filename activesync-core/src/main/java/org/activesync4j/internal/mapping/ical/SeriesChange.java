package org.activesync4j.internal.mapping.ical;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.activesync4j.item.Deviation;
import org.activesync4j.item.Event;
import org.activesync4j.item.InstanceId;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Property;
import org.activesync4j.item.Recurrence;

/** Changes an event as a device has asked: the event as a whole, then its occurrences. */
final class SeriesChange {

    private static final String[] OF_SERIES = {RuleLine.NAME, "RDATE", "EXRULE", ExcludedDates.NAME};

    private final Series before;
    private final Patch patch;
    private final Item item;
    private final Map<String, String> attached = new HashMap<>();

    /** What has become of an event, and of the files that were attached to it. */
    record Changed(Series series, Map<String, String> attachments) {}

    private SeriesChange(Series before, Patch patch) {
        this.before = before;
        this.patch = patch;
        this.item = before.item();
    }

    static Changed of(Series series, Patch patch) {
        SeriesChange change = new SeriesChange(series, patch);
        return new Changed(change.changed(), change.attached);
    }

    private Series changed() {
        Component master = changed(before.master(), item, patch);
        Optional<Recurrence> rule = rule();
        if (rule.isPresent()) {
            Series recurring = before.withMaster(recurring(master, rule.get()));
            return described(withOccurrences(following(recurring)));
        }
        if (item.has(Event.RECURRENCE)) {
            return described(before.withMaster(master.withoutLines(OF_SERIES)).without(Set.copyOf(before.overrides())));
        }
        return described(before.withMaster(master));
    }

    private Optional<Recurrence> rule() {
        Optional<Recurrence> shown = item.get(Event.RECURRENCE);
        if (before.isOccurrence() || patch.clear().contains(Event.RECURRENCE)) {
            return Optional.empty();
        }
        return patch.set().get(Event.RECURRENCE).or(() -> shown);
    }

    /** Changes one component, but for how it recurs: its times first, before which it reminds. */
    private Component changed(Component event, Item shown, Patch change) {
        Component changed = moved(event, shown, change);
        for (Row<?> row : EventRows.ALL) {
            changed = row.changed(changed, change, before.around());
        }
        Attached.Change files = Attached.changed(changed, change.set());
        attached.putAll(files.references());
        return files.event();
    }

    private Component moved(Component event, Item shown, Patch change) {
        if (EventRows.TIMES.stream().noneMatch(change::touches)) {
            return event;
        }
        Item wanted = new Patch(change.set(), change.clear(), Map.of()).applyTo(shown);
        return EventSpan.of(wanted)
                .map(span -> span.written(event, before.around()))
                .orElse(event);
    }

    /** A rule that has not changed stays as it is written, unless times of day have become dates, or dates times. */
    private Component recurring(Component master, Recurrence rule) {
        Optional<WrittenTime> start = EventSpan.start(master);
        boolean sameKind = start.map(WrittenTime::isDate).equals(before.start().map(WrittenTime::isDate));
        boolean same = item.get(Event.RECURRENCE).filter(rule::equals).isPresent();
        if (start.isEmpty() || same && (sameKind || !isOneRule())) {
            return master;
        }
        ContentLine line = RuleLine.written(rule, Repetition.series(start.get(), before.around()));
        Optional<ContentLine> first = master.line(RuleLine.NAME);
        Component only = master.without(node -> node instanceof ContentLine
                && node.name().equals(RuleLine.NAME)
                && first.filter(there -> there != node).isPresent());
        return only.withoutLines("RDATE", "EXRULE").withOnly(line);
    }

    private boolean isOneRule() {
        return before.master().lines(RuleLine.NAME).count() == 1
                && !before.master().has("RDATE");
    }

    /** Occurrences are as the series is in all in which they have not differed from it. */
    private Series following(Series whole) {
        Optional<WrittenTime> start = whole.start();
        if (start.isEmpty() || before.start().isEmpty()) {
            return whole;
        }
        OccurrenceTimes times = new OccurrenceTimes(before, start.get());
        Series following = whole.withMaster(times.excluded(whole.master()));
        for (Component override : before.overrides()) {
            Component moved = times.moved(override, following.master());
            following = following.replacing(override, like(override, moved));
        }
        return following;
    }

    private Component like(Component override, Component moved) {
        Component changed = moved;
        for (Row<?> row : EventRows.ALL) {
            if (row.isAlike(override, before.master(), before.around())) {
                changed = row.changed(changed, patch, before.around());
            }
        }
        return changed;
    }

    private Series withOccurrences(Series whole) {
        Series series = patch.clear().contains(Event.EXCEPTIONS) ? regular(whole) : whole;
        Optional<WrittenTime> start = series.start();
        Optional<Repetition> repetition = series.repetition();
        if (start.isEmpty() || repetition.isEmpty()) {
            return series;
        }
        Occurrences occurrences = new Occurrences(series, start.get(), repetition.get());
        patch.set().get(Event.EXCEPTIONS).ifPresent(wanted -> replace(occurrences, series.item(), wanted));
        patch.overrides().forEach((id, deviation) -> change(occurrences, id, deviation));
        return occurrences.series();
    }

    private static Series regular(Series series) {
        Component master = series.master().withoutLines(ExcludedDates.NAME);
        return series.without(Set.copyOf(series.overrides())).withMaster(master);
    }

    /** A device that tells all exceptions tells those too that have not changed. */
    private void replace(Occurrences occurrences, Item shown, Map<InstanceId, Deviation> wanted) {
        Map<InstanceId, Deviation> there = shown.get(Event.EXCEPTIONS).orElse(Map.of());
        Set<InstanceId> all = new TreeSet<>(there.keySet());
        all.addAll(wanted.keySet());
        Map<InstanceId, Deviation> changed = new LinkedHashMap<>();
        for (InstanceId id : all) {
            Deviation deviation = wanted.get(id);
            if (deviation == null) {
                occurrences.restore(id);
            } else if (!deviation.equals(there.get(id))) {
                changed.put(id, deviation);
            }
        }
        changed.forEach((id, deviation) -> change(occurrences, id, whole(deviation, shown, id)));
    }

    /** Says all of an occurrence. */
    private static Deviation whole(Deviation deviation, Item series, InstanceId id) {
        if (!(deviation instanceof Deviation.Edit edit)) {
            return deviation;
        }
        Item regular = series.without(Event.EXCEPTIONS).occurrence(id).orElseThrow();
        Item wanted = edit.patch().applyTo(regular);
        Set<Property<?>> others = new HashSet<>(wanted.properties());
        others.removeAll(EventRows.OF_OCCURRENCES);
        Set<Property<?>> missing = new HashSet<>(EventRows.OF_OCCURRENCES);
        missing.removeAll(wanted.properties());
        return new Deviation.Edit(new Patch(wanted.without(others), missing, Map.of()));
    }

    private void change(Occurrences occurrences, InstanceId id, Deviation deviation) {
        if (deviation instanceof Deviation.Edit edit) {
            occurrences.edit(id, event -> changed(event, EventRows.item(event, before.around()), edit.patch()));
        } else {
            occurrences.remove(id);
        }
    }

    /** Describes the zones that the event did not name before. */
    private Series described(Series series) {
        if (series.calendar() == before.calendar()) {
            return series;
        }
        Set<String> names = new TreeSet<>(zones(series));
        names.removeAll(zones(before));
        Component calendar = series.calendar();
        for (String name : names) {
            if (series.around().zones().described(name).isEmpty()) {
                LocalDateTime from = series.start().map(WrittenTime::local).orElseThrow();
                calendar = calendar.withFirst(
                        ZoneWriter.describe(series.around().zones().named(name).id(), from.toLocalDate()));
            }
        }
        return calendar == series.calendar() ? series : series.withCalendar(calendar);
    }

    private static Set<String> zones(Series series) {
        return Stream.concat(Stream.of(series.master()), series.overrides().stream())
                .flatMap(event -> Stream.of("DTSTART", "DTEND", Series.ORIGINAL, ExcludedDates.NAME)
                        .flatMap(event::lines))
                .flatMap(line -> line.parameter("TZID").stream())
                .filter(name -> !name.isBlank())
                .collect(Collectors.toSet());
    }
}
