package org.activesync4j.internal.mapping.ical;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.activesync4j.internal.zone.Zones;

/**
 * Finds the zones that an iCalendar object names.
 *
 * <ol>
 *   <li>The zone of that name, as the tz database or Windows has it; also with something before it:
 *       {@code /mozilla.org/20050126_1/Europe/London}.
 *   <li>The zone that the object's VTIMEZONE of that name names, or the one with its rules.
 *   <li>The usual zone: that of the calendar, or else of whoever it belongs to.
 * </ol>
 *
 * <p>One for each reading, by one thread.
 */
final class CalendarZones {

    private static final int MOST_SLASHES = 8;

    private final Component calendar;
    private final CalendarZone usual;
    private final Map<String, CalendarZone> known = new HashMap<>();

    /**
     * Looks at a calendar.
     *
     * @param calendar the calendar
     * @param owners the zone of whoever it belongs to
     */
    CalendarZones(Component calendar, ZoneId owners) {
        this.calendar = calendar;
        this.usual = calendar.text("X-WR-TIMEZONE")
                .flatMap(CalendarZones::byName)
                .map(CalendarZone::of)
                .orElseGet(() -> CalendarZone.of(owners));
    }

    /** Returns the zone of times that name none. */
    CalendarZone usual() {
        return usual;
    }

    CalendarZone named(String name) {
        CalendarZone zone = known.get(name);
        if (zone == null) {
            zone = find(name);
            known.put(name, zone);
        }
        return zone;
    }

    private CalendarZone find(String name) {
        return byName(name)
                .map(CalendarZone::of)
                .or(() -> described(name).flatMap(zone -> byDescription(name, zone)))
                .orElse(usual);
    }

    /** Finds the description of a zone in the calendar. */
    Optional<Component> described(String name) {
        return calendar.components("VTIMEZONE")
                .filter(zone -> zone.text("TZID")
                        .map(String::strip)
                        .filter(name::equals)
                        .isPresent())
                .findFirst();
    }

    private static Optional<CalendarZone> byDescription(String name, Component zone) {
        Optional<CalendarZone> told = Stream.of("X-LIC-LOCATION", "TZID-ALIAS-OF")
                .flatMap(line -> zone.text(line).stream())
                .flatMap(text -> byName(text).stream())
                .map(CalendarZone::of)
                .findFirst();
        return told.or(() -> ZoneDescription.rules(zone).map(rules -> like(name, rules)));
    }

    private static CalendarZone like(String name, ZoneRules rules) {
        return new CalendarZone(Zones.find(name, rules), rules);
    }

    private static Optional<ZoneId> byName(String name) {
        String rest = name.strip();
        for (int slashes = 0; slashes < MOST_SLASHES; slashes++) {
            Optional<ZoneId> zone = Zones.named(rest);
            if (zone.isPresent() || rest.indexOf('/') < 0) {
                return zone;
            }
            rest = rest.substring(rest.indexOf('/') + 1);
        }
        return Optional.empty();
    }
}
