package org.activesync4j.internal.mapping.ical;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A moment, written in UTC. */
record StampHome(String name) implements Home<Instant> {

    @Override
    public Optional<Instant> read(Component component, Surroundings around) {
        return component.line(name).flatMap(WrittenTime::of).map(time -> time.moment(around.zones()));
    }

    @Override
    public Component write(Component component, Instant value, Surroundings around) {
        WrittenTime time = WrittenTime.moment(value.truncatedTo(ChronoUnit.SECONDS));
        ContentLine line = component.line(name).orElseGet(() -> ContentLine.of(name, ""));
        return component.withOnly(time.in(line));
    }

    @Override
    public Component remove(Component component, Surroundings around) {
        return component.withoutLines(name);
    }
}
