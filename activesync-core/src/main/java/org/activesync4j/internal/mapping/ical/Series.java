package org.activesync4j.internal.mapping.ical;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.activesync4j.item.Content;
import org.activesync4j.item.Deviation;
import org.activesync4j.item.Event;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.InstanceId;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Property;
import org.activesync4j.mapping.CalendarOwner;

/**
 * An event of an iCalendar object, with the occurrences that differ. An object may hold further ones, which stay as they
 * are; of one that only has occurrences the first is an event of its own.
 *
 * @param text all of the object
 * @param calendar where the event lies
 * @param master the event
 * @param overrides the occurrences that differ
 * @param around what one has to know besides
 */
record Series(CalendarText text, Component calendar, Component master, List<Component> overrides, Surroundings around) {

    static final String EVENT = "VEVENT";
    static final String ORIGINAL = "RECURRENCE-ID";

    /**
     * Finds the event.
     *
     * @throws UnfitCalendar if there is none
     */
    static Series of(byte[] object, CalendarOwner owner) {
        CalendarText text = CalendarText.of(object);
        Component calendar = text.calendarWith(EVENT).orElseThrow(() -> new UnfitCalendar("no event"));
        return of(text, calendar, owner);
    }

    private static Series of(CalendarText text, Component calendar, CalendarOwner owner) {
        List<Component> events = calendar.components(EVENT).toList();
        String uid = events.get(0).text("UID").orElse("");
        List<Component> same = events.stream()
                .filter(event -> event.text("UID").orElse("").equals(uid))
                .toList();
        Component master =
                same.stream().filter(event -> !event.has(ORIGINAL)).findFirst().orElse(same.get(0));
        List<Component> overrides = master.has(ORIGINAL)
                ? List.of()
                : same.stream().filter(event -> event.has(ORIGINAL)).toList();
        return new Series(text, calendar, master, overrides, Surroundings.of(calendar, owner));
    }

    /** Begins a new event. */
    static Series named(String uid, CalendarOwner owner) {
        Component event = Component.of(
                EVENT, List.of(ContentLine.ofText("UID", uid), ContentLine.of("DTSTAMP", "19700101T000000Z")));
        CalendarText text = CalendarText.of(event);
        return of(text, text.calendarWith(EVENT).orElseThrow(), owner);
    }

    Optional<WrittenTime> start() {
        return EventSpan.start(master);
    }

    /** Says whether this is one occurrence of a series that lies elsewhere; it does not recur. */
    boolean isOccurrence() {
        return master.has(ORIGINAL);
    }

    Optional<Repetition> repetition() {
        return isOccurrence() ? Optional.empty() : start().flatMap(start -> Repetition.of(master, start, around));
    }

    /** Says what devices are not told. */
    List<String> remarks() {
        return repetition().map(Repetition::remarks).orElseGet(() -> Repetition.remarks(master));
    }

    /** Makes an item of it. */
    Item item() {
        Item event = EventRows.item(master, around);
        return start().flatMap(start -> repetition().map(repetition -> recurring(event, start, repetition)))
                .orElse(event);
    }

    private Item recurring(Item event, WrittenTime start, Repetition repetition) {
        Item series = event.with(Event.RECURRENCE, repetition.rule());
        Map<InstanceId, Deviation> exceptions = new TreeMap<>();
        repetition
                .slots()
                .forEach((id, time) -> moved(series, id, start.like(time)).ifPresent(edit -> exceptions.put(id, edit)));
        repetition.extra().forEach(id -> exceptions.put(id, new Deviation.Removed()));
        Repetition.excluded(master, start, repetition, around)
                .forEach(id -> exceptions.put(id, new Deviation.Removed()));
        for (Component override : overrides) {
            original(override, start).ifPresent(time -> {
                InstanceId id = repetition.shown(time, start, around);
                exceptions.put(id, new Deviation.Edit(difference(series, id, EventRows.item(override, around))));
            });
        }
        return exceptions.isEmpty() ? series : series.with(Event.EXCEPTIONS, new LinkedHashMap<>(exceptions));
    }

    /** An occurrence in the place of another one that a daily series has. */
    private Optional<Deviation> moved(Item series, InstanceId id, WrittenTime time) {
        Item regular = series.occurrence(id).orElseThrow();
        EventTime start = time.eventTime(around.zones());
        if (regular.get(Event.START_TIME).filter(start::equals).isPresent()) {
            return Optional.empty();
        }
        EventSpan span = EventSpan.of(series).orElseThrow().from(start);
        return Optional.of(new Deviation.Edit(Patch.of(
                Item.of(Event.SCHEMA).with(Event.START_TIME, span.start()).with(Event.END_TIME, span.end()))));
    }

    /** Returns when an occurrence would begin by the clock of the series if it did not differ. */
    Optional<LocalDateTime> original(Component override, WrittenTime start) {
        return override.line(ORIGINAL).flatMap(WrittenTime::of).map(time -> Repetition.original(time, start, around));
    }

    private static Patch difference(Item series, InstanceId id, Item occurrence) {
        Item regular = series.occurrence(id).orElseThrow();
        Set<Property<?>> same = new LinkedHashSet<>(occurrence.properties());
        same.removeIf(property -> EventRows.OF_OCCURRENCES.contains(property)
                && !occurrence.get(property).equals(regular.get(property)));
        Set<Property<?>> missing = new LinkedHashSet<>(regular.properties());
        missing.retainAll(EventRows.OF_OCCURRENCES);
        missing.removeAll(occurrence.properties());
        return new Patch(occurrence.without(same), missing, Map.of());
    }

    /** Finds the occurrence that differs. */
    Optional<Component> override(LocalDateTime original, WrittenTime start) {
        return overrides.stream()
                .filter(each -> original(each, start).filter(original::equals).isPresent())
                .findFirst();
    }

    /** Opens a file that is attached to the event or to one of its occurrences. */
    Optional<Content> attachment(String reference) {
        List<Component> events = new ArrayList<>(overrides);
        events.add(0, master);
        return Attached.open(events.stream(), reference);
    }

    Series withMaster(Component now) {
        return now == master ? this : with(calendar.replacing(master, now), now, overrides);
    }

    Series replacing(Component override, Component now) {
        if (override == now) {
            return this;
        }
        List<Component> others = new ArrayList<>(overrides);
        others.replaceAll(each -> each == override ? now : each);
        return with(calendar.replacing(override, now), master, others);
    }

    Series adding(Component override) {
        List<Component> more = new ArrayList<>(overrides);
        more.add(override);
        return with(calendar.with(override), master, more);
    }

    Series without(Set<Component> gone) {
        if (gone.isEmpty()) {
            return this;
        }
        List<Component> others =
                overrides.stream().filter(each -> !gone.contains(each)).toList();
        return with(calendar.without(gone::contains), master, others);
    }

    Series withCalendar(Component now) {
        return with(now, master, overrides);
    }

    private Series with(Component newCalendar, Component newMaster, List<Component> others) {
        return new Series(text, newCalendar, newMaster, List.copyOf(others), around);
    }

    byte[] print(Series before) {
        return text.replacing(before.calendar, calendar).print();
    }
}
