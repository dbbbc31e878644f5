package org.activesync4j.examples.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.activesync4j.Credentials;
import org.activesync4j.User;
import org.activesync4j.mapping.CalendarOwner;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.Filter;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Sight;
import org.activesync4j.spi.Token;

/** Alice's files and a driver over them. */
final class Desk implements AutoCloseable {

    final User alice = User.of("alice", new Credentials.Password("secret"));
    final UserFiles files;
    final FilesDriver driver;
    final Account account;
    private final Random random = new Random(1);

    Desk(Path home) throws IOException {
        files = UserFiles.in(home, CalendarOwner.UNKNOWN);
        files.create();
        driver =
                new FilesDriver(user -> Optional.of(files), InstantSource.system(), new Random(2), Duration.ofHours(1));
        account = driver.open(alice);
    }

    CreationKey key() {
        return new CreationKey(Ids.random(random), false);
    }

    Path cards() {
        return files.contacts().resolve("default");
    }

    Path mail(String name) {
        return files.mail().resolve(name);
    }

    FolderId folder(FolderKind kind) {
        return account.folders().stream()
                .filter(folder -> folder.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    Folder called(String name) {
        return account.folders().stream()
                .filter(folder -> folder.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    void card(String file, String name) throws IOException {
        Files.writeString(cards().resolve(file), vcard(name));
    }

    static String vcard(String name) {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\nN:" + name + ";;;;\r\nFN:" + name + "\r\nEND:VCARD\r\n";
    }

    void drop(String file) throws IOException {
        Files.writeString(mail(file), "Subject: Lunch\r\n\r\nAt noon.\r\n");
    }

    /** What a look has named. */
    static final class Look implements Sight {
        final Map<String, Etag> present = new HashMap<>();
        final Set<String> gone = new HashSet<>();
        Token next = Token.START;

        @Override
        public void present(ItemId id, Etag etag) {
            present.put(id.value(), etag);
        }

        @Override
        public void present(ItemId id, Etag etag, Instant until) {
            present.put(id.value(), etag);
        }

        @Override
        public void textMessage(ItemId id, Etag etag, Instant until) {
            present(id, etag, until);
        }

        @Override
        public void gone(ItemId id) {
            gone.add(id.value());
        }
    }

    Look look(FolderId folder, Token since) {
        Look look = new Look();
        look.next = account.look(folder, Filter.NONE, since, look);
        return look;
    }

    Look look(FolderKind kind) {
        return look(folder(kind), Token.START);
    }

    @Override
    public void close() {
        account.close();
        driver.close();
    }
}
