package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.activesync4j.Version;
import org.activesync4j.item.Email;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.CodePages;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.Calendar;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.Email2;
import org.activesync4j.wbxml.page.Tasks;

/** What independent clients choked on in the items of other servers. */
class ItemTrapsTest {

    private static final Tag READ = org.activesync4j.wbxml.page.Email.READ;
    private static final Tag FLAG = org.activesync4j.wbxml.page.Email.FLAG;
    private static final String DASHED = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]{3}Z";
    private static final String COMPACT = "[0-9]{8}T[0-9]{6}Z";
    private static final List<String> TASK_DATES =
            List.of("StartDate", "UtcStartDate", "DueDate", "UtcDueDate", "ReminderTime", "DateCompleted");

    /** What another device of the user's sees. */
    private static TestItem seen(World world, Version version, FolderKind kind, String title) {
        TestDevice tablet = world.device(world.alice, version, "tablet").provision();
        tablet.folderSync();
        return tablet.collection(kind).drain().item(title);
    }

    private static Element ofTask(String name, String value) {
        return Element.of(CodePages.find("Tasks", name).orElseThrow(), value);
    }

    // Dates

    @EveryVersion
    @org.junit.jupiter.api.Tag("traps_05")
    void datesOfTasksHaveDashesHoweverTheyCame(Version version) {
        World world = World.with();
        TestCollection tasks = world.ready(version).collection(FolderKind.TASKS);
        List<Element> said = new ArrayList<>();
        TASK_DATES.forEach(name -> said.add(ofTask(name, "20260306T080000Z")));
        said.add(ofTask("Subject", "Taxes"));
        said.add(ofTask("ReminderSet", "1"));
        said.add(ofTask("Complete", "1"));
        said.add(Events.rows(
                Tasks.RECURRENCE, "Tasks", "Type 1, DayOfWeek 32, Start 20260306T000000Z, Until 20270306T000000Z"));

        tasks.add(TestItem.of(said.toArray(Element[]::new))).drain();

        TestItem task = seen(world, version, FolderKind.TASKS, "Taxes");
        for (String name : TASK_DATES) {
            assertThat(task.text(CodePages.find("Tasks", name).orElseThrow()).orElse(""))
                    .as(name)
                    .matches(DASHED);
        }
        Element recurrence = task.element(Tasks.RECURRENCE).orElseThrow();
        assertThat(recurrence.require(Tasks.START).text()).matches(DASHED);
        assertThat(recurrence.require(Tasks.UNTIL).text()).matches(DASHED);
    }

    @EveryVersion
    @org.junit.jupiter.api.Tag("traps_05")
    void datesOfMailHaveDashesAndThoseOfEventsHaveNone(Version version) {
        World world = World.with();
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "How are you?"));
        TestCollection calendar = world.ready(version).collection(FolderKind.CALENDAR);
        calendar.add(Events.event("Daily", version, Events.recurrence("Type 0, Until 20260601T090000Z")))
                .drain();

        TestItem mail = seen(world, version, FolderKind.INBOX, "Hello");
        TestItem event = seen(world, version, FolderKind.CALENDAR, "Daily");

        assertThat(mail.text(org.activesync4j.wbxml.page.Email.DATE_RECEIVED).orElse(""))
                .matches(DASHED);
        for (Tag tag : List.of(Calendar.DT_STAMP, Calendar.START_TIME, Calendar.END_TIME)) {
            assertThat(event.text(tag).orElse("")).as(tag.name()).matches(COMPACT);
        }
        assertThat(event.element(Calendar.RECURRENCE)
                        .orElseThrow()
                        .require(Calendar.UNTIL)
                        .text())
                .matches(COMPACT);
    }

    // Events

    @EveryVersion
    @org.junit.jupiter.api.Tag("traps_06")
    @org.junit.jupiter.api.Tag("MSASCAL_S01_TC03")
    void anEventIsWholeHoweverLittleTheDeviceSaidOfIt(Version version) {
        World world = World.with(Ability.MAIL_SENDER);

        world.ready(version)
                .collection(FolderKind.CALENDAR)
                .add(TestItem.of(Events.subject("Bare")))
                .drain();

        TestItem event = seen(world, version, FolderKind.CALENDAR, "Bare");
        for (Tag tag : List.of(
                Calendar.DT_STAMP,
                Calendar.START_TIME,
                Calendar.END_TIME,
                Calendar.SENSITIVITY,
                Calendar.ORGANIZER_EMAIL)) {
            assertThat(event.text(tag).orElse("")).as(tag.name()).isNotEmpty();
        }
    }

    @EveryVersion
    @org.junit.jupiter.api.Tag("traps_06")
    void aSeriesThatCountsMonthsSaysInWhichCalendarSince14_0(Version version) {
        List<String> series = List.of(
                "Type 0",
                "Type 1, DayOfWeek 2",
                "Type 2, DayOfMonth 1",
                "Type 3, WeekOfMonth 1, DayOfWeek 2",
                "Type 5, MonthOfYear 3, DayOfMonth 1",
                "Type 6, MonthOfYear 3, WeekOfMonth 1, DayOfWeek 2");
        World world = World.with();
        TestCollection calendar = world.ready(version).collection(FolderKind.CALENDAR);
        series.forEach(rows -> calendar.add(Events.event(rows, version, Events.recurrence(rows))));
        calendar.drain();

        for (String rows : series) {
            Element recurrence = seen(world, version, FolderKind.CALENDAR, rows)
                    .element(Calendar.RECURRENCE)
                    .orElseThrow();
            assertThat(recurrence.has(Calendar.CALENDAR_TYPE))
                    .as(rows)
                    .isEqualTo(version.atLeast(Version.V14_0) && "2356".contains(rows.substring(5, 6)));
        }
    }

    @EveryVersion
    @org.junit.jupiter.api.Tag("traps_04")
    void theFirstDayOfTheWeekMayBeSaidAtEveryVersion(Version version) {
        World world = World.with();
        TestDevice device = world.ready(version);
        TestCollection calendar = device.collection(FolderKind.CALENDAR);
        TestCollection tasks = device.collection(FolderKind.TASKS);

        calendar.add("e", Events.event("Weekly", version, Events.recurrence("Type 1, DayOfWeek 2, FirstDayOfWeek 1")))
                .sync();
        tasks.add(
                        "t",
                        TestItem.of(
                                ofTask("Subject", "Weekly"),
                                Events.rows(
                                        Tasks.RECURRENCE,
                                        "Tasks",
                                        "Type 1, DayOfWeek 2, FirstDayOfWeek 1, Start 2026-03-02T00:00:00.000Z")))
                .sync();

        assertThat(calendar.status("e")).isEqualTo(1);
        assertThat(tasks.status("t")).isEqualTo(1);
        assertThat(world.alice.calendar().titles()).containsExactly("Weekly");
        assertThat(world.alice.tasks().titles()).containsExactly("Weekly");
    }

    // Mail

    private static TestCollection inboxWithAMail(World world, Version version) {
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Hello", "How are you?"));
        return world.ready(version).collection(FolderKind.INBOX).drain();
    }

    @From14_0
    @org.junit.jupiter.api.Tag("traps_07")
    void aMailIsAlwaysInAConversation(Version version) {
        TestItem mail = inboxWithAMail(World.with(), version).item("Hello");

        byte[] id = Objects.requireNonNull(mail.properties().get(Email2.CONVERSATION_ID))
                .bytes();
        byte[] index = Objects.requireNonNull(mail.properties().get(Email2.CONVERSATION_INDEX))
                .bytes();
        assertThat(id).hasSize(16);
        assertThat(index).hasSize(5);
    }

    @From12_0
    @org.junit.jupiter.api.Tag("traps_07")
    void aMailWithoutAFlagHasAnEmptyOne(Version version) {
        TestItem mail = inboxWithAMail(World.with(), version).item("Hello");

        assertThat(mail.properties()).containsEntry(FLAG, Element.of(FLAG));
    }

    @EveryVersion
    @org.junit.jupiter.api.Tag("traps_07")
    void ofAMailThatWasReadNothingElseIsSentAgain(Version version) {
        World world = World.with();
        TestCollection inbox = inboxWithAMail(world, version);
        world.alice.inbox().markRead(world.alice.inbox().find("Hello"));

        assertThat(changed(inbox)).containsExactly(Element.of(READ, "1"));
    }

    @From12_0
    @org.junit.jupiter.api.Tag("traps_07")
    void ofAMailThatWasFlaggedNothingElseIsSentAgain(Version version) {
        World world = World.with();
        TestCollection inbox = inboxWithAMail(world, version);
        world.alice.inbox().flag(world.alice.inbox().find("Hello"));

        assertThat(changed(inbox)).extracting(Element::tag).containsExactly(FLAG);
    }

    @EveryVersion
    void aMailThatChangedOtherwiseIsSentWhole(Version version) {
        World world = World.with();
        TestCollection inbox = inboxWithAMail(world, version);
        world.alice.inbox().edit("Hello", mail -> mail.with(Email.READ, true).with(Email.IMPORTANCE, 2));

        assertThat(changed(inbox))
                .extracting(Element::tag)
                .contains(READ, org.activesync4j.wbxml.page.Email.SUBJECT)
                .hasSizeGreaterThan(8);
    }

    private static List<Element> changed(TestCollection inbox) {
        Element told = Said.first(inbox.sync());
        assertThat(Said.told(told)).extracting(Element::tag).containsExactly(AirSync.CHANGE);
        return Said.told(told).get(0).require(AirSync.APPLICATION_DATA).children();
    }

    @From14_0
    @org.junit.jupiter.api.Tag("traps_07")
    @org.junit.jupiter.api.Tag("MSASEMAIL_S01_TC11")
    @org.junit.jupiter.api.Tag("MSASEMAIL_S01_TC14")
    @org.junit.jupiter.api.Tag("MSASEMAIL_S01_TC17")
    @org.junit.jupiter.api.Tag("MSASEMAIL_S02_TC02")
    @org.junit.jupiter.api.Tag("MSASEMAIL_S02_TC03")
    void whatOnlyTheServerKnowsOfAMailIsNotADevicesToChange(Version version) {
        Element[] wrong = {
            Element.of(Email2.SENDER, "eve@example.org"),
            Element.of(Email2.RECEIVED_AS_BCC, "1"),
            Element.of(Email2.CONVERSATION_ID, new byte[16]),
            Element.of(Email2.UM_CALLER_ID, "+49 30 1234"),
            Element.of(Email2.UM_USER_NOTES, "call back")
        };
        for (Element each : wrong) {
            World world = World.with();
            TestCollection inbox = inboxWithAMail(world, version);
            String id = inbox.find("Hello");

            inbox.change(id, Element.of(READ, "1"), each).sync();

            assertThat(inbox.status(id)).as(each.tag().name()).isEqualTo(6);
            assertThat(world.alice.inbox().item("Hello").get(Email.READ)).contains(false);
            assertThat(inbox.drain().item("Hello").text(READ)).contains("0");
        }
    }

    // What cannot be read

    @EveryVersion
    @org.junit.jupiter.api.Tag("traps_15")
    void anItemThatCanNeverBeReadSpoilsNothingForAnyOther(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver));
        TestDevice device = world.ready(version);
        TestCollection contacts = device.collection(FolderKind.CONTACTS).drain();
        ItemId torn = world.alice.contacts().add("Torn");
        faults.always(
                "Account.get",
                call -> call.arguments().contains(torn)
                        ? Fault.refuses(Reason.INVALID).strike(call)
                        : call.proceed());
        world.alice.contacts().add("Ann");

        assertThat(contacts.drain().titles()).containsExactly("Ann");
        assertThat(Estimating.estimate(Estimating.ask(device, Estimating.asked(device, contacts))))
                .isZero();
        contacts.change(contacts.find("Ann"), Element.of(Contacts.FILE_AS, "Anna"))
                .add("Ben")
                .drain();
        assertThat(contacts.titles()).containsExactly("Anna", "Ben");
        assertThat(world.alice.contacts().titles()).containsExactlyInAnyOrder("Torn", "Anna", "Ben");
        assertThat(contacts.restart().drain().titles()).containsExactly("Anna", "Ben");
        world.alice.contacts().delete("Torn");
        assertThat(contacts.drain().titles()).containsExactly("Anna", "Ben");
    }
}
