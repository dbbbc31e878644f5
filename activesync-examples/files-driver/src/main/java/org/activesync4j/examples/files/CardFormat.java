package org.activesync4j.examples.files;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Content;
import org.activesync4j.item.Event;
import org.activesync4j.item.Item;
import org.activesync4j.item.ItemSchema;
import org.activesync4j.item.Note;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Task;
import org.activesync4j.mapping.CalendarOwner;
import org.activesync4j.mapping.ICalendarEvent;
import org.activesync4j.mapping.ICalendarNote;
import org.activesync4j.mapping.ICalendarTask;
import org.activesync4j.mapping.Mapped;
import org.activesync4j.mapping.VCardContact;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.FolderKind;

/** What the files of a collection are: their extension, and how they become items and back. */
enum CardFormat {
    /** One vCard in each file. */
    CONTACTS(
            "Contacts",
            ".vcf",
            FolderKind.CONTACTS,
            FolderKind.USER_CONTACTS,
            Contact.SCHEMA,
            Mapping.of(VCardContact::read, VCardContact::create, VCardContact::apply)),
    /** One event in each file, with all that differs from its series. */
    CALENDARS("Calendar", ".ics", FolderKind.CALENDAR, FolderKind.USER_CALENDAR, Event.SCHEMA, new Events()),
    /** One task in each file. */
    TASKS(
            "Tasks",
            ".ics",
            FolderKind.TASKS,
            FolderKind.USER_TASKS,
            Task.SCHEMA,
            new Entries("VTODO", ICalendarTask::read, ICalendarTask::create, ICalendarTask::apply)),
    /** One note in each file. */
    NOTES(
            "Notes",
            ".ics",
            FolderKind.NOTES,
            FolderKind.USER_NOTES,
            Note.SCHEMA,
            new Entries("VJOURNAL", ICalendarNote::read, ICalendarNote::create, ICalendarNote::apply));

    /** A file of more bytes is shown as unreadable. */
    static final int LONGEST = 16 << 20;

    private static final List<String> COMPONENTS = List.of("VEVENT", "VTODO", "VJOURNAL");

    private final String title;
    private final String extension;
    private final FolderKind first;
    private final FolderKind further;
    private final ItemSchema schema;
    private final Mapping mapping;

    CardFormat(
            String title, String extension, FolderKind first, FolderKind further, ItemSchema schema, Mapping mapping) {
        this.title = title;
        this.extension = extension;
        this.first = first;
        this.further = further;
        this.schema = schema;
        this.mapping = mapping;
    }

    /** Finds the format of what lies in a further folder of a kind. */
    static Optional<CardFormat> of(FolderKind kind) {
        return Arrays.stream(values()).filter(format -> format.further == kind).findFirst();
    }

    /** What the user's default folder is called. */
    String title() {
        return title;
    }

    String extension() {
        return extension;
    }

    /** The kind of the user's default folder. */
    FolderKind first() {
        return first;
    }

    /** The kind of all other folders. */
    FolderKind further() {
        return further;
    }

    Mapping mapping() {
        return mapping;
    }

    /** Tells when an item stops being recent. */
    Instant until(byte[] bytes, CalendarOwner owner) {
        return schema.until(mapping.read(bytes, owner).item()).orElse(Instant.MAX);
    }

    /**
     * What a file is to be.
     *
     * @param bytes all of it
     * @param attachments the references of what a device has attached, by the device's ids
     */
    record Written(byte[] bytes, Map<String, String> attachments) {}

    /** Turns files into items and back. */
    interface Mapping {

        Mapped read(byte[] bytes, CalendarOwner owner);

        Written create(Item item, CreationKey key, CalendarOwner owner, Instant now);

        Written apply(Patch patch, byte[] bytes, CalendarOwner owner, Instant now);

        /** Opens what is attached. */
        default Optional<Content> attachment(byte[] bytes, String reference) {
            return Optional.empty();
        }

        /** Tells whether something else is in the file, that belongs into another folder. */
        default boolean isElse(byte[] bytes) {
            return false;
        }

        /** Makes a mapping to which it is the same whose files they are, and that knows no attachments. */
        static Mapping of(
                Function<byte[], Mapped> reading,
                BiFunction<Item, CreationKey, byte[]> creating,
                BiFunction<Patch, byte[], byte[]> applying) {
            return new Mapping() {
                @Override
                public Mapped read(byte[] bytes, CalendarOwner owner) {
                    return reading.apply(bytes);
                }

                @Override
                public Written create(Item item, CreationKey key, CalendarOwner owner, Instant now) {
                    return new Written(creating.apply(item, key), Map.of());
                }

                @Override
                public Written apply(Patch patch, byte[] bytes, CalendarOwner owner, Instant now) {
                    return new Written(applying.apply(patch, bytes), Map.of());
                }
            };
        }
    }

    private static final class Events implements Mapping {

        @Override
        public Mapped read(byte[] bytes, CalendarOwner owner) {
            return ICalendarEvent.read(bytes, owner);
        }

        @Override
        public Written create(Item item, CreationKey key, CalendarOwner owner, Instant now) {
            return written(ICalendarEvent.create(item, key, owner));
        }

        @Override
        public Written apply(Patch patch, byte[] bytes, CalendarOwner owner, Instant now) {
            return written(ICalendarEvent.apply(patch, bytes, owner));
        }

        private static Written written(ICalendarEvent.Written event) {
            return new Written(event.object(), event.attachments());
        }

        @Override
        public Optional<Content> attachment(byte[] bytes, String reference) {
            return ICalendarEvent.attachment(bytes, reference);
        }

        @Override
        public boolean isElse(byte[] bytes) {
            return holdsOnlyOther(bytes, "VEVENT");
        }
    }

    /** Events, tasks and notes may lie in one directory, as CalDAV servers have them. */
    private static boolean holdsOnlyOther(byte[] bytes, String component) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
        return !text.contains("BEGIN:" + component)
                && COMPONENTS.stream().anyMatch(other -> text.contains("BEGIN:" + other));
    }

    /** What is a list of entries, each the only one in its file. */
    private record Entries(String component, Reading reading, Creating creating, Applying applying) implements Mapping {

        interface Reading {
            Mapped read(byte[] bytes, CalendarOwner owner);
        }

        interface Creating {
            byte[] create(Item item, CreationKey key, CalendarOwner owner, Instant now);
        }

        interface Applying {
            byte[] apply(Patch patch, byte[] bytes, CalendarOwner owner, Instant now);
        }

        @Override
        public Mapped read(byte[] bytes, CalendarOwner owner) {
            return reading.read(bytes, owner);
        }

        @Override
        public Written create(Item item, CreationKey key, CalendarOwner owner, Instant now) {
            return new Written(creating.create(item, key, owner, now), Map.of());
        }

        @Override
        public Written apply(Patch patch, byte[] bytes, CalendarOwner owner, Instant now) {
            return new Written(applying.apply(patch, bytes, owner, now), Map.of());
        }

        @Override
        public boolean isElse(byte[] bytes) {
            return holdsOnlyOther(bytes, component);
        }
    }
}
