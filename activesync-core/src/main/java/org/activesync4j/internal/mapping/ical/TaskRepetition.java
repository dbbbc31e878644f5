package org.activesync4j.internal.mapping.ical;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.activesync4j.internal.mapping.recurrence.RuleReading;
import org.activesync4j.internal.mapping.recurrence.SeriesStart;
import org.activesync4j.internal.mapping.recurrence.Translation;
import org.activesync4j.internal.mapping.recurrence.Translation.Exact;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.Recurrence;
import org.activesync4j.item.Recurrence.Until;
import org.activesync4j.item.TaskRecurrence;

/**
 * When a task has to be done again. A rule that devices do not have stays unseen.
 *
 * <pre>
 *  RRULE;X-ACTIVESYNC-START=20261203T000000;X-ACTIVESYNC-REGENERATE=TRUE:FREQ=WEEKLY;BYDAY=TH
 *  X-ACTIVESYNC-DEAD-RRULE:FREQ=DAILY                       of what remains of a series that goes on elsewhere
 * </pre>
 */
record TaskRepetition() implements Home<TaskRecurrence> {

    static final ValueKind<TaskRecurrence> KIND = new ValueKind<>(Optional::of, TaskRepetition::plain);

    private static final String DEAD = "X-ACTIVESYNC-DEAD-RRULE";
    private static final String START = "X-ACTIVESYNC-START";
    private static final String REGENERATE = "X-ACTIVESYNC-REGENERATE";
    private static final int MOST_OCCURRENCES = 255;

    @Override
    public Optional<TaskRecurrence> read(Component todo, Surroundings around) {
        return line(todo).flatMap(line -> start(line, todo, around).flatMap(start -> read(line, start, todo, around)));
    }

    private static Optional<ContentLine> line(Component todo) {
        return todo.line(RuleLine.NAME).or(() -> todo.line(DEAD));
    }

    /** Names what of the rules of a task devices are not told. */
    static List<String> remarks(Component todo, Surroundings around) {
        boolean told =
                line(todo).isEmpty() || new TaskRepetition().read(todo, around).isPresent();
        boolean alone = Stream.of("RDATE", "EXDATE", "EXRULE").noneMatch(todo::has);
        return told && alone ? List.of() : List.of("a task's recurrence that devices do not have");
    }

    private static Optional<LocalDateTime> start(ContentLine line, Component todo, Surroundings around) {
        return line.parameter(START)
                .flatMap(value -> WrittenTime.of(value, ""))
                .map(WrittenTime::local)
                .or(() -> usualStart(todo, around));
    }

    private static Optional<LocalDateTime> usualStart(Component todo, Surroundings around) {
        return TaskDates.START
                .shown(todo, around)
                .or(() -> TaskDates.DUE.shown(todo, around))
                .map(TaskDate::local);
    }

    private static Optional<TaskRecurrence> read(
            ContentLine line, LocalDateTime start, Component todo, Surroundings around) {
        SeriesStart series = series(start, todo, around);
        Optional<Translation> translation =
                RuleLine.read(line).map(rule -> RuleReading.translate(rule, series, MOST_OCCURRENCES));
        return translation
                .filter(Exact.class::isInstance)
                .map(exact -> new TaskRecurrence(
                        dated(((Exact) exact).rule(), series),
                        start,
                        line.has(REGENERATE, "TRUE"),
                        line.name().equals(DEAD)));
    }

    /** The clock of the series is that of the user; a rule ends as the line of its start is written. */
    private static SeriesStart series(LocalDateTime start, Component todo, Surroundings around) {
        SeriesStart.Kind kind = Stream.of("DTSTART", "DUE")
                .flatMap(name -> todo.line(name).flatMap(WrittenTime::of).stream())
                .findFirst()
                .map(Repetition::kind)
                .orElse(SeriesStart.Kind.DATE);
        return new SeriesStart(start, around.zones().usual().id(), kind);
    }

    private static Recurrence dated(Recurrence rule, SeriesStart series) {
        if (rule.ending() instanceof Until until && until.last() instanceof EventTime.At at) {
            return rule.until(EventTime.on(at.moment().atZone(series.zone()).toLocalDate()));
        }
        return rule;
    }

    private static TaskRecurrence plain(TaskRecurrence value) {
        return new TaskRecurrence(
                value.rule(), value.start().truncatedTo(ChronoUnit.SECONDS), value.regenerate(), value.deadOccur());
    }

    @Override
    public Component write(Component todo, TaskRecurrence value, Surroundings around) {
        TaskRecurrence plain = plain(value);
        ContentLine rule = RuleLine.written(plain.rule(), series(plain.start(), todo, around));
        boolean usual = usualStart(todo, around).filter(plain.start()::equals).isPresent();
        ContentLine started =
                usual ? rule : rule.with(START, new WrittenTime(plain.start(), WrittenTime.Kind.FLOATING, "").value());
        ContentLine line = plain.regenerate() ? started.with(REGENERATE, "TRUE") : started;
        return plain.deadOccur()
                ? withoutFirst(todo).withOnly(line.named(DEAD))
                : todo.withoutLines(DEAD).withOnly(line);
    }

    private static Component withoutFirst(Component todo) {
        return todo.line(RuleLine.NAME).map(todo::without).orElse(todo);
    }

    @Override
    public Component remove(Component todo, Surroundings around) {
        return withoutFirst(todo).withoutLines(DEAD);
    }
}
