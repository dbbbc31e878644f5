package org.activesync4j.mapping;

import java.util.List;

/** Objects with tasks and notes, as several programs make them. */
final class Todos {

    /** A task in which every program has left something. */
    static final String WILD = lines(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Somebody//EN",
            "X-MINE:1",
            "BEGIN:VTODO",
            "UID:wild-1",
            "DTSTAMP:20260101T000000Z",
            "SUMMARY;LANGUAGE=en:Buy milk\\, and",
            "  bread",
            "X-UNKNOWN;X-P=\"a:b\":any\\;thing",
            "DTSTART;TZID=Europe/London:20260302T090000",
            "DURATION:P1DT2H",
            "PRIORITY:3",
            "PERCENT-COMPLETE:40",
            "STATUS:IN-PROCESS",
            "CLASS:X-SECRET",
            "CATEGORIES:shop,a\\,b",
            "CATEGORIES:food",
            "RRULE:FREQ=MONTHLY;BYDAY=1MO;COUNT=5",
            "DESCRIPTION:one\\ntwo",
            "X-ALT-DESC;FMTTYPE=text/html:<b>one</b>",
            "ATTACH:https://example.org/list",
            "BEGIN:VALARM",
            "ACTION:EMAIL",
            "TRIGGER:-P1D",
            "END:VALARM",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "X-UNKNOWN:2",
            "TRIGGER;RELATED=END:-PT30M",
            "END:VALARM",
            "BEGIN:VALARM",
            "ACTION:AUDIO",
            "TRIGGER;VALUE=DATE-TIME:20260301T080000Z",
            "END:VALARM",
            "END:VTODO",
            "END:VCALENDAR");

    /** One that is due on a date and has been done. */
    static final String DONE = lines(
            "BEGIN:VCALENDAR",
            "BEGIN:VTODO",
            "UID:done",
            "SUMMARY:Taxes",
            "DUE;VALUE=DATE:20260331",
            "COMPLETED:20260330T101500Z",
            "END:VTODO",
            "END:VCALENDAR");

    /** With unix line ends, no calendar around it and a rule that devices do not have. */
    static final String BARE = "BEGIN:VTODO\nSUMMARY:Feed\nDUE:20260305T180000\nRRULE:FREQ=HOURLY\nEND:VTODO\n";

    /** An occurrence that differs before the series. */
    static final String SERIES = lines(
            "BEGIN:VCALENDAR",
            "BEGIN:VTODO",
            "UID:series",
            "RECURRENCE-ID;VALUE=DATE:20260309",
            "SUMMARY:Another",
            "END:VTODO",
            "BEGIN:VTODO",
            "UID:series",
            "SUMMARY:Bins",
            "DTSTART;VALUE=DATE:20260302",
            "DUE;VALUE=DATE:20260303",
            "RRULE:FREQ=WEEKLY;UNTIL=20260601",
            "STATUS:CANCELLED",
            "END:VTODO",
            "END:VCALENDAR");

    static final List<String> ALL = List.of(WILD, DONE, BARE, SERIES);

    static final String JOURNAL = lines(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "BEGIN:VJOURNAL",
            "UID:note",
            "DTSTAMP:20260101T000000Z",
            "DTSTART;VALUE=DATE:20260101",
            "X-UNKNOWN:1",
            "SUMMARY:Ideas",
            "CATEGORIES:work",
            "DESCRIPTION:one\\ntwo",
            "STATUS:FINAL",
            "END:VJOURNAL",
            "END:VCALENDAR");

    static final List<String> JOURNALS = List.of(JOURNAL, "BEGIN:VJOURNAL\nDESCRIPTION:x\nEND:VJOURNAL");

    private Todos() {}

    private static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }
}
