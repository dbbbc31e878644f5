package org.activesync4j.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.activesync4j.item.Patch;

/** What holds for any bytes that are said to be an iCalendar object. */
final class ICalendarLaws {

    static final String[] WORDS = {
        "BEGIN:VEVENT\r\n",
        "END:VEVENT\r\n",
        "BEGIN:VCALENDAR\r\n",
        "BEGIN:VALARM\r\nTRIGGER:-PT0S\r\nEND:VALARM\r\n",
        "RECURRENCE-ID:20260302T090000Z\r\n",
        "RRULE:FREQ=SECONDLY\r\n",
        "RRULE:FREQ=MONTHLY;BYDAY=MO,2TU;BYSETPOS=-3\r\n",
        "RRULE:FREQ=DAILY;UNTIL=20260401\r\n",
        "RDATE;VALUE=PERIOD:20260302T090000Z/PT1H\r\n",
        "EXDATE:20260309\r\n",
        "DTSTART;VALUE=DATE:20260302\r\n",
        "DTSTART:00000000T000000\r\n",
        "DTEND:99991231T235959Z\r\n",
        "DURATION:-P9999W\r\n",
        "TZID=Nowhere:",
        ";VALUE=DATE",
        ";TZID=",
        "X-WR-TIMEZONE:Asia/Tokyo\r\n",
        "ORGANIZER:mailto:\r\n",
        "ATTENDEE:mailto:a@b\r\n",
        "GEO:;\r\n",
        "GEO:NaN;1e999\r\n",
        "CATEGORIES:,,\\,\r\n",
        "ATTACH;ENCODING=BASE64:=====\r\n",
        "STATUS:CANCELLED\r\n",
        "\r\n ",
        "\\n",
        "\u2028",
        "9".repeat(20)
    };

    private ICalendarLaws() {}

    static void hold(byte[] object) {
        Mapped mapped = ICalendarEvent.read(object, Events.ANN);
        Anything.isFitForEveryDevice(mapped.item());
        assertThat(mapped.item().isEmpty()).isFalse();
        if (mapped.unreadable().isEmpty()) {
            assertThat(Events.changed(Patch.of(mapped.item()), object)).isSameAs(object);
            byte[] changed = Events.changed(Patch.of(Events.full(7)), object);
            assertThat(Events.changed(Patch.of(Events.full(7)), changed)).isSameAs(changed);
            assertThat(ICalendarEvent.read(changed, Events.ANN).unreadable()).isEmpty();
        }
    }
}
