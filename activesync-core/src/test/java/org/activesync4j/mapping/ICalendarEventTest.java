package org.activesync4j.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.activesync4j.item.AddedAttachment;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.AttachmentChanges;
import org.activesync4j.item.Attendee;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Deviation;
import org.activesync4j.item.Event;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.InstanceId;
import org.activesync4j.item.Item;
import org.activesync4j.item.Location;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Recurrence;
import org.activesync4j.spi.DriverException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events of iCalendar objects, there and back. */
class ICalendarEventTest {

    private static final byte[] WILD = Events.bytes(Events.WILD);
    private static final byte[] BIRTHDAY = Events.bytes(Events.BIRTHDAY);

    private static Item item(String... lines) {
        return Events.item(Events.bytes(Events.inBerlin(lines)));
    }

    private static Mapped mapped(String... lines) {
        return ICalendarEvent.read(Events.bytes(Events.inBerlin(lines)), Events.ANN);
    }

    private static InstanceId id(String start) {
        return new InstanceId(Instant.parse(start));
    }

    private static Deviation edit(Item set) {
        return new Deviation.Edit(Patch.of(set));
    }

    @Test
    void aSeriesIsReadWithItsOccurrences() {
        Item event = Events.item(WILD);

        assertThat(event.get(Event.START_TIME)).contains(EventTime.at(Instant.parse("2026-03-02T09:00:00Z")));
        assertThat(event.get(Event.END_TIME)).contains(EventTime.at(Instant.parse("2026-03-02T10:00:00Z")));
        assertThat(event.get(Event.TIMEZONE)).contains(ZoneId.of("Europe/Berlin"));
        assertThat(event.get(Event.RECURRENCE))
                .contains(Recurrence.of(new Recurrence.Weekly(Set.of(DayOfWeek.MONDAY), DayOfWeek.MONDAY))
                        .times(20));
        assertThat(event.occurrence(id("2026-03-16T09:00:00Z"))).isEmpty();
        Item other = event.occurrence(id("2026-03-30T08:00:00Z")).orElseThrow();
        assertThat(other.get(Event.SUBJECT)).contains("Team meeting, elsewhere");
        assertThat(other.get(Event.START_TIME)).contains(EventTime.at(Instant.parse("2026-03-31T09:30:00Z")));
        assertThat(other.has(Event.REMINDER)).isFalse();
    }

    @Test
    void thoseWhoTakePartAreReadWithoutTheOrganiser() {
        Item event = Events.item(WILD);

        assertThat(event.get(Event.ORGANIZER_EMAIL)).contains("bob@example.org");
        assertThat(event.get(Event.MEETING_STATUS)).contains(Event.RECEIVED);
        assertThat(event.get(Event.RESPONSE_TYPE)).contains(2);
        assertThat(event.get(Event.ATTENDEES).orElseThrow())
                .containsExactly(
                        attendee("Ann@Example.org", "Smith, Ann", Attendee.TENTATIVE, Attendee.REQUIRED),
                        attendee("carl@example.org", "", Attendee.NOT_RESPONDED, Attendee.OPTIONAL),
                        attendee("room@example.org", "", Attendee.DECLINED, Attendee.RESOURCE));
    }

    private static Item attendee(String email, String name, int status, int type) {
        return Attendee.of(email, name).with(Attendee.STATUS, status).with(Attendee.TYPE, type);
    }

    @Test
    void aMeetingIsOnesOwnByAnyOfOnesAddresses() {
        Item event = item(
                "DTSTART:20260302T090000Z",
                "ORGANIZER:mailto:ANN.SMITH@example.com",
                "ATTENDEE:mailto:bob@example.org");

        assertThat(event.get(Event.MEETING_STATUS)).contains(Event.MEETING);
        assertThat(event.get(Event.RESPONSE_TYPE)).contains(1);
    }

    @Test
    void nobodyTakesAMeetingFromItsOrganiser() {
        Patch patch = Patch.of(Events.one().with(Event.ORGANIZER_EMAIL, "ann@example.org"));

        assertThat(Events.changed(patch, WILD)).isSameAs(WILD);
    }

    @Test
    void aMeetingThatIsMadeIsTheOwners() {
        Item event = Events.with(Event.ATTENDEES, 1, Events.with(Event.START_TIME, 1, Events.one()));

        assertThat(Events.text(Events.made(event))).contains("ORGANIZER:mailto:ann@example.org");
    }

    @Test
    void datesAreDates() {
        Item event = Events.item(BIRTHDAY);

        assertThat(event.get(Event.ALL_DAY_EVENT)).contains(true);
        assertThat(event.get(Event.START_TIME)).contains(EventTime.on(LocalDate.of(2026, 4, 15)));
        assertThat(event.get(Event.END_TIME)).contains(EventTime.on(LocalDate.of(2026, 4, 16)));
        assertThat(event.get(Event.EXCEPTIONS)).contains(Map.of(id("2028-04-15T00:00:00Z"), new Deviation.Removed()));
    }

    @Test
    void anOccurrenceIsTakenOutByAnExcludedDate() {
        byte[] changed = Events.changed(Events.occurrence("2026-03-09T09:00:00Z", new Deviation.Removed()), WILD);

        assertThat(Events.text(changed)).contains("\r\nEXDATE;TZID=Europe/Berlin:20260309T100000\r\n");
        assertThat(Events.item(changed).occurrence(id("2026-03-09T09:00:00Z"))).isEmpty();
    }

    @Test
    void anOccurrenceThatDiffersCanBeTakenOut() {
        byte[] changed = Events.changed(Events.occurrence("2026-03-30T08:00:00Z", new Deviation.Removed()), WILD);

        assertThat(Events.text(changed)).doesNotContain("elsewhere").contains(":20260330T100000");
    }

    @Test
    void anOccurrenceThatIsChangedKeepsAllElseOfTheSeries() {
        byte[] changed = Events.changed(
                Events.occurrence("2026-03-09T09:00:00Z", edit(Events.one().with(Event.SUBJECT, "Party"))), WILD);

        String occurrence = Events.text(changed).substring(Events.text(changed).lastIndexOf("BEGIN:VEVENT"));
        assertThat(occurrence)
                .contains("RECURRENCE-ID;TZID=Europe/Berlin:20260309T100000")
                .contains("DTSTART;TZID=Europe/Berlin:20260309T100000")
                .contains("SUMMARY;LANGUAGE=en:Party")
                .contains("X-UNKNOWN;X-P=\"a:b\":any\\;thing")
                .doesNotContain("RRULE")
                .doesNotContain("EXDATE");
        assertThat(Events.text(changed)).startsWith(Events.WILD.substring(0, Events.WILD.indexOf("END:VCALENDAR")));
    }

    @Test
    void anOccurrenceThatHadBeenTakenOutCanComeBack() {
        byte[] changed = Events.changed(
                Events.occurrence("2026-03-16T09:00:00Z", edit(Events.one().with(Event.SUBJECT, "After all"))), WILD);

        assertThat(Events.text(changed)).contains("EXDATE;TZID=Europe/Berlin:20260406T100000");
        assertThat(Events.item(changed)
                        .occurrence(id("2026-03-16T09:00:00Z"))
                        .flatMap(event -> event.get(Event.SUBJECT)))
                .contains("After all");
    }

    @Test
    void anOccurrenceFollowsItsSeriesInWhatItHasNotOfItsOwn() {
        byte[] once = Events.changed(
                Events.occurrence("2026-03-09T09:00:00Z", edit(Events.one().with(Event.SUBJECT, "Party"))), WILD);

        byte[] twice = Events.changed(Patch.of(Events.one().with(Event.LOCATION, Location.named("Hall"))), once);

        Item event = Events.item(twice);
        assertThat(event.occurrence(id("2026-03-09T09:00:00Z")).flatMap(each -> each.get(Event.LOCATION)))
                .contains(Location.named("Hall"));
        assertThat(event.occurrence(id("2026-03-30T08:00:00Z")).flatMap(each -> each.get(Event.LOCATION)))
                .contains(Location.named("Room 2"));
    }

    @Test
    void occurrencesMoveWithTheTimeOfDayOfTheirSeries() {
        Item later = Events.one()
                .with(Event.START_TIME, EventTime.at(Instant.parse("2026-03-02T10:30:00Z")))
                .with(Event.END_TIME, EventTime.at(Instant.parse("2026-03-02T11:00:00Z")));

        Item event = Events.item(Events.changed(Patch.of(later), WILD));

        assertThat(event.get(Event.EXCEPTIONS).orElseThrow().keySet())
                .containsExactly(id("2026-03-16T10:30:00Z"), id("2026-03-30T09:30:00Z"), id("2026-04-06T09:30:00Z"));
        assertThat(event.occurrence(id("2026-03-30T09:30:00Z")).flatMap(each -> each.get(Event.START_TIME)))
                .contains(EventTime.at(Instant.parse("2026-03-31T09:30:00Z")));
    }

    @Test
    void anEventThatNoLongerRecursHasNoOccurrencesLeft() {
        String changed = Events.text(Events.changed(Events.clearing(Event.RECURRENCE), WILD));

        assertThat(changed)
                .doesNotContain("RRULE:FREQ=WEEKLY")
                .doesNotContain("EXDATE")
                .doesNotContain("elsewhere");
    }

    @Test
    void anEventCanBeginToLastAllDay() {
        Item dated = Events.one()
                .with(Event.ALL_DAY_EVENT, true)
                .with(Event.START_TIME, EventTime.on(LocalDate.of(2026, 3, 2)))
                .with(Event.END_TIME, EventTime.on(LocalDate.of(2026, 3, 4)));

        byte[] changed = Events.changed(Patch.of(dated), WILD);

        assertThat(Events.text(changed))
                .contains("DTSTART;VALUE=DATE:20260302")
                .contains("DTEND;VALUE=DATE:20260304")
                .contains("EXDATE;VALUE=DATE:20260316,20260406")
                .doesNotContain("DURATION");
        assertThat(Events.item(changed).occurrence(id("2026-04-06T00:00:00Z"))).isEmpty();
    }

    @Test
    void oneReminderIsShownAndTheOthersStay() {
        byte[] changed = Events.changed(Patch.of(Events.one().with(Event.REMINDER, 30)), WILD);

        assertThat(Events.item(WILD).get(Event.REMINDER)).contains(15);
        assertThat(Events.text(changed)).isEqualTo(Events.WILD.replace("-PT15M", "-PT30M"));
    }

    @ParameterizedTest
    @CsvSource({
        "-PT15M, 15",
        "PT0S, 0",
        "-P1D, 1440",
        "-P1W, 10080",
        "-PT1H30M, 90",
        "-PT90S, 2",
        "PT5M, ",
        "nonsense, "
    })
    void aReminderIsSoManyMinutesBefore(String trigger, @Nullable Integer minutes) {
        Item event =
                item("DTSTART:20260302T090000Z", "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:" + trigger, "END:VALARM");

        assertThat(event.get(Event.REMINDER)).isEqualTo(Optional.ofNullable(minutes));
    }

    @Test
    void aReminderAtAMomentIsBeforeTheStartToo() {
        Item event = item(
                "DTSTART:20260302T090000Z",
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                "TRIGGER;VALUE=DATE-TIME:20260302T083000Z",
                "END:VALARM");

        assertThat(event.get(Event.REMINDER)).contains(30);
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSP:TRANSPARENT, 0",
        "STATUS:TENTATIVE, 1",
        "TRANSP:OPAQUE, 2",
        "X-MICROSOFT-CDO-BUSYSTATUS:OOF, 3",
        "X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE, 4",
        "X-NOTHING:, 2"
    })
    void whetherTheUserHasTimeIsSaidInManyWays(String line, int status) {
        assertThat(item("DTSTART:20260302T090000Z", line).get(Event.BUSY_STATUS))
                .contains(status);
    }

    @ParameterizedTest
    @CsvSource({"CLASS:PUBLIC, 0", "CLASS:private, 2", "CLASS:CONFIDENTIAL, 3", "CLASS:X-SECRET, 2", "X-NOTHING:, 0"})
    void whatNobodyKnowsIsPrivate(String line, int sensitivity) {
        assertThat(item("DTSTART:20260302T090000Z", line).get(Event.SENSITIVITY))
                .contains(sensitivity);
    }

    @Test
    void aDeviceThatChangesTheTextDoesNotKeepTheHtmlOfBefore() {
        byte[] changed = Events.changed(Patch.of(Events.one().with(Event.BODY, Body.text("new"))), WILD);

        assertThat(Events.text(changed)).contains("DESCRIPTION:new").doesNotContain("X-ALT-DESC");
    }

    @Test
    void aDeviceThatSendsTheTextAsItWasKeepsTheHtml() {
        Patch patch = Patch.of(Events.one().with(Event.BODY, Body.text("one\r\ntwo, three")));

        assertThat(Events.changed(patch, WILD)).isSameAs(WILD);
    }

    @Test
    void htmlIsFoundWhereThunderbirdKeepsIt() {
        Item event = item("DTSTART:20260302T090000Z", "DESCRIPTION;ALTREP=\"data:text/html,%3Cb%3Ea+b%3C%2Fb%3E\":a+b");

        assertThat(event.get(Event.BODY)).contains(Body.html("<b>a+b</b>").and(BodyType.TEXT, text("a+b")));
    }

    private static Content text(String text) {
        return Content.of(Events.bytes(text), BodyType.TEXT.mediaType());
    }

    @Test
    void onlineMeetingsAreShown() {
        Item event = item(
                "DTSTART:20260302T090000Z",
                "CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+49731",
                "X-GOOGLE-CONFERENCE:https://meet.example.org/a");

        assertThat(event.get(Event.ONLINE_MEETING_CONF_LINK)).contains("tel:+49731");
        assertThat(event.get(Event.ONLINE_MEETING_EXTERNAL_LINK)).contains("https://meet.example.org/a");
    }

    @Test
    void filesThatAreInTheEventAreOpenedByTheirReference() {
        String reference = Events.item(WILD)
                .get(Event.ATTACHMENTS)
                .orElseThrow()
                .get(0)
                .get(Attachment.REFERENCE)
                .orElseThrow();

        Content content = ICalendarEvent.attachment(WILD, reference).orElseThrow();

        assertThat(Content.of(Events.bytes("hello"), "text/plain")).isEqualTo(content);
        assertThat(ICalendarEvent.attachment(WILD, "other")).isEmpty();
    }

    @Test
    void filesAreAddedAndTakenAway() {
        String reference = Events.item(WILD)
                .get(Event.ATTACHMENTS)
                .orElseThrow()
                .get(0)
                .get(Attachment.REFERENCE)
                .orElseThrow();
        Item added = Item.of(AddedAttachment.SCHEMA)
                .with(AddedAttachment.CLIENT_ID, "c1")
                .with(AddedAttachment.CONTENT, Content.of(Events.bytes("new"), "text/plain"))
                .with(AddedAttachment.DISPLAY_NAME, "b.txt");
        Item wishes = Events.one()
                .with(AttachmentChanges.ADDED, List.of(added))
                .with(AttachmentChanges.REMOVED, List.of(reference));

        ICalendarEvent.Written written = ICalendarEvent.apply(Patch.of(wishes), WILD, Events.ANN);

        List<Item> files = Events.item(written.object()).get(Event.ATTACHMENTS).orElseThrow();
        assertThat(files)
                .extracting(file -> file.get(Attachment.NAME).orElseThrow())
                .containsExactly("b.txt");
        assertThat(files.get(0).get(Attachment.REFERENCE))
                .contains(written.attachments().get("c1"));
        assertThat(Events.text(written.object())).contains("https://example.org/agenda.txt");
    }

    @Test
    void aRuleThatDevicesDoNotHaveIsToldByItsOccurrences() {
        Mapped mapped =
                mapped("DTSTART:20260302T090000Z", "DTEND:20260302T093000Z", "RRULE:FREQ=DAILY;BYHOUR=9,15;COUNT=4");

        assertThat(starts(mapped.item(), "2026-03-02T09:00:00Z", 4))
                .containsExactly(
                        "2026-03-02T09:00:00Z", "2026-03-02T15:00:00Z", "2026-03-03T09:00:00Z", "2026-03-03T15:00:00Z");
        assertThat(mapped.untold()).isEmpty();
    }

    private static List<String> starts(Item series, String first, int number) {
        return IntStream.range(0, number)
                .mapToObj(index -> Instant.parse(first).plus(Duration.ofDays(index)))
                .flatMap(start -> series.occurrence(new InstanceId(start)).stream())
                .map(event -> event.get(Event.START_TIME).orElseThrow())
                .map(time -> ((EventTime.At) time).moment().toString())
                .toList();
    }

    @Test
    void anOccurrenceThatIsToldInAnothersPlaceIsChangedInItsOwn() {
        byte[] object = Events.bytes(Events.inBerlin(
                "DTSTART:20260302T090000Z", "DTEND:20260302T093000Z", "RRULE:FREQ=DAILY;BYHOUR=9,15;COUNT=4"));

        byte[] changed = Events.changed(Events.occurrence("2026-03-03T09:00:00Z", new Deviation.Removed()), object);

        assertThat(Events.text(changed)).contains("EXDATE:20260302T150000Z");
        assertThat(starts(Events.item(changed), "2026-03-02T09:00:00Z", 4))
                .hasSize(3)
                .doesNotContain("2026-03-02T15:00:00Z");
    }

    @Test
    void datesThatAreAddedToARuleAreTold() {
        Item event = item(
                "DTSTART:20260302T090000Z",
                "RRULE:FREQ=WEEKLY;COUNT=2",
                "RDATE:20260305T100000Z,20260306T110000Z",
                "EXDATE:20260309T090000Z");

        assertThat(starts(event, "2026-03-02T09:00:00Z", 4))
                .containsExactly("2026-03-02T09:00:00Z", "2026-03-05T10:00:00Z", "2026-03-06T11:00:00Z");
    }

    @Test
    void daysThatARuleLeavesOutAreTakenOut() {
        Item event = item("DTSTART;VALUE=DATE:20260131", "RRULE:FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3");

        assertThat(event.get(Event.EXCEPTIONS).orElseThrow().keySet())
                .containsExactly(id("2026-02-28T00:00:00Z"), id("2026-04-30T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=SECONDLY", "FREQ=MINUTELY;INTERVAL=7", "FREQ=HOURLY", "FREQ=DAILY;BYMONTH=1"})
    void aRuleThatDoesNotEndIsToldAsFarAsItGoesAndTheRestIsMentioned(String rule) {
        Mapped mapped = mapped("DTSTART:20260102T090000Z", "RRULE:" + rule);

        assertThat(mapped.item().has(Event.RECURRENCE)).isTrue();
        assertThat(mapped.untold()).hasSize(1);
    }

    @Test
    void aRuleThatNobodyCanReadIsMentionedAndStays() {
        byte[] object = Events.bytes(Events.inBerlin("DTSTART:20260302T090000Z", "RRULE:FREQ=SOMETIMES"));

        Mapped mapped = ICalendarEvent.read(object, Events.ANN);

        assertThat(mapped.untold()).containsExactly("a recurrence rule that cannot be read");
        assertThat(Events.text(Events.changed(Patch.of(Events.with(Event.SUBJECT, 1, Events.one())), object)))
                .contains("RRULE:FREQ=SOMETIMES");
    }

    @Test
    void anInvitationToOneOccurrenceIsAnEventOfItsOwn() {
        Item event = item("RECURRENCE-ID:20260302T090000Z", "DTSTART:20260302T100000Z", "RRULE:FREQ=DAILY");

        assertThat(event.has(Event.RECURRENCE)).isFalse();
        assertThat(event.get(Event.START_TIME)).contains(EventTime.at(Instant.parse("2026-03-02T10:00:00Z")));
    }

    @Test
    void ofSeveralEventsTheFirstIsMeantAndTheOthersStay() {
        String other = "BEGIN:VEVENT\r\nUID:other\r\nDTSTART:20260302T090000Z\r\nEND:VEVENT\r\n";
        byte[] two = Events.bytes(Events.inBerlin("UID:one", "DTSTART:20260302T090000Z")
                .replace("END:VCALENDAR", other + "END:VCALENDAR"));

        byte[] changed = Events.changed(Patch.of(Events.one().with(Event.SUBJECT, "new")), two);

        assertThat(Events.text(changed)).containsOnlyOnce("SUMMARY:new").contains(other);
    }

    @Test
    void anEventInANewZoneDescribesIt() {
        Item tokyo = Events.one().with(Event.TIMEZONE, ZoneId.of("Asia/Tokyo"));

        String changed = Events.text(Events.changed(Patch.of(tokyo), WILD));

        assertThat(changed)
                .contains("DTSTART;TZID=Asia/Tokyo:20260302T180000")
                .contains("BEGIN:VTIMEZONE\r\nTZID:Asia/Tokyo\r\n")
                .contains("TZID:Europe/Berlin");
    }

    @Test
    void aTimeThatTheClockShowsTwiceIsTheRightOne() {
        Instant second = Instant.parse("2026-10-25T01:30:00Z"); // 2:30 for the second time
        Item event = Events.one()
                .with(Event.START_TIME, EventTime.at(second))
                .with(Event.END_TIME, EventTime.at(second.plusSeconds(600)))
                .with(Event.TIMEZONE, ZoneId.of("Europe/Berlin"));

        Item read = Events.item(Events.made(event));

        assertThat(read.get(Event.START_TIME)).contains(EventTime.at(second));
        assertThat(read.get(Event.TIMEZONE)).contains(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void anEventKeepsTheUidThatADeviceGaveIt() {
        Item event = Events.with(Event.START_TIME, 1, Events.one());

        assertThat(Events.text(Events.made(event))).contains("UID:" + Events.KEY.value());
        assertThat(Events.text(Events.made(event.with(Event.UID, "of the device"))))
                .contains("UID:of the device");
    }

    @Test
    void whatIsNoEventBecomesASubstituteThatSaysSo() {
        Mapped mapped = ICalendarEvent.read(Events.bytes("BEGIN:VCALENDAR\nEND:VCALENDAR"), Events.ANN);

        assertThat(mapped.unreadable()).contains("no event");
        assertThat(mapped.item().get(Event.SUBJECT)).contains("Unreadable event");
        assertThat(mapped.item().get(Event.BODY)).contains(Body.text("BEGIN:VCALENDAR\nEND:VCALENDAR"));
    }

    @Test
    void whatIsNoEventCannotBeChanged() {
        assertThatThrownBy(() -> Events.changed(Patch.of(Events.full(1)), Events.bytes("nothing")))
                .isInstanceOfSatisfying(
                        DriverException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(DriverException.Reason.INVALID));
    }

    @Test
    void manyAttendeesAndExceptionsTakeNoTime() {
        String attendees = IntStream.range(0, 10_000)
                .mapToObj(number -> "ATTENDEE:mailto:a" + number + "@example.org\r\n")
                .collect(Collectors.joining());
        byte[] object = Events.bytes(Events.WILD.replaceFirst("CATEGORIES:team", attendees + "CATEGORIES:team"));

        byte[] changed = Events.changed(Patch.of(Events.full(1)), object);

        assertThat(Events.item(changed).get(Event.ATTENDEES).orElseThrow()).hasSize(2);
    }
}
