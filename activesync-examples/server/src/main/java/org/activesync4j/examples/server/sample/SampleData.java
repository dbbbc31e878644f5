package org.activesync4j.examples.server.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes sample data into the home of a new account, as mail programs and vdirsyncer would. */
public final class SampleData {

    private final Path home;

    /**
     * Chooses the home.
     *
     * @param home the directory of one user; what lies there is left alone
     */
    public SampleData(Path home) {
        this.home = home;
    }

    /**
     * Writes everything.
     *
     * @param address the owner's address
     * @param now around which day
     * @throws IOException if it cannot be written
     */
    public void write(String address, Instant now) throws IOException {
        Random random = new Random(address.hashCode());
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        int number = 0;
        for (Mails.Mail mail : Mails.of(address, now, random)) {
            write(mail, number++);
        }
        writeAll("contacts/addresses", "Contacts", Cards.of(random));
        writeAll("calendars/calendar", "Calendar", Events.of(address, today, random));
        writeAll("tasks/tasks", "Tasks", Todos.tasks(today));
        writeAll("notes/notes", "Notes", Todos.notes());
    }

    private void write(Mails.Mail mail, int number) throws IOException {
        Path folder = home.resolve("mail");
        Path maildir = mail.folder().isEmpty() ? folder : folder.resolve(mail.folder());
        for (String part : List.of("tmp", "new", "cur")) {
            Files.createDirectories(maildir.resolve(part));
        }
        String name = mail.received().getEpochSecond() + ".M" + number + "P1.sample:2," + mail.flags();
        Path file = Files.write(maildir.resolve("cur").resolve(name), mail.content());
        Files.setLastModifiedTime(file, FileTime.from(mail.received()));
    }

    private void writeAll(String directory, String title, Map<String, String> files) throws IOException {
        Path folder = Files.createDirectories(home.resolve(directory));
        Files.writeString(folder.resolve("displayname"), title);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }
}
