package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Syncs that wait, and Syncs that say no more than: as before. */
class WaitingSyncTest {

    private static final Ability[][] DRIVERS = {{}, {Ability.TOKENS}, {Ability.WATCHER}, {Ability.FOLDER_VERSIONS}};

    @From12_1
    @Tag("traps_13")
    void aWaitingSyncEndsEmptyWhenItsTimeIsOver(Version version) {
        for (Ability[] abilities : DRIVERS) {
            World world = World.with(abilities);
            TestDevice device = world.ready(version);
            TestCollection inbox = device.collection(FolderKind.INBOX).drain();

            var wait = device.syncAndWait(480, inbox);
            world.advanceSeconds(479);
            assertThat(wait.isWaiting()).isTrue();
            world.advanceSeconds(1);

            assertThat(wait.answer().isEmpty()).isTrue();
        }
    }

    @From12_1
    void aWaitingSyncBringsWhatArrives(Version version) {
        for (Ability[] abilities : DRIVERS) {
            World world = World.with(abilities);
            TestDevice device = world.ready(version);
            TestCollection inbox = device.collection(FolderKind.INBOX).drain();
            TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();

            var wait = device.syncAndWait(480, inbox, contacts);
            world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "How are you?"));
            world.advanceSeconds(20);

            assertThat(wait.isWaiting()).isFalse();
            wait.answer();
            assertThat(inbox.titles()).containsExactly("Hello");
        }
    }

    @From12_1
    void whatChangedBeforeTheSyncBeganToListenIsNotMissed(Version version) {
        World world = World.with(Ability.WATCHER);
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "How are you?"));

        var wait = device.syncAndWait(480, inbox);

        assertThat(wait.isWaiting()).isFalse();
        wait.answer();
        assertThat(inbox.titles()).containsExactly("Hello");
    }

    @From12_1
    void whatTheClientDidIsDoneAtOnceAndAnswered(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        contacts.add("Ann");

        var wait = device.syncAndWait(480, contacts);

        assertThat(wait.isWaiting()).isFalse();
        wait.answer();
        assertThat(world.alice.contacts().titles()).containsExactly("Ann");
        assertThat(contacts.titles()).containsExactly("Ann");
    }

    @From12_1
    void aNewFolderEndsTheWaitWithStatus12(Version version) {
        World world = World.with(Ability.WATCHER);
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        var wait = device.syncAndWait(480, inbox);

        world.alice.addFolder("Projects", FolderKind.USER_MAIL);
        world.advanceSeconds(1);

        assertThat(wait.answer().status(AirSync.STATUS)).isEqualTo(12);
    }

    @From12_1
    void anEmptySyncRepeatsTheWaitingOne(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        var wait = device.syncAndWait(480, inbox);
        world.advanceSeconds(480);
        assertThat(wait.answer().isEmpty()).isTrue();

        var again = device.syncAgain(inbox);
        assertThat(again.isWaiting()).isTrue();
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "How are you?"));
        world.advanceSeconds(20);

        again.answer();
        assertThat(inbox.titles()).containsExactly("Hello");
    }

    @From12_1
    void anEmptySyncAfterAnAnswerThatMayHaveBeenLostIsStatus13(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "How are you?"));
        inbox.sync();

        TestAnswer answer = device.send("Sync");

        assertThat(answer.status(AirSync.STATUS)).isEqualTo(13);
        assertThat(inbox.drain().titles()).containsExactly("Hello");
    }

    @From12_1
    void aPartialSyncChangesTheTimeAndKeepsTheRest(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        var wait = device.syncAndWait(480, inbox);
        world.advanceSeconds(480);
        assertThat(wait.answer().isEmpty()).isTrue();
        Element partial = Element.of(
                AirSync.SYNC,
                version.atLeast(Version.V14_0)
                        ? Element.of(AirSync.HEARTBEAT_INTERVAL, "120")
                        : Element.of(AirSync.WAIT, "2"),
                Element.of(AirSync.PARTIAL));

        var response = device.begin("Sync", partial);
        world.advanceSeconds(119);
        assertThat(response.isDone()).isFalse();
        world.advanceSeconds(1);

        assertThat(device.answer("Sync", response.join()).isEmpty()).isTrue();
    }

    @From12_1
    void anOutageWhileWaitingWakesNobody(Version version) {
        var faults = new org.activesync4j.testkit.fault.Faults();
        World world = World.with(driver -> faults.wrap(org.activesync4j.spi.Driver.class, driver), Ability.WATCHER);
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        var wait = device.syncAndWait(480, inbox);

        faults.next("Account.look", org.activesync4j.testkit.fault.Fault.breaks());
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "How are you?"));
        world.scheduler.runDue();
        assertThat(wait.isWaiting()).isTrue();
        world.advanceSeconds(2);

        wait.answer();
        assertThat(inbox.titles()).containsExactly("Hello");
    }
}
