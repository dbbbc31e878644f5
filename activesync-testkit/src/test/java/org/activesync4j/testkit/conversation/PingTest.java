package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.activesync4j.Settings;
import org.activesync4j.Version;
import org.activesync4j.item.Contact;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.Ping;
import org.junit.jupiter.api.Tag;

/** Waiting for changes in folders. */
class PingTest {

    private static final Duration POLL = Duration.ofSeconds(20);

    private static int status(TestAnswer answer) {
        return answer.status(Ping.STATUS);
    }

    private static Element folder(String id) {
        return Element.of(Ping.FOLDER, Element.of(Ping.ID, id), Element.of(Ping.CLASS, "Email"));
    }

    private static Element ping(String seconds, Element... folders) {
        return Element.of(Ping.PING, Element.of(Ping.HEARTBEAT_INTERVAL, seconds), Element.of(Ping.FOLDERS, folders));
    }

    @EveryVersion
    @Tag("MSASCMD_S11_TC01")
    void aFirstPingThatLeavesSomethingOutIsStatus3(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();

        assertThat(status(device.send("Ping"))).isEqualTo(3);
        assertThat(status(device.send("Ping", Element.of(Ping.PING, Element.of(Ping.HEARTBEAT_INTERVAL, "300")))))
                .isEqualTo(3);
        assertThat(status(device.send("Ping", Element.of(Ping.PING, Element.of(Ping.FOLDERS, folder(inbox.id()))))))
                .isEqualTo(3);
    }

    @EveryVersion
    @Tag("MSASCMD_S11_TC02")
    void whatIsNotInTheGrammarIsStatus4(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();

        Element withoutId = Element.of(Ping.FOLDER, Element.of(Ping.CLASS, "Email"));
        assertThat(status(device.send("Ping", ping("300", withoutId)))).isEqualTo(4);
        assertThat(status(device.send("Ping", ping("300", folder(""))))).isEqualTo(4);
        assertThat(status(device.send("Ping", ping("300", folder(inbox.id()), folder(inbox.id())))))
                .isEqualTo(4);
        assertThat(status(device.send("Ping", ping("soon", folder(inbox.id())))))
                .isEqualTo(4);
    }

    @EveryVersion
    @Tag("MSASCMD_S11_TC03")
    @Tag("MSASCMD_S11_TC07")
    void anIntervalOutOfRangeIsStatus5WithTheNearestOne(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();

        for (String[] pair : new String[][] {{"-1", "60"}, {"59", "60"}, {"3541", "3540"}}) {
            TestAnswer answer = device.send("Ping", ping(pair[0], folder(inbox.id())));

            assertThat(status(answer)).as(pair[0]).isEqualTo(5);
            assertThat(answer.root().require(Ping.HEARTBEAT_INTERVAL).text()).isEqualTo(pair[1]);
        }
    }

    @EveryVersion
    void moreFoldersThanTheLimitAreStatus6(Version version) {
        World world = World.built(
                builder -> builder.settings(Settings.builder().waitingFolders(1).build()));
        TestDevice device = world.ready(version);
        String inbox = device.collection(FolderKind.INBOX).drain().id();
        String contacts = device.collection(FolderKind.CONTACTS).drain().id();

        TestAnswer answer = device.send("Ping", ping("300", folder(inbox), folder(contacts)));

        assertThat(status(answer)).isEqualTo(6);
        assertThat(answer.root().require(Ping.MAX_FOLDERS).text()).isEqualTo("1");
    }

    @EveryVersion
    @Tag("MSASCMD_S11_TC04")
    void beforeAnyFolderSyncAPingIsStatus7(Version version) {
        TestDevice device = World.with().device(version).provision();

        assertThat(status(device.send("Ping", ping("300", folder("1"))))).isEqualTo(7);
    }

    @EveryVersion
    @Tag("MSASCMD_S11_TC05")
    void aFolderThatHasGoneIsStatus7(Version version) {
        World world = World.with();
        var projects = world.alice.addFolder("Projects", FolderKind.USER_MAIL);
        TestDevice device = world.ready(version);
        TestCollection gone = device.collection("Projects").drain();
        projects.remove();

        assertThat(device.ping(300, gone).status()).isEqualTo(7);

        device.folderSync();
        assertThat(device.ping(300, gone).status()).isEqualTo(7);
    }

    @EveryVersion
    void aHierarchyThatChangesEndsThePingWithStatus7(Version version) {
        World world = World.with(Ability.WATCHER);
        TestDevice device = world.ready(version);
        var ping = device.ping(300, device.collection(FolderKind.INBOX).drain());

        world.alice.addFolder("Projects", FolderKind.USER_MAIL);
        world.scheduler.runDue();

        assertThat(ping.status()).isEqualTo(7);
    }

    @EveryVersion
    @Tag("MSASCMD_S11_TC06")
    void theFoldersThatHaveChangedAreNamed(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        TestCollection sent = device.collection(FolderKind.SENT_ITEMS).drain();
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "How are you?"));
        world.alice.contacts().add("Ann");

        var ping = device.ping(300, inbox, contacts, sent);

        assertThat(ping.status()).isEqualTo(2);
        assertThat(ping.changed()).containsExactlyInAnyOrder(inbox.id(), contacts.id());
    }

    @EveryVersion
    @Tag("MSASCMD_S11_TC08")
    void aPingWithoutBodyIsAsTheOneBefore(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        var first = device.ping(300, inbox);
        world.advanceSeconds(300);
        assertThat(first.status()).isEqualTo(1);

        var second = device.ping();
        world.advanceSeconds(299);
        assertThat(second.isWaiting()).isTrue();
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "How are you?"));
        world.advance(POLL);

        assertThat(second.isWaiting()).isFalse();
    }

    @EveryVersion
    void whatIsLeftOutIsAsBefore(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        device.ping(300, inbox).hangUp();

        var waiting = device.begin("Ping", Element.of(Ping.PING, Element.of(Ping.HEARTBEAT_INTERVAL, "120")));
        world.advanceSeconds(119);
        assertThat(waiting).isNotDone();
        world.advanceSeconds(1);

        assertThat(status(device.answer("Ping", waiting.join()))).isEqualTo(1);
    }

    @EveryVersion
    void aRefusedPingIsNotWhatALaterOneRefersTo(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();

        device.send("Ping", ping("10", folder(inbox.id())));

        assertThat(status(device.send("Ping"))).isEqualTo(3);
    }

    @EveryVersion
    void changesAndDeletionsWakeAsWell(Version version) {
        World world = World.with();
        world.alice.contacts().add("Ann");
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();

        var first = device.ping(300, contacts);
        world.alice.contacts().edit("Ann", ann -> ann.with(Contact.JOB_TITLE, "Baker"));
        world.advance(POLL);
        assertThat(first.changed()).containsExactly(contacts.id());

        contacts.drain();
        var second = device.ping(300, contacts);
        world.alice.contacts().delete("Ann");
        world.advance(POLL);
        assertThat(second.changed()).containsExactly(contacts.id());
    }

    @EveryVersion
    void whatTheDeviceItselfHasDoneDoesNotWakeIt(Version version) {
        World world = World.with(Ability.WATCHER);
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        contacts.add("Ann").sync();

        var ping = device.ping(300, contacts);
        world.advanceSeconds(299);

        assertThat(ping.isWaiting()).isTrue();
    }

    @EveryVersion
    void aFolderThatWasNeverSynchronisedCountsAsChanged(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX);

        assertThat(device.ping(300, inbox).changed()).containsExactly(inbox.id());
    }

    @EveryVersion
    void aNewerPingEndsTheOlderOne(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();

        var older = device.ping(300, inbox);
        var newer = device.ping(300, inbox);
        world.scheduler.runDue();

        assertThat(older.status()).isEqualTo(1);
        assertThat(newer.isWaiting()).isTrue();
    }

    @EveryVersion
    void aSyncEndsAPing(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();

        var ping = device.ping(300, inbox);
        inbox.sync();
        world.scheduler.runDue();

        assertThat(ping.isWaiting()).isFalse();
        assertThat(ping.status()).isEqualTo(1);
    }

    @EveryVersion
    void aPingOfOneUserIsNotEndedByAnotherUsersDeviceOfTheSameName(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestDevice other = world.device(world.bob, version, "phone").provision();
        other.folderSync();

        var ping = device.ping(300, device.collection(FolderKind.INBOX).drain());
        var others = other.ping(300, other.collection(FolderKind.INBOX).drain());
        world.alice.inbox().deliver(Letter.plain("carol@example.org", "Hello", "How are you?"));
        world.advance(POLL);

        assertThat(ping.status()).isEqualTo(2);
        assertThat(others.isWaiting()).isTrue();
    }

    @EveryVersion
    void aDeviceThatHangsUpLeavesNothingBehind(Version version) {
        World world = World.with(Ability.WATCHER);
        TestDevice device = world.ready(version);
        var ping = device.ping(300, device.collection(FolderKind.INBOX).drain());
        assertThat(world.groupware.watches()).isEqualTo(1);

        ping.hangUp();
        world.scheduler.runDue();

        assertThat(world.groupware.watches()).isZero();
    }

    @EveryVersion
    @Tag("traps_13")
    void anHeartbeatIsKeptToTheSecondWhateverTheFoldersDo(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        var ping = device.ping(61, device.collection(FolderKind.INBOX).drain());

        world.advance(Duration.ofMillis(60_999));
        assertThat(ping.isWaiting()).isTrue();
        world.advance(Duration.ofMillis(1));

        assertThat(ping.status()).isEqualTo(1);
    }

    @EveryVersion
    void aFailureThatWillNotPassIsStatus8(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver));
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();

        faults.next("Account.folders", Fault.refuses(Reason.INVALID));
        assertThat(device.ping(300, inbox).status()).isEqualTo(8);

        assertThat(device.ping(300, inbox).isWaiting()).isTrue();
    }

    @EveryVersion
    void anOutageIs503WithTheTimeThatTheDriverNames(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver));
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();

        faults.next("Account.folders", call -> {
            throw DriverException.unavailable("as the test wants it", Duration.ofSeconds(90));
        });
        TestAnswer answer = device.ping(300, inbox).answer();

        assertThat(answer.http()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("Retry-After", "90").doesNotContainKey("X-MS-ASThrottle");
    }
}
