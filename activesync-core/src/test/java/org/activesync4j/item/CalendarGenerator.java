package org.activesync4j.item;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.activesync4j.Version;

/** Makes what only events and tasks have. */
final class CalendarGenerator {

    private static final List<String> ZONES = List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()));
    private static final List<Integer> CALENDARS =
            Recurrence.CALENDARS.stream().sorted().toList();

    private final Random random;
    private final Generator others;

    CalendarGenerator(Random random, Generator others) {
        this.random = random;
        this.others = others;
    }

    Optional<Object> anything(Type<?> type, Version version) {
        if (type instanceof EventTimeType) {
            return Optional.of(EventTime.at(moment()));
        }
        if (type instanceof EventTimes.EventZoneType) {
            return Optional.of(ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))));
        }
        if (type instanceof RecurrenceType) {
            return Optional.of(recurrence(version, 999));
        }
        if (type instanceof TaskRecurrenceType recurrence) {
            LocalDateTime start = LocalDateTime.ofInstant(moment(), ZoneOffset.UTC);
            return Optional.of(recurrence.checked(
                    new TaskRecurrence(recurrence(version, 255), start, random.nextBoolean(), random.nextBoolean())));
        }
        if (type instanceof ExceptionsType) {
            return Optional.of(exceptions(version));
        }
        if (type instanceof AdaptedType<?> adapted && adapted.all() instanceof IntegerType) {
            return Optional.of(random.nextInt(version.before(Version.V16_0) ? Event.ELSEWHERE : Event.ELSEWHERE + 1));
        }
        if (type instanceof ReminderType) {
            return Optional.of(random.nextInt(100_000));
        }
        if (type instanceof NumberType number) {
            double value = number.least() + random.nextDouble() * (number.greatest() - number.least());
            return Optional.of(BigDecimal.valueOf(value)
                    .setScale(6, RoundingMode.HALF_EVEN)
                    .doubleValue());
        }
        if (type == LocationType.NAMED) {
            return Optional.of(Location.named("Room " + random.nextInt()));
        }
        return type == LocationType.STRUCTURED
                ? Optional.of(
                        others.item(Location.SCHEMA, version).with(Location.DISPLAY_NAME, "Room " + random.nextInt()))
                : Optional.empty();
    }

    private Instant moment() {
        return Instant.ofEpochSecond(random.nextLong(4_000_000_000L));
    }

    private Recurrence recurrence(Version version, int most) {
        Recurrence rule = Recurrence.of(pattern(version)).every(1 + random.nextInt(999));
        Recurrence ending = switch (random.nextInt(3)) {
            case 0 -> rule;
            case 1 -> rule.times(1 + random.nextInt(most));
            default -> rule.until(EventTime.at(moment()));
        };
        boolean byMonths = !(rule.pattern() instanceof Recurrence.Daily || rule.pattern() instanceof Recurrence.Weekly);
        if (!byMonths || version.before(Version.V14_0)) {
            return ending;
        }
        boolean yearly =
                rule.pattern() instanceof Recurrence.Yearly || rule.pattern() instanceof Recurrence.YearlyByWeek;
        return ending.by(CALENDARS.get(random.nextInt(CALENDARS.size())), yearly && random.nextBoolean());
    }

    private Recurrence.Pattern pattern(Version version) {
        int month = 1 + random.nextInt(12);
        int week = 1 + random.nextInt(5);
        int day = 1 + random.nextInt(31);
        DayOfWeek first = version.atLeast(Version.V14_1) ? DayOfWeek.of(1 + random.nextInt(7)) : DayOfWeek.MONDAY;
        return switch (random.nextInt(6)) {
            case 0 -> new Recurrence.Daily();
            case 1 -> new Recurrence.Weekly(days(), first);
            case 2 -> new Recurrence.Monthly(day);
            case 3 -> new Recurrence.MonthlyByWeek(week, days());
            case 4 -> new Recurrence.Yearly(month, day);
            default -> new Recurrence.YearlyByWeek(month, week, days());
        };
    }

    private Set<DayOfWeek> days() {
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        days.add(DayOfWeek.of(1 + random.nextInt(7)));
        return days;
    }

    private Map<InstanceId, Deviation> exceptions(Version version) {
        Map<InstanceId, Deviation> all = new LinkedHashMap<>();
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            InstanceId id = new InstanceId(moment());
            all.put(id, random.nextBoolean() ? new Deviation.Removed() : new Deviation.Edit(edit(version)));
        }
        return all;
    }

    private Patch edit(Version version) {
        Item set = Item.of(Event.SCHEMA);
        Set<Property<?>> clear = new LinkedHashSet<>();
        for (Property<?> row : Event.SCHEMA.properties()) {
            boolean ofTime = Set.of(Event.START_TIME, Event.END_TIME, Event.ALL_DAY_EVENT)
                    .contains(row);
            if (ExceptionsType.has(row, version) && !ofTime && random.nextBoolean()) {
                set = others.with(set, row, version);
            }
        }
        if (random.nextBoolean()) {
            Instant start = moment();
            set = set.with(Event.START_TIME, EventTime.at(start))
                    .with(Event.END_TIME, EventTime.at(start.plusSeconds(random.nextInt(100_000))));
        }
        if (!set.has(Event.REMINDER) && version.atLeast(Version.V14_1)) {
            clear.add(Event.REMINDER);
        }
        return new Patch(set, clear, Map.of());
    }

    /** Makes an event or a task one that can be: as a device would be told of it. */
    Item possible(Item item, Version version) {
        if (item.schema() == Event.SCHEMA) {
            return event(item, version);
        }
        return item.schema() == Task.SCHEMA ? Task.SCHEMA.sent(item) : item;
    }

    private Item event(Item item, Version version) {
        Item event = item.has(Event.RECURRENCE) ? item : item.without(Event.EXCEPTIONS);
        boolean dated = event.get(Event.ALL_DAY_EVENT).orElse(false);
        Instant start = moment();
        long length = random.nextInt(1_000_000);
        event = event.with(Event.START_TIME, EventTime.at(start))
                .with(Event.END_TIME, EventTime.at(start.plusSeconds(length)));
        if (dated) {
            LocalDate date = LocalDate.ofInstant(start, ZoneOffset.UTC);
            event = event.with(Event.START_TIME, EventTime.on(date))
                    .with(Event.END_TIME, EventTime.on(date.plusDays(1 + random.nextInt(5))));
        }
        int most = version.before(Version.V16_0) ? Event.OUT_OF_OFFICE : Event.ELSEWHERE;
        event = event.with(
                Event.BUSY_STATUS, Math.min(event.get(Event.BUSY_STATUS).orElse(0), most));
        event = Event.SCHEMA.agreed(event);
        return dated && version.atLeast(Version.V16_0) ? event.without(Event.TIMEZONE) : event;
    }

    List<Item> attendees(Version version) {
        List<Item> attendees = new ArrayList<>();
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            attendees.add(others.item(Attendee.SCHEMA, version)
                    .with(Attendee.EMAIL, "a" + random.nextInt() + "@example.org"));
        }
        return attendees;
    }
}
