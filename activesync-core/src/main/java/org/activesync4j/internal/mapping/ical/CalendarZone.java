package org.activesync4j.internal.mapping.ical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * A zone that an iCalendar object names.
 *
 * @param id what it is to devices
 * @param rules what its clocks do, which may be known better than by the nearest zone that has a name
 */
record CalendarZone(ZoneId id, ZoneRules rules) {

    static final CalendarZone UTC = of(ZoneId.of("UTC"));

    static CalendarZone of(ZoneId id) {
        return new CalendarZone(id, id.getRules());
    }

    /** Returns the moment at which clocks show a time; one that they leave out is counted by the clocks before. */
    Instant moment(LocalDateTime local) {
        ZoneOffsetTransition change = rules.getTransition(local);
        ZoneOffset offset = change == null ? rules.getOffset(local) : change.getOffsetBefore();
        return local.toInstant(offset);
    }

    LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, rules.getOffset(moment));
    }
}
