package org.activesync4j.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.Email;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Devices over HTTP, and what they do in files. */
class FilesOverHttpTest {

    private static final String CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Ann;;;;\r\nFN:Ann\r\nEND:VCARD\r\n";

    @TempDir
    Path data;

    private DemoServer server;

    @BeforeEach
    void start() throws IOException {
        Configuration house = new Configuration(
                "example.org",
                Optional.empty(),
                List.of(Account.of("alice", "secret", Optional.empty()), Account.of("bob", "secret", Optional.empty())),
                List.of());
        server = DemoServer.start(Setups.of(house, data));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private URI endpoint() {
        return server.uri().resolve(ActiveSyncServlet.PATH);
    }

    private TestDevice ready(String name, Version version) {
        User user = User.of(name, new Credentials.Password("secret"));
        TestDevice device = TestDevice.over(endpoint(), user, version, name + "phone");
        device.provision();
        device.folderSync();
        return device;
    }

    private List<String> cards() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("accounts/alice/contacts/default"))) {
            return files.filter(file -> file.toString().endsWith(".vcf"))
                    .map(FilesOverHttpTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void contactsTravelBothWays(Version version) throws Exception {
        Files.writeString(data.resolve("accounts/alice/contacts/default/ann.vcf"), CARD);
        TestCollection contacts =
                ready("alice", version).collection(FolderKind.CONTACTS).drain();
        assertThat(contacts.titles()).containsExactly("Ann");

        contacts.add("Ben").change(contacts.find("Ann"), Element.of(Contacts.JOB_TITLE, "Baker"));
        contacts.drain();

        assertThat(cards()).hasSize(2).anyMatch(card -> card.contains("Ben")).anyMatch(card -> card.contains("Baker"));
    }

    @ParameterizedTest
    @EnumSource(names = {"V2_5", "V14_1", "V16_1"})
    void aMailThatIsDroppedIsReadAndDeleted(Version version) throws Exception {
        TestCollection inbox =
                ready("alice", version).collection(FolderKind.INBOX).drain();
        Files.writeString(
                data.resolve("accounts/alice/mail/new/1.host"),
                "From: bob@example.org\r\nSubject: Lunch\r\n\r\nAt noon.\r\n");

        inbox.drain();
        assertThat(inbox.titles()).containsExactly("Lunch");

        inbox.change(inbox.find("Lunch"), Element.of(Email.READ, "1")).sync();
        assertThat(data.resolve("accounts/alice/mail/cur/1.host:2,S")).exists();

        inbox.delete(inbox.find("Lunch")).drain();
        assertThat(data.resolve("accounts/alice/mail/.Trash/cur/1.host:2,S")).exists();
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void mailGoesFromOneToTheOther(Version version) {
        TestDevice phone = ready("alice", version);

        phone.mail().save().send("To: bob@example.org", "Subject: Lunch", "", "At noon?");

        assertThat(ready("bob", version).collection(FolderKind.INBOX).drain().titles())
                .containsExactly("Lunch");
        assertThat(phone.collection(FolderKind.SENT_ITEMS).drain().titles()).containsExactly("Lunch");
    }

    @ParameterizedTest
    @EnumSource(names = {"V2_5", "V14_1", "V16_1"})
    void aPingIsWokenByAFile(Version version) throws Exception {
        TestDevice phone = ready("alice", version).patientFor(Duration.ofSeconds(10));
        TestCollection inbox = phone.collection(FolderKind.INBOX).drain();
        var ping = phone.ping(480, inbox);

        Files.writeString(data.resolve("accounts/alice/mail/new/1.host"), "Subject: Lunch\r\n\r\nAt noon.\r\n");

        assertThat(ping.changed()).containsExactly(inbox.id());
    }

    @Test
    void mailToNobodyIsNotSent() {
        TestDevice phone = ready("alice", Version.V14_1);

        phone.mail().save().send("To: bob@example.org, nobody@example.org", "Subject: Lunch", "", "At noon?");

        assertThat(ready("bob", Version.V14_1)
                        .collection(FolderKind.INBOX)
                        .drain()
                        .titles())
                .isEmpty();
        assertThat(phone.collection(FolderKind.SENT_ITEMS).drain().titles()).isEmpty();
    }

    @Test
    void autodiscoverTellsWhereTheServerIs() throws Exception {
        URI asked = server.uri().resolve("/autodiscover/autodiscover.json/v1.0/alice@example.org?Protocol=ActiveSync");
        HttpRequest question = HttpRequest.newBuilder(asked)
                .header("Authorization", "Basic YWxpY2U6c2VjcmV0")
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(question, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.body()).contains(endpoint().toString());
    }

    @Test
    void somebodyElsesFilesAreOutOfReach() throws Exception {
        Files.writeString(data.resolve("accounts/alice/contacts/default/ann.vcf"), CARD);

        TestCollection contacts =
                ready("bob", Version.V16_1).collection(FolderKind.CONTACTS).drain();

        assertThat(contacts.titles()).isEmpty();
    }
}
