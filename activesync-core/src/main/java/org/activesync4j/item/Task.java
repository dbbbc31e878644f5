package org.activesync4j.item;

import static org.activesync4j.Version.V12_0;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Tasks;

/**
 * Describes a task. Its dates come twice, as the user sees them and as moments; of what has only one of them, devices are
 * told it as both. See [MS-ASTASK].
 */
public final class Task {

    private static final int MOST_CATEGORIES = 300;
    private static final int NORMAL = 1;

    /** What is to be done. */
    public static final Property<String> SUBJECT =
            Property.of(Tasks.SUBJECT, Type.TEXT).clearedBySilence();

    /** 0 low, 1 normal, 2 high; other numbers are kept. */
    public static final Property<Integer> IMPORTANCE =
            Property.of(Tasks.IMPORTANCE, Type.U8).always(NORMAL);

    /** When it begins. */
    public static final Property<Instant> UTC_START_DATE =
            Property.of(Tasks.UTC_START_DATE, Type.DATE_TIME).clearedBySilence();

    /** When it begins, where the user is. */
    public static final Property<LocalDateTime> START_DATE =
            Property.of(Tasks.START_DATE, Type.LOCAL_DATE_TIME).clearedBySilence();

    /** When it is due. */
    public static final Property<Instant> UTC_DUE_DATE =
            Property.of(Tasks.UTC_DUE_DATE, Type.DATE_TIME).clearedBySilence();

    /** When it is due, where the user is. */
    public static final Property<LocalDateTime> DUE_DATE =
            Property.of(Tasks.DUE_DATE, Type.LOCAL_DATE_TIME).clearedBySilence();

    /** The categories. */
    public static final Property<List<String>> CATEGORIES = Property.of(
                    Tasks.CATEGORIES, Type.list(Tasks.CATEGORY, Type.TEXT, MOST_CATEGORIES))
            .clearedBySilence();

    /** When it has to be done again. */
    public static final Property<TaskRecurrence> RECURRENCE =
            Property.of(Tasks.RECURRENCE, new TaskRecurrenceType()).clearedBySilence();

    /** Whether it is done. */
    public static final Property<Boolean> COMPLETE =
            Property.of(Tasks.COMPLETE, Type.BOOL).clearedBySilence().always(false);

    /** When it was done. A task that is done and whose driver does not know it was done in 1970. */
    public static final Property<Instant> DATE_COMPLETED =
            Property.of(Tasks.DATE_COMPLETED, Type.DATE_TIME).clearedBySilence();

    /** Who may know of it: 0 everybody, 1 personal, 2 private, 3 confidential. */
    public static final Property<Integer> SENSITIVITY = Property.of(Tasks.SENSITIVITY, Type.integer(0, 3))
            .clearedBySilence()
            .always(0);

    /** When to remind of it. */
    public static final Property<Instant> REMINDER_TIME =
            Property.of(Tasks.REMINDER_TIME, Type.DATE_TIME).clearedBySilence();

    /** Whether to remind of it. */
    public static final Property<Boolean> REMINDER_SET =
            Property.of(Tasks.REMINDER_SET, Type.BOOL).always(false);

    /** By what tasks are ordered. */
    public static final Property<Instant> ORDINAL_DATE =
            Property.of(Tasks.ORDINAL_DATE, Type.DATE_TIME).since(V12_0).clearedBySilence();

    /** By what tasks of one ordinal date are ordered. */
    public static final Property<String> SUB_ORDINAL_DATE =
            Property.of(Tasks.SUB_ORDINAL_DATE, Type.TEXT).since(V12_0).clearedBySilence();

    /** The notes. */
    public static final Property<Body> BODY = Property.of(AirSyncBase.BODY, Type.body(AirSyncBase.NATIVE_BODY_TYPE))
            .since(V12_0)
            .formerly(Tasks.BODY, Type.legacyBody(Tasks.BODY_SIZE, Tasks.BODY_TRUNCATED))
            .always(Body.EMPTY);

    /** All of it. */
    public static final ItemSchema SCHEMA = ItemSchema.of(
                    "Tasks",
                    SUBJECT,
                    IMPORTANCE,
                    UTC_START_DATE,
                    START_DATE,
                    UTC_DUE_DATE,
                    DUE_DATE,
                    CATEGORIES,
                    RECURRENCE,
                    COMPLETE,
                    DATE_COMPLETED,
                    SENSITIVITY,
                    REMINDER_TIME,
                    REMINDER_SET,
                    ORDINAL_DATE,
                    SUB_ORDINAL_DATE,
                    BODY)
            .sentAs(Task::sent)
            .completedBy(Task::completed)
            .fittedBy(Task::fitted, Set.of(COMPLETE))
            .ageingBy(Task::until);

    private Task() {}

    /** Devices expect both dates or none, and when what is done was done. */
    private static Item sent(Item task) {
        Item dated = inPairs(inPairs(task, UTC_START_DATE, START_DATE), UTC_DUE_DATE, DUE_DATE);
        return isComplete(dated) && !dated.has(DATE_COMPLETED) ? dated.with(DATE_COMPLETED, Instant.EPOCH) : dated;
    }

    private static Item inPairs(Item task, Property<Instant> moment, Property<LocalDateTime> local) {
        Optional<Instant> one = task.get(moment);
        Optional<LocalDateTime> other = task.get(local);
        if (one.isPresent() == other.isPresent()) {
            return task;
        }
        return one.isPresent()
                ? task.with(local, LocalDateTime.ofInstant(one.get(), ZoneOffset.UTC))
                : task.with(moment, other.orElseThrow().toInstant(ZoneOffset.UTC));
    }

    private static boolean isComplete(Item task) {
        return task.get(COMPLETE).orElse(false);
    }

    private static Item completed(Item task, Occasion occasion) {
        return isComplete(task) && !task.has(DATE_COMPLETED) ? task.with(DATE_COMPLETED, occasion.now()) : task;
    }

    /** What is marked as done is done now, unless it was done before or the device knows better. */
    private static Patch fitted(Item task, Patch patch, Occasion occasion) {
        boolean done = isComplete(patch.set()) && !patch.set().has(DATE_COMPLETED);
        if (!done) {
            return patch;
        }
        Instant when = isComplete(task) ? task.get(DATE_COMPLETED).orElse(occasion.now()) : occasion.now();
        Set<Property<?>> clear = new LinkedHashSet<>(patch.clear());
        clear.remove(DATE_COMPLETED);
        return new Patch(patch.set().with(DATE_COMPLETED, when), clear, patch.overrides());
    }

    /** A task is open until it is done. */
    private static Optional<Instant> until(Item task) {
        return Optional.of(isComplete(task) ? task.get(DATE_COMPLETED).orElse(Instant.EPOCH) : Instant.MAX);
    }
}
