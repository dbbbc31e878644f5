package org.activesync4j.mapping;

import java.util.Map;
import java.util.Optional;
import org.activesync4j.internal.mapping.ical.EventMapping;
import org.activesync4j.internal.mapping.ical.UnfitCalendar;
import org.activesync4j.item.Content;
import org.activesync4j.item.Event;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;

/**
 * Turns iCalendar objects into events, and writes what devices change back into them:
 *
 * <pre>{@code
 * CalendarOwner ann = new CalendarOwner(List.of("ann@example.org"), ZoneId.of("Europe/Berlin"));
 * Item event = ICalendarEvent.read(bytes, ann).item();                  // get
 * byte[] made = ICalendarEvent.create(event, key, ann).object();        // create
 * byte[] changed = ICalendarEvent.apply(patch, bytes, ann).object();    // update
 * }</pre>
 *
 * <p>An object is one file of a calendar: an event with the occurrences of it that differ, and the zones that it names. Of
 * several events in it the first one is meant. A change touches only those lines that say what the device has changed; all
 * others stay byte for byte. Which property lies where is a table in {@code docs/mapping.md}.
 *
 * <p>Has no state, and may be used by any number of threads.
 */
public final class ICalendarEvent {

    private static final Unreadable UNREADABLE =
            new Unreadable(Event.SCHEMA, Event.SUBJECT, Event.BODY, "Unreadable event");

    private ICalendarEvent() {}

    /**
     * Holds what has been made of an object.
     *
     * @param object the bytes of the object
     * @param attachments the references of the files that a device has attached, by the device's ids, as for
     *     {@link org.activesync4j.spi.Stored#attachments()}
     */
    public record Written(byte[] object, Map<String, String> attachments) {}

    /**
     * Makes an event of an object.
     *
     * @param object the bytes of the object, in UTF-8 or what else is found
     * @param owner in whose calendar it lies
     * @return the event, or a substitute with the bytes as its notes if there is none in them; never an exception. Of a
     *     recurrence rule that devices do not have as many occurrences are told as they can be told, and the others are
     *     {@linkplain Mapped#untold mentioned}
     */
    public static Mapped read(byte[] object, CalendarOwner owner) {
        try {
            EventMapping.Read read = EventMapping.read(object, owner);
            return Mapped.of(read.item(), read.remarks());
        } catch (UnfitCalendar unfit) {
            return UNREADABLE.object(object, String.valueOf(unfit.getMessage()));
        }
    }

    /**
     * Changes an object as a device has asked.
     *
     * @param patch what changes, occurrences included
     * @param object the bytes of the object
     * @param owner in whose calendar it lies
     * @return the changed object; the same bytes if it says already what the device wants
     * @throws DriverException {@code INVALID} if there is no event in the bytes
     */
    public static Written apply(Patch patch, byte[] object, CalendarOwner owner) {
        try {
            return written(EventMapping.apply(patch, object, owner));
        } catch (UnfitCalendar unfit) {
            throw new DriverException(DriverException.Reason.INVALID, "an unreadable iCalendar object", unfit);
        }
    }

    private static Written written(EventMapping.Written written) {
        return new Written(written.object(), written.attachments());
    }

    /**
     * Makes an object for an event that a device has added.
     *
     * @param event the event
     * @param key becomes the UID, so that a second creation meets the first; up to 14.1 devices give events a UID of
     *     their own, and that is kept
     * @param owner in whose calendar it is to lie; a meeting that names no organiser is the owner's
     * @return the object
     */
    public static Written create(Item event, CreationKey key, CalendarOwner owner) {
        return written(EventMapping.create(event, key.value(), owner));
    }

    /**
     * Opens a file that is attached to an event.
     *
     * @param object the bytes of the object
     * @param reference as the event names it, {@link org.activesync4j.item.Attachment#REFERENCE}
     * @return the file; empty if there is none
     */
    public static Optional<Content> attachment(byte[] object, String reference) {
        try {
            return EventMapping.attachment(object, reference);
        } catch (UnfitCalendar unfit) {
            return Optional.empty();
        }
    }
}
