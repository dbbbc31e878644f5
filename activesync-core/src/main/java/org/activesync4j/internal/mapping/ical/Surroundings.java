package org.activesync4j.internal.mapping.ical;

import org.activesync4j.mapping.CalendarOwner;

/**
 * What one has to know besides a component to understand it.
 *
 * @param zones the zones that its calendar names
 * @param owner in whose calendar it lies
 */
record Surroundings(CalendarZones zones, CalendarOwner owner) {

    static Surroundings of(Component calendar, CalendarOwner owner) {
        return new Surroundings(new CalendarZones(calendar, owner.zone()), owner);
    }
}
