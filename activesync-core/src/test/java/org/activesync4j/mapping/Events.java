package org.activesync4j.mapping;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.activesync4j.item.Attendee;
import org.activesync4j.item.Body;
import org.activesync4j.item.Deviation;
import org.activesync4j.item.Event;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.InstanceId;
import org.activesync4j.item.Item;
import org.activesync4j.item.Location;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Property;
import org.activesync4j.item.Recurrence;
import org.activesync4j.spi.CreationKey;

/** iCalendar objects and events for tests. */
final class Events {

    static final CreationKey KEY = new CreationKey("abcdefghijklmnopqrstuvwxyz".replace('z', '2'), false);

    static final CalendarOwner ANN =
            new CalendarOwner(List.of("ann@example.org", "ann.smith@example.com"), ZoneId.of("Europe/Berlin"));

    private static final String BERLIN = String.join(
            "\r\n",
            "BEGIN:VTIMEZONE",
            "TZID:Europe/Berlin",
            "BEGIN:DAYLIGHT",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "DTSTART:19700329T020000",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "END:DAYLIGHT",
            "BEGIN:STANDARD",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100",
            "DTSTART:19701025T030000",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            "END:STANDARD",
            "END:VTIMEZONE",
            "");

    /** A series in which every program has left something, with an occurrence that differs and one that does not take place. */
    static final String WILD = object(String.join(
            "\r\n",
            "BEGIN:VEVENT",
            "UID:wild-1",
            "DTSTAMP:20260101T000000Z",
            "CREATED:20251231T000000Z",
            "X-UNKNOWN;X-P=\"a:b\":any\\;thing",
            "SEQUENCE:3",
            "SUMMARY;LANGUAGE=en:Team meeting\\, weekly",
            "LOCATION;X-MINE=1:Room 1",
            "GEO:48.4;9.99",
            "DESCRIPTION:one\\ntwo\\, three",
            "X-ALT-DESC;FMTTYPE=text/html:<html><body>one<br>two\\, three</body></html>",
            "DTSTART;TZID=Europe/Berlin:20260302T100000",
            "DURATION:PT1H",
            "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=20",
            "EXDATE;TZID=Europe/Berlin:20260316T100000,20260406T100000",
            "ORGANIZER;CN=Bob:mailto:bob@example.org",
            "ATTENDEE;CN=Bob;PARTSTAT=ACCEPTED:mailto:bob@example.org",
            "ATTENDEE;CN=\"Smith, Ann\";RSVP=TRUE;PARTSTAT=TENTATIVE;X-MINE=2:mailto:Ann@Example.org",
            "ATTENDEE;ROLE=OPT-PARTICIPANT;PARTSTAT=NEEDS-ACTION:MAILTO:carl@example.org",
            "ATTENDEE;CUTYPE=ROOM;PARTSTAT=DECLINED:mailto:room@example.org",
            "ATTENDEE:urn:uuid:1234",
            "CATEGORIES:work,a\\,b",
            "CATEGORIES:team",
            "CLASS:PRIVATE",
            "TRANSP:OPAQUE",
            "X-MICROSOFT-CDO-BUSYSTATUS:OOF",
            "CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://meet.example.org/1",
            "ATTACH;FMTTYPE=text/plain:https://example.org/agenda.txt",
            "ATTACH;VALUE=BINARY;ENCODING=BASE64;FILENAME=a.txt;FMTTYPE=text/plain:aGVsbG8=",
            "BEGIN:VALARM",
            "ACTION:EMAIL",
            "TRIGGER:-P1D",
            "END:VALARM",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "DESCRIPTION:soon",
            "TRIGGER:-PT15M",
            "X-MINE:3",
            "END:VALARM",
            "BEGIN:VALARM",
            "ACTION:AUDIO",
            "TRIGGER:-PT5M",
            "END:VALARM",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "UID:wild-1",
            "RECURRENCE-ID;TZID=Europe/Berlin:20260330T100000",
            "DTSTAMP:20260102T000000Z",
            "SUMMARY:Team meeting\\, elsewhere",
            "LOCATION:Room 2",
            "DTSTART;TZID=Europe/Berlin:20260331T113000",
            "DTEND;TZID=Europe/Berlin:20260331T120000",
            "X-UNKNOWN:of this one",
            "ORGANIZER;CN=Bob:mailto:bob@example.org",
            "ATTENDEE;CN=Ann;PARTSTAT=ACCEPTED:mailto:Ann@Example.org",
            "CLASS:PRIVATE",
            "END:VEVENT",
            ""));

    /** What lasts all day, each year. */
    static final String BIRTHDAY = String.join(
            "\n",
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "BEGIN:VEVENT",
            "DTSTART;VALUE=DATE:20260415",
            "SUMMARY:Birthday",
            "RRULE:FREQ=YEARLY",
            "EXDATE;VALUE=DATE:20280415",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "END:VCALENDAR",
            "");

    /** As little as there can be. */
    static final String BARE = "BEGIN:VEVENT\r\nDTSTART:20260302T090000Z\r\nEND:VEVENT";

    /** What Outlook sends, with a zone that only it knows. */
    static final String OUTLOOK = String.join(
            "\r\n",
            "BEGIN:VCALENDAR",
            "METHOD:PUBLISH",
            "BEGIN:VTIMEZONE",
            "TZID:Customized Time Zone",
            "BEGIN:STANDARD",
            "DTSTART:16010101T030000",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100",
            "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10",
            "END:STANDARD",
            "BEGIN:DAYLIGHT",
            "DTSTART:16010101T020000",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3",
            "END:DAYLIGHT",
            "END:VTIMEZONE",
            "BEGIN:VEVENT",
            "UID:040000008200E00074C5B7101A82E00800000000",
            "SUMMARY:Lunch",
            "STATUS:TENTATIVE",
            "DTSTART;TZID=Customized Time Zone:20260302T100000",
            "DTEND;TZID=Customized Time Zone:20260302T110000",
            "PRIORITY:5",
            "END:VEVENT",
            "END:VCALENDAR",
            "");

    private Events() {}

    private static String object(String events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Somebody//EN\r\nX-WR-CALNAME:Mine\r\n" + BERLIN + events
                + "END:VCALENDAR\r\n";
    }

    static String inBerlin(String... lines) {
        return object("BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] object) {
        return new String(object, StandardCharsets.UTF_8);
    }

    static Item item(byte[] object) {
        Mapped mapped = ICalendarEvent.read(object, ANN);
        if (mapped.unreadable().isPresent()) {
            throw new AssertionError(mapped.unreadable().get());
        }
        return mapped.item();
    }

    static byte[] changed(Patch patch, byte[] object) {
        return ICalendarEvent.apply(patch, object, ANN).object();
    }

    static byte[] made(Item event) {
        return ICalendarEvent.create(event, KEY, ANN).object();
    }

    static Item one() {
        return Item.of(Event.SCHEMA);
    }

    /** Returns the properties that devices change. */
    static List<Property<?>> properties() {
        return List.of(
                Event.SUBJECT,
                Event.LOCATION,
                Event.BODY,
                Event.CATEGORIES,
                Event.BUSY_STATUS,
                Event.SENSITIVITY,
                Event.REMINDER,
                Event.DT_STAMP,
                Event.ATTENDEES,
                Event.MEETING_STATUS,
                Event.RESPONSE_REQUESTED,
                Event.DISALLOW_NEW_TIME_PROPOSAL,
                Event.START_TIME,
                Event.END_TIME,
                Event.TIMEZONE,
                Event.RECURRENCE,
                Event.EXCEPTIONS);
    }

    /** Returns an event with a value for every property; the number makes values differ. */
    static Item full(int number) {
        Item item = one().with(Event.ALL_DAY_EVENT, false).with(Event.ORGANIZER_EMAIL, "ann@example.org");
        for (Property<?> property : properties()) {
            item = with(property, number, item);
        }
        return item;
    }

    /** Returns the item with some value for a property, different for each number. */
    static Item with(Property<?> property, int number, Item item) {
        Map<Property<?>, Item> values = new LinkedHashMap<>();
        Instant start = Instant.parse("2026-03-02T09:00:00Z").minusSeconds(3600L * number);
        values.put(Event.SUBJECT, one().with(Event.SUBJECT, "first; " + number + "\nsecond, \\ third"));
        values.put(Event.LOCATION, one().with(Event.LOCATION, place(number)));
        values.put(Event.BODY, one().with(Event.BODY, Body.text("text " + number + "\nmore\\")));
        values.put(Event.CATEGORIES, one().with(Event.CATEGORIES, List.of("b" + number, "a, " + number)));
        values.put(Event.BUSY_STATUS, one().with(Event.BUSY_STATUS, number % 5));
        values.put(Event.SENSITIVITY, one().with(Event.SENSITIVITY, number % 4));
        values.put(Event.REMINDER, one().with(Event.REMINDER, number * 10));
        values.put(Event.DT_STAMP, one().with(Event.DT_STAMP, start.minusSeconds(number)));
        values.put(Event.ATTENDEES, one().with(Event.ATTENDEES, attendees(number)));
        values.put(Event.MEETING_STATUS, one().with(Event.MEETING_STATUS, Event.CANCELLED));
        values.put(Event.RESPONSE_REQUESTED, one().with(Event.RESPONSE_REQUESTED, number % 2 == 0));
        values.put(Event.DISALLOW_NEW_TIME_PROPOSAL, one().with(Event.DISALLOW_NEW_TIME_PROPOSAL, number % 2 == 1));
        values.put(Event.START_TIME, one().with(Event.START_TIME, EventTime.at(start)));
        values.put(
                Event.END_TIME,
                one().with(
                                Event.END_TIME,
                                EventTime.at(
                                        Instant.parse("2026-03-02T12:00:00Z").plusSeconds(60L * number))));
        values.put(
                Event.TIMEZONE, one().with(Event.TIMEZONE, ZoneId.of(number == 2 ? "America/New_York" : "Asia/Tokyo")));
        values.put(
                Event.RECURRENCE,
                one().with(
                                Event.RECURRENCE,
                                Recurrence.of(new Recurrence.Daily()).times(90 + number)));
        values.put(Event.EXCEPTIONS, one().with(Event.EXCEPTIONS, exceptions(start.plusSeconds(86_400L * 7))));
        return item.with(Objects.requireNonNull(values.get(property)));
    }

    private static Item place(int number) {
        return Location.named("Room, " + number)
                .with(Location.STREET, "Main \"St.\" " + number)
                .with(Location.CITY, "Ulm")
                .with(Location.LATITUDE, 48.4)
                .with(Location.LONGITUDE, -9.5 - number)
                .with(Location.ALTITUDE, 478.0);
    }

    private static List<Item> attendees(int number) {
        return List.of(
                Attendee.of("dora@example.org", "Dora; the " + number)
                        .with(Attendee.STATUS, Attendee.ACCEPTED)
                        .with(Attendee.TYPE, Attendee.OPTIONAL),
                Attendee.of("e" + number + "@example.org", "")
                        .with(Attendee.STATUS, Attendee.UNKNOWN)
                        .with(Attendee.TYPE, Attendee.RESOURCE));
    }

    private static Map<InstanceId, Deviation> exceptions(Instant id) {
        Item edit = one().with(Event.SUBJECT, "another")
                .with(Event.START_TIME, EventTime.at(id.plusSeconds(1800)))
                .with(Event.END_TIME, EventTime.at(id.plusSeconds(7200)));
        Map<InstanceId, Deviation> all = new LinkedHashMap<>();
        all.put(new InstanceId(id), new Deviation.Edit(new Patch(edit, Set.of(Event.LOCATION), Map.of())));
        all.put(new InstanceId(id.plusSeconds(86_400L * 7)), new Deviation.Removed());
        return all;
    }

    static Patch clearing(Property<?>... properties) {
        return new Patch(one(), new LinkedHashSet<>(List.of(properties)), Map.of());
    }

    static Patch occurrence(String start, Deviation deviation) {
        return new Patch(one(), Set.of(), Map.of(new InstanceId(Instant.parse(start)), deviation));
    }

    static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
