package org.activesync4j.item;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Tells when an event begins or ends: at a moment, or, if it lasts all day, with a date, which is the same date in every
 * zone. Both ends of an event are of one kind; the end of an event that lasts all day is the date after its last one.
 */
public sealed interface EventTime {

    /**
     * A moment.
     *
     * @param moment the moment, of a year from 2 to 9998
     */
    record At(Instant moment) implements EventTime {

        @Override
        public Instant in(ZoneId zone) {
            return moment;
        }
    }

    /**
     * The midnight, wherever one is, that begins a date.
     *
     * @param date the date, of a year from 2 to 9998
     */
    record On(LocalDate date) implements EventTime {

        @Override
        public Instant in(ZoneId zone) {
            return date.atStartOfDay(zone).toInstant();
        }
    }

    /**
     * Makes a moment.
     *
     * @param moment the moment
     * @return the time
     */
    static EventTime at(Instant moment) {
        return new At(moment);
    }

    /**
     * Makes a date.
     *
     * @param date the date
     * @return the time
     */
    static EventTime on(LocalDate date) {
        return new On(date);
    }

    /**
     * Returns the moment that is meant by people in a zone.
     *
     * @param zone the zone
     * @return the moment; of a date, the first one of it in the zone
     */
    Instant in(ZoneId zone);
}
