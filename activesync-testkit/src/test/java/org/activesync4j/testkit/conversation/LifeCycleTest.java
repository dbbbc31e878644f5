package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.activesync4j.Version;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.Email;
import org.activesync4j.wbxml.page.Notes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of a device, at every version. Every answer is validated by the device. */
class LifeCycleTest {

    @ParameterizedTest
    @EnumSource(Version.class)
    void aNewDeviceIsOfferedTheVersionsAndCommandsThatThereAre(Version version) {
        TestDevice device = World.with().device(version);

        assertThat(device.options().headers())
                .containsEntry("MS-ASProtocolVersions", "2.5,12.0,12.1,14.0,14.1,16.0,16.1")
                .containsEntry(
                        "MS-ASProtocolCommands",
                        "Sync,FolderSync,GetItemEstimate,Ping,ItemOperations,Settings,Provision");
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void contactsTravelBothWays(Version version) {
        World world = World.with();
        world.alice.contacts().add("Ann");
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        assertThat(contacts.titles()).containsExactly("Ann");

        contacts.add("Ben").sync();
        world.alice.contacts().add("Cid");
        contacts.drain();

        assertThat(contacts.titles()).containsExactly("Ann", "Ben", "Cid");
        assertThat(world.alice.contacts().titles()).containsExactlyInAnyOrder("Ann", "Ben", "Cid");

        contacts.change(contacts.find("Ben"), Element.of(Contacts.FILE_AS, "Bert"))
                .delete(contacts.find("Ann"));
        contacts.drain();

        assertThat(world.alice.contacts().titles()).containsExactlyInAnyOrder("Bert", "Cid");
        assertThat(contacts.titles()).containsExactly("Bert", "Cid");
    }

    @ParameterizedTest
    @EnumSource(value = Version.class, mode = EnumSource.Mode.MATCH_ALL, names = "V1[46].*")
    void notesTravelBothWays(Version version) {
        World world = World.with();
        world.alice.notes().add("Milk");
        TestCollection notes = world.ready(version).collection(FolderKind.NOTES).drain();

        notes.add("Bread").change(notes.find("Milk"), Element.of(Notes.SUBJECT, "Oat milk"));
        notes.drain();

        assertThat(notes.titles()).containsExactly("Bread", "Oat milk");
        assertThat(world.alice.notes().titles()).containsExactlyInAnyOrder("Bread", "Oat milk");
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void mailArrivesIsReadAndIsDeleted(Version version) {
        World world = World.with();
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "How are you?"));
        TestCollection inbox = world.ready(version).collection(FolderKind.INBOX).drain();
        assertThat(inbox.titles()).containsExactly("Hello");

        inbox.change(inbox.find("Hello"), Element.of(Email.READ, "1")).sync();
        inbox.drain();
        assertThat(inbox.item("Hello").text(Email.READ)).contains("1");

        inbox.delete(inbox.find("Hello")).drain();
        assertThat(world.alice.inbox().titles()).isEmpty();
        assertThat(world.alice.trash().titles()).containsExactly("Hello");
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aPingIsWokenByAChangeAndEndsInTimeWithoutOne(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();

        var ping = device.ping(480, inbox);
        assertThat(ping.isWaiting()).isTrue();
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "How are you?"));
        world.advanceSeconds(20);
        assertThat(ping.changed()).containsExactly(inbox.id());

        inbox.drain();
        var idle = device.ping(480, inbox);
        world.advanceSeconds(479);
        assertThat(idle.isWaiting()).isTrue();
        world.advanceSeconds(1);
        assertThat(idle.status()).isEqualTo(1);
    }
}
