package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.activesync4j.ActiveSync;
import org.activesync4j.Response;
import org.activesync4j.Settings;
import org.activesync4j.Version;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;

/** What a Sync leaves behind for those that say less: the request, if it was accepted, and its options. */
class RememberedSyncTest {

    private static final Element PARTIAL = Element.of(AirSync.PARTIAL);

    private static int status(TestAnswer answer) {
        return answer.status(AirSync.STATUS);
    }

    private static Element minutes(int minutes) {
        return Element.of(AirSync.WAIT, Integer.toString(minutes));
    }

    private static World withSettings(Settings settings) {
        return World.built(builder -> builder.settings(settings));
    }

    private static void deliver(World world, String subject) {
        world.alice.inbox().deliver(Letter.plain("bob@example.org", subject, "text"));
    }

    /** A device whose last accepted Sync waited for mail. */
    private static TestDevice waitedForMail(World world, Version version) {
        TestDevice device = world.ready(version);
        waited(world, device, device.collection(FolderKind.INBOX).drain());
        return device;
    }

    private static void waited(World world, TestDevice device, TestCollection collection) {
        var wait = device.syncAndWait(480, collection);
        world.advanceSeconds(480);
        assertThat(wait.answer().isEmpty()).isTrue();
    }

    @From12_1
    void aPartialSyncIsHeldToTheLimitsWithAllThatItLeavesUnsaid(Version version) {
        World world = withSettings(
                Settings.builder().collections(10).waitingFolders(1).build());
        TestDevice device = waitedForMail(world, version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        waited(world, device, contacts);
        assertThat(device.sync(device.collection(FolderKind.INBOX), contacts).isEmpty())
                .isTrue();

        TestAnswer answer = device.send("Sync", Element.of(AirSync.SYNC, minutes(5), PARTIAL));

        assertThat(status(answer)).isEqualTo(15);
        assertThat(answer.root().require(AirSync.LIMIT).text()).isEqualTo("1");
    }

    @From12_1
    void aPartialSyncThatNamesAFolderTooManyIsStatus15(Version version) {
        World world = withSettings(
                Settings.builder().collections(10).waitingFolders(1).build());
        TestDevice device = waitedForMail(world, version);
        String contacts = device.collection(FolderKind.CONTACTS).id();

        TestAnswer answer = device.send("Sync", Said.and(Said.sync(Said.collection("0", contacts)), PARTIAL));

        assertThat(status(answer)).isEqualTo(15);
    }

    @From12_1
    void aRefusedSyncIsNotWhatAnEmptyOneRepeats(Version version) {
        World world = World.with();
        TestDevice device = waitedForMail(world, version);

        Element told = Said.told(device, Said.collection("0", "999"));
        CompletableFuture<Response> again = device.begin("Sync", new byte[0]);

        assertThat(Said.status(told)).isEqualTo(8);
        assertThat(again.isDone()).isFalse();
        deliver(world, "Hello");
        world.advanceSeconds(20);
        assertThat(Said.told(device.answer("Sync", again.join()))).hasSize(1);
    }

    @From12_1
    void afterARefusedSyncAndNoOtherAnEmptyOneIsStatus13(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX);
        Element unfit = Said.collection("0", inbox.id(), Said.options(Said.filter(7)));

        int refused = Said.status(Said.told(device, unfit));

        assertThat(refused).isEqualTo(4);
        assertThat(status(device.send("Sync"))).isEqualTo(13);
    }

    @From12_1
    void afterAKeyThatIsNotGoodAnEmptySyncIsStatus13(Version version) {
        TestDevice device = waitedForMail(World.with(), version);
        TestCollection inbox = device.collection(FolderKind.INBOX);

        Element told = Said.told(device, Said.collection("{0f8fad5b-d9cb-469f-a165-70867728950e}7", inbox.id()));

        assertThat(Said.status(told)).isEqualTo(3);
        assertThat(status(device.send("Sync"))).isEqualTo(13);
    }

    @From12_1
    void aWaitingSyncWithAKeyThatIsNotGoodIsAnsweredAtOnceAndNotRemembered(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();

        var wait = device.syncAndWait(480, inbox, contacts.withKey("{0f8fad5b-d9cb-469f-a165-70867728950e}7"));

        assertThat(wait.isWaiting()).isFalse();
        wait.answer();
        assertThat(contacts.status()).isEqualTo(3);
        assertThat(status(device.send("Sync"))).isEqualTo(13);
    }

    @From12_1
    void aRememberedWaitThatIsNoLongerAllowedIsToBeSaidAgain(Version version) {
        var store = new CountedStore();
        World world = World.built(builder -> builder.state(store));
        TestDevice device = waitedForMail(world, version);
        ActiveSync stricter = ActiveSync.builder(world.groupware.driver())
                .devices(world.devices)
                .state(store)
                .workers(world.scheduler)
                .timers(world.scheduler)
                .clock(world.clock)
                .random(new Random(2))
                .settings(Settings.builder()
                        .longestHeartbeat(Duration.ofSeconds(300))
                        .build())
                .build();

        assertThat(status(device.through(stricter).send("Sync"))).isEqualTo(13);
    }

    // Options

    private static final int EVERYTHING = 0;
    private static final int ONE_DAY = 1;

    /** A device that holds an old mail, and a driver that is away while the device asks for new ones only. */
    private static final class Outage {

        private final Faults faults = new Faults();
        private final World world = World.with(driver -> faults.wrap(Driver.class, driver));
        private final TestDevice device;
        private final TestCollection inbox;

        Outage(Version version) {
            deliver(world, "old");
            world.advance(Duration.ofDays(5));
            device = world.ready(version);
            inbox = device.collection(FolderKind.INBOX).filter(EVERYTHING).drain();
            assertThat(inbox.titles()).containsExactly("old");
            faults.always("Account.look", Fault.refuses(Reason.UNAVAILABLE));
            inbox.filter(ONE_DAY);
        }
    }

    @From12_1
    void theOptionsOfAWaitingSyncHoldThoughItNeverSawAnything(Version version) {
        Outage outage = new Outage(version);

        var wait = outage.device.syncAndWait(480, outage.inbox);
        outage.world.advanceSeconds(480);
        assertThat(wait.answer().isEmpty()).isTrue();
        outage.faults.clear();

        assertThat(outage.inbox.drain().titles()).isEmpty();
    }

    @From12_1
    void theOptionsOfAWaitingSyncHoldThoughAnotherOneSentItHome(Version version) {
        Outage outage = new Outage(version);

        var wait = outage.device.syncAndWait(480, outage.inbox);
        outage.device.sync(outage.device.collection(FolderKind.CONTACTS));
        assertThat(wait.answer().isEmpty()).isTrue();
        outage.faults.clear();

        assertThat(outage.inbox.drain().titles()).isEmpty();
    }
}
