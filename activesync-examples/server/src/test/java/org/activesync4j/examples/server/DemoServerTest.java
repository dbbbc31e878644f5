package org.activesync4j.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.activesync4j.Credentials;
import org.activesync4j.User;
import org.activesync4j.Version;
import org.activesync4j.examples.server.Configuration.Account;
import org.activesync4j.servlet.ActiveSyncServlet;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestPing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoServerTest {

    @TempDir
    private Path data;

    private DemoServer server;

    @BeforeEach
    void start() throws IOException {
        server = DemoServer.start(setup());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private DemoServer.Setup setup() {
        Configuration house = new Configuration(
                "example.org",
                Optional.empty(),
                List.of(Account.of("alice", "secret", Optional.empty()), Account.of("bob", "secret", Optional.empty())),
                List.of());
        return Setups.of(house, data, StoreKind.H2, true);
    }

    private TestDevice device(String name, Version version, String id) {
        User user = User.of(name, new Credentials.Password("secret"));
        return TestDevice.over(server.uri().resolve(ActiveSyncServlet.PATH), user, version, id);
    }

    private TestDevice ready(String name, Version version) {
        TestDevice device = device(name, version, "phone");
        device.provision();
        device.folderSync();
        return device;
    }

    private Path mail(String name) {
        return data.resolve("accounts").resolve(name).resolve("mail");
    }

    @ParameterizedTest
    @EnumSource(names = {"V2_5", "V14_1", "V16_1"})
    void everythingOfTheSampleDataComesDown(Version version) {
        TestDevice device = ready("alice", version);

        assertThat(device.collection(FolderKind.INBOX).drain().items()).hasSizeGreaterThan(100);
        assertThat(device.collection(FolderKind.CONTACTS).drain().items()).hasSize(60);
        assertThat(device.collection(FolderKind.CALENDAR).drain().items()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(device.collection(FolderKind.TASKS).drain().items()).hasSize(12);
        if (version.atLeast(Version.V14_0)) {
            assertThat(device.collection(FolderKind.NOTES).drain().items()).hasSize(6);
        }
    }

    @Test
    void aMailToAColleagueWakesTheirPhone() throws IOException {
        TestDevice bob = ready("bob", Version.V14_1);
        TestCollection inbox = bob.collection(FolderKind.INBOX).drain();
        TestPing ping = bob.ping(600, inbox);

        ready("alice", Version.V14_1)
                .mail()
                .save()
                .send("From: alice@example.org", "To: bob@example.org", "Subject: Tea", "", "At four?");

        assertThat(ping.status()).isEqualTo(2);
        assertThat(inbox.drain().titles()).contains("Tea");
        try (Stream<Path> sent = Files.list(mail("alice").resolve(".Sent/cur"))) {
            assertThat(sent).hasSize(1);
        }
    }

    @Test
    void aDeviceGoesOnAfterARestart() throws IOException {
        TestDevice device = ready("alice", Version.V16_1);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        server.close();

        server = DemoServer.start(setup());
        int before = inbox.items().size();
        device.through(server.uri().resolve(ActiveSyncServlet.PATH));
        inbox.sync();

        assertThat(inbox.items()).hasSize(before);
    }

    @Test
    void theStatusPageTellsWhatIsGoingOn() throws Exception {
        ready("alice", Version.V14_1);

        assertThat(get("/"))
                .contains(
                        "id=\"accounts\"",
                        "alice@example.org",
                        "Contacts",
                        "id=\"devices\"",
                        "phone",
                        "FolderSync 14.1")
                .contains("--tls-keystore");
    }

    @Test
    void nobodyIsToldAnythingForAWrongPassword() throws Exception {
        HttpRequest wrong = HttpRequest.newBuilder(server.uri().resolve(ActiveSyncServlet.PATH))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Authorization", "Basic YWxpY2U6d3Jvbmc=")
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(wrong, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
    }

    private String get(String path) throws IOException, InterruptedException {
        URI page = server.uri().resolve(path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                .body();
    }
}
