package org.activesync4j.item;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.item.Recurrence.Until;

/**
 * Brings the times of an event, or of a part of one, into agreement with whether it lasts all day.
 *
 * <p>Devices write dates in many ways, and all of them are understood:
 *
 * <pre>
 *  3 December   20261203T000000Z                         from 16.0 on, and by some before
 *               20261202T230000Z with the blob of Berlin up to 14.1
 *               20261202T230000Z with a blob of zeros    by some
 * </pre>
 */
final class EventAgreement {

    /** So far the rules that a device knows for a zone may be off. */
    private static final Duration NEAR = Duration.ofHours(2);

    private final boolean allDay;
    private final ZoneId zone;

    private EventAgreement(boolean allDay, ZoneId zone) {
        this.allDay = allDay;
        this.zone = zone;
    }

    /** Makes dates or moments of all times, as far as it is known which of them they have to be. */
    static Item of(Item event) {
        Optional<Boolean> allDay =
                event.get(Event.ALL_DAY_EVENT).or(() -> Optional.of(true).filter(dated -> EventTimes.isDated(event)));
        return allDay.map(dated -> new EventAgreement(dated, EventTimes.zone(event)).agreed(event))
                .orElse(event);
    }

    private Item agreed(Item event) {
        Item agreed = withTimes(event);
        agreed = allDay ? agreed.with(Event.ALL_DAY_EVENT, true) : agreed;
        Optional<Recurrence> rule = agreed.get(Event.RECURRENCE);
        if (rule.isPresent()) {
            agreed = agreed.with(Event.RECURRENCE, agreed(rule.get()));
        }
        Optional<Map<InstanceId, Deviation>> exceptions = agreed.get(Event.EXCEPTIONS);
        return exceptions.isPresent() ? agreed.with(Event.EXCEPTIONS, agreed(exceptions.get())) : agreed;
    }

    private Item withTimes(Item event) {
        Item agreed = with(with(event, Event.START_TIME), Event.END_TIME);
        Optional<EventTime> start = agreed.get(Event.START_TIME);
        boolean lastsNoTime = allDay && start.isPresent() && start.equals(agreed.get(Event.END_TIME));
        return lastsNoTime ? agreed.with(Event.END_TIME, EventTimes.substituteEnd(agreed)) : agreed;
    }

    private Item with(Item event, Property<EventTime> row) {
        Optional<EventTime> time = event.get(row);
        return time.isPresent() ? event.with(row, agreed(time.get())) : event;
    }

    private EventTime agreed(EventTime time) {
        if (allDay) {
            return time instanceof EventTime.At at ? EventTime.on(date(at.moment(), zone)) : time;
        }
        return EventTime.at(EventTimeType.possible(time.in(zone)));
    }

    private Recurrence agreed(Recurrence rule) {
        return rule.ending() instanceof Until until ? rule.until(agreed(until.last())) : rule;
    }

    private Map<InstanceId, Deviation> agreed(Map<InstanceId, Deviation> exceptions) {
        Map<InstanceId, Deviation> agreed = new LinkedHashMap<>();
        exceptions.forEach((id, deviation) -> agreed.put(agreed(id), agreed(deviation)));
        return agreed;
    }

    private InstanceId agreed(InstanceId id) {
        return allDay ? new InstanceId(midnight(date(id.start(), zone))) : id;
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** An occurrence lasts all day if its series does, unless it says otherwise. */
    private Deviation agreed(Deviation deviation) {
        if (deviation instanceof Deviation.Edit edit) {
            Patch patch = edit.patch();
            boolean dated = patch.set().get(Event.ALL_DAY_EVENT).orElse(allDay);
            Item set = new EventAgreement(dated, zone).withTimes(patch.set());
            return new Deviation.Edit(new Patch(set, patch.clear(), Map.of()));
        }
        return deviation;
    }

    /** Finds the date that a device means by a moment. */
    static LocalDate date(Instant moment, ZoneId zone) {
        return EventTimeType.possible(meant(moment, zone));
    }

    private static LocalDate meant(Instant moment, ZoneId zone) {
        ZonedDateTime there = moment.atZone(zone);
        if (isMidnight(moment) && there.toLocalTime().isAfter(LocalTime.MIDNIGHT.plus(NEAR))) {
            return moment.atZone(ZoneOffset.UTC).toLocalDate();
        }
        return zone.getRules().isFixedOffset()
                        && zone.getRules().getOffset(moment).equals(ZoneOffset.UTC)
                ? DateType.date(moment)
                : there.plus(NEAR).toLocalDate();
    }

    private static boolean isMidnight(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT);
    }
}
