package org.activesync4j.item;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/**
 * When an event begins or ends, as a moment; the class makes dates of what it knows to be dates. An empty element is none.
 *
 * <pre>
 *  a date   up to 14.1   the midnight in the zone of the event   20261202T230000Z (of 3 December in Berlin)
 *           from 16.0    the date as such                        20261203T000000Z
 * </pre>
 */
record EventTimeType(Type<Instant> moments, Function<Item, ZoneId> zone) implements Type<EventTime> {

    private static final int FIRST_YEAR = 2;
    private static final int LAST_YEAR = 9998;

    @Override
    public Optional<EventTime> read(Element element, Reading reading) {
        return moments.read(element, reading).map(EventTime::at);
    }

    @Override
    public void write(Tag tag, EventTime value, Writing writing) {
        moments.write(tag, value.in(midnights(writing, zone)), writing);
    }

    /** Returns the zone whose midnights stand for dates. */
    static ZoneId midnights(Writing writing, Function<Item, ZoneId> zone) {
        return writing.version().atLeast(Version.V16_0) ? ZoneOffset.UTC : zone.apply(writing.item());
    }

    @Override
    public EventTime checked(EventTime value) {
        return possible(value);
    }

    /** Leaves room for the offsets of zones at either end of what the protocol can say. */
    static EventTime possible(EventTime value) {
        LocalDate date = value.in(ZoneOffset.UTC).atZone(ZoneOffset.UTC).toLocalDate();
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("expected a year from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return value;
    }

    /** Returns the date, or the nearest one that can be said. */
    static LocalDate possible(LocalDate date) {
        if (date.getYear() < FIRST_YEAR) {
            return LocalDate.of(FIRST_YEAR, 1, 1);
        }
        return date.getYear() > LAST_YEAR ? LocalDate.of(LAST_YEAR, 12, 31) : date;
    }

    /** Returns the moment, or the nearest one that can be said. */
    static Instant possible(Instant moment) {
        LocalDate date = moment.atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate possible = possible(date);
        return date.equals(possible)
                ? moment
                : possible.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public String description() {
        return moments.description() + ", or a date";
    }
}
