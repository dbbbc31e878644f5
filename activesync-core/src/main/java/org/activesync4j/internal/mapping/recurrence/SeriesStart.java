package org.activesync4j.internal.mapping.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import org.activesync4j.item.EventTime;

/**
 * When the first occurrence of a series begins, by the clock on the wall that the series goes by.
 *
 * @param time what the clock says; midnight, if it is a date
 * @param zone where the clock hangs
 * @param kind how the start is written
 */
public record SeriesStart(LocalDateTime time, ZoneId zone, Kind kind) {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    /** How a start is written. */
    public enum Kind {
        /** As a date. */
        DATE,
        /** By the clock of wherever one is. */
        FLOATING,
        /** As a moment, or by the clock of a zone. */
        FIXED
    }

    /**
     * Makes a start of what a calendar says.
     *
     * @param start a date, a time without zone, or one with a zone; an instant is one in UTC
     * @param here the zone for what is said without one
     * @return the start
     * @throws IllegalArgumentException if it is nothing of that kind
     */
    public static SeriesStart of(Temporal start, ZoneId here) {
        if (start instanceof LocalDate date) {
            return new SeriesStart(date.atStartOfDay(), here, Kind.DATE);
        }
        if (start instanceof LocalDateTime time) {
            return new SeriesStart(time, here, Kind.FLOATING);
        }
        ZoneId zone = start instanceof ZonedDateTime zoned ? zoned.getZone() : ZoneOffset.UTC;
        return new SeriesStart(moment(start).atZone(zone).toLocalDateTime(), zone, Kind.FIXED);
    }

    private static Instant moment(Temporal time) {
        if (time instanceof Instant instant) {
            return instant;
        }
        if (time instanceof OffsetDateTime offset) {
            return offset.toInstant();
        }
        if (time instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        throw new IllegalArgumentException("expected a date or time but was " + time.getClass());
    }

    /** Returns the last second by this clock at which something may begin, if that is the end of a rule. */
    LocalDateTime end(Temporal until) {
        if (until instanceof LocalDate date) {
            return date.atTime(END_OF_DAY);
        }
        if (until instanceof LocalDateTime time) {
            return time;
        }
        ZoneId written = kind == Kind.DATE ? ZoneOffset.UTC : zone;
        return moment(until).atZone(written).toLocalDateTime();
    }

    /** Returns the start of an occurrence, or the end of a rule, as items have it. */
    EventTime eventTime(LocalDateTime local) {
        return kind == Kind.DATE
                ? EventTime.on(local.toLocalDate())
                : EventTime.at(local.atZone(zone).toInstant());
    }

    /** Returns what a rule says whose last occurrence is on a day. */
    Temporal until(LocalDate day) {
        LocalDateTime last = day.atTime(time.toLocalTime());
        return switch (kind) {
            case DATE -> day;
            case FLOATING -> last;
            case FIXED -> last.atZone(zone).toInstant().atOffset(ZoneOffset.UTC);
        };
    }

    /**
     * Returns the day of the first occurrence.
     *
     * @return the day
     */
    public LocalDate day() {
        return time.toLocalDate();
    }
}
