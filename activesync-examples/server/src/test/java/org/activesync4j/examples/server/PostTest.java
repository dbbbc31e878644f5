package org.activesync4j.examples.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.activesync4j.examples.server.Configuration.Account;
import org.activesync4j.examples.server.Configuration.Group;
import org.activesync4j.examples.server.RelayQueue.RefusedException;
import org.activesync4j.item.Content;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.MailAddress;
import org.activesync4j.spi.MailEnvelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostTest {

    private static final CreationKey KEY = new CreationKey("abcdefghijklmnopqrstuvwxyz", false);
    private static final Content MAIL = Content.text("Subject: Hi\r\n\r\nHello\r\n");

    @TempDir
    private Path folder;

    private final List<String> delivered = new ArrayList<>();
    private final BlockingQueue<String> relayed = new LinkedBlockingQueue<>();

    private static Accounts house() {
        return new Accounts(new Configuration(
                "example.org",
                Optional.empty(),
                List.of(Account.of("alice", "a", Optional.empty()), Account.of("bob", "b", Optional.empty())),
                List.of(new Group("Everybody", "all", List.of("alice", "bob")))));
    }

    private Post post(Optional<RelayQueue> relay) {
        return new Post(house(), (name, mime, key) -> delivered.add(name + " " + key.value()), relay);
    }

    private RelayQueue queue() throws IOException {
        return new RelayQueue(folder, (envelope, mime) -> relayed.add(envelope.recipients() + Files.readString(mime)));
    }

    private static MailEnvelope to(String... recipients) {
        Set<MailAddress> all = new LinkedHashSet<>();
        List.of(recipients).forEach(recipient -> all.add(new MailAddress(recipient)));
        return new MailEnvelope(new MailAddress("alice@example.org"), all);
    }

    @Test
    void everybodyWhoIsMeantGetsTheMailOnce() {
        post(Optional.empty()).send(MAIL, to("bob@example.org", "all@example.org"), KEY);

        assertThat(delivered).containsExactly("bob " + KEY.value(), "alice " + KEY.value());
    }

    @Test
    void nobodyGetsAMailIfOneOfThemIsNotThere() {
        assertThatExceptionOfType(DriverException.class)
                .isThrownBy(() -> post(Optional.empty()).send(MAIL, to("bob@example.org", "carl@example.org"), KEY))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(DriverException.Reason.NOT_FOUND));
        assertThat(delivered).isEmpty();
    }

    @Test
    void withoutARelayMailForOthersIsRefused() {
        assertThatExceptionOfType(DriverException.class)
                .isThrownBy(() -> post(Optional.empty()).send(MAIL, to("bob@example.org", "x@elsewhere.net"), KEY));
        assertThat(delivered).isEmpty();
    }

    @Test
    void othersGetTheMailThroughTheRelay() throws Exception {
        try (RelayQueue queue = queue()) {
            post(Optional.of(queue)).send(MAIL, to("bob@example.org", "x@elsewhere.net"), KEY);

            assertThat(relayed.poll(10, TimeUnit.SECONDS)).isEqualTo("[x@elsewhere.net]Subject: Hi\r\n\r\nHello\r\n");
        }
        assertThat(folder).isEmptyDirectory();
        assertThat(delivered).hasSize(1);
    }

    @Test
    void whatTheRelayDoesNotTakeNowIsKeptForTheNextStart() throws Exception {
        BlockingQueue<String> tried = new LinkedBlockingQueue<>();
        try (RelayQueue queue = new RelayQueue(folder, (envelope, mime) -> {
            tried.add("tried");
            throw new IOException("busy");
        })) {
            queue.add(to("x@elsewhere.net"), MAIL, KEY);
            tried.poll(10, TimeUnit.SECONDS);
        }
        try (RelayQueue queue = queue()) {
            queue.start();

            assertThat(relayed.poll(10, TimeUnit.SECONDS)).startsWith("[x@elsewhere.net]");
        }
    }

    @Test
    void aRepeatedMailIsQueuedOnce() throws Exception {
        BlockingQueue<String> tried = new LinkedBlockingQueue<>();
        try (RelayQueue queue = new RelayQueue(folder, (envelope, mime) -> {
            tried.add("tried");
            throw new IOException("busy");
        })) {
            queue.add(to("x@elsewhere.net"), MAIL, KEY);
            queue.add(to("x@elsewhere.net"), MAIL, KEY);
        }

        assertThat(folder).isDirectoryContaining("glob:**.to");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void whatTheRelayRefusesIsPutAsideAndNotTriedAgain() throws Exception {
        BlockingQueue<String> tried = new LinkedBlockingQueue<>();
        try (RelayQueue queue = new RelayQueue(folder, (envelope, mime) -> {
            tried.add("tried");
            throw new RefusedException("no such user", new IOException("550"));
        })) {
            queue.add(to("x@elsewhere.net"), MAIL, KEY);
            queue.add(to("y@elsewhere.net"), MAIL, new CreationKey("bbbdefghijklmnopqrstuvwxyz", false));
        }

        assertThat(tried).hasSize(2);
        assertThat(folder).isDirectoryContaining("glob:**.refused").isDirectoryNotContaining("glob:**.to");
    }
}
