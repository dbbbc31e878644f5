package org.activesync4j.internal.mapping.ical;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether something holds, in a line that says {@code TRUE} or {@code FALSE}.
 *
 * @param name the line
 * @param otherwise whether it holds if there is no such line
 */
record FlagHome(String name, Predicate<Component> otherwise) implements Home<Boolean> {

    @Override
    public Optional<Boolean> read(Component component, Surroundings around) {
        return component
                .text(name)
                .map(text -> text.strip().equalsIgnoreCase("TRUE"))
                .or(() -> Optional.of(true).filter(holds -> otherwise.test(component)));
    }

    @Override
    public Component write(Component component, Boolean value, Surroundings around) {
        return component.withOnly(ContentLine.of(name, value ? "TRUE" : "FALSE"));
    }

    @Override
    public Component remove(Component component, Surroundings around) {
        return otherwise.test(component) ? write(component, false, around) : component.withoutLines(name);
    }
}
