package org.activesync4j.item;

import static org.activesync4j.Version.V12_1;
import static org.activesync4j.Version.V14_1;
import static org.activesync4j.Version.V16_0;
import static org.activesync4j.Version.V16_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.wbxml.CodePages;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Calendar;
import org.activesync4j.wbxml.page.ComposeMail;
import org.activesync4j.wbxml.page.Email2;
import org.activesync4j.wbxml.page.MeetingResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeetingRequestTest {

    private static final Instant START = Instant.parse("2026-12-03T09:00:00Z");

    private static final Item LUNCH = Item.of(MeetingRequest.SCHEMA)
            .with(MeetingRequest.UID, "a@b")
            .with(MeetingRequest.START_TIME, EventTime.at(START))
            .with(MeetingRequest.END_TIME, EventTime.at(START.plusSeconds(3600)))
            .with(MeetingRequest.DT_STAMP, Instant.parse("2026-12-01T00:00:00Z"))
            .with(MeetingRequest.TIME_ZONE, ZoneId.of("Europe/Berlin"))
            .with(MeetingRequest.LOCATION, Location.named("room 1"))
            .with(MeetingRequest.DISALLOW_NEW_TIME_PROPOSAL, true)
            .with(MeetingRequest.MEETING_MESSAGE_TYPE, 1);

    @Test
    @Tag("MSASEMAIL_S04_TC02")
    void anInvitationIsSentInTheOrderOfItsVersion() {
        assertThat(names(sent(LUNCH, V14_1)))
                .containsExactly(
                        "StartTime",
                        "DtStamp",
                        "EndTime",
                        "InstanceType",
                        "Location",
                        "TimeZone",
                        "GlobalObjId",
                        "DisallowNewTimeProposal",
                        "MeetingMessageType");
        assertThat(names(sent(LUNCH, V16_0)))
                .containsExactly(
                        "StartTime",
                        "DtStamp",
                        "EndTime",
                        "InstanceType",
                        "Location",
                        "TimeZone",
                        "DisallowNewTimeProposal",
                        "MeetingMessageType",
                        "UID");
        assertThat(sent(LUNCH, V14_1).text(tag("Location"))).contains("room 1");
        assertThat(sent(LUNCH, V16_0).require(AirSyncBase.LOCATION).text(AirSyncBase.DISPLAY_NAME))
                .contains("room 1");
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void itsTimesHavePunctuation(Version version) {
        Element request = sent(LUNCH, version);

        assertThat(request.text(tag("StartTime"))).contains("2026-12-03T09:00:00.000Z");
        assertThat(request.text(tag("DtStamp"))).contains("2026-12-01T00:00:00.000Z");
    }

    @Test
    void theMeetingIsNamedByItsUidOrByWhatIsMadeOfIt() {
        byte[] id = GlobalObjId.of("a@b", Optional.empty());
        Item known = Item.of(MeetingRequest.SCHEMA).with(MeetingRequest.GLOBAL_OBJ_ID, Content.of(id));

        assertThat(sent(LUNCH, V14_1).text(tag("GlobalObjId"))).contains(Base64Text.of(id));
        assertThat(sent(LUNCH, V16_0).text(Calendar.UID)).contains("a@b");
        assertThat(sent(known, V16_0).text(Calendar.UID)).contains("a@b");
        assertThat(MeetingRequest.uid(known)).isEqualTo("a@b");
    }

    @Test
    void anInvitationToNobodyKnowsWhatIsRefused() {
        Item mail = Item.of(Email.SCHEMA);
        Item nameless = LUNCH.without(MeetingRequest.UID);

        assertThatThrownBy(() -> mail.with(Email.MEETING_REQUEST, nameless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("MeetingRequest: expected a UID of the meeting");
    }

    @Test
    @Tag("MSASEMAIL_S04_TC03")
    void aSeriesSaysWhenItHappensAgain() {
        Recurrence weekly = Recurrence.of(new Recurrence.Weekly(Set.of(DayOfWeek.THURSDAY), DayOfWeek.MONDAY))
                .times(3);
        Item series = LUNCH.with(MeetingRequest.RECURRENCE, weekly);

        Element recurrence = sent(series, V14_1).require(tag("Recurrences")).require(tag("Recurrence"));

        assertThat(sent(series, V14_1).text(tag("InstanceType"))).contains("1");
        assertThat(names(recurrence)).containsExactly("Type", "Interval", "Occurrences", "DayOfWeek", "FirstDayOfWeek");
        assertThat(recurrence.text(Email2.FIRST_DAY_OF_WEEK)).contains("1");
        assertThat(sent(series, V12_1)
                        .require(tag("Recurrences"))
                        .require(tag("Recurrence"))
                        .has(Email2.FIRST_DAY_OF_WEEK))
                .isFalse();
    }

    @Test
    @Tag("MSASEMAIL_S04_TC05")
    void theEndOfASeriesHasPunctuation() {
        Recurrence monthly = Recurrence.of(new Recurrence.MonthlyByWeek(1, Set.of(DayOfWeek.THURSDAY)))
                .until(EventTime.at(Instant.parse("2027-12-03T09:00:00Z")));

        Element recurrence = sent(LUNCH.with(MeetingRequest.RECURRENCE, monthly), V14_1)
                .require(tag("Recurrences"))
                .require(tag("Recurrence"));

        assertThat(recurrence.text(tag("Until"))).contains("2027-12-03T09:00:00.000Z");
        assertThat(recurrence.text(tag("WeekOfMonth"))).contains("1");
        assertThat(recurrence.has(Email2.CALENDAR_TYPE)).isTrue();
    }

    @Test
    @Tag("MSASEMAIL_S04_TC10")
    @Tag("MSASEMAIL_S04_TC15")
    void anExceptionSaysWhichOccurrenceItIs() {
        Item exception = LUNCH.with(MeetingRequest.RECURRENCE_ID, START);

        Element request = sent(exception, V14_1);

        assertThat(request.text(tag("InstanceType"))).contains("3");
        assertThat(request.text(tag("RecurrenceId"))).contains("2026-12-03T09:00:00.000Z");
        assertThat(request.text(tag("GlobalObjId")))
                .contains(Base64Text.of(GlobalObjId.of("a@b", Optional.of(LocalDate.of(2026, 12, 3)))));
    }

    @Test
    @Tag("MSASEMAIL_S04_TC16")
    @Tag("MSASEMAIL_S04_TC17")
    void whatOldDevicesDoNotKnowTheyAreToldOtherwise() {
        Item elsewhere =
                LUNCH.with(MeetingRequest.BUSY_STATUS, 4).with(MeetingRequest.INSTANCE_TYPE, MeetingRequest.ORPHAN);

        assertThat(sent(LUNCH, V14_1).has(tag("BusyStatus"))).isFalse();
        assertThat(sent(elsewhere, V14_1).text(tag("BusyStatus"))).contains("0");
        assertThat(sent(elsewhere, V14_1).text(tag("InstanceType"))).contains("2");
        assertThat(sent(elsewhere, V16_0).text(tag("BusyStatus"))).contains("4");
        assertThat(sent(elsewhere, V16_0).text(tag("InstanceType"))).contains("4");
    }

    @Test
    void proposalsAndForwardeesAreOfTheNewestVersions() {
        Item forwardee = Item.of(Forwardee.SCHEMA)
                .with(Forwardee.EMAIL, "cy@example.org")
                .with(Forwardee.NAME, "Cy");
        Item proposed = LUNCH.with(MeetingRequest.PROPOSED_START_TIME, START)
                .with(MeetingRequest.PROPOSED_END_TIME, START.plusSeconds(60))
                .with(MeetingRequest.FORWARDEES, List.of(forwardee));

        assertThat(sent(proposed, V16_1).text(MeetingResponse.PROPOSED_START_TIME))
                .contains("20261203T090000Z");
        assertThat(sent(proposed, V16_0).has(MeetingResponse.PROPOSED_START_TIME))
                .isFalse();
        assertThat(sent(proposed, V16_0).require(ComposeMail.FORWARDEES).children())
                .containsExactly(Element.of(
                        ComposeMail.FORWARDEE,
                        Element.of(ComposeMail.EMAIL, "cy@example.org"),
                        Element.of(ComposeMail.NAME, "Cy")));
        assertThat(sent(proposed, V14_1).has(ComposeMail.FORWARDEES)).isFalse();
        assertThat(sent(LUNCH.with(MeetingRequest.FORWARDEES, List.of()), V16_0).has(ComposeMail.FORWARDEES))
                .isFalse();
    }

    @Test
    void anInvitationIsAMailOfItsOwnClass() {
        Item mail = Item.of(Email.SCHEMA).with(Email.MEETING_REQUEST, LUNCH);

        Element data = Wire.encoded(mail, V14_1);

        assertThat(data.text(tag("MessageClass"))).contains("IPM.Schedule.Meeting.Request");
        assertThat(data.text(tag("ContentClass"))).contains("urn:content-classes:calendarmessage");
        assertThat(Wire.encoded(Item.of(Email.SCHEMA).with(Email.MESSAGE_CLASS, "IPM.Schedule.Meeting.Canceled"), V14_1)
                        .text(tag("ContentClass")))
                .contains("urn:content-classes:calendarmessage");
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aDeviceCannotInvite(Version version) {
        Item invitation = Item.of(Email.SCHEMA).with(Email.MEETING_REQUEST, LUNCH);
        Element data = Wire.encodedOnly(Set.of(Email.MEETING_REQUEST), invitation, Rendering.of(version));

        assertThat(Email.SCHEMA.decode(data, version).has(Email.MEETING_REQUEST))
                .isFalse();
    }

    private static Element sent(Item request, Version version) {
        return Wire.encoded(Item.of(Email.SCHEMA).with(Email.MEETING_REQUEST, request), version)
                .require(tag("MeetingRequest"));
    }

    private static List<String> names(Element element) {
        return element.children().stream().map(child -> child.tag().name()).toList();
    }

    private static org.activesync4j.wbxml.Tag tag(String name) {
        return CodePages.find("Email", name).orElseThrow();
    }
}
