package org.activesync4j.examples.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Event;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Task;
import org.activesync4j.mapping.CalendarOwner;
import org.activesync4j.mapping.ICalendarEvent;
import org.activesync4j.mapping.ICalendarTask;
import org.activesync4j.mapping.Mapped;
import org.activesync4j.mapping.VCardContact;

/** Events, tasks and cards as programs store them. */
public enum ObjectSample {

    /** One day, one place, nobody else. */
    EVENT {
        @Override
        String text() {
            return calendar(event("DTSTART;TZID=Europe/Berlin:20260302T090000", "LOCATION:Ulm"));
        }
    },

    /** A weekly meeting of twenty of which ten occurrences differ. */
    MEETING {
        @Override
        String text() {
            String people = IntStream.range(0, 20)
                    .mapToObj(number -> "ATTENDEE;CN=Person " + number
                            + ";PARTSTAT=ACCEPTED;ROLE=REQ-PARTICIPANT:mailto:p" + number + "@example.org")
                    .collect(Collectors.joining("\r\n"));
            String start = "DTSTART;TZID=Europe/Berlin:" + day(-1) + "T090000";
            String others = IntStream.range(0, 10)
                    .mapToObj(number -> event(
                            "RECURRENCE-ID;TZID=Europe/Berlin:" + day(number) + "T090000",
                            "DTSTART;TZID=Europe/Berlin:" + day(number) + "T100000",
                            "ORGANIZER:mailto:ann@example.org",
                            people))
                    .collect(Collectors.joining());
            return calendar(
                    event(start, "RRULE:FREQ=WEEKLY;BYDAY=WE", "ORGANIZER:mailto:ann@example.org", people) + others);
        }
    },

    /** Something to be done, each month. */
    TASK {
        @Override
        String text() {
            return calendar("BEGIN:VTODO\r\nUID:1\r\nSUMMARY:Bins\r\nDTSTART;VALUE=DATE:20260302\r\n"
                    + "DUE;VALUE=DATE:20260303\r\nRRULE:FREQ=MONTHLY;BYMONTHDAY=2\r\nPRIORITY:1\r\n"
                    + "DESCRIPTION:the blue ones\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT30M\r\nEND:VALARM\r\n"
                    + "END:VTODO\r\n");
        }

        @Override
        Mapped read(byte[] bytes) {
            return ICalendarTask.read(bytes, ANN);
        }

        @Override
        byte[] change(byte[] bytes) {
            return ICalendarTask.apply(
                    Patch.of(Item.of(Task.SCHEMA).with(Task.SUBJECT, "Cans")), bytes, ANN, Instant.EPOCH);
        }
    },

    /** Somebody with a picture of 20 KB. */
    CARD {
        @Override
        String text() {
            byte[] picture = new byte[20 * 1024];
            new Random(1).nextBytes(picture);
            return "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:1\r\nFN:Ann Smith\r\nN:Smith;Ann;;Dr.;\r\nORG:Acme;Sales\r\n"
                    + "TITLE:Boss\r\nEMAIL;TYPE=work:ann@example.org\r\nEMAIL;TYPE=home:ann@example.com\r\n"
                    + "TEL;TYPE=work,voice:+49 731 1\r\nTEL;TYPE=cell:+49 170 1\r\nTEL;TYPE=home,voice:+49 731 2\r\n"
                    + "ADR;TYPE=work:;;Main St. 1;Ulm;;89077;Germany\r\nBDAY:1970-01-02\r\nNOTE:likes cake\r\n"
                    + "PHOTO;ENCODING=b;TYPE=JPEG:" + Base64.getEncoder().encodeToString(picture) + "\r\nEND:VCARD\r\n";
        }

        @Override
        Mapped read(byte[] bytes) {
            return VCardContact.read(bytes);
        }

        @Override
        byte[] change(byte[] bytes) {
            return VCardContact.apply(Patch.of(Item.of(Contact.SCHEMA).with(Contact.JOB_TITLE, "Queen")), bytes);
        }
    };

    private static final CalendarOwner ANN = new CalendarOwner(List.of("ann@example.org"), ZoneId.of("Europe/Berlin"));

    abstract String text();

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    Mapped read(byte[] bytes) {
        return ICalendarEvent.read(bytes, ANN);
    }

    byte[] change(byte[] bytes) {
        Patch patch = Patch.of(Item.of(Event.SCHEMA).with(Event.SUBJECT, "Another"));
        return ICalendarEvent.apply(patch, bytes, ANN).object();
    }

    /** One of the days of the series. */
    private static String day(int week) {
        return LocalDate.of(2026, 4, 1).plusWeeks(week).format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Weekly\r\nDURATION:PT1H\r\n"
                + "DESCRIPTION:What we have done\\, and what is next\r\nCATEGORIES:work\r\n"
                + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    private static String calendar(String component) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Somebody//EN\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n"
                + "BEGIN:STANDARD\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nDTSTART:19701025T030000\r\n"
                + "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nTZOFFSETFROM:+0100\r\n"
                + "TZOFFSETTO:+0200\r\nDTSTART:19700329T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
                + "END:DAYLIGHT\r\nEND:VTIMEZONE\r\n" + component + "END:VCALENDAR\r\n";
    }
}
