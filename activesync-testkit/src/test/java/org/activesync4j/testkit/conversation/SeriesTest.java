package org.activesync4j.testkit.conversation;

import static org.activesync4j.Version.V12_1;
import static org.activesync4j.Version.V14_1;
import static org.activesync4j.Version.V16_0;
import static org.activesync4j.Version.V16_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.item.Deviation;
import org.activesync4j.item.Event;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.InstanceId;
import org.activesync4j.item.Item;
import org.activesync4j.item.Location;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Recurrence;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Calendar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Series of events and the occurrences that differ, in all forms that they have on the wire. */
class SeriesTest {

    private static final InstanceId SECOND = instance("2026-03-03T08:00:00Z");
    private static final InstanceId THIRD = instance("2026-03-04T08:00:00Z");

    /** Each day at 9 in Berlin, from Monday 2 March 2026 on, ten times. */
    private static final Item DAILY = Item.of(Event.SCHEMA)
            .with(Event.SUBJECT, "Daily")
            .with(Event.TIMEZONE, ZoneId.of("Europe/Berlin"))
            .with(Event.START_TIME, EventTime.at(Instant.parse("2026-03-02T08:00:00Z")))
            .with(Event.END_TIME, EventTime.at(Instant.parse("2026-03-02T08:15:00Z")))
            .with(Event.REMINDER, 5)
            .with(Event.LOCATION, Location.named("Room 1"))
            .with(Event.RECURRENCE, Recurrence.of(new Recurrence.Daily()).times(10));

    private static InstanceId instance(String start) {
        return new InstanceId(Instant.parse(start));
    }

    private static Item withExceptions(Item series) {
        Item other =
                Item.of(Event.SCHEMA).with(Event.SUBJECT, "Other day").with(Event.LOCATION, Location.named("Room 2"));
        return series.with(
                Event.EXCEPTIONS, Map.of(SECOND, new Deviation.Edit(Patch.of(other)), THIRD, new Deviation.Removed()));
    }

    private static TestCollection calendar(World world, Version version) {
        return world.ready(version).collection(FolderKind.CALENDAR).drain();
    }

    private static TestCollection another(World world, Version version) {
        TestDevice device =
                world.device(world.alice, version, "tablet" + version.ordinal()).provision();
        device.folderSync();
        return device.collection(FolderKind.CALENDAR).drain();
    }

    private static Map<InstanceId, Deviation> exceptions(World world, String title) {
        return world.alice.calendar().item(title).get(Event.EXCEPTIONS).orElse(Map.of());
    }

    private static Item occurrence(World world, String title, InstanceId id) {
        return world.alice.calendar().item(title).occurrence(id).orElseThrow();
    }

    private static Element restated(TestCollection calendar, String title) {
        return calendar.item(title).element(Calendar.RECURRENCE).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Type 0, Interval 2, Occurrences 5",
                "Type 1, Interval 1, DayOfWeek 42, Until 20260601T090000Z",
                "Type 2, DayOfMonth 31",
                "Type 3, WeekOfMonth 5, DayOfWeek 62",
                "Type 5, MonthOfYear 2, DayOfMonth 29",
                "Type 6, MonthOfYear 11, WeekOfMonth 4, DayOfWeek 16",
                "Type 0, Interval 0",
                "Type 0, Occurrences 3, Until 20260601T090000Z",
                "Type 2, DayOfMonth 1, CalendarType 1",
                "Type 5, MonthOfYear 4, DayOfMonth 1, CalendarType 15, IsLeapMonth 1"
            })
    @Tag("MSASCAL_S01_TC11")
    @Tag("MSASCAL_S01_TC12")
    @Tag("MSASCAL_S01_TC13")
    @Tag("MSASCAL_S01_TC14")
    @Tag("MSASCAL_S01_TC15")
    @Tag("MSASCAL_S01_TC16")
    @Tag("MSASCAL_S01_TC19")
    @Tag("MSASCAL_S01_TC20")
    @Tag("MSASCAL_S01_TC35")
    @Tag("MSASCAL_S01_TC36")
    void aSeriesOfAnyKindTravelsBothWays(String rows) {
        for (Version version : Version.values()) {
            World world = World.with();
            TestCollection calendar = calendar(world, version);

            calendar.add(Events.event("Series", version, Events.recurrence(rows)))
                    .drain();

            Recurrence stored =
                    world.alice.calendar().item("Series").get(Event.RECURRENCE).orElseThrow();
            Element seen = another(world, version)
                    .item("Series")
                    .element(Calendar.RECURRENCE)
                    .orElseThrow();
            assertThat(seen.text(Calendar.TYPE)).contains(rows.substring(5, 6));
            world.alice.calendar().edit("Series", event -> event.with(Event.SUBJECT, "Renamed"));
            calendar.drain();
            calendar.change(calendar.find("Renamed"), restated(calendar, "Renamed"), Events.subject("Again"))
                    .drain();
            assertThat(world.alice.calendar().item("Again").get(Event.RECURRENCE))
                    .contains(stored);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Type 0, DayOfMonth 1",
                "Type 2, DayOfMonth 1, DayOfWeek 2",
                "Type 2, DayOfMonth 1, MonthOfYear 3",
                "Type 1, DayOfWeek 2, WeekOfMonth 1",
                "Type 4, DayOfWeek 2",
                "Type 1, DayOfWeek 200",
                "Type 0, Interval 5000",
                "Type 0, Occurrences 100000",
                "Interval 1, Until yesterday"
            })
    @Tag("MSASCAL_S01_TC24")
    @Tag("MSASCAL_S01_TC25")
    @Tag("MSASCAL_S01_TC26")
    @Tag("MSASCAL_S01_TC27")
    @Tag("traps_06")
    void aSeriesThatMakesNoSenseIsRefused(String rows) {
        for (Version version : Version.values()) {
            World world = World.with();
            TestCollection calendar = calendar(world, version);

            calendar.add("one", Events.event("Series", version, Events.recurrence(rows)))
                    .sync();

            assertThat(calendar.status("one")).as("%s", version).isEqualTo(6);
            assertThat(world.alice.calendar().titles()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Version.class,
            names = {"V14_0", "V14_1", "V16_0", "V16_1"})
    @Tag("MSASCAL_S01_TC21")
    @Tag("MSASCAL_S01_TC22")
    void calendarsThatDoNotExistAreRefused(Version version) {
        for (String rows : List.of(
                "Type 2, DayOfMonth 1, CalendarType 0, CalendarType 1", "Type 2, DayOfMonth 1, CalendarType 13")) {
            World world = World.with();
            TestCollection calendar = calendar(world, version);

            calendar.add("one", Events.event("Series", version, Events.recurrence(rows)))
                    .sync();

            assertThat(calendar.status("one")).as("%s", rows).isEqualTo(6);
        }
    }

    @From14_1
    @Tag("MSASCAL_S01_TC17")
    @Tag("MSASCAL_S01_TC23")
    void theFirstDayOfTheWeekIsKeptOrRefused(Version version) {
        World world = World.with();
        TestCollection calendar = calendar(world, version);

        calendar.add("one", Events.event("Week", version, Events.recurrence("Type 1, DayOfWeek 2, FirstDayOfWeek 0")))
                .add("two", Events.event("No", version, Events.recurrence("Type 1, DayOfWeek 2, FirstDayOfWeek 7")))
                .sync();

        assertThat(calendar.status("two")).isEqualTo(6);
        Element seen = another(world, version)
                .item("Week")
                .element(Calendar.RECURRENCE)
                .orElseThrow();
        assertThat(seen.text(Calendar.FIRST_DAY_OF_WEEK)).contains("0");
    }

    @EveryVersion
    void exceptionsOfTheServerAreSeenInTheFormOfTheVersion(Version version) {
        World world = World.with();
        world.alice.calendar().add(withExceptions(DAILY));

        Element seen = calendar(world, version)
                .item("Daily")
                .element(Calendar.EXCEPTIONS)
                .orElseThrow();

        List<Element> exceptions = seen.children(Calendar.EXCEPTION);
        assertThat(exceptions).hasSize(2);
        assertThat(exceptions.get(0).text(Calendar.SUBJECT)).contains("Other day");
        assertThat(exceptions.get(1).text(Calendar.DELETED)).contains("1");
        assertThat(exceptions)
                .extracting(each ->
                        each.text(version.before(V16_0) ? Calendar.EXCEPTION_START_TIME : AirSyncBase.INSTANCE_ID))
                .containsExactly(Optional.of("20260303T080000Z"), Optional.of("20260304T080000Z"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Version.class,
            names = {"V16_0", "V16_1"},
            mode = EnumSource.Mode.EXCLUDE)
    void exceptionsInAnAddAreStored(Version version) {
        World world = World.with();
        TestCollection calendar = calendar(world, version);

        calendar.add(Events.event(
                        "Series",
                        version,
                        Events.recurrence("Type 0, Occurrences 5"),
                        Events.exceptions(
                                Events.deleted("20260311T090000Z"),
                                Events.exception("20260312T090000Z", Events.subject("Longer")))))
                .drain();

        assertThat(exceptions(world, "Series").get(instance("2026-03-11T09:00:00Z")))
                .isEqualTo(new Deviation.Removed());
        assertThat(occurrence(world, "Series", instance("2026-03-12T09:00:00Z")).get(Event.SUBJECT))
                .contains("Longer");
        assertThat(another(world, V16_1).item("Series").element(Calendar.EXCEPTIONS))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = Version.class,
            names = {"V16_0", "V16_1"},
            mode = EnumSource.Mode.EXCLUDE)
    @Tag("MSASCAL_S01_TC31")
    @Tag("MSASCMD_S19_TC51")
    void exceptionsThatAreNotMentionedStay(Version version) {
        World world = World.with();
        world.alice.calendar().add(withExceptions(DAILY));
        TestCollection calendar = calendar(world, version);
        Map<InstanceId, Deviation> before = exceptions(world, "Daily");

        calendar.change(calendar.find("Daily"), Events.subject("Renamed"), restated(calendar, "Daily"))
                .drain();

        assertThat(exceptions(world, "Renamed")).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = Version.class,
            names = {"V16_0", "V16_1"},
            mode = EnumSource.Mode.EXCLUDE)
    @Tag("MSASCAL_S01_TC34")
    void anExceptionThatIsNotMentionedStays(Version version) {
        World world = World.with();
        world.alice.calendar().add(withExceptions(DAILY));
        TestCollection calendar = calendar(world, version);
        Deviation before = exceptions(world, "Daily").get(SECOND);

        calendar.change(
                        calendar.find("Daily"),
                        restated(calendar, "Daily"),
                        Events.subject("Daily"),
                        Events.exceptions(Events.deleted("20260305T080000Z")))
                .drain();

        Map<InstanceId, Deviation> after = exceptions(world, "Daily");
        assertThat(after.get(SECOND)).isEqualTo(before);
        assertThat(after.get(THIRD)).isEqualTo(new Deviation.Removed());
        assertThat(after.get(instance("2026-03-05T08:00:00Z"))).isEqualTo(new Deviation.Removed());
        assertThat(world.alice.calendar().titles()).containsExactly("Daily");
    }

    @ParameterizedTest
    @EnumSource(
            value = Version.class,
            names = {"V16_0", "V16_1"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatAnExceptionDoesNotMentionIsAsInItsSeries(Version version) {
        World world = World.with();
        world.alice.calendar().add(withExceptions(DAILY));
        TestCollection calendar = calendar(world, version);

        calendar.change(
                        calendar.find("Daily"),
                        restated(calendar, "Daily"),
                        Events.subject("Daily"),
                        Events.location("Room 1", version),
                        Events.exceptions(Events.exception("20260303T080000Z", Events.subject("Still other"))))
                .drain();

        Item second = occurrence(world, "Daily", SECOND);
        assertThat(second.get(Event.SUBJECT)).contains("Still other");
        assertThat(second.get(Event.LOCATION)).contains(Location.named("Room 1"));
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    @Tag("MSASCAL_S01_TC33")
    void whatAnExceptionLacksThoughItsSeriesHasItIsAnEmptyElement(Version version) {
        World world = World.with();
        Patch lacking = new Patch(
                Item.of(Event.SCHEMA).with(Event.SUBJECT, "Silent"), Set.of(Event.REMINDER, Event.LOCATION), Map.of());
        world.alice.calendar().add(DAILY.with(Event.EXCEPTIONS, Map.of(SECOND, new Deviation.Edit(lacking))));

        Element exception = calendar(world, version)
                .item("Daily")
                .element(Calendar.EXCEPTIONS)
                .orElseThrow()
                .require(Calendar.EXCEPTION);

        assertThat(exception.child(version.before(V16_0) ? Calendar.LOCATION : AirSyncBase.LOCATION))
                .hasValueSatisfying(element -> assertThat(element.isEmpty()).isTrue());
        assertThat(exception.has(Calendar.REMINDER)).isEqualTo(version.atLeast(V14_1));
    }

    @ParameterizedTest
    @EnumSource(
            value = Version.class,
            names = {"V14_1"})
    @Tag("MSASCAL_S02_TC06")
    void anExceptionCanHaveNearlyAllThatASeriesHas(Version version) {
        World world = World.with();
        TestCollection calendar = calendar(world, version);

        calendar.add(Events.event(
                        "Series",
                        version,
                        Events.recurrence("Type 0, Occurrences 5"),
                        Element.of(Calendar.REMINDER, "5"),
                        Events.exceptions(Events.exception(
                                "20260312T090000Z",
                                Events.subject("All"),
                                Element.of(Calendar.START_TIME, "20260312T130000Z"),
                                Element.of(Calendar.END_TIME, "20260312T150000Z"),
                                Events.location("Elsewhere", version),
                                Element.of(Calendar.CATEGORIES, Element.of(Calendar.CATEGORY, "Odd")),
                                Element.of(Calendar.SENSITIVITY, "1"),
                                Element.of(Calendar.BUSY_STATUS, "0"),
                                Element.of(Calendar.ALL_DAY_EVENT, "0"),
                                Element.of(Calendar.REMINDER),
                                Element.of(Calendar.DT_STAMP, "20260301T000000Z"),
                                Element.of(Calendar.MEETING_STATUS, "0"),
                                Element.of(Calendar.ATTENDEES),
                                Element.of(
                                        AirSyncBase.BODY,
                                        Element.of(AirSyncBase.TYPE, "1"),
                                        Element.of(AirSyncBase.DATA, "notes"))))))
                .drain();

        Item all = occurrence(world, "Series", instance("2026-03-12T09:00:00Z"));
        assertThat(all.get(Event.END_TIME)).contains(EventTime.at(Instant.parse("2026-03-12T15:00:00Z")));
        assertThat(all.has(Event.REMINDER)).isFalse();
        assertThat(all.get(Event.CATEGORIES)).contains(List.of("Odd"));
        Element seen = another(world, version)
                .item("Series")
                .element(Calendar.EXCEPTIONS)
                .orElseThrow()
                .require(Calendar.EXCEPTION);
        assertThat(seen.text(Calendar.START_TIME)).contains("20260312T130000Z");
        assertThat(seen.require(AirSyncBase.BODY).text(AirSyncBase.DATA)).contains("notes");
        assertThat(seen.require(Calendar.REMINDER).isEmpty()).isTrue();
    }

    @From16_0
    void oneOccurrenceIsChangedAndAnotherDeletedSince16(Version version) {
        for (Ability[] abilities : new Ability[][] {{}, {Ability.TOKENS}}) {
            World world = World.with(abilities);
            world.alice.calendar().add(withExceptions(DAILY));
            TestCollection calendar = calendar(world, version);
            String id = calendar.find("Daily");

            calendar.changeOccurrence(
                            id,
                            "20260305T080000Z",
                            Element.of(Calendar.START_TIME, "20260305T090000Z"),
                            Element.of(Calendar.END_TIME, "20260305T091500Z"))
                    .deleteOccurrence(id, "20260306T080000Z")
                    .drain();

            Map<InstanceId, Deviation> after = exceptions(world, "Daily");
            assertThat(after).hasSize(4);
            assertThat(after.get(THIRD)).isEqualTo(new Deviation.Removed());
            assertThat(after.get(instance("2026-03-06T08:00:00Z"))).isEqualTo(new Deviation.Removed());
            Item moved = occurrence(world, "Daily", instance("2026-03-05T08:00:00Z"));
            assertThat(moved.get(Event.START_TIME)).contains(EventTime.at(Instant.parse("2026-03-05T09:00:00Z")));
            assertThat(moved.get(Event.SUBJECT)).contains("Daily");
        }
    }

    @From16_0
    void aFurtherChangeOfAnOccurrenceAddsToTheFirst(Version version) {
        World world = World.with();
        world.alice.calendar().add(withExceptions(DAILY));
        TestCollection calendar = calendar(world, version);

        calendar.changeOccurrence(calendar.find("Daily"), "20260303T080000Z", Element.of(Calendar.REMINDER, "30"))
                .drain();

        Item second = occurrence(world, "Daily", SECOND);
        assertThat(second.get(Event.REMINDER)).contains(30);
        assertThat(second.get(Event.SUBJECT)).contains("Other day");
        assertThat(second.get(Event.LOCATION)).contains(Location.named("Room 2"));
    }

    @From16_0
    void exceptionsOutliveAChangeOfTheSeriesButNotOfItsTimes(Version version) {
        World world = World.with();
        world.alice.calendar().add(withExceptions(DAILY));
        TestCollection calendar = calendar(world, version);
        String id = calendar.find("Daily");

        calendar.change(id, Events.subject("Renamed")).drain();
        assertThat(exceptions(world, "Renamed")).hasSize(2);

        calendar.change(
                        id,
                        Element.of(Calendar.START_TIME, "20260302T080000Z"),
                        Element.of(Calendar.END_TIME, "20260302T081500Z"))
                .drain();
        assertThat(exceptions(world, "Renamed")).as("restated").hasSize(2);

        calendar.change(
                        id,
                        Element.of(Calendar.START_TIME, "20260302T100000Z"),
                        Element.of(Calendar.END_TIME, "20260302T101500Z"))
                .drain();
        assertThat(exceptions(world, "Renamed")).isEmpty();
        assertThat(another(world, version).item("Renamed").has(Calendar.EXCEPTIONS))
                .isFalse();
    }

    @From16_0
    void anEmptyRecurrenceMakesOneEventOfASeries(Version version) {
        World world = World.with();
        world.alice.calendar().add(withExceptions(DAILY));
        TestCollection calendar = calendar(world, version);

        calendar.change(calendar.find("Daily"), Element.of(Calendar.RECURRENCE)).drain();

        Item single = world.alice.calendar().item("Daily");
        assertThat(single.has(Event.RECURRENCE)).isFalse();
        assertThat(single.has(Event.EXCEPTIONS)).isFalse();
    }

    @From16_0
    void anOccurrenceOfWhatIsNoSeriesIsRefusedAndNothingIsLost(Version version) {
        World world = World.with();
        world.alice.calendar().add(DAILY.without(Event.RECURRENCE));
        TestCollection calendar = calendar(world, version);
        String id = calendar.find("Daily");

        calendar.deleteOccurrence(id, "20260302T080000Z").sync();
        assertThat(calendar.status(id)).isEqualTo(6);
        calendar.drain();
        calendar.changeOccurrence(id, "20260302T080000Z", Events.subject("Other"))
                .sync();

        assertThat(calendar.status(id)).isEqualTo(6);
        assertThat(world.alice.calendar().titles()).containsExactly("Daily");
    }

    @From16_0
    void anOccurrenceOfANoteIsRefused(Version version) {
        World world = World.with();
        world.alice.notes().add("Milk");
        TestCollection notes = world.ready(version).collection(FolderKind.NOTES).drain();
        String id = notes.find("Milk");

        notes.deleteOccurrence(id, "20260302T080000Z").sync();

        assertThat(notes.status(id)).isEqualTo(6);
        assertThat(world.alice.notes().titles()).containsExactly("Milk");
    }

    @Test
    void anOldAndANewDeviceLeaveTheSameSeriesBehind() {
        World old = World.with();
        old.alice.calendar().add(DAILY);
        TestCollection by14 = calendar(old, V14_1);
        by14.change(
                        by14.find("Daily"),
                        restated(by14, "Daily"),
                        Events.subject("Daily"),
                        Events.location("Room 1", V14_1),
                        Element.of(Calendar.REMINDER, "5"),
                        Events.exceptions(
                                Events.exception("20260303T080000Z", Events.subject("Other")),
                                Events.deleted("20260304T080000Z")))
                .drain();
        World young = World.with();
        young.alice.calendar().add(DAILY);
        TestCollection by16 = calendar(young, V16_1);
        by16.changeOccurrence(by16.find("Daily"), "20260303T080000Z", Events.subject("Other"))
                .deleteOccurrence(by16.find("Daily"), "20260304T080000Z")
                .drain();

        assertThat(exceptions(old, "Daily")).isEqualTo(exceptions(young, "Daily"));
        assertThat(occurrence(old, "Daily", SECOND).get(Event.LOCATION))
                .isEqualTo(occurrence(young, "Daily", SECOND).get(Event.LOCATION));
        assertThat(old.alice.calendar().item("Daily").without(Event.UID).without(Event.BUSY_STATUS))
                .isEqualTo(
                        young.alice.calendar().item("Daily").without(Event.UID).without(Event.BUSY_STATUS));
    }

    @EveryVersion
    void aSeriesOfWholeDaysHasOccurrencesByTheirDates(Version version) {
        World world = World.with();
        Item weekly = Item.of(Event.SCHEMA)
                .with(Event.SUBJECT, "Duty")
                .with(Event.TIMEZONE, ZoneId.of("Pacific/Auckland"))
                .with(Event.START_TIME, EventTime.on(LocalDate.of(2026, 3, 2)))
                .with(Event.END_TIME, EventTime.on(LocalDate.of(2026, 3, 3)))
                .with(
                        Event.RECURRENCE,
                        Recurrence.of(new Recurrence.Daily()).until(EventTime.on(LocalDate.of(2026, 5, 1))))
                .with(Event.EXCEPTIONS, Map.of(instance("2026-04-20T00:00:00Z"), new Deviation.Removed()));
        world.alice.calendar().add(weekly);
        TestCollection calendar = calendar(world, version);
        String id = calendar.find("Duty");

        if (version.before(V16_0)) {
            calendar.change(
                            id,
                            calendar.item("Duty").element(Calendar.TIMEZONE).orElseThrow(),
                            Element.of(Calendar.ALL_DAY_EVENT, "1"),
                            restated(calendar, "Duty"),
                            Events.subject("Duty"),
                            // midnight of 21 April in Auckland
                            Events.exceptions(Events.deleted("20260420T120000Z")))
                    .drain();
        } else {
            calendar.deleteOccurrence(id, "20260421T000000Z").drain();
        }

        Item stored = world.alice.calendar().item("Duty");
        assertThat(stored.get(Event.EXCEPTIONS).orElseThrow().keySet())
                .containsExactlyInAnyOrder(instance("2026-04-20T00:00:00Z"), instance("2026-04-21T00:00:00Z"));
        assertThat(stored.get(Event.RECURRENCE)).isEqualTo(weekly.get(Event.RECURRENCE));
        assertThat(stored.get(Event.START_TIME)).isEqualTo(weekly.get(Event.START_TIME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20260303", "tomorrow", ""})
    void anExceptionWithoutAPossibleStartIsRefused(String start) {
        for (Version version : List.of(V12_1, V14_1)) {
            World world = World.with();
            TestCollection calendar = calendar(world, version);
            boolean possible = start.equals("20260303");

            calendar.add(
                            "one",
                            Events.event(
                                    "Series",
                                    version,
                                    Events.recurrence("Type 0, Occurrences 5"),
                                    Events.exceptions(Events.deleted(start))))
                    .sync();

            assertThat(calendar.status("one")).isEqualTo(possible ? 1 : 6);
        }
    }

    @EveryVersion
    void whatIsAtTheEndOfTimeHarmsNobody(Version version) {
        World world = World.with();
        TestCollection calendar = calendar(world, version);
        Element end = Element.of(Calendar.START_TIME, "99981231T235959Z");
        Element later = Element.of(Calendar.END_TIME, "99981231T235959Z");

        calendar.add(Events.event("Day", version, Element.of(Calendar.ALL_DAY_EVENT, "1"), end, later))
                .add(Events.event(
                        "Never", version, end, later, Events.recurrence("Type 5, MonthOfYear 12, DayOfMonth 31")))
                .drain();
        String id = calendar.find("Never");
        if (version.before(V16_0)) {
            calendar.change(
                            id,
                            restated(calendar, "Never"),
                            Events.exceptions(Events.exception("99991231T235959Z", Events.subject("Far"))))
                    .drain();
        } else {
            calendar.changeOccurrence(id, "99991231T235959Z", Events.subject("Far"))
                    .drain();
        }

        assertThat(another(world, version).titles()).hasSize(2);
    }

    @EveryVersion
    void aSeriesAgesWithItsLastOccurrence(Version version) {
        for (Ability[] abilities : new Ability[][] {{}, {Ability.FILTERS}}) {
            World world = World.with(abilities);
            Item begun = DAILY.with(Event.START_TIME, EventTime.at(Instant.parse("2025-01-01T08:00:00Z")))
                    .with(Event.END_TIME, EventTime.at(Instant.parse("2025-01-01T08:15:00Z")));
            Recurrence daily = Recurrence.of(new Recurrence.Daily());
            world.alice.calendar().add(begun.with(Event.SUBJECT, "over").with(Event.RECURRENCE, daily.times(30)));
            world.alice.calendar().add(begun.with(Event.SUBJECT, "open").with(Event.RECURRENCE, daily));
            world.alice.calendar().add(begun.with(Event.SUBJECT, "long").with(Event.RECURRENCE, daily.times(999)));

            TestCollection calendar = world.ready(version)
                    .collection(FolderKind.CALENDAR)
                    .filter(4)
                    .drain();

            assertThat(calendar.titles()).containsExactly("long", "open");
        }
    }

    @From16_0
    void thatAnOccurrenceWasChangedIsAnsweredOnlyWhenItFailed(Version version) {
        World world = World.with();
        world.alice.calendar().add(DAILY);
        TestCollection calendar = calendar(world, version);

        calendar.changeOccurrence(calendar.find("Daily"), "20260303T080000Z", Events.subject("Other"));
        Element answer = Said.first(calendar.sync());

        assertThat(answer.has(AirSync.RESPONSES)).isFalse();
    }
}
