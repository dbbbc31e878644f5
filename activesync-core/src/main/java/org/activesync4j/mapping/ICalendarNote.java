package org.activesync4j.mapping;

import java.time.Instant;
import org.activesync4j.internal.mapping.ical.PlainObject;
import org.activesync4j.internal.mapping.ical.UnfitCalendar;
import org.activesync4j.item.Item;
import org.activesync4j.item.Note;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;

/**
 * Turns iCalendar objects into notes, and writes what devices change back into them:
 *
 * <pre>{@code
 * Item note = ICalendarNote.read(bytes, owner).item();                       // get
 * byte[] made = ICalendarNote.create(note, key, owner, clock.instant());     // create
 * byte[] changed = ICalendarNote.apply(patch, bytes, owner, clock.instant());  // update
 * }</pre>
 *
 * <p>The object has one VJOURNAL in it; of several the first one is meant. A change touches only those lines that say what the
 * device has changed, and when that was; all others stay byte for byte. Which property lies where is a table in
 * {@code docs/mapping.md}.
 *
 * <p>Has no state, and may be used by any number of threads.
 */
public final class ICalendarNote {

    private static final Unreadable UNREADABLE =
            new Unreadable(Note.SCHEMA, Note.SUBJECT, Note.BODY, "Unreadable note");

    private ICalendarNote() {}

    /**
     * Makes a note of an object.
     *
     * @param object the bytes of the object, in UTF-8 or what else is found
     * @param owner in whose calendar it lies
     * @return the note, or a substitute with the bytes as its notes if there is none in them; never an exception
     */
    public static Mapped read(byte[] object, CalendarOwner owner) {
        try {
            PlainObject.Read read = PlainObject.NOTE.read(object, owner);
            return Mapped.of(read.item(), read.remarks());
        } catch (UnfitCalendar unfit) {
            return UNREADABLE.object(object, String.valueOf(unfit.getMessage()));
        }
    }

    /**
     * Changes an object as a device has asked.
     *
     * @param patch what changes
     * @param object the bytes of the object
     * @param owner in whose calendar it lies
     * @param now when it is changed
     * @return the bytes of the changed object; the same ones if it says already what the device wants
     * @throws DriverException {@code INVALID} if there is no note in the bytes
     */
    public static byte[] apply(Patch patch, byte[] object, CalendarOwner owner, Instant now) {
        try {
            return PlainObject.NOTE.apply(patch, object, owner, now);
        } catch (UnfitCalendar unfit) {
            throw new DriverException(DriverException.Reason.INVALID, "an unreadable iCalendar object", unfit);
        }
    }

    /**
     * Makes an object for a note that a device has added.
     *
     * @param note the note
     * @param key becomes the UID, so that a second creation meets the first
     * @param owner in whose calendar it is to lie
     * @param now when it is made
     * @return the bytes of the object
     */
    public static byte[] create(Item note, CreationKey key, CalendarOwner owner, Instant now) {
        return PlainObject.NOTE.create(note, key, owner, now);
    }
}
