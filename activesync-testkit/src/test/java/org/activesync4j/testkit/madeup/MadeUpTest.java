package org.activesync4j.testkit.madeup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.activesync4j.ActiveSync;
import org.activesync4j.Credentials;
import org.activesync4j.Response;
import org.activesync4j.User;
import org.activesync4j.Version;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.testkit.time.ManualScheduler;
import org.activesync4j.testkit.time.TestClock;
import org.activesync4j.wbxml.Document;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A class of items and a command that the library does not know are a package and a line in each list. */
class MadeUpTest {

    private final TestClock clock = TestClock.at("2026-03-02T10:00:00Z");
    private final ManualScheduler scheduler = new ManualScheduler(clock);
    private final Journal journal = new Journal();
    private final User alice = User.of("alice", Credentials.NONE);

    /** The two lines. */
    private ActiveSync engine() {
        return ActiveSync.builder(user -> journal)
                .workers(scheduler)
                .timers(scheduler)
                .clock(clock)
                .itemClass(Entry.SCHEMA)
                .command(new GreetCommand())
                .build();
    }

    private TestDevice device(Version version) {
        TestDevice device = new TestDevice(engine(), scheduler, alice, version, "phone").provision();
        device.folderSync();
        return device;
    }

    /** Up to 12.1 an answer names the class, and no version has this one. */
    @ParameterizedTest
    @EnumSource(
            value = Version.class,
            names = {"V14_0", "V14_1", "V16_0", "V16_1"})
    void itemsOfAMadeUpClassAreSynchronised(Version version) {
        TestDevice device = device(version);
        TestCollection entries = device.collection(FolderKind.JOURNAL).drain();

        entries.add(
                        "c1",
                        TestItem.of(Element.of(Contacts.FILE_AS, "Rain"), Element.of(Contacts.WEB_PAGE, "example.org")))
                .drain();
        entries.change(entries.find("Rain"), Element.of(Contacts.FILE_AS, "Snow"))
                .drain();
        assertThat(journal.titles()).containsExactly("Snow");

        entries.restart().drain();
        assertThat(entries.titles()).containsExactly("Snow");

        entries.delete(entries.find("Snow")).drain();
        assertThat(journal.titles()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aMadeUpCommandIsOfferedAndAnsweredWhereItExists(Version version) throws IOException {
        TestDevice device = device(version);
        assertThat(device.options().headers().get("MS-ASProtocolCommands").split(","))
                .contains("Greet");

        Response answer = greeted(device, "Ann");

        if (version.before(Version.V14_0)) {
            assertThat(answer.status()).isEqualTo(400);
        } else {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(root(answer).text(Settings.FRIENDLY_NAME)).hasValue("Hello Ann");
        }
    }

    private Response greeted(TestDevice device, String name) {
        Element body = Element.of(Settings.USER_INFORMATION, Element.of(Settings.FRIENDLY_NAME, name));
        return device.begin("Greet", body).join();
    }

    private static Element root(Response answer) throws IOException {
        try (InputStream in = answer.body().orElseThrow().open()) {
            return Document.read(in.readAllBytes()).root();
        }
    }
}
