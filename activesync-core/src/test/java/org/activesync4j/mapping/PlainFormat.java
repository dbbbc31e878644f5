package org.activesync4j.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.Item;
import org.activesync4j.item.ItemSchema;
import org.activesync4j.item.Note;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Property;
import org.activesync4j.item.Recurrence;
import org.activesync4j.item.Task;
import org.activesync4j.item.TaskRecurrence;
import org.activesync4j.spi.CreationKey;

/** iCalendar objects with a task or a note in them, and what tests need of either. */
enum PlainFormat {
    TASK(Task.SCHEMA, Todos.ALL, Set.of()) {
        @Override
        Mapped read(byte[] object) {
            return ICalendarTask.read(object, OWNER);
        }

        @Override
        byte[] apply(Patch patch, byte[] object) {
            return ICalendarTask.apply(patch, object, OWNER, NOW);
        }

        @Override
        byte[] create(Item item) {
            return ICalendarTask.create(item, KEY, OWNER, NOW);
        }
    },
    NOTE(Note.SCHEMA, Todos.JOURNALS, Set.of(Note.LAST_MODIFIED_DATE)) {
        @Override
        Mapped read(byte[] object) {
            return ICalendarNote.read(object, OWNER);
        }

        @Override
        byte[] apply(Patch patch, byte[] object) {
            return ICalendarNote.apply(patch, object, OWNER, NOW);
        }

        @Override
        byte[] create(Item item) {
            return ICalendarNote.create(item, KEY, OWNER, NOW);
        }
    };

    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    static final CreationKey KEY = new CreationKey("abcdefghijklmnopqrstuvwxyz".replace('z', '2'), false);
    static final CalendarOwner OWNER = new CalendarOwner(List.of("ann@example.org"), ZoneId.of("Europe/Berlin"));

    /** What is said together, or follows. */
    private static final List<Set<Property<?>>> TOGETHER = List.of(
            Set.of(Task.UTC_START_DATE, Task.START_DATE),
            Set.of(Task.UTC_DUE_DATE, Task.DUE_DATE),
            Set.of(Task.REMINDER_SET, Task.REMINDER_TIME),
            Set.of(Task.COMPLETE, Task.DATE_COMPLETED));

    private final ItemSchema schema;
    private final List<String> texts;
    private final Set<Property<?>> servers;

    PlainFormat(ItemSchema schema, List<String> texts, Set<Property<?>> servers) {
        this.schema = schema;
        this.texts = texts;
        this.servers = servers;
    }

    abstract Mapped read(byte[] object);

    abstract byte[] apply(Patch patch, byte[] object);

    abstract byte[] create(Item item);

    Item none() {
        return Item.of(schema);
    }

    Item item(byte[] object) {
        Mapped mapped = read(object);
        assertThat(mapped.unreadable()).isEmpty();
        return mapped.item();
    }

    /** Returns the properties that devices say. */
    List<Property<?>> properties() {
        return schema.properties().stream()
                .<Property<?>>map(property -> property)
                .filter(property -> !servers.contains(property))
                .toList();
    }

    Stream<byte[]> objects() {
        return Stream.concat(texts.stream().map(PlainFormat::bytes), Stream.of(create(full(1)), create(none())));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] object) {
        return new String(object, StandardCharsets.UTF_8);
    }

    Patch clearing(Property<?> property) {
        return new Patch(none(), Set.of(property), Map.of());
    }

    /** Returns an item with a value for every property; the number makes values differ. */
    Item full(int number) {
        Item item = none();
        for (Property<?> property : properties()) {
            item = with(property, number, item);
        }
        return item;
    }

    @SuppressWarnings("unchecked")
    static Item with(Property<?> property, int number, Item item) {
        LocalDateTime midnight = LocalDateTime.of(2026, 3, 1 + number, 0, 0);
        if (property == Task.REMINDER_SET) {
            return with(Task.REMINDER_TIME, number, item).with(Task.REMINDER_SET, number != 3);
        }
        if (property == Task.START_DATE || property == Task.DUE_DATE) {
            return item.with((Property<LocalDateTime>) property, midnight.plusDays(property == Task.DUE_DATE ? 9 : 0));
        }
        if (property.equals(Task.ORDINAL_DATE)) {
            return item.with(Task.ORDINAL_DATE, NOW.plusMillis(number));
        }
        if (List.of(Task.UTC_START_DATE, Task.UTC_DUE_DATE, Task.REMINDER_TIME, Task.DATE_COMPLETED)
                .contains(property)) {
            int days = property == Task.UTC_DUE_DATE ? 9 : 0;
            Instant moment = midnight.plusDays(days)
                    .atZone(ZoneId.of("America/New_York"))
                    .toInstant();
            return item.with((Property<Instant>) property, moment);
        }
        if (property == Task.RECURRENCE) {
            return item.with(Task.RECURRENCE, recurrence(number, midnight));
        }
        if (property == Task.COMPLETE) {
            return item.with(Task.COMPLETE, number != 7);
        }
        if (property == Task.IMPORTANCE || property == Task.SENSITIVITY) {
            return item.with((Property<Integer>) property, (number + 1) % 3);
        }
        if (property == Task.CATEGORIES || property == Note.CATEGORIES) {
            return item.with((Property<List<String>>) property, List.of("b" + number, "a, " + number, "both"));
        }
        if (property == Task.BODY || property == Note.BODY) {
            return item.with((Property<Body>) property, Body.text("first; " + number + "\nsecond, \\ third"));
        }
        String text = property == Note.MESSAGE_CLASS ? "IPM.StickyNote.X" + number : "Milk, ;\\n " + number + " ä€😀";
        return item.with((Property<String>) property, text);
    }

    private static TaskRecurrence recurrence(int number, LocalDateTime start) {
        Recurrence weekly = Recurrence.of(new Recurrence.Weekly(Set.of(DayOfWeek.THURSDAY), DayOfWeek.SUNDAY));
        Recurrence rule = number == 2
                ? weekly.until(EventTime.on(start.toLocalDate().plusDays(70)))
                : weekly.every(number).times(number);
        return new TaskRecurrence(rule, start, number == 1, number == 3);
    }

    /** Returns what a device sees of the others, when one property has changed. */
    static Map<String, Object> others(Property<?> property, Item item) {
        Set<String> unlike = new TreeSet<>(Set.of(property.name()));
        TOGETHER.stream()
                .filter(together -> together.contains(property))
                .forEach(together -> together.forEach(each -> unlike.add(each.name())));
        unlike.add(Note.LAST_MODIFIED_DATE.name());
        Map<String, Object> others = said(item);
        others.keySet().removeAll(unlike);
        return others;
    }

    static Map<String, Object> said(Item item) {
        Map<String, Object> said = new LinkedHashMap<>();
        item.properties().forEach(property -> said.put(property.name(), said(property, item)));
        return said;
    }

    static Object said(Property<?> property, Item item) {
        Object value = item.get(property).orElseThrow();
        return value instanceof Body body && body.types().contains(BodyType.TEXT) ? CardNotes.text(body) : value;
    }
}
