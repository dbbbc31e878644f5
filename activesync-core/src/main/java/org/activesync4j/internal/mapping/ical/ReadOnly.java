package org.activesync4j.internal.mapping.ical;

import java.util.Optional;
import java.util.function.BiFunction;

/** What only the server says. */
record ReadOnly<T>(BiFunction<Component, Surroundings, Optional<T>> reading) implements Home<T> {

    @Override
    public Optional<T> read(Component component, Surroundings around) {
        return reading.apply(component, around);
    }

    @Override
    public Component write(Component component, T value, Surroundings around) {
        return component;
    }

    @Override
    public Component remove(Component component, Surroundings around) {
        return component;
    }
}
