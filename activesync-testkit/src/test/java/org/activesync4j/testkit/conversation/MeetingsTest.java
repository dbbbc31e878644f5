package org.activesync4j.testkit.conversation;

import static org.activesync4j.Version.V14_0;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.activesync4j.Version;
import org.activesync4j.item.Attendee;
import org.activesync4j.item.Event;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.Item;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.Calendar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who has called a meeting, and what has been said to it. */
class MeetingsTest {

    private static TestCollection calendar(World world, Version version) {
        return world.ready(version).collection(FolderKind.CALENDAR).drain();
    }

    private static TestCollection another(World world, Version version) {
        TestDevice device = world.device(world.alice, version, "tablet").provision();
        device.folderSync();
        return device.collection(FolderKind.CALENDAR).drain();
    }

    private static Element attendees(String email, String name) {
        return Element.of(
                Calendar.ATTENDEES,
                Element.of(Calendar.ATTENDEE, Element.of(Calendar.EMAIL, email), Element.of(Calendar.NAME, name)));
    }

    @EveryVersion
    @Tag("MSASCAL_S02_TC05")
    void aMeetingThatIsCancelledSaysSoToWhoCalledItAndToWhoWasInvited(Version version) {
        World world = World.with();
        Item meeting = Item.of(Event.SCHEMA)
                .with(Event.START_TIME, EventTime.at(Instant.parse("2026-03-10T11:00:00Z")))
                .with(Event.END_TIME, EventTime.at(Instant.parse("2026-03-10T12:00:00Z")));
        world.alice.calendar().add(meeting.with(Event.SUBJECT, "Mine").with(Event.MEETING_STATUS, Event.CANCELLED));
        world.alice
                .calendar()
                .add(meeting.with(Event.SUBJECT, "Hers").with(Event.MEETING_STATUS, Event.RECEIVED_CANCELLED));

        TestCollection calendar = calendar(world, version);

        assertThat(calendar.item("Mine").text(Calendar.MEETING_STATUS)).contains("5");
        assertThat(calendar.item("Hers").text(Calendar.MEETING_STATUS)).contains("7");
    }

    @EveryVersion
    void whoMakesAnEventHasCalledIt(Version version) {
        World world = World.with(Ability.MAIL_SENDER);
        TestCollection calendar = calendar(world, version);

        calendar.add(Events.event("Meeting", version, attendees("bob@example.org", "Bob")))
                .add(Events.event("Alone", version))
                .drain();

        for (String title : List.of("Meeting", "Alone")) {
            Item stored = world.alice.calendar().item(title);
            assertThat(stored.get(Event.ORGANIZER_EMAIL)).contains("alice@example.org");
            assertThat(stored.get(Event.ORGANIZER_NAME)).contains("Alice Example");
            TestItem seen = another(world, version).item(title);
            assertThat(seen.text(Calendar.ORGANIZER_EMAIL)).contains("alice@example.org");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Version.class,
            names = {"V2_5", "V12_1", "V14_1"})
    void anOlderDeviceMaySayWhoHasCalledAnEvent(Version version) {
        World world = World.with(Ability.MAIL_SENDER);
        TestCollection calendar = calendar(world, version);

        calendar.add(Events.event("Meeting", version, Element.of(Calendar.ORGANIZER_EMAIL, "carol@example.org")))
                .drain();

        Item stored = world.alice.calendar().item("Meeting");
        assertThat(stored.get(Event.ORGANIZER_EMAIL)).contains("carol@example.org");
        assertThat(stored.has(Event.ORGANIZER_NAME)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Version.class,
            names = {"V2_5", "V12_1", "V14_1"})
    void nobodyIsSaidToHaveCalledAMeetingToWhichTheUserIsInvited(Version version) {
        World world = World.with(Ability.MAIL_SENDER);
        TestCollection calendar = calendar(world, version);

        calendar.add(Events.event("Meeting", version, Element.of(Calendar.MEETING_STATUS, "3")))
                .drain();

        assertThat(world.alice.calendar().item("Meeting").has(Event.ORGANIZER_EMAIL))
                .isFalse();
    }

    @EveryVersion
    void anEventWhoseMakerIsNotKnownIsAddedAllTheSame(Version version) {
        World world = World.with();
        TestCollection calendar = calendar(world, version);

        calendar.add(Events.event("Alone", version)).drain();

        assertThat(world.alice.calendar().item("Alone").has(Event.ORGANIZER_EMAIL))
                .isFalse();
        assertThat(another(world, version).item("Alone").text(Calendar.ORGANIZER_EMAIL))
                .contains("");
    }

    @EveryVersion
    void anEventIsAddedOnceWhenItWasNotKnownAtFirstWhoMadeIt(Version version) {
        Faults faults = new Faults();
        World world = World.with(driver -> faults.wrap(Driver.class, driver), Ability.MAIL_SENDER);
        TestCollection calendar = calendar(world, version);
        faults.next("Identities.identities", Fault.refuses(Reason.UNAVAILABLE));

        calendar.add(Events.event("Alone", version)).sync();
        assertThat(world.alice.calendar().titles()).isEmpty();
        calendar.drain();

        assertThat(world.alice.calendar().titles()).containsExactly("Alone");
        assertThat(world.alice.calendar().item("Alone").get(Event.ORGANIZER_EMAIL))
                .contains("alice@example.org");
    }

    @ParameterizedTest
    @CsvSource({"3, 2, 3", "2, 1, 2", "4, 0, 4", "5, 1, 5"})
    @Tag("MSASCAL_S02_TC01")
    @Tag("MSASCAL_S02_TC02")
    @Tag("MSASCAL_S02_TC03")
    @Tag("MSASCAL_S02_TC04")
    void whatHasBeenSaidToAMeetingIsShownAndWhen(int response, int busy, int attendeeStatus) {
        for (Version version : Version.values()) {
            World world = World.with();
            Item bob = Attendee.of("bob@example.org", "Bob")
                    .with(Attendee.STATUS, attendeeStatus)
                    .with(Attendee.TYPE, Attendee.REQUIRED);
            Item meeting = Item.of(Event.SCHEMA)
                    .with(Event.SUBJECT, "Lunch")
                    .with(Event.START_TIME, EventTime.at(Instant.parse("2026-03-10T11:00:00Z")))
                    .with(Event.END_TIME, EventTime.at(Instant.parse("2026-03-10T12:00:00Z")))
                    .with(Event.ATTENDEES, List.of(bob))
                    .with(Event.ORGANIZER_EMAIL, "carol@example.org")
                    .with(Event.MEETING_STATUS, Event.RECEIVED)
                    .with(Event.BUSY_STATUS, busy)
                    .with(Event.RESPONSE_REQUESTED, true)
                    .with(Event.RESPONSE_TYPE, response)
                    .with(Event.APPOINTMENT_REPLY_TIME, Instant.parse("2026-03-01T10:00:00Z"));
            world.alice.calendar().add(meeting);

            TestItem seen = calendar(world, version).item("Lunch");

            Element attendee = seen.element(Calendar.ATTENDEES).orElseThrow().require(Calendar.ATTENDEE);
            boolean tellsStatus = version.atLeast(Version.V12_0);
            boolean tellsResponse = version.atLeast(V14_0);
            assertThat(attendee.text(Calendar.EMAIL)).contains("bob@example.org");
            assertThat(attendee.text(Calendar.NAME)).contains("Bob");
            assertThat(attendee.text(Calendar.ATTENDEE_STATUS))
                    .isEqualTo(tellsStatus ? Optional.of("" + attendeeStatus) : Optional.empty());
            assertThat(attendee.text(Calendar.ATTENDEE_TYPE))
                    .isEqualTo(tellsStatus ? Optional.of("1") : Optional.empty());
            assertThat(seen.text(Calendar.RESPONSE_TYPE))
                    .isEqualTo(tellsResponse ? Optional.of("" + response) : Optional.empty());
            assertThat(seen.text(Calendar.APPOINTMENT_REPLY_TIME))
                    .isEqualTo(tellsResponse ? Optional.of("20260301T100000Z") : Optional.empty());
            assertThat(seen.text(Calendar.BUSY_STATUS)).contains("" + busy);
            assertThat(seen.text(Calendar.MEETING_STATUS)).contains("3");
        }
    }
}
