package org.activesync4j.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.activesync4j.item.Deviation;
import org.activesync4j.item.Event;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.InstanceId;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Recurrence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events around the changes of the clocks, in forty zones: they take place then wherever they have been. */
class ICalendarZonesTest {

    private static final int YEAR = 2026;

    static List<String> zones() {
        return List.of(
                "Europe/Berlin",
                "Europe/London",
                "Europe/Dublin",
                "Europe/Lisbon",
                "Europe/Athens",
                "Europe/Moscow",
                "Europe/Istanbul",
                "Atlantic/Azores",
                "America/New_York",
                "America/Chicago",
                "America/Denver",
                "America/Phoenix",
                "America/Los_Angeles",
                "America/Anchorage",
                "America/St_Johns",
                "America/Halifax",
                "America/Havana",
                "America/Santiago",
                "America/Asuncion",
                "America/Sao_Paulo",
                "America/Nuuk",
                "Pacific/Honolulu",
                "Pacific/Auckland",
                "Pacific/Chatham",
                "Pacific/Apia",
                "Pacific/Kiritimati",
                "Australia/Sydney",
                "Australia/Lord_Howe",
                "Australia/Adelaide",
                "Australia/Brisbane",
                "Asia/Tokyo",
                "Asia/Kathmandu",
                "Asia/Kolkata",
                "Asia/Tehran",
                "Asia/Jerusalem",
                "Asia/Gaza",
                "Asia/Beirut",
                "Africa/Cairo",
                "Africa/Casablanca",
                "Africa/Johannesburg");
    }

    /** The hours around each change of the clocks, and one of summer and winter. */
    private static Stream<Instant> edges(ZoneId zone) {
        Stream<Instant> changes = Stream.iterate(
                        zone.getRules().nextTransition(Instant.parse("2026-01-01T00:00:00Z")),
                        change -> change != null
                                && change.getInstant().atZone(ZoneOffset.UTC).getYear() <= YEAR,
                        change -> zone.getRules().nextTransition(change.getInstant()))
                .map(ZoneOffsetTransition::getInstant);
        return Stream.concat(
                changes.flatMap(change ->
                        Stream.of(-5400L, -1800L, 0L, 1800L, 5400L, 86_400L).map(change::plusSeconds)),
                Stream.of(Instant.parse("2026-01-15T12:00:00Z"), Instant.parse("2026-07-15T12:00:00Z")));
    }

    private static Item event(ZoneId zone, EventTime start, EventTime end) {
        return Events.one()
                .with(Event.TIMEZONE, zone)
                .with(Event.ALL_DAY_EVENT, start instanceof EventTime.On)
                .with(Event.START_TIME, start)
                .with(Event.END_TIME, end);
    }

    private static CalendarOwner elsewhere() {
        return new CalendarOwner(List.of(), ZoneId.of("Pacific/Marquesas"));
    }

    private static Item thereAndBack(Item event) {
        byte[] made = ICalendarEvent.create(event, Events.KEY, elsewhere()).object();
        Item read = ICalendarEvent.read(made, elsewhere()).item();
        assertThat(ICalendarEvent.apply(Patch.of(read), made, elsewhere()).object())
                .isSameAs(made);
        return read;
    }

    @ParameterizedTest
    @MethodSource("zones")
    void anEventTakesPlaceAtItsMomentAndInItsZone(String id) {
        ZoneId zone = ZoneId.of(id);
        edges(zone).forEach(start -> {
            EventTime begin = EventTime.at(start);
            EventTime end = EventTime.at(start.plusSeconds(5400));

            Item read = thereAndBack(event(zone, begin, end));

            assertThat(read.get(Event.START_TIME)).contains(begin);
            assertThat(read.get(Event.END_TIME)).contains(end);
            assertThat(read.get(Event.TIMEZONE)).contains(zone);
        });
    }

    @ParameterizedTest
    @MethodSource("zones")
    void aDateIsTheSameDate(String id) {
        ZoneId zone = ZoneId.of(id);
        edges(zone).map(start -> start.atZone(zone).toLocalDate()).forEach(date -> {
            Item read = thereAndBack(event(zone, EventTime.on(date), EventTime.on(date.plusDays(2))));

            assertThat(read.get(Event.START_TIME)).contains(EventTime.on(date));
            assertThat(read.get(Event.END_TIME)).contains(EventTime.on(date.plusDays(2)));
        });
    }

    @ParameterizedTest
    @MethodSource("zones")
    void anOccurrenceBehindAChangeOfTheClocksIsTheOneThatIsMeant(String id) {
        ZoneId zone = ZoneId.of(id);
        LocalDateTime first = LocalDate.of(YEAR, 1, 5).atTime(10, 0);
        for (int week = 1; week < 52; week += 10) {
            Instant meant = first.plusWeeks(week).atZone(zone).toInstant();

            Item read = thereAndBack(series(zone, first, meant));

            Map<InstanceId, Deviation> exceptions = read.get(Event.EXCEPTIONS).orElseThrow();
            assertThat(exceptions).containsOnlyKeys(new InstanceId(meant));
            assertThat(read.occurrence(new InstanceId(meant)).flatMap(event -> event.get(Event.START_TIME)))
                    .contains(EventTime.at(meant.plusSeconds(3600)));
            assertThat(read.get(Event.RECURRENCE)).contains(weekly(zone, first));
        }
    }

    private static Recurrence weekly(ZoneId zone, LocalDateTime first) {
        Instant last = first.plusYears(10).with(DayOfWeek.MONDAY).atZone(zone).toInstant();
        return Recurrence.of(new Recurrence.Weekly(Set.of(first.getDayOfWeek()), DayOfWeek.MONDAY))
                .until(EventTime.at(last));
    }

    private static Item series(ZoneId zone, LocalDateTime first, Instant moved) {
        Instant start = first.atZone(zone).toInstant();
        Item edit = Events.one()
                .with(Event.START_TIME, EventTime.at(moved.plusSeconds(3600)))
                .with(Event.END_TIME, EventTime.at(moved.plusSeconds(7200)));
        return event(zone, EventTime.at(start), EventTime.at(start.plusSeconds(3600)))
                .with(Event.RECURRENCE, weekly(zone, first))
                .with(Event.EXCEPTIONS, Map.of(new InstanceId(moved), new Deviation.Edit(Patch.of(edit))));
    }
}
