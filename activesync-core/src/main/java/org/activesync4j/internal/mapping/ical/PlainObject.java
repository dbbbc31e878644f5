package org.activesync4j.internal.mapping.ical;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.mapping.CalendarOwner;
import org.activesync4j.spi.CreationKey;

/** An iCalendar object with one task or note in it: of several, the first that is no changed occurrence of another one. */
public final class PlainObject {

    /** Objects with tasks. */
    public static final PlainObject TASK =
            new PlainObject("VTODO", TaskRows::item, TaskRepetition::remarks, TaskRows::changed);

    /** Objects with notes. */
    public static final PlainObject NOTE =
            new PlainObject("VJOURNAL", JournalRows::item, (journal, around) -> List.of(), JournalRows::changed);

    private static final String MODIFIED = "LAST-MODIFIED";
    private static final String STAMP = "DTSTAMP";

    private final String name;
    private final BiFunction<Component, Surroundings, Item> reading;
    private final BiFunction<Component, Surroundings, List<String>> remarks;
    private final Change change;

    /** Changes a component as a patch wants it. */
    private interface Change {
        Component changed(Component component, Patch patch, Surroundings around);
    }

    private PlainObject(
            String name,
            BiFunction<Component, Surroundings, Item> reading,
            BiFunction<Component, Surroundings, List<String>> remarks,
            Change change) {
        this.name = name;
        this.reading = reading;
        this.remarks = remarks;
        this.change = change;
    }

    /**
     * Holds what an object says.
     *
     * @param item the item
     * @param remarks what the item does not say, without anything of what is in the object
     */
    public record Read(Item item, List<String> remarks) {}

    /** Where in an object it lies. */
    private record Place(CalendarText text, Component calendar, Component component) {

        byte[] with(Component changed) {
            return text.replacing(calendar, calendar.replacing(component, changed))
                    .print();
        }
    }

    /**
     * Makes an item of an object.
     *
     * @param object the bytes of the object
     * @param owner in whose calendar it lies
     * @return what it says
     * @throws UnfitCalendar if there is none in it
     */
    public Read read(byte[] object, CalendarOwner owner) {
        Place place = place(object);
        Surroundings around = Surroundings.of(place.calendar(), owner);
        return new Read(reading.apply(place.component(), around), remarks.apply(place.component(), around));
    }

    private Place place(byte[] object) {
        CalendarText text = CalendarText.of(object);
        Component calendar = text.calendarWith(name).orElseThrow(() -> new UnfitCalendar("no " + name));
        List<Component> all = calendar.components(name).toList();
        Component component = all.stream()
                .filter(each -> !each.has("RECURRENCE-ID"))
                .findFirst()
                .orElse(all.get(0));
        return new Place(text, calendar, component);
    }

    /**
     * Changes an object.
     *
     * @param patch what changes
     * @param object the bytes of the object
     * @param owner in whose calendar it lies
     * @param now when it is changed
     * @return the bytes of the changed object; the same as before if it says already what the patch wants
     * @throws UnfitCalendar if there is nothing to be changed in it
     */
    public byte[] apply(Patch patch, byte[] object, CalendarOwner owner, Instant now) {
        Place place = place(object);
        Surroundings around = Surroundings.of(place.calendar(), owner);
        Component changed = change.changed(place.component(), patch, around);
        return changed == place.component() ? object : place.with(stamped(changed, now, around));
    }

    private static Component stamped(Component component, Instant now, Surroundings around) {
        Component stamped = component.has(STAMP) ? new StampHome(STAMP).write(component, now, around) : component;
        return new StampHome(MODIFIED).write(stamped, now, around);
    }

    /**
     * Makes an object.
     *
     * @param item what is in it
     * @param key becomes its UID
     * @param owner in whose calendar it lies
     * @param now when it is made
     * @return the bytes of the object
     */
    public byte[] create(Item item, CreationKey key, CalendarOwner owner, Instant now) {
        String time = WrittenTime.moment(now).value();
        Component empty = Component.of(
                name,
                List.of(
                        ContentLine.ofText("UID", key.value()),
                        ContentLine.of(STAMP, time),
                        ContentLine.of("CREATED", time),
                        ContentLine.of(MODIFIED, time)));
        Surroundings around = Surroundings.of(empty, owner);
        return CalendarText.of(change.changed(empty, Patch.of(item), around)).print();
    }
}
