package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.activesync4j.Version;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.Ping;
import org.activesync4j.wbxml.page.Search;

/** A device that does not understand what it is told is told five times in ten minutes, and then to stay away. */
class LoopTest {

    private static TestAnswer pingOf(TestDevice device, String folder) {
        Element named = Element.of(Ping.FOLDER, Element.of(Ping.ID, folder), Element.of(Ping.CLASS, "Email"));
        return device.send(
                "Ping",
                Element.of(Ping.PING, Element.of(Ping.HEARTBEAT_INTERVAL, "300"), Element.of(Ping.FOLDERS, named)));
    }

    private static void sentAway(TestAnswer answer, int seconds) {
        assertThat(answer.http()).isEqualTo(503);
        assertThat(answer.document()).isEmpty();
        assertThat(answer.headers())
                .containsEntry("Retry-After", Integer.toString(seconds))
                .containsEntry("X-MS-ASThrottle", "RecentCommands");
    }

    @EveryVersion
    void aPingThatIsNotFollowedByAFolderSyncIsSentAwayAfterFiveTimesStatus7(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);

        for (int time = 1; time <= 5; time++) {
            assertThat(pingOf(device, "999").status(Ping.STATUS)).isEqualTo(7);
            world.advance(Duration.ofMinutes(1));
        }

        sentAway(pingOf(device, "999"), 5 * 60);
        world.advance(Duration.ofMinutes(5));
        assertThat(pingOf(device, "999").status(Ping.STATUS)).isEqualTo(7);
    }

    @EveryVersion
    void aFolderSyncThatBringsNothingDoesNotHelp(Version version) {
        TestDevice device = World.with().ready(version);

        for (int time = 1; time <= 5; time++) {
            assertThat(pingOf(device, "999").status(Ping.STATUS)).isEqualTo(7);
            device.folderSync();
        }
        sentAway(pingOf(device, "999"), 10 * 60);

        device.forgetFolders().folderSync();
        sentAway(pingOf(device, "999"), 10 * 60);
    }

    @EveryVersion
    void aDeviceThatIsSentAwayMayDoAllTheRest(Version version) {
        World world = World.with();
        world.alice.contacts().add("Ann");
        TestDevice device = world.ready(version);
        for (int time = 1; time <= 6; time++) {
            pingOf(device, "999");
        }

        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        var ping = device.ping(300, contacts);

        assertThat(contacts.titles()).containsExactly("Ann");
        assertThat(ping.isWaiting()).isTrue();
    }

    @EveryVersion
    void aDeviceThatLearnsWhatIsNewIsToldAsOftenAsThereIsSomethingNew(Version version) {
        World world = World.with(Ability.WATCHER);
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();

        for (int time = 1; time <= 12; time++) {
            var ping = device.ping(300, inbox);
            world.alice.addFolder("Projects " + time, FolderKind.USER_MAIL);
            world.scheduler.runDue();

            assertThat(ping.status()).isEqualTo(7);
            device.folderSync();
        }
    }

    @From12_1
    void aWaitingSyncThatIsNotFollowedByAFolderSyncIsSentAwayAfterFiveTimesStatus12(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).drain();
        world.alice.addFolder("Projects", FolderKind.USER_MAIL);

        for (int time = 1; time <= 5; time++) {
            assertThat(device.syncAndWait(480, inbox).answer().status(AirSync.STATUS))
                    .isEqualTo(12);
        }
        sentAway(device.syncAndWait(480, inbox).answer(), 10 * 60);

        device.folderSync();
        assertThat(device.syncAndWait(480, inbox).isWaiting()).isTrue();
    }

    @EveryVersion
    void oneDeviceThatLoopsIsNotToTheHarmOfAnother(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestDevice tablet = world.device(world.alice, version, "tablet").provision();
        tablet.folderSync();
        for (int time = 1; time <= 6; time++) {
            pingOf(device, "999");
        }

        assertThat(pingOf(tablet, "999").status(Ping.STATUS)).isEqualTo(7);
    }

    @EveryVersion
    void aSyncBeforeAnyFolderSyncIsToldToAskForTheFoldersFirst(Version version) {
        TestDevice device = World.with().device(version).provision();

        for (int time = 1; time <= 5; time++) {
            assertThat(device.send("Sync", Said.sync(Said.collection("0", "1"))).status(AirSync.STATUS))
                    .isEqualTo(12);
        }
        sentAway(device.send("Sync", Said.sync(Said.collection("0", "1"))), 10 * 60);

        device.folderSync();
        assertThat(device.collection(FolderKind.INBOX).drain().status()).isEqualTo(1);
    }

    @From12_0
    void aSearchThatIsNotFollowedByAFolderSyncIsSentAwayAfterFiveTimesStatus11(Version version) {
        TestDevice device = World.with(Ability.MAILBOX_SEARCH).device(version).provision();

        for (int time = 1; time <= 5; time++) {
            TestAnswer answer = searched(device);
            assertThat(answer.status(Search.STATUS)).isEqualTo(1);
            assertThat(store(answer).require(Search.STATUS).integer()).isEqualTo(11);
        }
        sentAway(searched(device), 10 * 60);

        device.folderSync();
        assertThat(store(searched(device)).require(Search.STATUS).integer()).isEqualTo(1);
    }

    private static Element store(TestAnswer answer) {
        return answer.root().require(Search.RESPONSE).require(Search.STORE);
    }

    private static TestAnswer searched(TestDevice device) {
        Element words = Element.of(Search.AND, Element.of(Search.FREE_TEXT, "noon"));
        return device.search(Element.of(Search.NAME, "Mailbox"), Element.of(Search.QUERY, words));
    }
}
