package org.activesync4j.internal.mapping.ical;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.item.Content;
import org.activesync4j.item.Event;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Property;
import org.activesync4j.mapping.CalendarOwner;

/** Events of iCalendar objects as items, and changes of items back into such objects. Has no state. */
public final class EventMapping {

    /** What an event is to the user alone. */
    private static final Set<Property<?>> OWN =
            Set.of(Event.REMINDER, Event.CATEGORIES, Event.BUSY_STATUS, Event.SENSITIVITY, Event.ATTACHMENTS);

    private EventMapping() {}

    /**
     * What has been made of an object.
     *
     * @param item the event
     * @param remarks what devices are not told
     */
    public record Read(Item item, List<String> remarks) {}

    /**
     * What has become of an object.
     *
     * @param object its bytes, the same ones if nothing has changed
     * @param attachments of what a device has attached, the reference for each of its ids
     */
    public record Written(byte[] object, Map<String, String> attachments) {}

    /**
     * Reads an event.
     *
     * @param object the bytes of the object
     * @param owner in whose calendar it lies
     * @return the event
     * @throws UnfitCalendar if there is none
     */
    public static Read read(byte[] object, CalendarOwner owner) {
        Series series = Series.of(object, owner);
        return new Read(series.item(), series.remarks());
    }

    /**
     * Changes an event.
     *
     * @param patch what changes
     * @param object the bytes of the object
     * @param owner in whose calendar it lies
     * @return the changed object
     * @throws UnfitCalendar if there is no event in it
     */
    public static Written apply(Patch patch, byte[] object, CalendarOwner owner) {
        Series before = Series.of(object, owner);
        SeriesChange.Changed changed = SeriesChange.of(before, patch);
        boolean same = changed.series().calendar() == before.calendar();
        return new Written(same ? object : changed.series().print(before), changed.attachments());
    }

    /**
     * Makes an object.
     *
     * @param event the event
     * @param uid names it, unless the device has done so
     * @param owner in whose calendar it is to lie
     * @return the object
     */
    public static Written create(Item event, String uid, CalendarOwner owner) {
        String name = event.get(Event.UID).filter(said -> !said.isBlank()).orElse(uid);
        Series empty = Series.named(name, owner);
        SeriesChange.Changed made = SeriesChange.of(empty, Patch.of(organized(event, owner)));
        return new Written(made.series().print(empty), made.attachments());
    }

    /**
     * Makes an object of an event for somebody to whom it is handed on, without what is the user's alone.
     *
     * @param event the event, with a UID
     * @return the bytes of the object
     */
    public static byte[] forwarded(Item event) {
        String method = event.get(Event.ORGANIZER_EMAIL).orElse("").isBlank() ? "PUBLISH" : "REQUEST";
        Series empty = Series.named(event.get(Event.UID).orElseThrow(), CalendarOwner.UNKNOWN);
        Series made = SeriesChange.of(empty, Patch.of(event.without(OWN))).series();
        Component calendar = made.calendar().with(ContentLine.of("METHOD", method));
        return made.withCalendar(calendar).print(empty);
    }

    /** A meeting that nobody else has called is the owner's. */
    private static Item organized(Item event, CalendarOwner owner) {
        boolean own = !event.get(Event.ATTENDEES).orElse(List.of()).isEmpty()
                && event.get(Event.ORGANIZER_EMAIL).orElse("").isBlank()
                && !owner.addresses().isEmpty();
        return own ? event.with(Event.ORGANIZER_EMAIL, owner.addresses().get(0)) : event;
    }

    /**
     * Opens a file that is attached to an event.
     *
     * @param object the bytes of the object
     * @param reference as the item names it
     * @return the file; empty if there is none
     */
    public static Optional<Content> attachment(byte[] object, String reference) {
        return Series.of(object, CalendarOwner.UNKNOWN).attachment(reference);
    }
}
