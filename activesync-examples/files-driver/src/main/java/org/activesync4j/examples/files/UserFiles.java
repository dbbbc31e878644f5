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
 * @param tasks lists of tasks: a vdir in each directory
 * @param notes lists of notes: a vdir in each directory
 * @param owner whose calendars they are
 */
public record UserFiles(Path mail, Path contacts, Path calendars, Path tasks, Path notes, CalendarOwner owner) {

    /**
     * Takes places as they are.
     *
     * @param mail the Inbox, a Maildir++ with all other mail folders in it
     * @param contacts address books: a vdir in each directory
     * @param calendars calendars: a vdir in each directory
     * @param tasks lists of tasks: a vdir in each directory
     * @param notes lists of notes: a vdir in each directory
     * @param owner whose calendars they are
     */
    public UserFiles {
        mail = mail.toAbsolutePath().normalize();
        contacts = contacts.toAbsolutePath().normalize();
        calendars = calendars.toAbsolutePath().normalize();
        tasks = tasks.toAbsolutePath().normalize();
        notes = notes.toAbsolutePath().normalize();
    }

    /**
     * Names the usual places.
     *
     * @param home the directory of one user
     * @param owner whose it is
     * @return {@code mail}, {@code contacts}, {@code calendars}, {@code tasks} and {@code notes} in it
     */
    public static UserFiles in(Path home, CalendarOwner owner) {
        return new UserFiles(
                home.resolve("mail"),
                home.resolve("contacts"),
                home.resolve("calendars"),
                home.resolve("tasks"),
                home.resolve("notes"),
                owner);
    }

    /**
     * Makes what is missing, with one empty collection of each kind. Only for a user who is new: if files are missing that
     * were there, a disk may be missing, and devices would be told that all is gone.
     *
     * @throws IOException if it cannot be made
     */
    public void create() throws IOException {
        Files.createDirectories(mail);
        new Maildir(mail).create();
        for (CardFormat format : CardFormat.values()) {
            Files.createDirectories(of(format));
            new Collections(of(format)).createFirst(format.title());
        }
    }

    /** Where the collections of a format lie. */
    Path of(CardFormat format) {
        return switch (format) {
            case CONTACTS -> contacts;
            case CALENDARS -> calendars;
            case TASKS -> tasks;
            case NOTES -> notes;
        };
    }

    /** Tells whether everything is there; if not, nothing may be said to be empty. */
    boolean isReachable() {
        return Maildir.isOne(mail)
                && Stream.of(mail, contacts, calendars, tasks, notes)
                        .allMatch(root -> Files.isDirectory(root) && Files.isReadable(root));
    }
}
