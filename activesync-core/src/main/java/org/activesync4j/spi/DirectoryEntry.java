package org.activesync4j.spi;

import org.activesync4j.item.GalEntry;
import org.activesync4j.item.Item;

/**
 * Somebody of whom the directory knows, or a group.
 *
 * @param id the directory's own id
 * @param kind what it is
 * @param details what devices are told, by the properties of {@link GalEntry}; it has a display name or a mail address
 */
public record DirectoryEntry(EntryId id, Kind kind, Item details) {

    /** What an entry is. */
    public enum Kind {
        /** A person, or something that can be invited like one, such as a room. */
        PERSON,
        /** A group of people that has an address. */
        GROUP,
        /** Somebody in the user's own contacts. */
        CONTACT
    }

    /**
     * Checks the class of the details.
     *
     * @param id the directory's own id
     * @param kind what it is
     * @param details what devices are told, by the properties of {@link GalEntry}; it has a display name or a mail address
     */
    public DirectoryEntry {
        if (details.schema() != GalEntry.SCHEMA) {
            throw new IllegalArgumentException("details are of class " + details.schema() + ", expected GAL");
        }
    }

    /**
     * Describes a person.
     *
     * @param id the directory's own id
     * @param name the display name
     * @param address the mail address
     * @return the entry, without further details
     */
    public static DirectoryEntry person(String id, String name, String address) {
        return of(id, Kind.PERSON, name, address);
    }

    /**
     * Describes a group.
     *
     * @param id the directory's own id
     * @param name the display name
     * @param address the mail address
     * @return the entry, without further details
     */
    public static DirectoryEntry group(String id, String name, String address) {
        return of(id, Kind.GROUP, name, address);
    }

    private static DirectoryEntry of(String id, Kind kind, String name, String address) {
        Item details =
                Item.of(GalEntry.SCHEMA).with(GalEntry.DISPLAY_NAME, name).with(GalEntry.EMAIL_ADDRESS, address);
        return new DirectoryEntry(new EntryId(id), kind, details);
    }

    /**
     * Tells what people read.
     *
     * @return the display name, failing that the mail address
     */
    public String name() {
        return details.get(GalEntry.DISPLAY_NAME)
                .filter(name -> !name.isBlank())
                .orElseGet(this::address);
    }

    /**
     * Tells where mail goes.
     *
     * @return the mail address, empty if there is none
     */
    public String address() {
        return details.get(GalEntry.EMAIL_ADDRESS).orElse("");
    }
}
