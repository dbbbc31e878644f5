package org.activesync4j.examples.server.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.mapping.Mapped;
import org.activesync4j.mapping.MimeMail;
import org.activesync4j.mapping.VCardContact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDataTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path home;

    @BeforeEach
    void write() throws IOException {
        new SampleData(home).write("alice@example.org", NOW);
    }

    private List<Path> files(String folder) throws IOException {
        try (Stream<Path> all = Files.walk(home.resolve(folder))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("displayname"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereIsEnoughOfEverything() throws IOException {
        assertThat(files("mail")).hasSizeGreaterThanOrEqualTo(200);
        assertThat(files("calendars")).hasSizeGreaterThanOrEqualTo(60);
        assertThat(files("contacts")).hasSizeGreaterThanOrEqualTo(50);
        assertThat(files("tasks")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(files("notes")).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void everyMailCanBeReadAndEveryScriptIsRight() throws IOException {
        List<String> subjects = files("mail").stream()
                .map(file -> mail(file).get(Email.SUBJECT).orElseThrow())
                .distinct()
                .toList();

        assertThat(subjects)
                .contains("Grüße aus Zürich", "Расписание паромов", "会議の件", "茶叶到货", "שלום", "مواعيد", "Signed");
    }

    private static Item mail(Path file) {
        return readable(MimeMail.read(content(file)));
    }

    @Test
    void everyCardIsAContactAndSomeHavePictures() throws IOException {
        List<Item> contacts = files("contacts").stream()
                .map(file -> readable(VCardContact.read(bytes(file))))
                .toList();

        assertThat(contacts)
                .allSatisfy(contact -> assertThat(contact.get(Contact.FILE_AS)).isPresent());
        assertThat(contacts)
                .anySatisfy(contact -> assertThat(contact.get(Contact.PICTURE)).isPresent());
    }

    private static Item readable(Mapped mapped) {
        assertThat(mapped.unreadable()).isEmpty();
        return mapped.item();
    }

    private static Content content(Path file) {
        return Content.of(bytes(file));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
