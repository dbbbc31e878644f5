package org.activesync4j.item;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.activesync4j.Version;

/**
 * Fits what a device says about an event to the event as it is: makes the same of it for a driver, whatever the version.
 *
 * <ul>
 *   <li>Times are dates or moments as the event is, or becomes.
 *   <li>A zone with the same clocks, and a place of the same name, are the ones that were there.
 *   <li>Up to 14.1 a device describes an occurrence in whole: what it does not mention is as in the series.
 *   <li>From 16.0 on occurrences do not differ any more when the series takes place at other times.
 * </ul>
 */
final class EventChange {

    /** What an occurrence keeps though a device does not mention it. */
    private static final Set<Property<?>> KEPT = Set.of(Event.BODY, Event.ATTACHMENTS, Event.DT_STAMP);

    private static final List<Property<?>> TIMES =
            List.of(Event.RECURRENCE, Event.START_TIME, Event.END_TIME, Event.ALL_DAY_EVENT);

    private final Item event;
    private final Patch patch;
    private final Occasion occasion;

    private EventChange(Item event, Patch patch, Occasion occasion) {
        this.event = event;
        this.patch = patch;
        this.occasion = occasion;
    }

    static Patch fitted(Item event, Patch patch, Occasion occasion) {
        Patch known = new EventChange(event, patch, occasion).withWhatIsThere();
        Patch agreed = new EventChange(event, known, occasion).inAgreement();
        return new EventChange(event, agreed, occasion).withOccurrences();
    }

    private boolean isBefore16() {
        return occasion.version().before(Version.V16_0);
    }

    /** A device that knows or says less than is stored does not take away the rest; what has occurrences is a series. */
    private Patch withWhatIsThere() {
        Item set = patch.set();
        if (meansTheSameZone(set)) {
            set = set.without(Event.TIMEZONE);
        }
        if (isBefore16() && meansTheSamePlace(set)) {
            set = set.without(Event.LOCATION);
        }
        Set<Property<?>> clear = new LinkedHashSet<>(patch.clear());
        if (!patch.overrides().isEmpty()) {
            clear.remove(Event.RECURRENCE);
        }
        return new Patch(set, clear, patch.overrides());
    }

    private boolean meansTheSameZone(Item set) {
        return set.get(Event.TIMEZONE)
                .filter(zone -> event.has(Event.TIMEZONE))
                .filter(zone ->
                        EventTimes.blob(zone, event).saysTheSameAs(EventTimes.blob(EventTimes.zone(event), event)))
                .isPresent();
    }

    private boolean meansTheSamePlace(Item set) {
        Optional<String> said = set.get(Event.LOCATION).map(LocationType::nameOf);
        return said.isPresent() && said.equals(event.get(Event.LOCATION).map(LocationType::nameOf));
    }

    private Patch inAgreement() {
        Item before = EventAgreement.of(event);
        Item set = patch.set().with(Event.EXCEPTIONS, patch.overrides());
        boolean allDay = patch.set().get(Event.ALL_DAY_EVENT).orElseGet(() -> EventTimes.isDated(before));
        Item whole = set.with(Event.ALL_DAY_EVENT, allDay)
                .with(Event.TIMEZONE, EventTimes.zone(set.has(Event.TIMEZONE) ? set : event));
        boolean turns = allDay != EventTimes.isDated(before);
        Item agreed = EventAgreement.of(turns ? withTimes(whole, before) : whole);
        Set<Property<?>> helping = new HashSet<>(Set.of(Event.ALL_DAY_EVENT, Event.TIMEZONE));
        helping.removeAll(patch.set().properties());
        helping.add(Event.EXCEPTIONS);
        return new Patch(
                agreed.without(helping),
                patch.clear(),
                agreed.get(Event.EXCEPTIONS).orElse(Map.of()));
    }

    /** What begins to last all day, or no longer does, has other times even where the device does not say them. */
    private static Item withTimes(Item set, Item before) {
        Item with = set;
        for (Property<EventTime> row : List.of(Event.START_TIME, Event.END_TIME)) {
            Optional<EventTime> time = before.get(row);
            with = with.has(row) || time.isEmpty() ? with : with.with(row, time.get());
        }
        return with;
    }

    private Patch withOccurrences() {
        Item after = new Patch(patch.set(), patch.clear(), Map.of()).applyTo(event);
        if (!patch.overrides().isEmpty() && !after.has(Event.RECURRENCE)) {
            throw new ItemFormatException(Event.RECURRENCE, "expected, because an occurrence is named");
        }
        Map<InstanceId, Deviation> overrides = new LinkedHashMap<>();
        patch.overrides().forEach((id, deviation) -> overrides.put(id, whole(id, deviation, after)));
        Set<Property<?>> cleared = new LinkedHashSet<>(patch.clear());
        if (event.has(Event.EXCEPTIONS) && endsExceptions(after)) {
            cleared.add(Event.EXCEPTIONS);
        }
        return new Patch(patch.set(), cleared, overrides);
    }

    private boolean endsExceptions(Item after) {
        boolean moves = TIMES.stream().anyMatch(row -> !after.get(row).equals(event.get(row)));
        return !after.has(Event.RECURRENCE) || !isBefore16() && moves;
    }

    private Deviation whole(InstanceId id, Deviation deviation, Item series) {
        if (!(deviation instanceof Deviation.Edit edit)) {
            return deviation;
        }
        Patch possible = possible(edit.patch());
        Deviation before = event.get(Event.EXCEPTIONS).orElse(Map.of()).get(id);
        return isBefore16() && before instanceof Deviation.Edit earlier
                ? new Deviation.Edit(restoring(earlier.patch(), id, series).then(possible))
                : new Deviation.Edit(possible);
    }

    /** An occurrence has no rule of its own. */
    private static Patch possible(Patch edit) {
        Set<Property<?>> impossible = new HashSet<>(edit.schema().properties());
        impossible.removeAll(ExceptionsType.schema().properties());
        impossible.removeIf(Property::isWish);
        Set<Property<?>> clear = new LinkedHashSet<>(edit.clear());
        clear.removeAll(impossible);
        return new Patch(edit.set().without(impossible), clear, Map.of());
    }

    /** Gives an occurrence back what the series has. */
    private Patch restoring(Patch earlier, InstanceId id, Item series) {
        Item regular = EventTimes.regularOccurrence(series, id);
        Set<Property<?>> restored = earlier.touched().stream()
                .filter(row -> !KEPT.contains(row) && ExceptionsType.has(row, occasion.version()))
                .filter(row -> row.traits().access(occasion.version()) == Access.TAKEN)
                .collect(Collectors.toSet());
        Set<Property<?>> others = new HashSet<>(regular.properties());
        others.removeAll(restored);
        Item set = regular.without(others);
        restored.removeAll(set.properties());
        return new Patch(set, restored, Map.of());
    }

    /** A device that does not say how attendees have answered leaves that as it is. */
    static List<Item> attendees(List<Item> before, List<Item> now) {
        Map<String, Item> known = new LinkedHashMap<>();
        before.forEach(attendee -> known.put(name(attendee), attendee));
        List<Item> all = new ArrayList<>();
        for (Item attendee : now) {
            Item earlier = known.get(name(attendee));
            all.add(earlier == null ? attendee : earlier.with(attendee));
        }
        return all;
    }

    private static String name(Item attendee) {
        return attendee.get(Attendee.EMAIL).orElse("").toLowerCase(Locale.ROOT);
    }
}
