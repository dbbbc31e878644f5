package org.activesync4j.internal.mapping.ical;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Task;

/**
 * When to remind of a task: by the first alarm that a device can give. Others stay unseen; where one would come up because
 * a device has turned off the first, or the time of a reminder that is off is known, a line says so:
 *
 * <pre>
 *  X-ACTIVESYNC-REMINDER-OFF:20261203T090000Z
 * </pre>
 */
final class TaskReminder {

    static final String PLACE = "VALARM, X-ACTIVESYNC-REMINDER-OFF";

    private static final String ALARM = "VALARM";
    private static final String TRIGGER = "TRIGGER";
    private static final String OFF = "X-ACTIVESYNC-REMINDER-OFF";
    private static final Set<String> OTHERS = Set.of("EMAIL", "PROCEDURE", "NONE");

    private TaskReminder() {}

    /** Whether there is a reminder, and when. */
    private record Reminder(boolean set, Optional<Instant> time) {}

    static Item copied(Component todo, Item task, Surroundings around) {
        Reminder shown = shown(todo, around);
        Item told = task.with(Task.REMINDER_SET, shown.set());
        return shown.time().map(time -> told.with(Task.REMINDER_TIME, time)).orElse(told);
    }

    private static Reminder shown(Component todo, Surroundings around) {
        Optional<ContentLine> off = todo.line(OFF);
        if (off.isPresent()) {
            return new Reminder(false, WrittenTime.of(off.get()).map(time -> time.moment(around.zones())));
        }
        Optional<Instant> time = alarm(todo, around).flatMap(alarm -> time(alarm, todo, around));
        return new Reminder(time.isPresent(), time);
    }

    private static Optional<Component> alarm(Component todo, Surroundings around) {
        return todo.components(ALARM)
                .filter(alarm -> time(alarm, todo, around).isPresent())
                .findFirst();
    }

    private static Optional<Instant> time(Component alarm, Component todo, Surroundings around) {
        String action = alarm.text("ACTION").orElse("").strip().toUpperCase(Locale.ROOT);
        return OTHERS.contains(action)
                ? Optional.empty()
                : alarm.line(TRIGGER).flatMap(trigger -> time(trigger, todo, around));
    }

    private static Optional<Instant> time(ContentLine trigger, Component todo, Surroundings around) {
        TaskDates anchor = trigger.has("RELATED", "END")
                        || TaskDates.START.shown(todo, around).isEmpty()
                ? TaskDates.DUE
                : TaskDates.START;
        return Durations.of(trigger.value())
                .flatMap(before -> anchor.shown(todo, around)
                        .map(date -> date.moment().plus(before.usual()).truncatedTo(ChronoUnit.SECONDS)))
                .or(() -> WrittenTime.of(trigger).map(time -> time.moment(around.zones())))
                .filter(TaskDate::isSayable);
    }

    static Component changed(Component todo, Patch patch, Surroundings around) {
        if (!patch.touches(Task.REMINDER_SET) && !patch.touches(Task.REMINDER_TIME)) {
            return todo;
        }
        Reminder shown = shown(todo, around);
        Reminder wanted = wanted(shown, patch);
        return wanted.equals(shown) ? todo : written(todo, wanted, around);
    }

    /** A reminder without a time is none. */
    private static Reminder wanted(Reminder shown, Patch patch) {
        Optional<Instant> time = patch.touches(Task.REMINDER_TIME)
                ? patch.set().get(Task.REMINDER_TIME).map(given -> given.truncatedTo(ChronoUnit.SECONDS))
                : shown.time();
        boolean set = patch.touches(Task.REMINDER_SET)
                ? patch.set().get(Task.REMINDER_SET).orElse(false)
                : shown.set();
        return new Reminder(set && time.isPresent(), time);
    }

    private static Component written(Component todo, Reminder wanted, Surroundings around) {
        Component bare = todo.withoutLines(OFF);
        Optional<Component> alarm = alarm(bare, around);
        if (wanted.set()) {
            return withAlarm(bare, alarm, trigger(wanted.time().orElseThrow()));
        }
        Component without = alarm.map(bare::without).orElse(bare);
        boolean another = alarm(without, around).isPresent();
        return another || wanted.time().isPresent()
                ? without.with(ContentLine.of(
                        OFF,
                        wanted.time()
                                .map(time -> WrittenTime.moment(time).value())
                                .orElse("")))
                : without;
    }

    private static ContentLine trigger(Instant time) {
        return ContentLine.of(TRIGGER, WrittenTime.moment(time).value()).with("VALUE", "DATE-TIME");
    }

    private static Component withAlarm(Component todo, Optional<Component> alarm, ContentLine trigger) {
        if (alarm.isPresent()) {
            return todo.replacing(
                    alarm.get(), alarm.get().withOnly(trigger).withoutLines("ACKNOWLEDGED", "X-MOZ-LASTACK"));
        }
        ContentLine description =
                ContentLine.ofText("DESCRIPTION", todo.text("SUMMARY").orElse("Reminder"));
        return todo.with(Component.of(ALARM, List.of(ContentLine.of("ACTION", "DISPLAY"), description, trigger)));
    }
}
