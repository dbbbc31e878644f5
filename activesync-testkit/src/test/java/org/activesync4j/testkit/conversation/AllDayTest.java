package org.activesync4j.testkit.conversation;

import static org.activesync4j.Version.V14_1;
import static org.activesync4j.Version.V16_0;
import static org.activesync4j.Version.V16_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.item.Event;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.Item;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.Calendar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Events that last all day are on the same dates everywhere, in whatever way devices say them. */
class AllDayTest {

    /** A day in summer, one in winter, and those on which clocks change in Europe, America and Australia. */
    private static final String[] DAYS = {
        "2026-07-01", "2026-12-24", "2026-03-29", "2026-10-25", "2026-03-08", "2026-11-01", "2026-04-05", "2026-10-04"
    };

    private static final Element WHOLE_DAY = Element.of(Calendar.ALL_DAY_EVENT, "1");

    static Stream<String> zones() {
        return Stream.of(
                "UTC",
                "Europe/London",
                "Europe/Lisbon",
                "Europe/Berlin",
                "Europe/Athens",
                "Europe/Moscow",
                "Europe/Istanbul",
                "Atlantic/Azores",
                "Atlantic/Reykjavik",
                "Atlantic/Cape_Verde",
                "Africa/Casablanca",
                "Africa/Lagos",
                "Africa/Cairo",
                "Africa/Nairobi",
                "Asia/Jerusalem",
                "Asia/Beirut",
                "Asia/Tehran",
                "Asia/Dubai",
                "Asia/Kabul",
                "Asia/Karachi",
                "Asia/Calcutta",
                "Asia/Katmandu",
                "Asia/Bangkok",
                "Asia/Shanghai",
                "Asia/Tokyo",
                "Australia/Adelaide",
                "Australia/Sydney",
                "Australia/Lord_Howe",
                "Pacific/Auckland",
                "Pacific/Chatham",
                "Pacific/Apia",
                "Pacific/Kiritimati",
                "Pacific/Honolulu",
                "Pacific/Marquesas",
                "America/Anchorage",
                "America/Los_Angeles",
                "America/Denver",
                "America/Chicago",
                "America/New_York",
                "America/St_Johns",
                "America/Sao_Paulo",
                "America/Havana",
                "America/Santiago");
    }

    private static Item holiday(LocalDate first, LocalDate last, String zone) {
        return Item.of(Event.SCHEMA)
                .with(Event.SUBJECT, "Holiday " + first)
                .with(Event.TIMEZONE, ZoneId.of(zone))
                .with(Event.START_TIME, EventTime.on(first))
                .with(Event.END_TIME, EventTime.on(last.plusDays(1)));
    }

    private static TestCollection calendar(World world, Version version) {
        return world.ready(version).collection(FolderKind.CALENDAR).drain();
    }

    @ParameterizedTest
    @MethodSource("zones")
    void datesStayWhenEitherSideMovesOrStretchesThem(String zone) {
        for (Version version : new Version[] {V14_1, V16_1}) {
            World world = World.with();
            for (String day : DAYS) {
                LocalDate first = LocalDate.parse(day);
                world.alice.calendar().add(holiday(first, first.plusDays(1), zone));
            }
            TestCollection calendar = calendar(world, version);

            for (String title : calendar.titles()) {
                TestItem seen = calendar.item(title);
                Element said = Element.of(Calendar.SUBJECT, "My " + title);
                Stream<Element> whole = Stream.of(
                                Calendar.TIMEZONE, Calendar.ALL_DAY_EVENT, Calendar.START_TIME, Calendar.END_TIME)
                        .flatMap(tag -> seen.element(tag).stream());
                calendar.change(
                        calendar.find(title),
                        Stream.concat(Stream.of(said), whole).toArray(Element[]::new));
            }
            calendar.drain();

            for (String day : DAYS) {
                LocalDate first = LocalDate.parse(day);
                Item stored = world.alice.calendar().item("My Holiday " + day);
                assertThat(stored.get(Event.START_TIME))
                        .as("%s %s", version, day)
                        .contains(EventTime.on(first));
                assertThat(stored.get(Event.END_TIME))
                        .as("%s %s", version, day)
                        .contains(EventTime.on(first.plusDays(2)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BERLIN, 20260630T220000Z, 20260701T220000Z",
        "ZEROS, 20260630T220000Z, 20260701T220000Z",
        "BERLIN, 20260701T000000Z, 20260702T000000Z",
        "ZEROS, 20260701T000000Z, 20260702T000000Z",
        "NONE, 20260701T000000Z, 20260702T000000Z",
        "NONE, 20260630T220000Z, 20260701T220000Z",
        "BERLIN, 20260630T230000Z, 20260701T230000Z",
        "BERLIN, 20260630T220000Z, 20260630T220000Z"
    })
    @Tag("MSASCAL_S01_TC01")
    void whicheverWayADeviceSaysADateItIsUnderstood(String zone, String start, String end) {
        for (Version version : new Version[] {Version.V2_5, Version.V12_1, V14_1, V16_1}) {
            World world = World.with();
            TestCollection calendar = calendar(world, version);
            Element times = Element.of(Calendar.START_TIME, start);
            Element until = Element.of(Calendar.END_TIME, end);

            calendar.add(
                            switch (zone) {
                                case "BERLIN" ->
                                    TestItem.of(Events.BERLIN, WHOLE_DAY, times, until, Events.subject("Day"));
                                case "ZEROS" ->
                                    TestItem.of(Events.ZEROS, WHOLE_DAY, times, until, Events.subject("Day"));
                                default -> TestItem.of(WHOLE_DAY, times, until, Events.subject("Day"));
                            })
                    .drain();

            Item stored = world.alice.calendar().item("Day");
            assertThat(stored.get(Event.START_TIME)).contains(EventTime.on(LocalDate.of(2026, 7, 1)));
            assertThat(stored.get(Event.END_TIME)).contains(EventTime.on(LocalDate.of(2026, 7, 2)));
        }
    }

    @EveryVersion
    void aDateIsWrittenAsTheVersionHasIt(Version version) {
        World world = World.with();
        LocalDate day = LocalDate.of(2026, 7, 1);
        world.alice.calendar().add(holiday(day, day, "Europe/Berlin"));

        TestItem seen = calendar(world, version).item("Holiday 2026-07-01");

        assertThat(seen.text(Calendar.ALL_DAY_EVENT)).contains("1");
        assertThat(seen.text(Calendar.START_TIME))
                .contains(version.before(V16_0) ? "20260630T220000Z" : "20260701T000000Z");
        assertThat(seen.has(Calendar.TIMEZONE)).isEqualTo(version.before(V16_0));
    }

    @EveryVersion
    void anEventBeginsToLastAllDayAndStopsAgain(Version version) {
        World world = World.with();
        TestCollection calendar = calendar(world, version);
        calendar.add(Events.event("Trip", version)).drain();
        String id = calendar.find("Trip");

        calendar.change(id, WHOLE_DAY, Events.subject("Trip")).drain();
        Item dated = world.alice.calendar().item("Trip");
        assertThat(dated.get(Event.START_TIME)).contains(EventTime.on(LocalDate.of(2026, 3, 10)));
        assertThat(dated.get(Event.END_TIME)).contains(EventTime.on(LocalDate.of(2026, 3, 11)));

        calendar.change(
                        id,
                        Events.subject("Trip"),
                        Element.of(Calendar.ALL_DAY_EVENT, "0"),
                        Element.of(Calendar.START_TIME, "20260310T120000Z"),
                        Element.of(Calendar.END_TIME, "20260310T130000Z"))
                .drain();
        assertThat(world.alice.calendar().item("Trip").get(Event.START_TIME))
                .contains(EventTime.at(Instant.parse("2026-03-10T12:00:00Z")));
    }

    @EveryVersion
    void anEventOfWholeDaysWithoutTimesIsToday(Version version) {
        World world = World.with();
        TestCollection calendar = calendar(world, version);

        calendar.add(TestItem.of(WHOLE_DAY, Events.subject("Today"))).drain();

        Item stored = world.alice.calendar().item("Today");
        assertThat(stored.get(Event.START_TIME)).contains(EventTime.on(LocalDate.of(2026, 3, 2)));
        assertThat(stored.get(Event.END_TIME)).contains(EventTime.on(LocalDate.of(2026, 3, 3)));
    }
}
