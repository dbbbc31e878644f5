package org.activesync4j.testkit.conversation;

import static org.activesync4j.testkit.conversation.MeetingSaid.request;
import static org.activesync4j.testkit.conversation.MeetingSaid.respond;
import static org.activesync4j.testkit.conversation.MeetingSaid.results;
import static org.activesync4j.testkit.conversation.MeetingSaid.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.activesync4j.Version;
import org.activesync4j.item.Event;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.Item;
import org.activesync4j.item.Recurrence;
import org.activesync4j.spi.CalendarEntry;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.MeetingReply;
import org.activesync4j.spi.MeetingReply.Answer;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.GroupwareFolder;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Calendar;
import org.activesync4j.wbxml.page.MeetingResponse;
import org.activesync4j.wbxml.page.Search;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MeetingResponse: an invitation is answered once, and the organiser told by whom the version says. */
class MeetingResponseTest {

    private final Faults faults = new Faults();
    private final World world =
            World.with(driver -> faults.wrap(Driver.class, driver), Ability.MAIL_SENDER, Ability.MEETING_RESPONDER);

    private TestDevice invited(Version version) {
        world.alice.inbox().deliver(Letter.invitation("Bob <bob@example.org>", "Kick-off"));
        world.alice.inbox().deliver(Letter.plain("Bob <bob@example.org>", "Lunch?", "At noon?"));
        world.alice.inbox().deliver(Letter.invitation("Alice <alice@example.org>", "My own"));
        return world.ready(version);
    }

    private static TestCollection inbox(TestDevice device) {
        return device.collection(FolderKind.INBOX).filter(0).drain();
    }

    private List<MeetingReply> replies() {
        return List.copyOf(world.alice.answered().values());
    }

    @Tag("MSASCMD_S09_TC02")
    @Tag("MSASCMD_S09_TC04")
    @Tag("MSASCMD_S09_TC10")
    @EveryVersion
    void anInvitationIsAnsweredAndDoneWith(Version version) {
        TestDevice device = invited(version);
        TestCollection inbox = inbox(device);
        String id = inbox.find("Kick-off");

        TestAnswer answer = respond(device, request("3", inbox, "Kick-off"));

        assertThat(statuses(answer)).containsExactly(1);
        assertThat(results(answer).get(0).text(MeetingResponse.REQUEST_ID)).contains(id);
        assertThat(results(answer).get(0).has(MeetingResponse.CALENDAR_ID)).isFalse();
        assertThat(replies()).containsExactly(new MeetingReply(Answer.DECLINED, Optional.empty(), Optional.empty()));
        assertThat(inbox.drain().titles()).doesNotContain("Kick-off");
        assertThat(world.groupware.postOffice().sent()).isEmpty();
    }

    // Where the event lies is told as the device will know it.
    @Tag("MSASCMD_S09_TC01")
    @ParameterizedTest
    @CsvSource({"V2_5,1", "V12_1,2", "V14_0,1", "V14_1,2", "V16_0,1", "V16_1,2"})
    void whoAcceptsIsToldTheEvent(Version version, String accepted) {
        TestDevice device = invited(version);
        TestCollection inbox = inbox(device);
        GroupwareFolder contacts = world.alice.contacts();
        ItemId event = contacts.add("stands for an event");
        faults.next("MeetingResponder.respond", call -> Optional.of(new CalendarEntry(contacts.id(), event)));

        Element result =
                results(respond(device, request(accepted, inbox, "Kick-off"))).get(0);
        TestCollection shown = device.collection(FolderKind.CONTACTS).drain();

        assertThat(result.text(MeetingResponse.CALENDAR_ID)).contains(shown.find("stands for an event"));
    }

    @EveryVersion
    void aDeviceThatAsksAgainIsAnsweredAlike(Version version) {
        TestDevice device = invited(version);
        TestCollection inbox = inbox(device);
        Element yes = request("1", inbox, "Kick-off");

        respond(device, yes);
        TestAnswer again = respond(device, yes);

        assertThat(statuses(again)).containsExactly(1);
        assertThat(replies()).hasSize(1);
    }

    @EveryVersion
    void anAnswerThatBrokeOffIsGivenOnce(Version version) {
        TestDevice device = invited(version);
        Element yes = request("1", inbox(device), "Kick-off");
        faults.next("MeetingResponder.respond", Fault.breaksAfterwards());

        assertThat(respond(device, yes).http()).isEqualTo(503);
        assertThat(statuses(respond(device, yes))).containsExactly(1);

        assertThat(replies()).hasSize(1);
    }

    @Tag("MSASCMD_S09_TC03")
    @Tag("MSASCMD_S09_TC05")
    @EveryVersion
    void whatCannotBeAnsweredIsToldOneByOne(Version version) {
        TestDevice device = invited(version);
        TestCollection inbox = inbox(device);

        TestAnswer answer = respond(
                device,
                request("7", inbox, "Kick-off"),
                request("1", inbox, "Lunch?"),
                request("1", inbox, "My own"),
                request("1", inbox.id(), inbox.id() + ":nothing"),
                request("1", "nonsense", "more nonsense"),
                request("2", inbox, "Kick-off"));

        assertThat(statuses(answer)).containsExactly(2, 2, 2, 2, 2, 1);
        assertThat(replies()).extracting(MeetingReply::answer).containsExactly(Answer.TENTATIVE);
    }

    @From12_0
    void anItemMayBeNamedAsASearchDid(Version version) {
        TestDevice device = invited(version);
        TestCollection inbox = inbox(device);
        Element request = Element.of(
                MeetingResponse.REQUEST,
                Element.of(MeetingResponse.USER_RESPONSE, "1"),
                Element.of(Search.LONG_ID, inbox.find("Kick-off")));

        TestAnswer answer = respond(device, request);

        assertThat(statuses(answer)).containsExactly(1);
        assertThat(results(answer).get(0).has(MeetingResponse.REQUEST_ID)).isFalse();
    }

    @Tag("MSASCMD_S09_TC08")
    @Tag("MSASCMD_S09_TC12")
    @From14_1
    void anOccurrenceIsATimeAndOfTheCalendar(Version version) {
        TestDevice device = invited(version);
        TestCollection inbox = inbox(device);

        TestAnswer answer = respond(
                device,
                request("1", inbox, "Kick-off", Element.of(MeetingResponse.INSTANCE_ID, "tomorrow")),
                request("1", inbox, "Kick-off", Element.of(MeetingResponse.INSTANCE_ID, "2026-12-24T10:00:00.000Z")));

        assertThat(statuses(answer)).containsExactly(104, 2);
        assertThat(replies()).isEmpty();
    }

    @Tag("MSASCMD_S09_TC07")
    @ParameterizedTest
    @CsvSource({"V2_5,400", "V12_1,400", "V14_0,103", "V14_1,103", "V16_0,103", "V16_1,103"})
    void moreThanAHundredAnswersAreTooMany(Version version, int code) {
        TestDevice device = invited(version);
        TestCollection inbox = inbox(device);
        Element[] many = IntStream.range(0, 101)
                .mapToObj(i -> request("1", inbox, "Kick-off"))
                .toArray(Element[]::new);

        TestAnswer answer = respond(device, many);

        assertThat(version.atLeast(Version.V14_0) ? answer.status(MeetingResponse.STATUS) : answer.http())
                .isEqualTo(code);
        assertThat(replies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NOT_FOUND,2", "INVALID,2", "CONFLICT,146", "QUOTA,3", "READ_ONLY,3", "UNSUPPORTED,4"})
    void whyTheDriverRefusesIsTold(Reason reason, int status) {
        TestDevice device = invited(Version.V14_1);
        Element yes = request("1", inbox(device), "Kick-off");
        faults.next("MeetingResponder.respond", Fault.refuses(reason));

        assertThat(statuses(respond(device, yes))).containsExactly(status);
        assertThat(statuses(respond(device, yes))).containsExactly(1);
    }

    @From16_0
    @Tag("MSASAIRS_S06_TC01")
    @Tag("MSASAIRS_S06_TC02")
    void theServerWritesToTheOrganizerIfTheDeviceWishes(Version version) {
        for (String[] said : new String[][] {{"1", "Gladly"}, {"2", "<p>Very <b>gladly</b></p>"}}) {
            MeetingResponseTest own = new MeetingResponseTest();
            TestDevice device = own.invited(version);
            Element body = Element.of(
                    AirSyncBase.BODY, Element.of(AirSyncBase.TYPE, said[0]), Element.of(AirSyncBase.DATA, said[1]));

            respond(device, request("1", inbox(device), "Kick-off", Element.of(MeetingResponse.SEND_RESPONSE, body)));

            assertThat(own.world.bob.inbox().titles()).containsExactly("ACCEPTED: Kick-off");
            assertThat(own.world.groupware.postOffice().sent().get(0).mime()).contains(said[1]);
        }
    }

    @EveryVersion
    void upTo14TheDeviceWritesItself(Version version) {
        TestDevice device = invited(version);

        respond(device, request("1", inbox(device), "Kick-off", Element.of(MeetingResponse.SEND_RESPONSE)));

        assertThat(world.bob.inbox().titles()).hasSize(version.atLeast(Version.V16_0) ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"V16_0,false", "V16_1,true"})
    void anotherTimeIsProposed(Version version, boolean told) {
        TestDevice device = invited(version);
        Element proposal = Element.of(
                MeetingResponse.SEND_RESPONSE,
                Element.of(MeetingResponse.PROPOSED_START_TIME, "20261224T100000Z"),
                Element.of(MeetingResponse.PROPOSED_END_TIME, "20261224T110000Z"));

        respond(device, request("2", inbox(device), "Kick-off", proposal));

        assertThat(world.groupware.postOffice().sent().get(0).mime().contains("Better 2026-12-24T10:00:00Z"))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"V16_1"})
    void aProposalHasABeginningAndAnEnd(Version version) {
        TestDevice device = invited(version);
        Element half = Element.of(
                MeetingResponse.SEND_RESPONSE, Element.of(MeetingResponse.PROPOSED_START_TIME, "20261224T100000Z"));
        Element backwards = Element.of(
                MeetingResponse.SEND_RESPONSE,
                Element.of(MeetingResponse.PROPOSED_START_TIME, "20261224T100000Z"),
                Element.of(MeetingResponse.PROPOSED_END_TIME, "20261224T090000Z"));
        TestCollection inbox = inbox(device);

        TestAnswer answer =
                respond(device, request("2", inbox, "Kick-off", half), request("2", inbox, "Kick-off", backwards));

        assertThat(statuses(answer)).containsExactly(2, 2);
        assertThat(replies()).isEmpty();
    }

    @EveryVersion
    void whoCannotAnswerDoesNotOfferIt(Version version) {
        TestDevice device = World.with().ready(version);

        TestAnswer answer = respond(device, request("1", "1", "1:1"));

        assertThat(device.options().headers().get("MS-ASProtocolCommands")).doesNotContain("MeetingResponse");
        assertThat(version.atLeast(Version.V14_0) ? answer.status(MeetingResponse.STATUS) : answer.http())
                .isEqualTo(version.atLeast(Version.V14_0) ? 137 : 501);
    }

    private TestDevice invitedTo(Version version) {
        world.alice
                .inbox()
                .deliver(Letter.invitation(
                        "Bob <bob@example.org>",
                        "Review",
                        Instant.parse("2026-03-03T10:00:00Z"),
                        Instant.parse("2026-03-03T11:00:00Z")));
        return world.ready(version);
    }

    // The event is in the calendar, under the id that the answer has told.
    @Tag("MSASCMD_S09_TC01")
    @Tag("MSASCMD_S09_TC10")
    @EveryVersion
    void whoComesHasTheMeetingInTheCalendar(Version version) {
        TestDevice device = invitedTo(version);
        TestCollection inbox = inbox(device);
        TestCollection calendar =
                device.collection(FolderKind.CALENDAR).filter(0).drain();

        Element result = results(respond(device, request("2", inbox, "Review"))).get(0);
        calendar.drain();

        assertThat(result.text(MeetingResponse.CALENDAR_ID)).contains(calendar.find("Review"));
        assertThat(calendar.item("Review").text(Calendar.BUSY_STATUS)).contains("1");
        assertThat(inbox.drain().titles()).isEmpty();
    }

    @Tag("MSASCMD_S09_TC11")
    @Tag("MSASCMD_S09_TC15")
    @Tag("MSASCMD_S09_TC16")
    @Tag("MSASCMD_S09_TC17")
    @From14_1
    void aMeetingInTheCalendarCanBeAnsweredAnew(Version version) {
        TestDevice device = invitedTo(version);
        TestCollection inbox = inbox(device);
        TestCollection calendar =
                device.collection(FolderKind.CALENDAR).filter(0).drain();
        respond(device, request("2", inbox, "Review"));
        calendar.drain();
        String id = calendar.find("Review");

        Element accepted =
                results(respond(device, request("1", calendar, "Review"))).get(0);
        calendar.drain();
        assertThat(accepted.text(MeetingResponse.CALENDAR_ID)).contains(id);
        assertThat(calendar.item("Review").text(Calendar.BUSY_STATUS)).contains("2");

        Element declined =
                results(respond(device, request("3", calendar, "Review"))).get(0);
        assertThat(declined.has(MeetingResponse.CALENDAR_ID)).isFalse();
        assertThat(calendar.drain().titles()).isEmpty();
    }

    @Tag("MSASCMD_S09_TC09")
    @From14_1
    void aMeetingThatHappensOnceHasNoOccurrences(Version version) {
        TestDevice device = invitedTo(version);
        TestCollection inbox = inbox(device);
        TestCollection calendar =
                device.collection(FolderKind.CALENDAR).filter(0).drain();
        respond(device, request("1", inbox, "Review"));
        calendar.drain();

        TestAnswer answer = respond(
                device,
                request("3", calendar, "Review", Element.of(MeetingResponse.INSTANCE_ID, "2026-03-03T10:00:00.000Z")));

        assertThat(statuses(answer)).containsExactly(146);
    }

    /** Each day at 9, five times from 3 March 2026 on, called by Bob. */
    private TestCollection invitedToASeries(TestDevice device) {
        world.alice
                .calendar()
                .add(Item.of(Event.SCHEMA)
                        .with(Event.SUBJECT, "Daily")
                        .with(Event.START_TIME, EventTime.at(Instant.parse("2026-03-03T09:00:00Z")))
                        .with(Event.END_TIME, EventTime.at(Instant.parse("2026-03-03T09:30:00Z")))
                        .with(Event.ORGANIZER_EMAIL, "bob@example.org")
                        .with(Event.MEETING_STATUS, Event.RECEIVED)
                        .with(
                                Event.RECURRENCE,
                                Recurrence.of(new Recurrence.Daily()).times(5)));
        return device.collection(FolderKind.CALENDAR).filter(0).drain();
    }

    private static Element ofSeries(String answer, TestCollection calendar, String occurrence) {
        return request(answer, calendar, "Daily", Element.of(MeetingResponse.INSTANCE_ID, occurrence));
    }

    @Tag("MSASCMD_S09_TC06")
    @From14_1
    void aSeriesIsNotAnsweredForADayOnWhichItDoesNotHappen(Version version) {
        TestDevice device = world.ready(version);
        TestCollection calendar = invitedToASeries(device);
        Item before = world.alice.calendar().item("Daily");

        TestAnswer answer = respond(
                device,
                ofSeries("1", calendar, "2026-03-09T09:00:00.000Z"),
                ofSeries("3", calendar, "2026-03-04T10:00:00.000Z"));

        assertThat(statuses(answer)).containsExactly(2, 2);
        assertThat(replies()).isEmpty();
        assertThat(world.alice.calendar().item("Daily")).isEqualTo(before);
    }

    @From14_1
    void oneDayOfASeriesIsAnsweredAndTheOthersStay(Version version) {
        TestDevice device = world.ready(version);
        TestCollection calendar = invitedToASeries(device);
        String id = calendar.find("Daily");

        List<Element> results = results(respond(
                device,
                ofSeries("2", calendar, "2026-03-04T09:00:00.000Z"),
                ofSeries("3", calendar, "2026-03-05T09:00:00.000Z")));
        calendar.drain();

        assertThat(results)
                .extracting(result -> result.require(MeetingResponse.STATUS).integer())
                .containsExactly(1, 1);
        assertThat(results.get(0).text(MeetingResponse.CALENDAR_ID)).contains(id);
        assertThat(calendar.titles()).containsExactly("Daily");
        List<Element> exceptions = calendar.item("Daily")
                .element(Calendar.EXCEPTIONS)
                .orElseThrow()
                .children(Calendar.EXCEPTION);
        assertThat(exceptions)
                .extracting(exception -> exception.text(Calendar.BUSY_STATUS).orElse("gone"))
                .containsExactlyInAnyOrder("1", "gone");
    }
}
