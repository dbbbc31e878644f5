package org.activesync4j.internal.mapping.ical;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The {@code EXDATE} lines of a series: occurrences that do not take place. */
record ExcludedDates(WrittenTime start, Surroundings around) {

    static final String NAME = "EXDATE";

    boolean has(Component event, LocalDateTime original) {
        return event.lines(NAME)
                .flatMap(line -> Repetition.times(line, start, around))
                .anyMatch(original::equals);
    }

    Component with(Component event, LocalDateTime original) {
        return has(event, original) ? event : event.with(start.like(original).line(NAME));
    }

    Component without(Component event, LocalDateTime original) {
        return changed(
                event,
                value -> original(value).filter(original::equals).isPresent() ? Optional.empty() : Optional.of(value));
    }

    private Optional<LocalDateTime> original(Value value) {
        return WrittenTime.of(value.text, value.line).map(time -> Repetition.original(time, start, around));
    }

    /** One value of a line. */
    private record Value(String text, ContentLine line) {}

    private interface Change {
        Optional<Value> of(Value value);
    }

    private static Component changed(Component event, Change change) {
        List<ContentLine> lines = event.lines(NAME).toList();
        Component changed = event;
        for (ContentLine line : lines) {
            String values = Stream.of(line.value().split(","))
                    .flatMap(value -> change.of(new Value(value, line)).stream())
                    .map(Value::text)
                    .collect(Collectors.joining(","));
            changed = values.isEmpty() ? changed.without(line) : changed.replacing(line, line.withValue(values));
        }
        return changed;
    }

    /** Moves all of them, and writes them as the start of the series is written now. */
    Component moved(Component event, UnaryOperator<LocalDateTime> moves, WrittenTime now) {
        Component changed = event;
        for (ContentLine line : event.lines(NAME).toList()) {
            List<WrittenTime> times = Repetition.times(line, start, around)
                    .map(moves)
                    .map(now::like)
                    .toList();
            String values = times.stream().map(WrittenTime::value).collect(Collectors.joining(","));
            changed = times.isEmpty()
                    ? changed
                    : changed.replacing(line, times.get(0).in(line).withValue(values));
        }
        return changed;
    }
}
