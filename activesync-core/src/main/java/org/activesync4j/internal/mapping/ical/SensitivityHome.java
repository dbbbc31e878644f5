package org.activesync4j.internal.mapping.ical;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who may know of it, which is always known: {@code CLASS}, with a parameter for what is personal. */
record SensitivityHome() implements Home<Integer> {

    private static final String CLASS = "CLASS";
    private static final String PERSONAL = "X-ACTIVESYNC-PERSONAL";
    private static final List<String> NAMES = List.of("PUBLIC", "PRIVATE", "PRIVATE", "CONFIDENTIAL");

    @Override
    public Optional<Integer> read(Component component, Surroundings around) {
        return Optional.of(component.line(CLASS).map(SensitivityHome::number).orElse(0));
    }

    private static int number(ContentLine line) {
        return switch (line.text().strip().toUpperCase(Locale.ROOT)) {
            case "PUBLIC", "" -> 0;
            case "CONFIDENTIAL" -> 3;
            default -> line.parameter(PERSONAL).isPresent() ? 1 : 2; // what nobody knows is private, RFC 5545, 3.8.1.3
        };
    }

    @Override
    public Component write(Component component, Integer value, Surroundings around) {
        ContentLine line = component
                .line(CLASS)
                .orElseGet(() -> ContentLine.of(CLASS, ""))
                .withValue(NAMES.get(value))
                .without(PERSONAL);
        return component.withOnly(value == 1 ? line.with(PERSONAL, "TRUE") : line);
    }

    @Override
    public Component remove(Component component, Surroundings around) {
        return component.withoutLines(CLASS);
    }
}
