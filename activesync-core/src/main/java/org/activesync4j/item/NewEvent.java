package org.activesync4j.item;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Completes an event that a device has just made. See [MS-ASCAL] 3.2.4.4.
 *
 * <pre>
 *  neither start nor end   starts at the next half hour, and lasts one
 *  no end                  ends half an hour after the next half hour, if it started in the past; else refused
 *  no start                starts at the next half hour, if it ends in the future; else refused
 * </pre>
 */
final class NewEvent {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final Item event;
    private final Instant now;

    private NewEvent(Item event, Instant now) {
        this.event = event;
        this.now = now;
    }

    static Item completed(Item event, Occasion occasion) {
        Item timed = new NewEvent(event, occasion.now()).withTimes();
        Item stamped = timed.has(Event.DT_STAMP) ? timed : timed.with(Event.DT_STAMP, occasion.now());
        return stamped.has(Event.RECURRENCE) ? stamped : stamped.without(Event.EXCEPTIONS);
    }

    private Item withTimes() {
        Optional<EventTime> start = event.get(Event.START_TIME);
        Optional<EventTime> end = event.get(Event.END_TIME);
        if (event.get(Event.ALL_DAY_EVENT).orElse(false)) {
            return allDay(start, end);
        }
        if (start.isPresent() && end.isPresent()) {
            return event;
        }
        Instant next = nextHalfHour();
        require(start.map(this::isPast).orElse(true), Event.END_TIME, "expected, because it starts in the future");
        require(
                end.map(time -> !isPast(time)).orElse(true),
                Event.START_TIME,
                "expected, because it ended in the past");
        return event.with(Event.START_TIME, start.orElse(EventTime.at(next)))
                .with(Event.END_TIME, end.orElse(EventTime.at(next.plus(HALF_AN_HOUR))));
    }

    /** Of what lasts all day one date is as good as two. */
    private Item allDay(Optional<EventTime> start, Optional<EventTime> end) {
        LocalDate today = now.atZone(EventTimes.zone(event)).toLocalDate();
        Item started = event.with(
                Event.START_TIME,
                start.or(() -> end.map(time -> EventTime.on(EventTimeType.possible(
                                ((EventTime.On) time).date().minusDays(1)))))
                        .orElse(EventTime.on(today)));
        return started.with(Event.END_TIME, end.orElseGet(() -> EventTimes.substituteEnd(started)));
    }

    private Instant nextHalfHour() {
        long half = HALF_AN_HOUR.toSeconds();
        long seconds = now.getEpochSecond() + (now.getNano() > 0 ? 1 : 0);
        return Instant.ofEpochSecond(Math.floorDiv(seconds + half - 1, half) * half);
    }

    private boolean isPast(EventTime time) {
        return time.in(ZoneOffset.UTC).isBefore(now);
    }

    private static void require(boolean holds, Property<?> property, String expectation) {
        if (!holds) {
            throw new ItemFormatException(property, expectation);
        }
    }
}
