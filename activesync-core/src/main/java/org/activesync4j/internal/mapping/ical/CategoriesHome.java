package org.activesync4j.internal.mapping.ical;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Categories, which may stand in several lines. */
record CategoriesHome() implements Home<List<String>> {

    private static final String NAME = "CATEGORIES";
    private static final int MOST = 300;

    @Override
    public Optional<List<String>> read(Component component, Surroundings around) {
        List<String> all = component
                .lines(NAME)
                .flatMap(line -> line.texts().stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    @Override
    public Component write(Component component, List<String> value, Surroundings around) {
        String all = value.stream().map(Escapes::done).collect(Collectors.joining(","));
        ContentLine line =
                component.line(NAME).orElseGet(() -> ContentLine.of(NAME, "")).withValue(all);
        ContentLine first = component.line(NAME).orElse(line);
        return component
                .without(node -> node instanceof ContentLine && node.name().equals(NAME) && node != first)
                .withOnly(line);
    }

    @Override
    public Component remove(Component component, Surroundings around) {
        return component.withoutLines(NAME);
    }
}
