package org.activesync4j.internal.mapping.ical;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.activesync4j.item.EventTime;

/**
 * A time as it is written in an iCalendar object. See RFC 5545, 3.3.4 and 3.3.5.
 *
 * <pre>
 *  DTSTART;VALUE=DATE:20261203                      a date
 *  DTSTART:20261203T090000Z                         a moment
 *  DTSTART;TZID=Europe/Berlin:20261203T100000       a time in a zone
 *  DTSTART:20261203T100000                          a time wherever one is
 * </pre>
 *
 * @param local date and time; of a date, its midnight
 * @param kind which of the four
 * @param zone the name of the zone; empty if it has none
 */
record WrittenTime(LocalDateTime local, Kind kind, String zone) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final int FIRST_YEAR = 2;
    private static final int LAST_YEAR = 9998;
    private static final int DATE_LENGTH = 8;

    /** How a time is written. */
    enum Kind {
        DATE,
        MOMENT,
        ZONED,
        FLOATING
    }

    static WrittenTime date(LocalDate date) {
        return new WrittenTime(date.atStartOfDay(), Kind.DATE, "");
    }

    static WrittenTime moment(Instant moment) {
        return new WrittenTime(LocalDateTime.ofInstant(moment, ZoneOffset.UTC), Kind.MOMENT, "");
    }

    /** Reads the value of a line; empty if it is no time that devices could be told. */
    static Optional<WrittenTime> of(ContentLine line) {
        return of(line.value(), line);
    }

    /** Reads one of several values of a line. */
    static Optional<WrittenTime> of(String value, ContentLine line) {
        String zone = line.parameter("TZID").orElse("");
        return of(value, zone).map(time -> line.has("VALUE", "DATE") ? date(time.local.toLocalDate()) : time);
    }

    /**
     * Reads a time.
     *
     * @param value as in {@code 20261203T090000}; also with dashes and colons, and without seconds
     * @param zone the name of the zone, or empty
     */
    static Optional<WrittenTime> of(String value, String zone) {
        String digits = compact(value);
        boolean utc = digits.endsWith("Z");
        int length = utc ? digits.length() - 1 : digits.length();
        try {
            LocalDate date = LocalDate.of(number(digits, 0, 4), number(digits, 4, 6), number(digits, 6, DATE_LENGTH));
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                return Optional.empty();
            }
            return length == DATE_LENGTH ? Optional.of(date(date)) : timed(digits, length, date, utc ? "Z" : zone);
        } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }

    private static String compact(String value) {
        String stripped = value.strip().toUpperCase(Locale.ROOT);
        return stripped.indexOf('-') > 0 || stripped.indexOf(':') > 0
                ? stripped.replace("-", "").replace(":", "")
                : stripped;
    }

    private static Optional<WrittenTime> timed(String digits, int length, LocalDate date, String zone) {
        boolean seconds = length > 13;
        if (digits.charAt(DATE_LENGTH) != 'T' || length != 13 && length < 15) {
            return Optional.empty();
        }
        int second = seconds ? Math.min(number(digits, 13, 15), 59) : 0;
        LocalDateTime local = date.atTime(number(digits, 9, 11) % 24, number(digits, 11, 13), second)
                .plusDays(number(digits, 9, 11) == 24 ? 1 : 0);
        if (zone.equals("Z")) {
            return Optional.of(new WrittenTime(local, Kind.MOMENT, ""));
        }
        return Optional.of(new WrittenTime(local, zone.isBlank() ? Kind.FLOATING : Kind.ZONED, zone.strip()));
    }

    private static int number(String digits, int from, int to) {
        for (int index = from; index < to; index++) {
            if (digits.charAt(index) < '0' || digits.charAt(index) > '9') {
                throw new NumberFormatException("expected a digit");
            }
        }
        return Integer.parseInt(digits, from, to, 10);
    }

    boolean isDate() {
        return kind == Kind.DATE;
    }

    /** Returns the zone in which it is written. */
    CalendarZone in(CalendarZones zones) {
        return switch (kind) {
            case MOMENT -> CalendarZone.UTC;
            case ZONED -> zones.named(zone);
            case DATE, FLOATING -> zones.usual();
        };
    }

    /** Returns the moment; of a date, its first one in the usual zone. */
    Instant moment(CalendarZones zones) {
        return in(zones).moment(local);
    }

    EventTime eventTime(CalendarZones zones) {
        return isDate() ? EventTime.on(local.toLocalDate()) : EventTime.at(moment(zones));
    }

    /** Writes a moment as this one is written. */
    WrittenTime like(Instant moment, CalendarZones zones) {
        return new WrittenTime(in(zones).local(moment), kind, zone);
    }

    /** Writes date and time as this one is written. */
    WrittenTime like(LocalDateTime other) {
        return new WrittenTime(other, kind, zone);
    }

    /** Returns the value as text. */
    String value() {
        return switch (kind) {
            case DATE -> DATE.format(local);
            case MOMENT -> TIME.format(local) + "Z";
            case ZONED, FLOATING -> TIME.format(local);
        };
    }

    /** Says this in a line; its other parameters stay. */
    ContentLine in(ContentLine line) {
        if (of(line).filter(this::equals).isPresent()) {
            return line;
        }
        ContentLine bare = line.without("VALUE").without("TZID").withValue(value());
        return switch (kind) {
            case DATE -> bare.with("VALUE", "DATE");
            case ZONED -> bare.with("TZID", zone);
            case MOMENT, FLOATING -> bare;
        };
    }

    /** Says this in a new line. */
    ContentLine line(String name) {
        return in(ContentLine.of(name, ""));
    }

    /** Says whether a zone is one that needs no name. */
    static boolean isUtc(ZoneId zone) {
        return zone.getRules().isFixedOffset()
                && zone.getRules().getOffset(Instant.EPOCH).equals(ZoneOffset.UTC);
    }
}
