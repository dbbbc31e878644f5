package org.activesync4j.testkit.conversation;

import static org.activesync4j.Version.V12_1;
import static org.activesync4j.Version.V14_0;
import static org.activesync4j.Version.V14_1;
import static org.activesync4j.Version.V16_0;
import static org.activesync4j.Version.V16_1;
import static org.activesync4j.Version.V2_5;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.activesync4j.Version;
import org.activesync4j.item.Attendee;
import org.activesync4j.item.Body;
import org.activesync4j.item.Event;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.Item;
import org.activesync4j.item.Location;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.wbxml.CodePages;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Calendar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events, from either side. Every answer is validated by the device. */
class CalendarTest {

    private static final Item LUNCH = Item.of(Event.SCHEMA)
            .with(Event.SUBJECT, "Lunch")
            .with(Event.TIMEZONE, ZoneId.of("Europe/Vienna"))
            .with(Event.START_TIME, EventTime.at(Instant.parse("2026-03-10T11:00:00Z")))
            .with(Event.END_TIME, EventTime.at(Instant.parse("2026-03-10T12:00:00Z")));

    private static TestCollection calendar(World world, Version version) {
        return world.ready(version).collection(FolderKind.CALENDAR).drain();
    }

    private static TestCollection another(World world, Version version) {
        TestDevice device = world.device(world.alice, version, "tablet").provision();
        device.folderSync();
        return device.collection(FolderKind.CALENDAR).drain();
    }

    @EveryVersion
    @Tag("MSASCAL_S01_TC04")
    @Tag("MSASEMAIL_S04_TC01")
    void anEventTravelsBothWays(Version version) {
        World world = World.with();
        TestCollection calendar = calendar(world, version);

        calendar.add(Events.event(
                        "Review",
                        version,
                        Events.location("Room 5", version),
                        Element.of(Calendar.BUSY_STATUS, "3"),
                        Element.of(Calendar.SENSITIVITY, "2"),
                        Element.of(Calendar.REMINDER, "15"),
                        Element.of(Calendar.CATEGORIES, Element.of(Calendar.CATEGORY, "Work"))))
                .drain();

        Item stored = world.alice.calendar().item("Review");
        assertThat(stored.get(Event.START_TIME)).contains(EventTime.at(Instant.parse("2026-03-10T09:00:00Z")));
        assertThat(stored.get(Event.TIMEZONE)).contains(ZoneId.of("Europe/Berlin"));
        assertThat(stored.get(Event.LOCATION)).contains(Location.named("Room 5"));
        assertThat(stored.get(Event.CATEGORIES)).contains(List.of("Work"));
        TestItem seen = another(world, version).item("Review");
        assertThat(seen.text(Calendar.START_TIME)).contains("20260310T090000Z");
        assertThat(seen.text(Calendar.BUSY_STATUS)).contains("3");
        assertThat(seen.text(Calendar.SENSITIVITY)).contains("2");
        assertThat(seen.text(Calendar.REMINDER)).contains("15");
    }

    @EveryVersion
    void anEventIsChangedOnTheServerAndOnTheDeviceAndDeleted(Version version) {
        World world = World.with();
        world.alice.calendar().add(LUNCH);
        TestCollection calendar = calendar(world, version);
        world.alice.calendar().edit("Lunch", event -> event.with(Event.SUBJECT, "Late lunch"));

        assertThat(calendar.drain().titles()).containsExactly("Late lunch");
        String id = calendar.find("Late lunch");
        calendar.change(
                        id,
                        Events.subject("Early lunch"),
                        Element.of(Calendar.START_TIME, "20260310T100000Z"),
                        Element.of(Calendar.END_TIME, "20260310T110000Z"))
                .drain();

        Item stored = world.alice.calendar().item("Early lunch");
        assertThat(stored.get(Event.END_TIME)).contains(EventTime.at(Instant.parse("2026-03-10T11:00:00Z")));
        assertThat(stored.get(Event.TIMEZONE)).contains(ZoneId.of("Europe/Vienna"));
        calendar.delete(id).drain();
        assertThat(world.alice.calendar().titles()).isEmpty();
    }

    @EveryVersion
    void aZoneWithTheSameClocksIsTheOneThatWasThere(Version version) {
        World world = World.with();
        world.alice.calendar().add(LUNCH);
        TestCollection calendar = calendar(world, version);

        calendar.change(calendar.find("Lunch"), Events.subject("Dinner"), Events.BERLIN)
                .drain();

        assertThat(world.alice.calendar().item("Dinner").get(Event.TIMEZONE)).contains(ZoneId.of("Europe/Vienna"));
    }

    @EveryVersion
    void anOldDeviceDoesNotTakeAwayWhereAPlaceIs(Version version) {
        World world = World.with();
        Item place = Location.named("Office").with(Location.LATITUDE, 53.1);
        world.alice.calendar().add(LUNCH.with(Event.LOCATION, place));
        TestCollection calendar = calendar(world, version);

        Element told = calendar.item("Lunch")
                .element(version.before(V16_0) ? Calendar.LOCATION : AirSyncBase.LOCATION)
                .orElseThrow();
        calendar.change(calendar.find("Lunch"), Events.subject("Dinner"), told).drain();

        assertThat(world.alice.calendar().item("Dinner").get(Event.LOCATION)).contains(place);
    }

    @EveryVersion
    @Tag("MSASCAL_S01_TC02")
    void eachSensitivityIsKept(Version version) {
        for (String sensitivity : List.of("0", "1", "2", "3")) {
            World world = World.with();
            TestCollection calendar = calendar(world, version);

            calendar.add(Events.event("Secret", version, Element.of(Calendar.SENSITIVITY, sensitivity)))
                    .drain();

            assertThat(another(world, version).item("Secret").text(Calendar.SENSITIVITY))
                    .contains(sensitivity);
        }
    }

    @EveryVersion
    @Tag("MSASCAL_S01_TC05")
    void withoutTimesAnEventIsInTheNextHalfHour(Version version) {
        World world = World.with();
        world.advance(Duration.ofMinutes(7));
        TestCollection calendar = calendar(world, version);

        calendar.add(TestItem.of(Events.subject("Now"))).drain();

        assertThat(calendar.item("Now").text(Calendar.START_TIME)).contains("20260302T103000Z");
        assertThat(calendar.item("Now").text(Calendar.END_TIME)).contains("20260302T110000Z");
    }

    @ParameterizedTest
    @CsvSource({
        "StartTime, 20260301T100000Z, 1, 20260301T100000Z, 20260302T103000Z",
        "EndTime, 20260303T100000Z, 1, 20260302T100000Z, 20260303T100000Z"
    })
    @Tag("MSASCAL_S01_TC07")
    @Tag("MSASCAL_S01_TC08")
    void aMissingTimeIsNow(String element, String time, int status, String start, String end) {
        World world = World.with();
        TestCollection calendar = calendar(world, V14_1);

        calendar.add("one", TestItem.of(Events.subject("Half"), time(element, time)))
                .drain();

        assertThat(calendar.item("Half").text(Calendar.START_TIME)).contains(start);
        assertThat(calendar.item("Half").text(Calendar.END_TIME)).contains(end);
    }

    @ParameterizedTest
    @CsvSource({
        "StartTime, 20260303T100000Z, 2.5",
        "StartTime, 20260303T100000Z, 12.1",
        "StartTime, 20260303T100000Z, 16.1",
        "EndTime, 20260301T100000Z, 14.1",
        "EndTime, 20260301T100000Z, 16.0"
    })
    @Tag("MSASCAL_S01_TC06")
    @Tag("MSASCAL_S01_TC09")
    @Tag("MSASCMD_S19_TC24")
    void aMissingTimeThatCannotBeNowIsRefused(String element, String time, String version) {
        World world = World.with();
        TestCollection calendar = calendar(world, Version.parse(version).orElseThrow());

        calendar.add("one", TestItem.of(Events.subject("Half"), time(element, time)))
                .sync();

        assertThat(calendar.status("one")).isEqualTo(6);
        assertThat(world.alice.calendar().titles()).isEmpty();
    }

    private static Element time(String element, String time) {
        return Element.of(element.equals("StartTime") ? Calendar.START_TIME : Calendar.END_TIME, time);
    }

    @EveryVersion
    @Tag("MSASCAL_S01_TC10")
    void categoriesAreReplacedAndRemoved(Version version) {
        World world = World.with();
        world.alice.calendar().add(LUNCH.with(Event.CATEGORIES, List.of("Work", "Food")));
        TestCollection calendar = calendar(world, version);

        calendar.change(calendar.find("Lunch"), Events.subject("Lunch"), Element.of(Calendar.CATEGORIES))
                .drain();

        assertThat(world.alice.calendar().item("Lunch").get(Event.CATEGORIES).orElse(List.of()))
                .isEmpty();
    }

    @EveryVersion
    @Tag("MSASCAL_S01_TC28")
    void whatADeviceDoesNotHandleStays(Version version) {
        World world = World.with();
        world.alice.calendar().add(LUNCH.with(Event.REMINDER, 10).with(Event.LOCATION, Location.named("Canteen")));
        TestCollection calendar = world.ready(version)
                .collection(FolderKind.CALENDAR)
                .supported(Element.of(AirSync.SUPPORTED))
                .drain();

        calendar.change(calendar.find("Lunch"), Events.subject("Dinner")).drain();

        Item stored = world.alice.calendar().item("Dinner");
        assertThat(stored.get(Event.REMINDER)).contains(10);
        assertThat(stored.get(Event.LOCATION)).contains(Location.named("Canteen"));
        assertThat(stored.get(Event.START_TIME)).isEqualTo(LUNCH.get(Event.START_TIME));
    }

    @EveryVersion
    void whatADeviceHandlesAndDoesNotMentionIsDeletedUpTo14(Version version) {
        World world = World.with();
        world.alice.calendar().add(LUNCH.with(Event.REMINDER, 10).with(Event.LOCATION, Location.named("Canteen")));
        TestCollection calendar = calendar(world, version);

        calendar.change(calendar.find("Lunch"), Events.subject("Dinner")).drain();

        Item stored = world.alice.calendar().item("Dinner");
        assertThat(stored.has(Event.REMINDER)).isEqualTo(version.atLeast(V16_0));
        assertThat(stored.has(Event.LOCATION)).isEqualTo(version.atLeast(V16_0));
        assertThat(stored.get(Event.START_TIME)).isEqualTo(LUNCH.get(Event.START_TIME));
        assertThat(stored.get(Event.END_TIME)).isEqualTo(LUNCH.get(Event.END_TIME));
    }

    @EveryVersion
    @Tag("MSASCAL_S01_TC32")
    void anEventWithoutANameGetsOne(Version version) {
        World world = World.with();
        TestCollection calendar = calendar(world, version);

        calendar.add(TestItem.of(
                        Events.subject("Nameless"),
                        Element.of(Calendar.START_TIME, "20260310T090000Z"),
                        Element.of(Calendar.END_TIME, "20260310T100000Z")))
                .drain();

        assertThat(another(world, version).item("Nameless").text(Calendar.UID).orElse(""))
                .isNotEmpty();
    }

    @From16_0
    void theNameThatADeviceGivesAnEventIsKept(Version version) {
        World world = World.with();
        TestCollection calendar = calendar(world, version);

        calendar.add(Events.event("Mine", version, Element.of(Calendar.CLIENT_UID, "client-1")))
                .drain();

        assertThat(another(world, version).item("Mine").text(Calendar.UID)).contains("client-1");
    }

    @EveryVersion
    @Tag("MSASCAL_S01_TC18")
    void anAddressThatIsNoneIsKept(Version version) {
        World world = World.with();
        TestCollection calendar = calendar(world, version);

        calendar.add(Events.event("Meeting", version, attendees("nobody", "Nobody")))
                .drain();

        TestItem seen = another(world, version).item("Meeting");
        Element attendee = seen.element(Calendar.ATTENDEES).orElseThrow().require(Calendar.ATTENDEE);
        assertThat(attendee.text(Calendar.EMAIL)).contains("nobody");
        assertThat(seen.text(Calendar.MEETING_STATUS)).contains("1");
    }

    private static Element attendees(String email, String name) {
        return Element.of(
                Calendar.ATTENDEES,
                Element.of(Calendar.ATTENDEE, Element.of(Calendar.EMAIL, email), Element.of(Calendar.NAME, name)));
    }

    @EveryVersion
    @Tag("MSASCAL_S02_TC01")
    @Tag("MSASCAL_S02_TC04")
    void aMeetingShowsWhoComes(Version version) {
        World world = World.with();
        Item bob = Attendee.of("bob@example.org", "Bob")
                .with(Attendee.STATUS, Attendee.ACCEPTED)
                .with(Attendee.TYPE, Attendee.REQUIRED)
                .with(Attendee.PROPOSED_START_TIME, Instant.parse("2026-03-10T13:00:00Z"));
        world.alice
                .calendar()
                .add(LUNCH.with(Event.ATTENDEES, List.of(bob))
                        .with(Event.MEETING_STATUS, Event.RECEIVED_CANCELLED)
                        .with(Event.ORGANIZER_EMAIL, "carol@example.org")
                        .with(Event.ORGANIZER_NAME, "Carol")
                        .with(Event.RESPONSE_REQUESTED, true)
                        .with(Event.RESPONSE_TYPE, 3)
                        .with(Event.APPOINTMENT_REPLY_TIME, Instant.parse("2026-03-01T08:00:00Z"))
                        .with(Event.DISALLOW_NEW_TIME_PROPOSAL, true)
                        .with(Event.BUSY_STATUS, Event.ELSEWHERE)
                        .with(Event.ONLINE_MEETING_CONF_LINK, "conf:sip:carol@example.org")
                        .with(Event.ONLINE_MEETING_EXTERNAL_LINK, "https://example.org/meet"));

        TestItem seen = calendar(world, version).item("Lunch");

        Element attendee = seen.element(Calendar.ATTENDEES).orElseThrow().require(Calendar.ATTENDEE);
        assertThat(attendee.text(Calendar.ATTENDEE_STATUS).isPresent()).isEqualTo(version.atLeast(Version.V12_0));
        assertThat(seen.text(Calendar.MEETING_STATUS)).contains("7");
        assertThat(seen.text(Calendar.ORGANIZER_EMAIL)).contains("carol@example.org");
        assertThat(seen.text(Calendar.RESPONSE_TYPE).isPresent()).isEqualTo(version.atLeast(V14_0));
        assertThat(seen.text(Calendar.APPOINTMENT_REPLY_TIME).isPresent()).isEqualTo(version.atLeast(V14_0));
        assertThat(seen.text(Calendar.ONLINE_MEETING_CONF_LINK).isPresent()).isEqualTo(version.atLeast(V14_1));
        assertThat(seen.text(Calendar.BUSY_STATUS)).contains(version.atLeast(V16_0) ? "4" : "0");
    }

    @From16_0
    void aDeviceThatDoesNotSayHowAttendeesHaveAnsweredLeavesItAsItIs(Version version) {
        World world = World.with();
        Item bob = Attendee.of("bob@example.org", "Bob").with(Attendee.STATUS, Attendee.ACCEPTED);
        world.alice.calendar().add(LUNCH.with(Event.ATTENDEES, List.of(bob)));
        TestCollection calendar = calendar(world, version);

        calendar.change(calendar.find("Lunch"), attendees("BOB@example.org", "Bobby"))
                .drain();

        Item changed = world.alice
                .calendar()
                .item("Lunch")
                .get(Event.ATTENDEES)
                .orElseThrow()
                .get(0);
        assertThat(changed.get(Attendee.NAME)).contains("Bobby");
        assertThat(changed.get(Attendee.STATUS)).contains(Attendee.ACCEPTED);
    }

    @From16_0
    void whoCalledAMeetingIsTheServersBusinessSince16(Version version) {
        World world = World.with();
        world.alice.calendar().add(LUNCH.with(Event.ORGANIZER_EMAIL, "carol@example.org"));
        TestCollection calendar = calendar(world, version);

        calendar.change(
                        calendar.find("Lunch"),
                        Element.of(Calendar.ORGANIZER_EMAIL, "mallory@example.org"),
                        Element.of(Calendar.UID, "stolen"),
                        Element.of(Calendar.DT_STAMP, "20200101T000000Z"),
                        Events.subject("Dinner"))
                .drain();

        Item stored = world.alice.calendar().item("Dinner");
        assertThat(stored.get(Event.ORGANIZER_EMAIL)).contains("carol@example.org");
        assertThat(stored.get(Event.UID)).isNotEqualTo(Optional.of("stolen"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "StartTime=yesterday",
                "StartTime=20261301T000000Z",
                "StartTime=00010101T000000Z",
                "EndTime=20260310T080000Z",
                "AllDayEvent=2",
                "BusyStatus=5",
                "BusyStatus=x",
                "Sensitivity=4",
                "MeetingStatus=2",
                "Reminder=-1",
                "Reminder=soon",
                "Timezone=!!!",
                "Timezone=AAAA",
                "DtStamp=now"
            })
    void whatIsNoValueIsRefusedAndTheRestGoesOn(String wrong) {
        for (Version version : List.of(V2_5, V12_1, V14_1, V16_1)) {
            World world = World.with();
            TestCollection calendar = calendar(world, version);
            String[] parts = wrong.split("=");
            Element element = Element.of(CodePages.find("Calendar", parts[0]).orElseThrow(), parts[1]);
            boolean ignored = parts[0].equals("DtStamp") && version.atLeast(V16_0);

            calendar.add("wrong", Events.event("Wrong", version, element))
                    .add("right", Events.event("Right", version))
                    .drain();

            if (!ignored) {
                assertThat(world.alice.calendar().titles())
                        .as("%s %s", version, wrong)
                        .containsExactly("Right");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    @Tag("MSASCMD_S19_TC12")
    void onlyEventsThatEndInsideTheWindowComeWithAFilter(Version version) {
        for (Ability[] abilities : new Ability[][] {{}, {Ability.TOKENS}, {Ability.FILTERS}}) {
            World world = World.with(abilities);
            world.alice.calendar().add(at("long ago", "2025-12-01T10:00:00Z"));
            world.alice.calendar().add(at("last week", "2026-02-24T10:00:00Z"));
            world.alice.calendar().add(at("next year", "2027-02-24T10:00:00Z"));

            TestCollection calendar = world.ready(version)
                    .collection(FolderKind.CALENDAR)
                    .filter(4)
                    .drain();

            assertThat(calendar.titles()).containsExactly("last week", "next year");
            assertThat(calendar.filter(7).drain().titles()).hasSize(3);
        }
    }

    private static Item at(String title, String start) {
        Instant begin = Instant.parse(start);
        return Item.of(Event.SCHEMA)
                .with(Event.SUBJECT, title)
                .with(Event.START_TIME, EventTime.at(begin))
                .with(Event.END_TIME, EventTime.at(begin.plusSeconds(3600)));
    }

    @EveryVersion
    void theNotesOfAnEventTravelBothWays(Version version) {
        World world = World.with();
        world.alice.calendar().add(LUNCH.with(Event.BODY, Body.html("<p>bring <b>cake</b></p>")));

        TestItem seen = calendar(world, version).item("Lunch");

        String text = version.before(Version.V12_0) ? seen.text(Calendar.BODY).orElse("") : seen.body();
        assertThat(text).contains("bring").contains("cake").doesNotContain("<b>");
    }
}
