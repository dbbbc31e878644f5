package org.activesync4j.item;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/**
 * A date that the wire can only say as a moment. An empty element is none.
 *
 * <p>Devices write midnight UTC, noon UTC or a minute before it, or their own midnight, which east of Greenwich lies on
 * the day before. So a moment in the second half of a day belongs to the next date:
 *
 * <pre>
 *  UTC   00:00 ............... 11:00 ........ 11:59  12:00  12:00:01 ............ 24:00
 *  date  the same               the next      the    same   the next
 *        UTC-0 to UTC-10:59     UTC+13 to     noon          UTC+11:59 to UTC+0
 *                               UTC+12:02
 * </pre>
 *
 * <p>Where zones on either side of the date line write the same moment, the one with more people in it wins: Hawaii's
 * midnight (10:00) over that of Kiribati, New Zealand's in summer (11:00) and Chatham's over that of Samoa; and noon over
 * New Zealand's midnight in winter.
 */
record DateType() implements Type<LocalDate> {

    private static final LocalTime CHATHAM_SUMMER = LocalTime.of(10, 15);
    private static final LocalTime NEW_ZEALAND_SUMMER = LocalTime.of(11, 0);
    private static final LocalTime BEFORE_NOON = LocalTime.of(11, 59);

    @Override
    public Optional<LocalDate> read(Element element, Reading reading) {
        return element.isEmpty() ? Optional.empty() : Optional.of(date(element.instant()));
    }

    /** Returns the date that somebody, somewhere, means by a moment. */
    static LocalDate date(Instant moment) {
        LocalDate day = moment.atZone(ZoneOffset.UTC).toLocalDate();
        return isOfNextDay(moment.atZone(ZoneOffset.UTC).toLocalTime()) ? day.plusDays(1) : day;
    }

    private static boolean isOfNextDay(LocalTime time) {
        boolean farEast = !time.isBefore(NEW_ZEALAND_SUMMER) && time.isBefore(BEFORE_NOON);
        return time.isAfter(LocalTime.NOON) || farEast || time.equals(CHATHAM_SUMMER);
    }

    @Override
    public void write(Tag tag, LocalDate value, Writing writing) {
        writing.writer().dateTime(tag, value.atTime(writing.rendering().dates()).toInstant(ZoneOffset.UTC));
    }

    @Override
    public LocalDate checked(LocalDate value) {
        if (value.getYear() < 1 || value.getYear() > 9999) {
            throw new IllegalArgumentException("expected a year from 1 to 9999");
        }
        return value;
    }

    @Override
    public String description() {
        return "a date, 2026-12-03T00:00:00.000Z";
    }
}
