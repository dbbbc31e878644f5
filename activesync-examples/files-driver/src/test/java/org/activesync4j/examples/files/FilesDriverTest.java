package org.activesync4j.examples.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.activesync4j.Credentials;
import org.activesync4j.User;
import org.activesync4j.item.AddedAttachment;
import org.activesync4j.item.AttachmentChanges;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.mapping.CalendarOwner;
import org.activesync4j.mapping.MimeMail;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.Registration;
import org.activesync4j.testkit.contract.DriverContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Holds the driver to the contract. */
class FilesDriverTest extends DriverContract {

    private final Random random = new Random(1);

    @TempDir
    Path home;

    private FilesDriver driver;
    private UserFiles files;

    @BeforeEach
    void open() throws IOException {
        files = UserFiles.in(home.resolve("alice"), CalendarOwner.UNKNOWN);
        files.create();
        Path closed = Files.createDirectory(files.contacts().resolve("shared"));
        Files.writeString(closed.resolve("x.vcf"), "BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nEND:VCARD\n");
        driver =
                new FilesDriver(user -> Optional.of(files), InstantSource.system(), new Random(2), Duration.ofHours(1));
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Override
    protected Driver driver() {
        return driver;
    }

    @Override
    protected User user() {
        return User.of("alice", new Credentials.Password("secret"));
    }

    @Override
    protected boolean deliver(String subject, Instant received) {
        write(Item.of(Email.SCHEMA).with(Email.SUBJECT, subject), received);
        return true;
    }

    @Override
    protected boolean deliver(String subject, String fileName, Content content) {
        Item file = Item.of(AddedAttachment.SCHEMA)
                .with(AddedAttachment.CLIENT_ID, "1")
                .with(AddedAttachment.DISPLAY_NAME, fileName)
                .with(AddedAttachment.CONTENT, content);
        write(
                Item.of(Email.SCHEMA).with(Email.SUBJECT, subject).with(AttachmentChanges.ADDED, List.of(file)),
                Instant.EPOCH);
        return true;
    }

    private void write(Item mail, Instant received) {
        CreationKey key = new CreationKey(Ids.random(random), false);
        ByteArrayOutputStream mime = new ByteArrayOutputStream();
        try {
            MimeMail.create(mail, key, received, mime);
            new Maildir(files.mail()).deliver(key.value(), out -> mime.writeTo(out), received);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    protected Optional<FolderId> removeFolder() {
        try (var account = driver.open(user())) {
            FolderId shared = account.folders().stream()
                    .filter(folder -> folder.kind() == FolderKind.USER_CONTACTS)
                    .findFirst()
                    .orElseThrow()
                    .id();
            Trees.delete(files.contacts().resolve("shared"));
            return Optional.of(shared);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    protected Optional<Registration> outage() {
        Path away = home.resolve("away");
        move(home.resolve("alice"), away);
        return Optional.of(() -> move(away, home.resolve("alice")));
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    protected boolean forgetTokens() {
        driver.forget();
        return true;
    }

    @Override
    protected Duration patience() {
        return Duration.ofSeconds(5);
    }
}
