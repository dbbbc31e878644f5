package org.activesync4j.internal.mapping.ical;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** By what tasks are ordered, to the millisecond: {@code X-ACTIVESYNC-ORDINAL-DATE:2026-12-03T09:00:00.120Z}. */
record OrdinalHome(String name) implements Home<Instant> {

    private static final Instant FIRST = Instant.parse("0002-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9998-12-31T23:59:59.999Z");

    @Override
    public Optional<Instant> read(Component component, Surroundings around) {
        return component.text(name).flatMap(OrdinalHome::moment);
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text.strip()).truncatedTo(ChronoUnit.MILLIS))
                    .filter(moment -> !moment.isBefore(FIRST) && !moment.isAfter(LAST));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    @Override
    public Component write(Component component, Instant value, Surroundings around) {
        ContentLine line = component.line(name).orElseGet(() -> ContentLine.of(name, ""));
        return component.withOnly(line.withValue(value.toString()));
    }

    @Override
    public Component remove(Component component, Surroundings around) {
        return component.withoutLines(name);
    }
}
