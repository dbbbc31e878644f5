package org.activesync4j.examples.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.activesync4j.mapping.CalendarOwner;

/**
 * Where one user's files lie. Nobody but the user's programs and this driver should be able to write there.
 *
 * @param mail the Inbox, a Maildir++ with all other mail folders in it
 * @param contacts address books: a vdir in each directory
 * @param calendars calendars: a vdir in each directory
 * @param owner whose calendars they are
 */
public record UserFiles(Path mail, Path contacts, Path calendars, CalendarOwner owner) {

    /**
     * Takes places as they are.
     *
     * @param mail the Inbox, a Maildir++ with all other mail folders in it
     * @param contacts address books: a vdir in each directory
     * @param calendars calendars: a vdir in each directory
     * @param owner whose calendars they are
     */
    public UserFiles {
        mail = mail.toAbsolutePath().normalize();
        contacts = contacts.toAbsolutePath().normalize();
        calendars = calendars.toAbsolutePath().normalize();
    }

    /**
     * Names the usual places.
     *
     * @param home the directory of one user
     * @param owner whose it is
     * @return {@code mail}, {@code contacts} and {@code calendars} in it
     */
    public static UserFiles in(Path home, CalendarOwner owner) {
        return new UserFiles(home.resolve("mail"), home.resolve("contacts"), home.resolve("calendars"), owner);
    }

    /**
     * Makes what is missing, with one empty address book and calendar. Only for a user who is new: if files are missing that were there,
     * a disk may be missing, and devices would be told that all is gone.
     *
     * @throws IOException if it cannot be made
     */
    public void create() throws IOException {
        Files.createDirectories(mail);
        new Maildir(mail).create();
        Files.createDirectories(contacts);
        new Collections(contacts).createFirst("Contacts");
        Files.createDirectories(calendars);
        new Collections(calendars).createFirst("Calendar");
    }

    /** Where the collections of a format lie. */
    Path of(CardFormat format) {
        return switch (format) {
            case CONTACTS -> contacts;
            case CALENDARS -> calendars;
        };
    }

    /** Tells whether everything is there; if not, nothing may be said to be empty. */
    boolean isReachable() {
        return Maildir.isOne(mail)
                && Stream.of(mail, contacts, calendars)
                        .allMatch(root -> Files.isDirectory(root) && Files.isReadable(root));
    }
}
