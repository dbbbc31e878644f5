package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.item.Flag;
import org.activesync4j.item.Item;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.Email;
import org.activesync4j.wbxml.page.Tasks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Flags of mails, which exist from 12.0 on; see [MS-ASEMAIL] 3.1.4.2. */
class FollowUpTest {

    private static final String EARLY = "2026-12-03T08:00:00.000Z";
    private static final String LATE = "2026-12-04T08:00:00.000Z";

    private static final Element ACTIVE = Element.of(Email.STATUS, "2");
    private static final Element NAME = Element.of(Email.FLAG_TYPE, "Flag for follow up");
    private static final Element START = Element.of(Tasks.START_DATE, EARLY);
    private static final Element DUE = Element.of(Tasks.DUE_DATE, LATE);
    private static final Element UTC_START = Element.of(Tasks.UTC_START_DATE, EARLY);
    private static final Element UTC_DUE = Element.of(Tasks.UTC_DUE_DATE, LATE);

    @ParameterizedTest
    @EnumSource(value = Version.class, names = "V2_5", mode = EnumSource.Mode.EXCLUDE)
    @Tag("MSASEMAIL_S03_TC11")
    @Tag("MSASEMAIL_S03_TC12")
    @Tag("MSASEMAIL_S03_TC13")
    @Tag("MSASEMAIL_S03_TC08")
    void aMailIsFlaggedCompletedAndCleared(Version version) {
        World world = World.with();
        TestCollection inbox = inbox(world, version);
        String id = inbox.find("Hello");

        inbox.change(id, flag(ACTIVE, NAME, START, DUE, UTC_START, UTC_DUE)).sync();
        assertThat(inbox.status(id)).isEqualTo(1);
        assertThat(stored(world).get(Flag.TYPE)).contains("Flag for follow up");

        inbox.change(
                        id,
                        flag(
                                Element.of(Email.STATUS, "1"),
                                Element.of(Tasks.DATE_COMPLETED, LATE),
                                Element.of(Email.COMPLETE_TIME, LATE)))
                .sync();
        assertThat(inbox.status(id)).isEqualTo(1);
        assertThat(stored(world).get(Flag.STATUS)).contains(Flag.COMPLETE);

        inbox.change(id, flag(Element.of(Email.STATUS, "0"))).drain();
        assertThat(stored(world)).isEqualTo(Item.of(Flag.SCHEMA).with(Flag.STATUS, Flag.CLEARED));
    }

    @ParameterizedTest
    @EnumSource(value = Version.class, names = "V2_5", mode = EnumSource.Mode.EXCLUDE)
    void aFlagThatTheServerHasSetIsToldThoughTheDeviceReadsTheMailMeanwhile(Version version) {
        World world = World.with();
        TestCollection inbox = inbox(world, version);
        world.alice.inbox().flag(world.alice.inbox().find("Hello"));

        inbox.change(inbox.find("Hello"), Element.of(Email.READ, "1")).drain();

        assertThat(inbox.item("Hello").element(Email.FLAG).orElseThrow().children())
                .contains(ACTIVE);
        assertThat(stored(world).get(Flag.STATUS)).contains(Flag.ACTIVE);
    }

    @ParameterizedTest
    @EnumSource(value = Version.class, names = "V2_5", mode = EnumSource.Mode.EXCLUDE)
    void thatTheMailWasReadIsToldThoughTheDeviceFlagsItMeanwhile(Version version) {
        World world = World.with();
        TestCollection inbox = inbox(world, version);
        world.alice.inbox().markRead(world.alice.inbox().find("Hello"));

        inbox.change(inbox.find("Hello"), flag(ACTIVE, NAME)).drain();

        assertThat(inbox.item("Hello").text(Email.READ)).contains("1");
        assertThat(stored(world).get(Flag.STATUS)).contains(Flag.ACTIVE);
    }

    @From12_1
    @Tag("MSASEMAIL_S03_TC14")
    void anEmptyFlagClearsTheFlag(Version version) {
        World world = World.with();
        TestCollection inbox = inbox(world, version);
        inbox.change(inbox.find("Hello"), flag(ACTIVE, NAME)).sync();

        inbox.change(inbox.find("Hello"), flag()).drain();

        assertThat(stored(world).isEmpty()).isTrue();
    }

    @From12_1
    @Tag("MSASEMAIL_S03_TC15")
    void aChangeOfASetFlagNamesOnlyWhatIsDifferent(Version version) {
        World world = World.with();
        TestCollection inbox = inbox(world, version);
        String id = inbox.find("Hello");
        inbox.change(id, flag(ACTIVE, NAME, START, DUE, UTC_START, UTC_DUE)).sync();

        inbox.change(id, flag(Element.of(Tasks.SUBJECT, "Call Ann"))).sync();

        assertThat(inbox.status(id)).isEqualTo(1);
        assertThat(stored(world).get(Flag.SUBJECT)).contains("Call Ann");
        assertThat(stored(world).get(Flag.STATUS)).contains(Flag.ACTIVE);
        assertThat(stored(world).has(Flag.DUE_DATE)).isTrue();
    }

    @From12_1
    @Tag("MSASEMAIL_S03_TC16")
    void aFlagWithoutItsTypeIsRefusedAndTheDeviceIsPutRight(Version version) {
        World world = World.with();
        TestCollection inbox = inbox(world, version);
        String id = inbox.find("Hello");

        inbox.change(id, flag(ACTIVE), Element.of(Email.READ, "1")).sync();

        assertThat(inbox.status(id)).isEqualTo(6);
        assertThat(stored(world).isEmpty()).isTrue();
        assertThat(inbox.drain().item("Hello").text(Email.READ)).contains("0");
    }

    @From12_1
    @Tag("MSASEMAIL_S03_TC09")
    @Tag("MSASEMAIL_S03_TC10")
    void aMailAboutAMeetingIsFlaggedWithoutAType(Version version) {
        for (String kind : new String[] {"IPM.Schedule.Meeting.Request", "IPM.Schedule.Meeting.Resp.Pos"}) {
            World world = World.with();
            world.alice
                    .inbox()
                    .deliver(Letter.plain("bob@example.org", "Lunch?", "")
                            .with(org.activesync4j.item.Email.MESSAGE_CLASS, kind));
            TestCollection inbox = inbox(world, version);
            String id = inbox.find("Lunch?");

            inbox.change(id, flag(ACTIVE)).sync();

            assertThat(inbox.status(id)).as(kind).isEqualTo(1);
        }
    }

    @From12_1
    @Tag("MSASEMAIL_S03_TC02")
    @Tag("MSASEMAIL_S03_TC04")
    @Tag("MSASEMAIL_S03_TC05")
    @Tag("MSASEMAIL_S03_TC06")
    @Tag("MSASEMAIL_S03_TC07")
    void whatMakesNoSenseIsRefusedAndChangesNothing(Version version) {
        World world = World.with();
        TestCollection inbox = inbox(world, version);

        assertThat(statusOf(inbox, Element.of(Email.STATUS, "3"))).isEqualTo(6);
        assertThat(statusOf(inbox, ACTIVE, NAME, Element.of(Tasks.REMINDER_SET, "1")))
                .isEqualTo(6);
        assertThat(statusOf(inbox, ACTIVE, NAME, START, DUE)).isEqualTo(6);
        assertThat(statusOf(
                        inbox,
                        ACTIVE,
                        NAME,
                        Element.of(Tasks.START_DATE, LATE),
                        Element.of(Tasks.DUE_DATE, EARLY),
                        UTC_START,
                        UTC_DUE))
                .isEqualTo(6);
        assertThat(statusOf(
                        inbox,
                        ACTIVE,
                        NAME,
                        START,
                        DUE,
                        Element.of(Tasks.UTC_START_DATE, LATE),
                        Element.of(Tasks.UTC_DUE_DATE, EARLY)))
                .isEqualTo(6);
        assertThat(stored(world).isEmpty()).isTrue();
    }

    @From12_1
    @Tag("MSASEMAIL_S03_TC17")
    @Tag("MSASEMAIL_S03_TC18")
    @Tag("MSASEMAIL_S03_TC19")
    @Tag("MSASEMAIL_S03_TC20")
    @Tag("MSASEMAIL_S03_TC21")
    @Tag("MSASEMAIL_S03_TC22")
    @Tag("MSASEMAIL_S03_TC23")
    @Tag("MSASEMAIL_S03_TC24")
    @Tag("MSASEMAIL_S03_TC25")
    void whatComesTwiceIsNoError(Version version) {
        World world = World.with();
        TestCollection inbox = inbox(world, version);
        Element[] all = {
            ACTIVE,
            NAME,
            START,
            DUE,
            UTC_START,
            UTC_DUE,
            Element.of(Tasks.ORDINAL_DATE, EARLY),
            Element.of(Tasks.SUB_ORDINAL_DATE, "1"),
            Element.of(Tasks.REMINDER_SET, "1"),
            Element.of(Tasks.REMINDER_TIME, EARLY)
        };
        Element[] twice = Stream.of(all, all).flatMap(Arrays::stream).toArray(Element[]::new);

        assertThat(statusOf(inbox, twice)).isEqualTo(1);
        assertThat(stored(world).get(Flag.REMINDER_SET)).contains(true);
    }

    @From12_1
    @Tag("MSASEMAIL_S03_TC26")
    void aSetFlagMaySaySinceWhenItWasComplete(Version version) {
        TestCollection inbox = inbox(World.with(), version);

        assertThat(statusOf(
                        inbox,
                        ACTIVE,
                        NAME,
                        Element.of(Tasks.DATE_COMPLETED, EARLY),
                        Element.of(Email.COMPLETE_TIME, EARLY)))
                .isEqualTo(1);
    }

    @From12_1
    @Tag("MSASEMAIL_S03_TC27")
    @Tag("MSASEMAIL_S03_TC29")
    @Tag("MSASEMAIL_S03_TC30")
    @Tag("MSASEMAIL_S03_TC31")
    void aMailThatIsATaskIsPlannedReplannedDoneAndCleared(Version version) {
        World world = World.with();
        TestCollection inbox = inbox(world, version);
        Element subject = Element.of(Tasks.SUBJECT, "Call Ann");
        Element reminder = Element.of(Tasks.REMINDER_TIME, EARLY);
        Element done = Element.of(Tasks.DATE_COMPLETED, LATE);

        assertThat(statusOf(
                        inbox,
                        subject,
                        ACTIVE,
                        NAME,
                        START,
                        DUE,
                        UTC_START,
                        UTC_DUE,
                        Element.of(Tasks.REMINDER_SET, "1"),
                        reminder))
                .isEqualTo(1);
        assertThat(stored(world).get(Flag.SUBJECT)).contains("Call Ann");
        assertThat(stored(world).has(Flag.REMINDER_TIME)).isTrue();

        assertThat(statusOf(inbox, Element.of(Tasks.SUBJECT, "Write to Ann"))).isEqualTo(1);
        assertThat(stored(world).get(Flag.SUBJECT)).contains("Write to Ann");
        assertThat(stored(world).has(Flag.DUE_DATE)).isTrue();

        assertThat(statusOf(inbox, Element.of(Email.STATUS, "1"), Element.of(Email.COMPLETE_TIME, LATE), done))
                .isEqualTo(1);
        assertThat(stored(world).get(Flag.STATUS)).contains(Flag.COMPLETE);

        assertThat(statusOf(inbox)).isEqualTo(1);
        assertThat(stored(world).isEmpty()).isTrue();
    }

    @From12_1
    @Tag("MSASEMAIL_S03_TC28")
    void aMailThatIsATaskIsNoneAnyMoreWithStatus0(Version version) {
        World world = World.with();
        TestCollection inbox = inbox(world, version);
        statusOf(inbox, Element.of(Tasks.SUBJECT, "Call Ann"), ACTIVE, NAME, START, DUE, UTC_START, UTC_DUE);

        assertThat(statusOf(inbox, Element.of(Email.STATUS, "0"))).isEqualTo(1);

        assertThat(stored(world)).isEqualTo(Item.of(Flag.SCHEMA).with(Flag.STATUS, Flag.CLEARED));
    }

    @From12_1
    @Tag("MSASEMAIL_S03_TC01")
    void allThatThereIsOfAFlagReachesAnotherDevice(Version version) {
        World world = World.with();
        TestCollection inbox = inbox(world, version);
        Element[] all = {
            Element.of(Tasks.SUBJECT, "Call Ann"),
            ACTIVE,
            NAME,
            START,
            UTC_START,
            DUE,
            UTC_DUE,
            Element.of(Tasks.REMINDER_SET, "1"),
            Element.of(Tasks.REMINDER_TIME, EARLY),
            Element.of(Tasks.ORDINAL_DATE, EARLY),
            Element.of(Tasks.SUB_ORDINAL_DATE, "5555555")
        };

        assertThat(statusOf(inbox, all)).isEqualTo(1);

        TestDevice tablet = world.device(world.alice, version, "tablet").provision();
        tablet.folderSync();
        assertThat(tablet.collection(FolderKind.INBOX)
                        .drain()
                        .item("Hello")
                        .element(Email.FLAG)
                        .orElseThrow()
                        .children())
                .containsExactlyInAnyOrder(all);
    }

    @From12_1
    @Tag("MSASEMAIL_S03_TC03")
    void whenAMailWasCompletedIsSaidTwice(Version version) {
        World world = World.with();
        TestCollection inbox = inbox(world, version);
        Element complete = Element.of(Email.STATUS, "1");
        Element time = Element.of(Email.COMPLETE_TIME, LATE);
        Element date = Element.of(Tasks.DATE_COMPLETED, LATE);

        assertThat(statusOf(inbox, complete, time)).isEqualTo(6);
        assertThat(statusOf(inbox, complete, date)).isEqualTo(6);
        assertThat(statusOf(inbox, complete, time, date)).isEqualTo(1);

        assertThat(stored(world).get(Flag.STATUS)).contains(Flag.COMPLETE);
    }

    private static int statusOf(TestCollection inbox, Element... children) {
        String id = inbox.find("Hello");
        inbox.change(id, flag(children)).sync();
        int status = inbox.status(id);
        inbox.drain();
        return status;
    }

    private static TestCollection inbox(World world, Version version) {
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "How are you?"));
        return world.ready(version).collection(FolderKind.INBOX).drain();
    }

    private static Item stored(World world) {
        return world.alice
                .inbox()
                .item("Hello")
                .get(org.activesync4j.item.Email.FLAG)
                .orElse(Item.of(Flag.SCHEMA));
    }

    private static Element flag(Element... children) {
        return Element.of(Email.FLAG, children);
    }
}
