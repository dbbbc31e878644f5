package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.activesync4j.Version;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.junit.jupiter.api.Tag;

/** How much comes at once, and that nothing is forgotten at the edges. */
class WindowTest {

    @EveryVersion
    @Tag("MSASCMD_S19_TC02")
    void moreIsPromisedExactlyWhileSomethingIsLeft(Version version) {
        World world = World.with();
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();
        for (int i = 0; i < 6; i++) {
            world.alice.contacts().add("Person " + i);
        }
        contacts.window(3);

        contacts.sync();
        assertThat(contacts.titles()).hasSize(3);
        assertThat(contacts.moreAvailable()).isTrue();

        contacts.sync();
        assertThat(contacts.titles()).hasSize(6);
        assertThat(contacts.moreAvailable()).isFalse();
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC16")
    void nothingMoreIsPromisedWhenTheWindowIsWideEnough(Version version) {
        World world = World.with();
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();
        world.alice.contacts().add("Ann");

        contacts.window(1).sync();

        assertThat(contacts.titles()).containsExactly("Ann");
        assertThat(contacts.moreAvailable()).isFalse();
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC17")
    void withoutAWindowAHundredComeAtOnce(Version version) {
        World world = World.with();
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();
        for (int i = 0; i < 101; i++) {
            world.alice.contacts().add("Person " + i);
        }

        contacts.sync();

        assertThat(contacts.titles()).hasSize(100);
        assertThat(contacts.moreAvailable()).isTrue();
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC37")
    void zeroAndWhatIsTooLargeMean512(Version version) {
        World world = World.with();
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();
        for (int i = 0; i < 513; i++) {
            world.alice.contacts().add("Person " + i);
        }

        contacts.window(0).sync();
        assertThat(contacts.titles()).hasSize(512);

        contacts.window(600).sync();
        assertThat(contacts.titles()).hasSize(513);
    }

    @From12_1
    void aWindowForTheWholeRequestIsSharedByItsCollectionsInTheirOrder(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        for (int i = 0; i < 3; i++) {
            world.alice.contacts().add("Person " + i);
            world.alice.inbox().deliver(Letter.plain("bob@example.org", "Mail " + i, "text"));
        }

        Element asked = Said.and(Said.sync(contacts.request(), inbox.request()), Element.of(AirSync.WINDOW_SIZE, "4"));
        TestAnswer answer = device.send("Sync", asked);

        List<Element> collections = answer.root().require(AirSync.COLLECTIONS).children(AirSync.COLLECTION);
        assertThat(Said.told(collections.get(0))).hasSize(3);
        assertThat(collections.get(0).has(AirSync.MORE_AVAILABLE)).isFalse();
        assertThat(Said.told(collections.get(1))).hasSize(1);
        assertThat(collections.get(1).has(AirSync.MORE_AVAILABLE)).isTrue();
    }

    @EveryVersion
    void anAnswerIsBoundedByBytesButASingleLargeItemStillGoesOut(Version version) {
        World world = World.built(builder -> builder.settings(
                org.activesync4j.Settings.builder().answerBytes(2_000).build()));
        TestCollection inbox = world.ready(version).collection(FolderKind.INBOX).drain();
        for (int i = 0; i < 3; i++) {
            world.alice.inbox().deliver(Letter.plain("bob@example.org", "Mail " + i, "x".repeat(5_000)));
        }

        inbox.sync();
        assertThat(inbox.titles()).hasSize(1);
        assertThat(inbox.moreAvailable()).isTrue();

        assertThat(inbox.drain().titles()).containsExactly("Mail 0", "Mail 1", "Mail 2");
    }

    @EveryVersion
    void aTokenDriverForgetsNothingThatTheWindowCutOff(Version version) {
        World world = World.with(Ability.TOKENS);
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();
        for (int i = 0; i < 5; i++) {
            world.alice.contacts().add("Person " + i);
        }

        contacts.window(2).sync();
        world.alice.contacts().add("Late");

        assertThat(contacts.drain().titles()).hasSize(6);
    }
}
