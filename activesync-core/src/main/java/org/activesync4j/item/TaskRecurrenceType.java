package org.activesync4j.item;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.activesync4j.item.Recurrence.Until;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.Tasks;

/** A recurrence with a start, as tasks have it. Its last day is a date. An empty element is none. */
final class TaskRecurrenceType implements Type<TaskRecurrence> {

    private static final int MOST_OCCURRENCES = 255;

    private static final Property<LocalDateTime> START = Property.of(Tasks.START, Type.LOCAL_DATE_TIME);
    private static final Property<Boolean> REGENERATE = Property.of(Tasks.REGENERATE, Type.BOOL);
    private static final Property<Boolean> DEAD_OCCUR = Property.of(Tasks.DEAD_OCCUR, Type.BOOL);

    private final ItemSchema schema;
    private final RecurrenceType rules;

    TaskRecurrenceType() {
        RecurrenceRows rows = new RecurrenceRows("Tasks", "Tasks", Type.DATE_TIME, MOST_OCCURRENCES);
        List<Property<?>> all = new ArrayList<>(rows.all());
        all.addAll(1, List.of(START));
        all.addAll(List.of(REGENERATE, DEAD_OCCUR));
        this.schema = ItemSchema.of("Recurrence", all.toArray(Property<?>[]::new));
        this.rules = new RecurrenceType(rows, schema, task -> ZoneOffset.UTC);
    }

    ItemSchema schema() {
        return schema;
    }

    @Override
    public Optional<TaskRecurrence> read(Element element, Reading reading) {
        if (element.isEmpty()) {
            return Optional.empty();
        }
        Item part = schema.read(element, reading);
        LocalDateTime start = part.get(START).orElseThrow(() -> new ItemFormatException(element, "expected a Start"));
        return Optional.of(new TaskRecurrence(
                dated(rules.value(element, part, reading)),
                start,
                part.get(REGENERATE).orElse(false),
                part.get(DEAD_OCCUR).orElse(false)));
    }

    private static Recurrence dated(Recurrence rule) {
        if (rule.ending() instanceof Until until) {
            LocalDate last =
                    until.last().in(ZoneOffset.UTC).atZone(ZoneOffset.UTC).toLocalDate();
            return rule.until(EventTime.on(last));
        }
        return rule;
    }

    @Override
    public void write(Tag tag, TaskRecurrence value, Writing writing) {
        Item part = rules.part(value.rule(), writing)
                .with(START, value.start())
                .with(REGENERATE, value.regenerate())
                .with(DEAD_OCCUR, value.deadOccur());
        writing.writer().start(tag);
        schema.write(writing.in(part));
        writing.writer().end();
    }

    @Override
    public TaskRecurrence checked(TaskRecurrence value) {
        Type.LOCAL_DATE_TIME.checked(value.start());
        Recurrence rule = rules.checked(value.rule());
        return new TaskRecurrence(dated(rule), value.start(), value.regenerate(), value.deadOccur());
    }

    @Override
    public String description() {
        return "a part, " + schema + " of tasks";
    }
}
