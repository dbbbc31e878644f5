package org.activesync4j.internal.mapping.ical;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Property;
import org.activesync4j.item.Task;

/** What of a task lies where in a VTODO; docs/mapping.md has the same table. */
final class TaskRows {

    private static final ValueKind<Instant> SECONDS =
            new ValueKind<>(moment -> Optional.of(moment.truncatedTo(ChronoUnit.SECONDS)), moment -> moment);

    static final List<Row<?>> ALL = List.of(
            new Row<>(Task.SUBJECT, ValueKind.TEXT, new TextHome("SUMMARY"), "SUMMARY"),
            new Row<>(Task.IMPORTANCE, ValueKind.plain(), new PriorityHome(), "PRIORITY"),
            new Row<>(Task.CATEGORIES, ValueKind.TEXTS, new CategoriesHome(), "CATEGORIES"),
            new Row<>(Task.RECURRENCE, TaskRepetition.KIND, new TaskRepetition(), "RRULE, X-ACTIVESYNC-DEAD-RRULE"),
            new Row<>(Task.COMPLETE, ValueKind.plain(), new CompletionHome(), "STATUS, PERCENT-COMPLETE"),
            new Row<>(Task.DATE_COMPLETED, SECONDS, new StampHome("COMPLETED"), "COMPLETED"),
            new Row<>(Task.SENSITIVITY, ValueKind.plain(), new SensitivityHome(), "CLASS"),
            new Row<>(
                    Task.ORDINAL_DATE,
                    ValueKind.plain(),
                    new OrdinalHome("X-ACTIVESYNC-ORDINAL-DATE"),
                    "X-ACTIVESYNC-ORDINAL-DATE"),
            new Row<>(
                    Task.SUB_ORDINAL_DATE,
                    ValueKind.TEXT,
                    new TextHome("X-ACTIVESYNC-SUB-ORDINAL-DATE"),
                    "X-ACTIVESYNC-SUB-ORDINAL-DATE"),
            new Row<>(Task.BODY, ValueKind.BODY, new Bodies(), "DESCRIPTION, X-ALT-DESC"));

    private TaskRows() {}

    static Item item(Component todo, Surroundings around) {
        Item task = Item.of(Task.SCHEMA);
        for (Row<?> row : ALL) {
            task = row.copied(todo, task, around);
        }
        Item dated = TaskDates.DUE.copied(todo, TaskDates.START.copied(todo, task, around), around);
        return TaskReminder.copied(todo, dated, around);
    }

    /** Returns the task as a patch wants it; what depends on what has changed, but is not to change itself, is as it was. */
    static Component changed(Component todo, Patch patch, Surroundings around) {
        Patch whole = whole(patch);
        Component changed = applied(todo, whole, around);
        return changed == todo ? todo : applied(changed, whole.then(rest(item(todo, around), whole)), around);
    }

    private static Component applied(Component todo, Patch patch, Surroundings around) {
        Component changed = TaskDates.DUE.changed(TaskDates.START.changed(todo, patch, around), patch, around);
        for (Row<?> row : ALL) {
            changed = row.changed(changed, patch, around);
        }
        return TaskReminder.changed(changed, patch, around);
    }

    /** What is to be done again has not been done. */
    private static Patch whole(Patch patch) {
        boolean reopened = patch.touches(Task.COMPLETE)
                && !patch.set().get(Task.COMPLETE).orElse(false)
                && !patch.set().has(Task.DATE_COMPLETED);
        return reopened ? patch.then(new Patch(Item.of(Task.SCHEMA), Set.of(Task.DATE_COMPLETED), Map.of())) : patch;
    }

    private static Patch rest(Item before, Patch patch) {
        Set<Property<?>> absent = new LinkedHashSet<>(Task.SCHEMA.properties());
        Set<Property<?>> touched = touched(patch);
        absent.removeAll(touched);
        absent.removeAll(before.properties());
        return new Patch(before.without(touched), absent, Map.of());
    }

    /** Where one of the two forms of a date has changed, the other one has as well. */
    private static Set<Property<?>> touched(Patch patch) {
        Set<Property<?>> touched = new LinkedHashSet<>(patch.touched());
        for (TaskDates dates : List.of(TaskDates.START, TaskDates.DUE)) {
            if (dates.pair().isTouchedBy(patch)) {
                touched.addAll(List.of(dates.pair().moment(), dates.pair().local()));
            }
        }
        return touched;
    }
}
