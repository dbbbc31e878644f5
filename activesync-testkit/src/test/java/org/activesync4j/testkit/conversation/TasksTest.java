package org.activesync4j.testkit.conversation;

import static org.activesync4j.Version.V14_0;
import static org.activesync4j.Version.V14_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.activesync4j.Version;
import org.activesync4j.item.Body;
import org.activesync4j.item.Item;
import org.activesync4j.item.Recurrence;
import org.activesync4j.item.Task;
import org.activesync4j.item.TaskRecurrence;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.wbxml.CodePages;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Tasks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasks, from either side. Every answer is validated by the device. */
class TasksTest {

    private static final String START = "Start 2026-03-02T00:00:00.000Z";

    private static final Item TAXES = Item.of(Task.SCHEMA)
            .with(Task.SUBJECT, "Taxes")
            .with(Task.IMPORTANCE, 2)
            .with(Task.REMINDER_SET, true)
            .with(Task.REMINDER_TIME, Instant.parse("2026-03-05T08:00:00Z"))
            .with(Task.DUE_DATE, LocalDateTime.of(2026, 3, 6, 0, 0))
            .with(Task.UTC_DUE_DATE, Instant.parse("2026-03-05T23:00:00Z"))
            .with(Task.BODY, Body.text("all of them"));

    private static TestCollection tasks(World world, Version version) {
        return world.ready(version).collection(FolderKind.TASKS).drain();
    }

    private static TestCollection another(World world, Version version) {
        TestDevice device = world.device(world.alice, version, "tablet").provision();
        device.folderSync();
        return device.collection(FolderKind.TASKS).drain();
    }

    private static Element element(String row) {
        String[] parts = row.split(" ", 2);
        return Element.of(CodePages.find("Tasks", parts[0]).orElseThrow(), parts[1]);
    }

    private static Element recurrence(String rows) {
        return Events.rows(Tasks.RECURRENCE, "Tasks", rows);
    }

    private static TestItem task(String title, Element... more) {
        Element[] all = new Element[more.length + 1];
        all[0] = element("Subject " + title);
        System.arraycopy(more, 0, all, 1, more.length);
        return TestItem.of(all);
    }

    @EveryVersion
    void aTaskTravelsBothWays(Version version) {
        World world = World.with();
        world.alice.tasks().add(TAXES);

        TestCollection tasks = tasks(world, version);

        TestItem seen = tasks.item("Taxes");
        assertThat(seen.text(Tasks.IMPORTANCE)).contains("2");
        assertThat(seen.text(Tasks.DUE_DATE)).contains("2026-03-06T00:00:00.000Z");
        assertThat(seen.text(Tasks.UTC_DUE_DATE)).contains("2026-03-05T23:00:00.000Z");
        assertThat(seen.text(Tasks.REMINDER_TIME)).contains("2026-03-05T08:00:00.000Z");
        assertThat(seen.text(Tasks.COMPLETE)).contains("0");
        tasks.add(task(
                        "Milk",
                        element("Importance 0"),
                        element("Sensitivity 2"),
                        element("StartDate 20260302T000000Z")))
                .drain();
        assertThat(world.alice.tasks().item("Milk").get(Task.START_DATE)).contains(LocalDateTime.of(2026, 3, 2, 0, 0));
        assertThat(another(world, version).item("Milk").text(Tasks.UTC_START_DATE))
                .contains("2026-03-02T00:00:00.000Z");
    }

    @EveryVersion
    @Tag("MSASTASK_S01_TC18")
    void aChangeOfTheSubjectKeepsImportanceReminderAndNotes(Version version) {
        World world = World.with();
        world.alice.tasks().add(TAXES);
        TestCollection tasks = tasks(world, version);

        tasks.change(tasks.find("Taxes"), element("Subject All taxes")).drain();

        Item stored = world.alice.tasks().item("All taxes");
        assertThat(stored.get(Task.IMPORTANCE)).contains(2);
        assertThat(stored.get(Task.REMINDER_SET)).contains(true);
        assertThat(stored.has(Task.BODY)).isTrue();
        assertThat(stored.has(Task.DUE_DATE)).isFalse();
    }

    @EveryVersion
    @Tag("MSASTASK_S01_TC17")
    void whatIsDoneWasDoneAtSomeTime(Version version) {
        World world = World.with();
        TestCollection tasks = tasks(world, version);

        tasks.add(task("Told", element("Complete 1"), element("DateCompleted 2026-03-01T12:00:00.000Z")))
                .add(task("Untold", element("Complete 1")))
                .add(task("Open", element("Complete 0")))
                .drain();
        tasks.change(tasks.find("Open"), element("Subject Open"), element("Complete 1"))
                .drain();

        assertThat(world.alice.tasks().item("Told").get(Task.DATE_COMPLETED))
                .contains(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(world.alice.tasks().item("Untold").get(Task.DATE_COMPLETED))
                .contains(Instant.parse("2026-03-02T10:00:00Z"));
        assertThat(world.alice.tasks().item("Open").get(Task.DATE_COMPLETED))
                .contains(Instant.parse("2026-03-02T10:00:00Z"));
        assertThat(tasks.item("Untold").text(Tasks.DATE_COMPLETED)).contains("2026-03-02T10:00:00.000Z");
        tasks.change(tasks.find("Told"), element("Subject Told"), element("Complete 0"))
                .drain();
        assertThat(world.alice.tasks().item("Told").has(Task.DATE_COMPLETED)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Type 0, Interval 2, Occurrences 5",
                "Type 1, DayOfWeek 42, Until 2026-06-01T00:00:00.000Z",
                "Type 2, DayOfMonth 31",
                "Type 3, WeekOfMonth 5, DayOfWeek 62",
                "Type 5, MonthOfYear 2, DayOfMonth 29",
                "Type 6, MonthOfYear 11, WeekOfMonth 4, DayOfWeek 16",
                "Type 0, Regenerate 1, DeadOccur 0",
                "Type 0, Regenerate 0, DeadOccur 1",
                "Type 0, Until 2026-06-01T00:00:00.000Z, Occurrences 3"
            })
    @Tag("MSASTASK_S01_TC01")
    @Tag("MSASTASK_S01_TC04")
    @Tag("MSASTASK_S01_TC05")
    @Tag("MSASTASK_S01_TC06")
    @Tag("MSASTASK_S01_TC10")
    @Tag("MSASTASK_S01_TC12")
    @Tag("MSASTASK_S01_TC15")
    @Tag("MSASTASK_S01_TC20")
    @Tag("MSASTASK_S01_TC21")
    @Tag("MSASTASK_S01_TC22")
    @Tag("MSASTASK_S01_TC23")
    @Tag("MSASTASK_S01_TC24")
    void aTaskIsDoneAgain(String rows) {
        for (Version version : Version.values()) {
            World world = World.with();
            TestCollection tasks = tasks(world, version);

            tasks.add(task("Again", recurrence(rows + ", " + START))).drain();

            TaskRecurrence stored =
                    world.alice.tasks().item("Again").get(Task.RECURRENCE).orElseThrow();
            assertThat(stored.start()).isEqualTo(LocalDateTime.of(2026, 3, 2, 0, 0));
            Element seen = another(world, version)
                    .item("Again")
                    .element(Tasks.RECURRENCE)
                    .orElseThrow();
            assertThat(seen.text(Tasks.TYPE)).contains(rows.substring(5, 6));
            assertThat(seen.text(Tasks.START)).contains("2026-03-02T00:00:00.000Z");
            boolean byMonths = "2356".contains(rows.substring(5, 6));
            assertThat(seen.has(Tasks.CALENDAR_TYPE)).isEqualTo(byMonths && version.atLeast(V14_0));
            assertThat(seen.has(Tasks.FIRST_DAY_OF_WEEK))
                    .isEqualTo(rows.startsWith("Type 1") && version.atLeast(V14_1));
            assertThat(seen.has(Tasks.OCCURRENCES) && seen.has(Tasks.UNTIL)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Type 0",
                "Interval 1, START",
                "Type 1, DayOfWeek 2, DayOfMonth 1, START",
                "Type 2, DayOfMonth 1, DayOfWeek 2, START",
                "Type 0, WeekOfMonth 1, START",
                "Type 2, DayOfMonth 1, WeekOfMonth 1, START",
                "Type 1, DayOfWeek 2, FirstDayOfWeek 7, START",
                "Type 0, Start soon",
                "Type 0, Occurrences 256, START"
            })
    @Tag("MSASTASK_S01_TC02")
    @Tag("MSASTASK_S01_TC03")
    @Tag("MSASTASK_S01_TC07")
    @Tag("MSASTASK_S01_TC08")
    @Tag("MSASTASK_S01_TC13")
    @Tag("MSASTASK_S01_TC16")
    void aTaskThatIsDoneAgainWithoutSenseIsRefused(String rows) {
        for (Version version : List.of(Version.V2_5, Version.V12_1, V14_1)) {
            World world = World.with();
            TestCollection tasks = tasks(world, version);

            tasks.add("one", task("Again", recurrence(rows.replace("START", START))))
                    .sync();

            assertThat(tasks.status("one")).as("%s", version).isEqualTo(6);
            assertThat(world.alice.tasks().titles()).isEmpty();
        }
    }

    @From14_1
    @Tag("MSASTASK_S01_TC14")
    void aCalendarIsRefusedWhereNoMonthsAreCounted(Version version) {
        World world = World.with();
        TestCollection tasks = tasks(world, version);

        tasks.add("one", task("Again", recurrence("Type 0, CalendarType 0, " + START)))
                .sync();

        assertThat(tasks.status("one")).isEqualTo(6);
    }

    @EveryVersion
    @Tag("MSASTASK_S01_TC09")
    void anImportanceThatIsNoneIsKept(Version version) {
        World world = World.with();
        TestCollection tasks = tasks(world, version);

        tasks.add(task("Odd", element("Importance 3"))).drain();

        assertThat(world.alice.tasks().item("Odd").get(Task.IMPORTANCE)).contains(3);
    }

    @EveryVersion
    @Tag("MSASTASK_S01_TC11")
    void aReminderThatIsNeitherSetNorNotIsRefused(Version version) {
        World world = World.with();
        TestCollection tasks = tasks(world, version);

        tasks.add("one", task("Odd", element("ReminderSet 2"))).sync();

        assertThat(tasks.status("one")).isEqualTo(6);
    }

    @EveryVersion
    @Tag("MSASTASK_S01_TC19")
    void categoriesCanBeNone(Version version) {
        World world = World.with();
        TestCollection tasks = tasks(world, version);

        tasks.add(task("Plain", Element.of(Tasks.CATEGORIES))).drain();

        assertThat(world.alice.tasks().item("Plain").get(Task.CATEGORIES)).contains(List.of());
    }

    @EveryVersion
    @Tag("MSASCMD_S19_TC13")
    void onlyWhatIsNotDoneComesWithTheFilterForThat(Version version) {
        for (Ability[] abilities : new Ability[][] {{}, {Ability.TOKENS}, {Ability.FILTERS}}) {
            World world = World.with(abilities);
            world.alice.tasks().add(TAXES);
            world.alice.tasks().add(TAXES.with(Task.SUBJECT, "Done").with(Task.COMPLETE, true));

            TestCollection tasks =
                    world.ready(version).collection(FolderKind.TASKS).filter(8).drain();

            assertThat(tasks.titles()).containsExactly("Taxes");
            assertThat(tasks.filter(0).drain().titles()).containsExactly("Done", "Taxes");
        }
    }

    @EveryVersion
    void aTaskIsDeletedForGood(Version version) {
        World world = World.with();
        world.alice
                .tasks()
                .add(TAXES.with(
                        Task.RECURRENCE,
                        TaskRecurrence.of(
                                Recurrence.of(new Recurrence.Monthly(6)), LocalDateTime.of(2026, 3, 6, 0, 0))));
        TestCollection tasks = tasks(world, version);

        tasks.delete(tasks.find("Taxes")).drain();

        assertThat(world.alice.tasks().titles()).isEmpty();
    }

    @From12_0
    @Tag("MSASTASK_S02_TC01")
    void aTaskIsFetchedWholeOrInPart(Version version) {
        World world = World.with();
        world.alice.tasks().add(TAXES);
        TestDevice device = world.ready(version);
        TestCollection tasks = device.collection(FolderKind.TASKS).drain();

        Element whole = Fetching.properties(device.itemOperations(Fetching.item(tasks, "Taxes", Fetching.prefer(1))));
        Element part = Fetching.properties(device.itemOperations(
                Fetching.item(tasks, "Taxes", Fetching.schema(Element.of(Tasks.SUBJECT), Element.of(Tasks.DUE_DATE)))));

        assertThat(whole.text(Tasks.SUBJECT)).contains("Taxes");
        assertThat(whole.text(Tasks.IMPORTANCE)).contains("2");
        assertThat(whole.text(Tasks.REMINDER_TIME)).contains("2026-03-05T08:00:00.000Z");
        assertThat(Fetching.body(whole).text(AirSyncBase.DATA)).contains("all of them");
        assertThat(part.children()).extracting(Element::tag).containsExactlyInAnyOrder(Tasks.SUBJECT, Tasks.DUE_DATE);
    }

    @From12_0
    @Tag("MSASTASK_S03_TC01")
    @Tag("MSASTASK_S03_TC02")
    void tasksAreFoundByTheirWordsAndNotByTheirProperties(Version version) {
        World world = World.with(Ability.MAILBOX_SEARCH);
        world.alice.tasks().add(TAXES);
        world.alice.tasks().add(TAXES.with(Task.SUBJECT, "Milk"));
        TestDevice device = world.ready(version);

        TestAnswer found = Finding.items(device, Finding.all(Finding.ofClass("Tasks"), Finding.text("taxes")));
        TestAnswer byProperty = Finding.items(
                device, Finding.all(Finding.ofClass("Tasks"), Finding.text("taxes"), element("Subject Taxes")));

        assertThat(Finding.status(found)).isEqualTo(1);
        assertThat(Finding.said(found, Tasks.SUBJECT)).containsExactly("Taxes");
        assertThat(Finding.said(found, Tasks.DUE_DATE)).containsExactly("2026-03-06T00:00:00.000Z");
        assertThat(Finding.status(byProperty)).isEqualTo(2);
    }
}
