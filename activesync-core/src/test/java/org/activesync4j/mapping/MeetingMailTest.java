package org.activesync4j.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.Item;
import org.activesync4j.item.Location;
import org.activesync4j.item.MeetingRequest;
import org.activesync4j.item.Recurrence;
import org.activesync4j.item.Rendering;
import org.activesync4j.wbxml.Document;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.AirSync;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mails about meetings: invitations, answers, proposals and cancellations. */
class MeetingMailTest {

    private static final String MEETING = String.join(
            "\r\n",
            "UID:meeting-1",
            "DTSTAMP:20260101T120000Z",
            "SUMMARY:Planning",
            "LOCATION:Room 1",
            "DESCRIPTION:What we plan",
            "DTSTART;TZID=Europe/Berlin:20260302T100000",
            "DTEND;TZID=Europe/Berlin:20260302T110000",
            "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=5",
            "ORGANIZER;CN=Bob:mailto:bob@example.org",
            "ATTENDEE;RSVP=TRUE:mailto:ann@example.org",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "TRIGGER:-PT15M",
            "END:VALARM");

    private static String calendar(String method, String lines) {
        return Events.inBerlin(lines).replace("VERSION:2.0", "VERSION:2.0\r\nMETHOD:" + method);
    }

    private static Item mail(String calendar) {
        String mime = String.join(
                "\r\n",
                "From: Bob <bob@example.org>",
                "To: ann@example.org",
                "Subject: Planning",
                "MIME-Version: 1.0",
                "Content-Type: multipart/alternative; boundary=b",
                "",
                "--b",
                "Content-Type: text/plain",
                "",
                "You are invited.",
                "--b",
                "Content-Type: text/calendar; charset=utf-8; method=REQUEST",
                "",
                calendar + "--b--",
                "");
        return MimeMail.item(content(mime));
    }

    private static Content content(String mime) {
        return Content.of(mime.getBytes(StandardCharsets.UTF_8), "message/rfc822");
    }

    private static Item request(String calendar) {
        return mail(calendar).get(Email.MEETING_REQUEST).orElseThrow();
    }

    @Test
    void anInvitationHasTheMeeting() {
        Item mail = mail(calendar("REQUEST", MEETING));

        assertThat(mail.get(Email.MESSAGE_CLASS)).contains("IPM.Schedule.Meeting.Request");
        assertThat(mail.has(Email.ATTACHMENTS)).isFalse();
        Item request = mail.get(Email.MEETING_REQUEST).orElseThrow();
        assertThat(request.get(MeetingRequest.UID)).contains("meeting-1");
        assertThat(request.get(MeetingRequest.START_TIME)).contains(at("2026-03-02T09:00:00Z"));
        assertThat(request.get(MeetingRequest.END_TIME)).contains(at("2026-03-02T10:00:00Z"));
        assertThat(request.get(MeetingRequest.TIME_ZONE)).contains(ZoneId.of("Europe/Berlin"));
        assertThat(request.get(MeetingRequest.DT_STAMP)).contains(Instant.parse("2026-01-01T12:00:00Z"));
        assertThat(request.get(MeetingRequest.LOCATION)).contains(Location.named("Room 1"));
        assertThat(request.get(MeetingRequest.ORGANIZER)).contains("bob@example.org");
        assertThat(request.get(MeetingRequest.RESPONSE_REQUESTED)).contains(true);
        assertThat(request.get(MeetingRequest.REMINDER)).contains(900);
        assertThat(request.get(MeetingRequest.INSTANCE_TYPE)).contains(MeetingRequest.SERIES);
        assertThat(request.get(MeetingRequest.MEETING_MESSAGE_TYPE)).contains(1);
        assertThat(request.get(MeetingRequest.RECURRENCE))
                .contains(Recurrence.of(new Recurrence.Weekly(Set.of(DayOfWeek.MONDAY), DayOfWeek.MONDAY))
                        .times(5));
    }

    private static EventTime at(String moment) {
        return EventTime.at(Instant.parse(moment));
    }

    @Test
    void aLaterInvitationSaysThatTheMeetingHasChanged() {
        assertThat(request(calendar("REQUEST", MEETING + "\r\nSEQUENCE:1")).get(MeetingRequest.MEETING_MESSAGE_TYPE))
                .contains(2);
    }

    @Test
    void anInvitationToOneOccurrenceSaysWhich() {
        String one = MEETING.replaceFirst("RRULE.*\r\n", "RECURRENCE-ID;TZID=Europe/Berlin:20260309T100000\r\n");

        Item request = request(calendar("REQUEST", one));

        assertThat(request.get(MeetingRequest.INSTANCE_TYPE)).contains(MeetingRequest.EXCEPTION);
        assertThat(request.get(MeetingRequest.RECURRENCE_ID)).contains(Instant.parse("2026-03-09T09:00:00Z"));
    }

    @Test
    void aMeetingThatLastsAllDayHasDates() {
        Item request =
                request(calendar("REQUEST", "UID:1\r\nDTSTART;VALUE=DATE:20260302\r\nDTEND;VALUE=DATE:20260303"));

        assertThat(request.get(MeetingRequest.ALL_DAY_EVENT)).contains(true);
        assertThat(request.get(MeetingRequest.START_TIME)).contains(EventTime.on(LocalDate.of(2026, 3, 2)));
    }

    @Test
    void aCancellationHasTheMeetingToo() {
        Item mail = mail(calendar("CANCEL", MEETING));

        assertThat(mail.get(Email.MESSAGE_CLASS)).contains("IPM.Schedule.Meeting.Canceled");
        assertThat(mail.has(Email.MEETING_REQUEST)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTED, Pos", "TENTATIVE, Tent", "DECLINED, Neg"})
    void anAnswerSaysWhichOne(String status, String kind) {
        Item mail = mail(calendar("REPLY", "UID:1\r\nATTENDEE;PARTSTAT=" + status + ":mailto:ann@example.org"));

        assertThat(mail.get(Email.MESSAGE_CLASS)).contains("IPM.Schedule.Meeting.Resp." + kind);
        assertThat(mail.has(Email.MEETING_REQUEST)).isFalse();
    }

    @Test
    void aProposalHasBothTimes() {
        Item request = request(calendar("COUNTER", MEETING + "\r\nX-MS-OLK-ORIGINALSTART:20260301T090000Z"));

        assertThat(request.get(MeetingRequest.START_TIME)).contains(at("2026-03-01T09:00:00Z"));
        assertThat(request.get(MeetingRequest.PROPOSED_START_TIME)).contains(Instant.parse("2026-03-02T09:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"PUBLISH, UID:1", "REQUEST, X-NO-UID:", "REPLY, UID:1", "NONSENSE, UID:1"})
    void whatDevicesCannotAnswerStaysAttached(String method, String line) {
        Item mail = mail(calendar(method, line + "\r\nDTSTART:20260302T090000Z"));

        assertThat(mail.get(Email.MESSAGE_CLASS)).contains("IPM.Note");
        assertThat(mail.get(Email.ATTACHMENTS).orElseThrow()).hasSize(1);
    }

    @Test
    void anInvitationThatSaysNothingElseHasTheNotesOfTheMeeting() {
        String mime = "From: bob@example.org\r\nMIME-Version: 1.0\r\nContent-Type: text/calendar\r\n\r\n"
                + calendar("REQUEST", MEETING);

        Item mail = MimeMail.item(content(mime));

        assertThat(mail.get(Email.BODY)).contains(Body.text("What we plan").and(BodyType.MIME, content(mime)));
    }

    @Test
    void olderDevicesGetTheIdThatIsMadeOfTheUid() {
        Item mail = mail(calendar("REQUEST", MEETING));

        WbxmlWriter writer = new WbxmlWriter();
        writer.element(AirSync.APPLICATION_DATA, data -> mail.schema().encode(mail, Rendering.of(Version.V14_1), data));

        String id = Document.read(writer.toByteArray())
                .root()
                .child(org.activesync4j.wbxml.page.Email.MEETING_REQUEST)
                .flatMap(request -> request.child(org.activesync4j.wbxml.page.Email.GLOBAL_OBJ_ID))
                .orElseThrow()
                .text();
        assertThat(new String(Base64.getDecoder().decode(id), StandardCharsets.ISO_8859_1))
                .endsWith("vCal-Uid\u0001\0\0\0meeting-1\0");
    }
}
