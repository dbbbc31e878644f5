package org.activesync4j.internal.mapping.ical;

import java.time.LocalDateTime;
import java.util.Optional;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Task;

/**
 * When a task begins and when it is due.
 *
 * <pre>
 *  DUE;VALUE=DATE:20261203                                               a date, as most devices have it
 *  DUE;X-ACTIVESYNC-LOCAL=20261203T170000:20261203T160000Z               a time where the user was elsewhere
 *  DTSTART;…   DURATION:P2D                                              due two days later
 * </pre>
 *
 * <p>Both are dates, or neither is.
 *
 * @param name the line
 * @param partner the other line
 * @param pair the two properties
 */
record TaskDates(String name, String partner, TaskDate.Pair pair) {

    private static final String LOCAL = "X-ACTIVESYNC-LOCAL";
    private static final String MOMENT = "X-ACTIVESYNC-UTC";
    private static final String DTSTART = "DTSTART";
    private static final String DUE_LINE = "DUE";

    static final TaskDates START =
            new TaskDates(DTSTART, DUE_LINE, new TaskDate.Pair(Task.UTC_START_DATE, Task.START_DATE));

    static final TaskDates DUE = new TaskDates(DUE_LINE, DTSTART, new TaskDate.Pair(Task.UTC_DUE_DATE, Task.DUE_DATE));

    Item copied(Component todo, Item task, Surroundings around) {
        return shown(todo, around).map(date -> pair.in(task, date)).orElse(task);
    }

    Optional<TaskDate> shown(Component todo, Surroundings around) {
        return todo.line(name)
                .flatMap(line -> WrittenTime.of(line).map(time -> date(time, line, around)))
                .or(() -> name.equals(DUE_LINE)
                        ? afterDuration(todo).map(time -> plain(time, around))
                        : Optional.empty());
    }

    private static Optional<WrittenTime> afterDuration(Component todo) {
        Optional<Durations> duration = todo.text("DURATION").flatMap(Durations::of);
        return todo.line(DTSTART)
                .flatMap(WrittenTime::of)
                .flatMap(start -> duration.map(length ->
                        start.like(start.local().plusDays(length.days()).plus(length.exactly()))))
                .filter(due -> TaskDate.isSayable(due.local()));
    }

    private static TaskDate plain(WrittenTime time, Surroundings around) {
        return time.isDate() ? TaskDate.on(time.local(), around) : TaskDate.at(time.moment(around.zones()), around);
    }

    private static TaskDate date(WrittenTime time, ContentLine line, Surroundings around) {
        TaskDate plain = plain(time, around);
        LocalDateTime local = beside(line, LOCAL).map(WrittenTime::local).orElse(plain.local());
        return new TaskDate(
                beside(line, MOMENT)
                        .map(moment -> moment.moment(around.zones()))
                        .orElse(plain.moment()),
                local);
    }

    private static Optional<WrittenTime> beside(ContentLine line, String parameter) {
        return line.parameter(parameter).flatMap(value -> WrittenTime.of(value, ""));
    }

    Component changed(Component todo, Patch patch, Surroundings around) {
        if (!pair.isTouchedBy(patch)) {
            return todo;
        }
        Optional<TaskDate> shown = shown(todo, around);
        Optional<TaskDate> wanted = pair.wanted(shown, patch, around);
        if (wanted.equals(shown)) {
            return todo;
        }
        Component bare = name.equals(DUE_LINE) ? todo.withoutLines("DURATION") : todo;
        return wanted.map(date -> written(bare, date, around)).orElseGet(() -> bare.withoutLines(name));
    }

    private Component written(Component todo, TaskDate date, Surroundings around) {
        Optional<WrittenTime> there = todo.line(name).flatMap(WrittenTime::of);
        Optional<WrittenTime> other = todo.line(partner).flatMap(WrittenTime::of);
        Optional<WrittenTime> timed = there.or(() -> other).filter(time -> !time.isDate());
        if (timed.isEmpty() && date.isMidnight()) {
            return said(todo, date, WrittenTime.date(date.local().toLocalDate()), around);
        }
        WrittenTime moment = timed.map(time -> time.like(date.moment(), around.zones()))
                .orElseGet(() -> WrittenTime.moment(date.moment()));
        Component said = said(todo, date, moment, around);
        return other.filter(WrittenTime::isDate).isPresent() ? withTime(said, around) : said;
    }

    /** Makes a time of the other line's date. */
    private Component withTime(Component todo, Surroundings around) {
        TaskDates others = name.equals(DTSTART) ? DUE : START;
        return others.shown(todo, around)
                .map(date -> others.said(todo, date, WrittenTime.moment(date.moment()), around))
                .orElse(todo);
    }

    /** Writes a time, and beside it what would be read in another way. */
    private Component said(Component todo, TaskDate date, WrittenTime time, Surroundings around) {
        ContentLine bare = todo.line(name)
                .orElseGet(() -> ContentLine.of(name, ""))
                .without(LOCAL)
                .without(MOMENT);
        TaskDate plain = plain(time, around);
        ContentLine line = time.in(bare);
        ContentLine local = plain.local().equals(date.local())
                ? line
                : line.with(LOCAL, new WrittenTime(date.local(), WrittenTime.Kind.FLOATING, "").value());
        ContentLine both = plain.moment().equals(date.moment())
                ? local
                : local.with(MOMENT, WrittenTime.moment(date.moment()).value());
        return todo.withOnly(both);
    }
}
