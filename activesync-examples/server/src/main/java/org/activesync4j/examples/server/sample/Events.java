package org.activesync4j.examples.server.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A calendar around a day: meetings, trips, birthdays, series with days that are different. */
final class Events {

    private static final int SINGLE = 44;
    private static final int DAYS = 90;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final List<String> ZONES =
            List.of("Europe/London", "Europe/Berlin", "America/New_York", "Asia/Tokyo", "Australia/Sydney");
    private static final List<String> WHAT = List.of(
            "Lunch",
            "Dentist",
            "Review of the maps",
            "Call the harbour office",
            "Choir",
            "Tasting of teas",
            "Parents’ evening",
            "Встреча с поставщиком",
            "打ち合わせ",
            "Réunion de chantier");
    private static final List<String> WHERE =
            List.of("Room 2", "Kettle Café", "Harbour, quay 4", "Online", "Großer Saal", "At Ada’s");

    private final String owner;
    private final LocalDate today;
    private final Random random;
    private final Map<String, String> files = new LinkedHashMap<>();

    private Events(String owner, LocalDate today, Random random) {
        this.owner = owner;
        this.today = today;
        this.random = random;
    }

    /** Makes them. The keys are names of files. */
    static Map<String, String> of(String owner, LocalDate today, Random random) {
        Events events = new Events(owner, today, random);
        for (int i = 0; i < SINGLE; i++) {
            events.single(i);
        }
        events.series();
        events.allDay();
        return events.files;
    }

    private void single(int number) {
        LocalDateTime start =
                today.plusDays(random.nextInt(DAYS) - DAYS / 3).atTime(8 + random.nextInt(10), 15 * random.nextInt(4));
        String zone = Person.pick(ZONES, random);
        StringBuilder event = begun("event-%03d".formatted(number), Person.pick(WHAT, random));
        event.append(timed("DTSTART", zone, start))
                .append(timed("DTEND", zone, start.plusMinutes(30 + 30 * random.nextInt(4))));
        event.append(Folding.folded("LOCATION:" + Person.pick(WHERE, random)));
        if (number % 4 == 0) {
            attendees(event);
        }
        if (number % 3 == 0) {
            event.append("BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Soon\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\n");
        }
        end("event-%03d".formatted(number), event);
    }

    private void attendees(StringBuilder event) {
        event.append(Folding.folded("ORGANIZER;CN=" + owner + ":mailto:" + owner));
        for (int i = 0; i < 3; i++) {
            Person person = Person.any(random);
            String answer = List.of("ACCEPTED", "TENTATIVE", "NEEDS-ACTION").get(i);
            event.append(Folding.folded("ATTENDEE;CN=\"" + person.name() + "\";PARTSTAT=" + answer
                    + ";ROLE=REQ-PARTICIPANT:mailto:" + person.address()));
        }
    }

    /** Series of all kinds; some with a day that is elsewhere, later, or left out. */
    private void series() {
        LocalDateTime monday = today.with(TemporalAdjusters.previous(DayOfWeek.MONDAY))
                .minusWeeks(3)
                .atTime(9, 0);
        repeated("standup", "Morning round", monday, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "Europe/Berlin", true);
        repeated(
                "choir",
                "Choir practice",
                monday.plusDays(2).withHour(19),
                "FREQ=WEEKLY;INTERVAL=2;COUNT=20",
                "Europe/London",
                true);
        repeated("rent", "Pay the rent", monday.withDayOfMonth(1), "FREQ=MONTHLY;BYMONTHDAY=1", "Europe/London", false);
        repeated("board", "Board meeting", monday.withHour(14), "FREQ=MONTHLY;BYDAY=-1FR", "America/New_York", false);
        repeated(
                "run",
                "Morning run",
                monday.withHour(6),
                "FREQ=DAILY;UNTIL=" + DAY.format(today.plusMonths(4)) + "T235959Z",
                "Europe/London",
                true);
        repeated(
                "fair",
                "Harbour fair",
                monday.withMonth(6).withDayOfMonth(21),
                "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=21",
                "Europe/London",
                false);
    }

    private void repeated(String uid, String what, LocalDateTime start, String rule, String zone, boolean exceptions) {
        StringBuilder event = begun(uid, what);
        event.append(timed("DTSTART", zone, start)).append(timed("DTEND", zone, start.plusMinutes(45)));
        event.append("RRULE:").append(rule).append("\r\n");
        if (!exceptions) {
            end(uid, event);
            return;
        }
        int step = rule.contains("INTERVAL=2") ? 14 : 7;
        event.append(timed("EXDATE", zone, start.plusDays(2L * step))).append("END:VEVENT\r\n");
        LocalDateTime moved = start.plusDays(3L * step);
        event.append(component(uid, what + " (later this time)"))
                .append(timed("RECURRENCE-ID", zone, moved))
                .append(timed("DTSTART", zone, moved.plusHours(2)))
                .append(timed("DTEND", zone, moved.plusHours(3)))
                .append("LOCATION:Elsewhere\r\n");
        end(uid, event);
    }

    private void allDay() {
        for (int i = 0; i < 12; i++) {
            LocalDate day = today.plusDays(i * 9L - 20);
            StringBuilder event = begun("day-" + i, i % 2 == 0 ? "Holiday" : "Trip to the coast");
            event.append("DTSTART;VALUE=DATE:").append(DAY.format(day)).append("\r\n");
            event.append("DTEND;VALUE=DATE:")
                    .append(DAY.format(day.plusDays(1 + i % 3)))
                    .append("\r\n");
            event.append("TRANSP:TRANSPARENT\r\nCATEGORIES:Travel\r\n");
            end("day-" + i, event);
        }
    }

    private static StringBuilder begun(String uid, String what) {
        return new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//ActiveSync4j//Sample//EN\r\n")
                .append(component(uid, what));
    }

    private static String component(String uid, String what) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20260101T000000Z\r\n" + Folding.folded("SUMMARY:" + what);
    }

    private void end(String uid, StringBuilder event) {
        files.put(uid + ".ics", event.append("END:VEVENT\r\nEND:VCALENDAR\r\n").toString());
    }

    private static String timed(String name, String zone, LocalDateTime time) {
        return name + ";TZID=" + zone + ":" + LOCAL.format(time) + "\r\n";
    }
}
