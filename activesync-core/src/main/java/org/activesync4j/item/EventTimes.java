package org.activesync4j.item;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.internal.zone.ZoneBlob;
import org.activesync4j.item.Recurrence.After;
import org.activesync4j.item.Recurrence.Ending;
import org.activesync4j.item.Recurrence.Never;
import org.activesync4j.item.Recurrence.Until;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/** When events take place, and how that is written. */
final class EventTimes {

    /** The zone of an event that has none. */
    static final ZoneId NO_ZONE = ZoneId.of("UTC");

    static final Type<EventTime> COMPACT = new EventTimeType(Type.COMPACT_DATE_TIME, EventTimes::zone);

    /** Devices are not told that an event ends before it begins. */
    static final Type<EventTime> COMPACT_END =
            new AdaptedType<>(COMPACT, (end, writing) -> notBeforeStart(end, writing.item()));

    private static final ZoneType BLOB = new ZoneType(EventTimes::period);

    static final Type<ZoneId> ZONE = new EventZoneType(BLOB);

    static final Type<Recurrence> RECURRENCE = RecurrenceType.ofEvents(EventTimes::zone);

    private EventTimes() {}

    /** From 16.0 on there is no zone where there is no time of day. */
    record EventZoneType(ZoneType all) implements Type<ZoneId> {

        @Override
        public Optional<ZoneId> read(Element element, Reading reading) {
            return all.read(element, reading);
        }

        @Override
        public void write(Tag tag, ZoneId zone, Writing writing) {
            boolean floating = writing.version().atLeast(Version.V16_0) && isDated(writing.item());
            if (!floating) {
                all.write(tag, zone, writing);
            }
        }

        @Override
        public String description() {
            return all.description() + "; from 16.0 on only of an event that does not last all day";
        }
    }

    static ZoneId zone(Item event) {
        return event.get(Event.TIMEZONE).orElse(NO_ZONE);
    }

    /** Returns what devices are told of a zone, for the times of an event. */
    static ZoneBlob blob(ZoneId zone, Item event) {
        return BLOB.blob(zone, event);
    }

    /** Says whether an event begins with a date. */
    static boolean isDated(Item event) {
        return event.get(Event.START_TIME)
                .filter(EventTime.On.class::isInstance)
                .isPresent();
    }

    private static ZoneType.Period period(Item event) {
        Optional<Ending> ending = event.get(Event.RECURRENCE).map(Recurrence::ending);
        LocalDate start = date(substituteStart(event));
        return ending.filter(Until.class::isInstance)
                .map(until -> new ZoneType.Period(date(((Until) until).last()), false))
                .orElseGet(() -> new ZoneType.Period(start, ending.isPresent()));
    }

    private static LocalDate date(EventTime time) {
        return date(time, ZoneOffset.UTC);
    }

    private static LocalDate date(EventTime time, ZoneId zone) {
        return time.in(zone).atZone(zone).toLocalDate();
    }

    static EventTime substituteStart(Item event) {
        return event.get(Event.START_TIME).or(() -> event.get(Event.END_TIME)).orElse(EventTime.at(Instant.EPOCH));
    }

    static EventTime substituteEnd(Item event) {
        EventTime start = substituteStart(event);
        return start instanceof EventTime.On on
                ? EventTime.on(EventTimeType.possible(on.date().plusDays(1)))
                : start;
    }

    private static EventTime notBeforeStart(EventTime end, Item event) {
        EventTime start = substituteStart(event);
        return isBefore(end, start) ? substituteEnd(event) : end;
    }

    private static boolean isBefore(EventTime one, EventTime other) {
        return one.in(ZoneOffset.UTC).isBefore(other.in(ZoneOffset.UTC));
    }

    static void check(Item event) {
        Optional<EventTime> start = event.get(Event.START_TIME);
        Optional<EventTime> end = event.get(Event.END_TIME);
        if (start.isPresent() && end.isPresent() && isBefore(end.get(), start.get())) {
            throw new ItemFormatException(Event.END_TIME, "expected not before the start");
        }
    }

    /** Returns an occurrence that does not differ from its series. */
    static Item regularOccurrence(Item series, InstanceId id) {
        EventTime start = substituteStart(series);
        Duration length = length(series);
        Item event = series.without(Event.RECURRENCE).without(Event.EXCEPTIONS);
        if (start instanceof EventTime.On) {
            LocalDate date = EventTimeType.possible(date(EventTime.at(id.start())));
            LocalDate end = EventTimeType.possible(date.plusDays(length.toDays()));
            return event.with(Event.START_TIME, EventTime.on(date)).with(Event.END_TIME, EventTime.on(end));
        }
        Instant first = EventTimeType.possible(id.start());
        return event.with(Event.START_TIME, EventTime.at(first))
                .with(Event.END_TIME, EventTime.at(EventTimeType.possible(first.plus(length))));
    }

    static boolean takesPlace(Item event, InstanceId id) {
        return event.get(Event.RECURRENCE)
                .filter(rule -> !rule.isGregorian() || isMoved(event, id) || isRegular(event, rule, id))
                .flatMap(rule -> event.occurrence(id))
                .isPresent();
    }

    private static boolean isMoved(Item series, InstanceId id) {
        return series.get(Event.EXCEPTIONS).orElse(Map.of()).containsKey(id);
    }

    private static boolean isRegular(Item series, Recurrence rule, InstanceId id) {
        EventTime start = substituteStart(series);
        ZoneId zone = start instanceof EventTime.On ? ZoneOffset.UTC : zone(series);
        ZonedDateTime first = start.in(zone).atZone(zone);
        return rule.days(first.toLocalDate(), zone)
                .map(day -> day.atTime(first.toLocalTime()).atZone(zone).toInstant())
                .takeWhile(time -> !time.isAfter(id.start()))
                .anyMatch(id.start()::equals);
    }

    private static Duration length(Item event) {
        Instant start = substituteStart(event).in(ZoneOffset.UTC);
        Instant end =
                event.get(Event.END_TIME).orElseGet(() -> substituteEnd(event)).in(ZoneOffset.UTC);
        return end.isBefore(start) ? Duration.ZERO : Duration.between(start, end);
    }

    /** Tells when the last occurrence ends. */
    static Optional<Instant> until(Item event) {
        if (!event.has(Event.START_TIME) && !event.has(Event.END_TIME)) {
            return Optional.empty();
        }
        Optional<Recurrence> recurrence = event.get(Event.RECURRENCE);
        return Optional.of(recurrence.map(rule -> lastEnd(event, rule)).orElseGet(() -> end(event)));
    }

    private static Instant end(Item event) {
        return event.get(Event.END_TIME).orElseGet(() -> substituteEnd(event)).in(zone(event));
    }

    private static Instant lastEnd(Item series, Recurrence rule) {
        if (rule.ending() instanceof Never) {
            return Instant.MAX;
        }
        Instant last = lastStart(series, rule).plus(length(series));
        return Stream.concat(Stream.of(last), movedEnds(series))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Stream<Instant> movedEnds(Item series) {
        Map<InstanceId, Deviation> exceptions = series.get(Event.EXCEPTIONS).orElse(Map.of());
        return exceptions.keySet().stream()
                .flatMap(id -> series.occurrence(id).stream())
                .map(EventTimes::end);
    }

    /** By another calendar a year is not much longer than by the usual one, so it is counted generously. */
    private static Instant lastStart(Item series, Recurrence rule) {
        ZoneId zone = zone(series);
        if (rule.ending() instanceof Until until) {
            return until.last().in(zone);
        }
        Instant start = substituteStart(series).in(zone);
        if (!rule.isGregorian()) {
            long times = ((After) rule.ending()).times();
            return start.plus(times * rule.interval() * 400, ChronoUnit.DAYS);
        }
        return start.atZone(zone).with(lastDay(rule, start, zone)).toInstant();
    }

    private static LocalDate lastDay(Recurrence rule, Instant start, ZoneId zone) {
        LocalDate first = start.atZone(zone).toLocalDate();
        return rule.days(first, zone).reduce(first, (before, next) -> next);
    }

    /** A number of times that the protocol cannot say becomes the time of the last one. */
    static Item sent(Item event) {
        Optional<Recurrence> rule = event.get(Event.RECURRENCE);
        return rule.isPresent() ? event.with(Event.RECURRENCE, countable(event, rule.get())) : event;
    }

    private static Recurrence countable(Item series, Recurrence rule) {
        if (rule.ending() instanceof After after
                && after.times() > RecurrenceType.MOST_OCCURRENCES
                && rule.isGregorian()) {
            EventTime last = EventTime.at(EventTimeType.possible(lastStart(series, rule)));
            return rule.until(isDated(series) ? EventTime.on(date(last, zone(series))) : last);
        }
        return rule;
    }
}
