package org.activesync4j.internal.mapping.ical;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.activesync4j.item.Event;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.Item;

/**
 * From when to when an event lasts, and in which zone.
 *
 * @param start the start
 * @param end the end, not before the start; of what lasts all day, the date after the last one
 * @param zone the zone; empty of what lasts all day
 */
record EventSpan(EventTime start, EventTime end, Optional<ZoneId> zone) {

    private static final String START = "DTSTART";
    private static final String END = "DTEND";
    private static final String DURATION = "DURATION";

    /** Where a time cannot be told by the clock of its zone, because the clock shows it twice. */
    private static final String ZONE = "X-ACTIVESYNC-TZID";

    private static final int LAST_YEAR = 9998;

    /** Reads the times of an event; empty if it has no start. */
    static Optional<EventSpan> of(Component event, CalendarZones zones) {
        return start(event).map(start -> of(event, start, zones));
    }

    /** Returns the start as it is written. */
    static Optional<WrittenTime> start(Component event) {
        return event.line(START).flatMap(WrittenTime::of);
    }

    private static EventSpan of(Component event, WrittenTime start, CalendarZones zones) {
        if (start.isDate()) {
            LocalDate date = start.local().toLocalDate();
            LocalDate end = endDate(event, date, zones);
            return new EventSpan(EventTime.on(date), EventTime.on(end), Optional.empty());
        }
        Instant moment = start.moment(zones);
        Instant end = end(event, start, zones);
        return new EventSpan(EventTime.at(moment), EventTime.at(end), Optional.of(zone(event, start, zones)));
    }

    private static ZoneId zone(Component event, WrittenTime start, CalendarZones zones) {
        return event.line(START)
                .flatMap(line -> line.parameter(ZONE))
                .map(name -> zones.named(name).id())
                .orElseGet(() -> start.in(zones).id());
    }

    private static LocalDate endDate(Component event, LocalDate start, CalendarZones zones) {
        LocalDate end = event.line(END)
                .flatMap(WrittenTime::of)
                .map(time -> time.local().toLocalDate())
                .or(() ->
                        duration(event).map(length -> plus(start, length.usual().toDays())))
                .orElse(start);
        return end.isAfter(start) ? end : plus(start, 1);
    }

    private static LocalDate plus(LocalDate date, long days) {
        LocalDate later = date.plusDays(days);
        return later.getYear() > LAST_YEAR ? date : later;
    }

    private static Instant end(Component event, WrittenTime start, CalendarZones zones) {
        Instant moment = start.moment(zones);
        Instant end = event.line(END)
                .flatMap(WrittenTime::of)
                .map(time -> time.moment(zones))
                .or(() -> duration(event).map(length -> end(start, length, zones)))
                .orElse(moment);
        boolean sayable = !end.isBefore(moment) && end.atZone(ZoneOffset.UTC).getYear() <= LAST_YEAR;
        return sayable ? end : moment;
    }

    private static Instant end(WrittenTime start, Durations length, CalendarZones zones) {
        LocalDateTime day = start.local().plusDays(length.days());
        return start.in(zones).moment(day).plus(length.exactly());
    }

    private static Optional<Durations> duration(Component event) {
        return event.line(DURATION).map(ContentLine::value).flatMap(Durations::of);
    }

    Item in(Item item) {
        Item timed =
                item.with(Event.START_TIME, start).with(Event.END_TIME, end).with(Event.ALL_DAY_EVENT, isDated());
        return zone.map(id -> timed.with(Event.TIMEZONE, id)).orElse(timed);
    }

    boolean isDated() {
        return start instanceof EventTime.On;
    }

    /** Reads the times of an item, as far as it has them; what lasts all day has no zone. */
    static Optional<EventSpan> of(Item item) {
        Optional<EventTime> start = item.get(Event.START_TIME).or(() -> item.get(Event.END_TIME));
        return start.map(begin -> {
            ZoneId zone = item.get(Event.TIMEZONE).orElse(ZoneOffset.UTC);
            EventTime end = item.get(Event.END_TIME).orElse(begin);
            boolean dated = item.get(Event.ALL_DAY_EVENT).orElse(begin instanceof EventTime.On);
            return dated ? dates(date(begin, zone), date(end, zone)) : moments(begin.in(zone), end.in(zone), zone);
        });
    }

    private static EventSpan dates(LocalDate start, LocalDate end) {
        LocalDate after = end.isAfter(start) ? end : start.plusDays(1);
        return new EventSpan(EventTime.on(start), EventTime.on(after), Optional.empty());
    }

    private static EventSpan moments(Instant start, Instant end, ZoneId zone) {
        Instant begin = start.truncatedTo(ChronoUnit.SECONDS);
        Instant after = end.truncatedTo(ChronoUnit.SECONDS);
        return new EventSpan(
                EventTime.at(begin), EventTime.at(after.isBefore(begin) ? begin : after), Optional.of(zone));
    }

    private static LocalDate date(EventTime time, ZoneId zone) {
        return time instanceof EventTime.On on
                ? on.date()
                : time.in(zone).atZone(zone).toLocalDate();
    }

    /** Returns the event at these times; the same if it takes place then. */
    Component written(Component event, Surroundings around) {
        Optional<EventSpan> before = of(event, around.zones());
        if (before.filter(this::equals).isPresent()) {
            return event;
        }
        boolean moved = before.filter(there -> there.start.equals(start) && there.zone.equals(zone))
                .isEmpty();
        Component begun = moved ? withStart(event, around) : event;
        return withEnd(begun, around);
    }

    private Component withStart(Component event, Surroundings around) {
        ContentLine line =
                event.line(START).orElseGet(() -> ContentLine.of(START, "")).without(ZONE);
        return event.withOnly(written(start, start(event), line, around));
    }

    private ContentLine written(EventTime time, Optional<WrittenTime> before, ContentLine line, Surroundings around) {
        if (time instanceof EventTime.On on) {
            return WrittenTime.date(on.date()).in(line);
        }
        Instant moment = ((EventTime.At) time).moment();
        WrittenTime written = form(before, around).like(moment, around.zones());
        if (written.moment(around.zones()).equals(moment)) {
            return written.in(line);
        }
        return WrittenTime.moment(moment)
                .in(line)
                .with(ZONE, zone.orElse(ZoneOffset.UTC).getId());
    }

    /** The form of a time stays as long as it is one of this zone. */
    private WrittenTime form(Optional<WrittenTime> before, Surroundings around) {
        ZoneId id = zone.orElse(ZoneOffset.UTC);
        return before.filter(
                        time -> !time.isDate() && time.in(around.zones()).id().equals(id))
                .orElseGet(() -> WrittenTime.isUtc(id)
                        ? WrittenTime.moment(Instant.EPOCH)
                        : new WrittenTime(LocalDateTime.MIN, WrittenTime.Kind.ZONED, id.getId()));
    }

    private Component withEnd(Component event, Surroundings around) {
        Optional<EventSpan> now = of(event, around.zones());
        if (now.filter(there -> there.end.equals(end)).isPresent() && !isOtherKind(event)) {
            return event;
        }
        Component bare = event.withoutLines(DURATION);
        if (now.filter(there -> !event.has(DURATION) && !event.has(END) && there.equals(this))
                .isPresent()) {
            return bare;
        }
        Optional<WrittenTime> before = bare.line(END).flatMap(WrittenTime::of).or(() -> start(bare));
        ContentLine line =
                bare.line(END).orElseGet(() -> ContentLine.of(END, "")).without(ZONE);
        return bare.withOnly(written(end, before, line, around));
    }

    /** A date does not end a time of day. */
    private boolean isOtherKind(Component event) {
        return event.line(END)
                .flatMap(WrittenTime::of)
                .filter(time -> time.isDate() != isDated())
                .isPresent();
    }

    /** Returns the same length of time from another start. */
    EventSpan from(EventTime other) {
        Duration length = Duration.between(start.in(ZoneOffset.UTC), end.in(ZoneOffset.UTC));
        return other instanceof EventTime.On on
                ? dates(on.date(), plus(on.date(), length.toDays()))
                : moments(other.in(ZoneOffset.UTC), other.in(ZoneOffset.UTC).plus(length), zone.orElse(ZoneOffset.UTC));
    }
}
