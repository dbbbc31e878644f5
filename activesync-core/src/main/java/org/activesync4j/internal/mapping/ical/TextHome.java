package org.activesync4j.internal.mapping.ical;

import java.util.Optional;

/** The first line of a name that says something. */
record TextHome(String name) implements Home<String> {

    private Optional<ContentLine> line(Component component) {
        return component.lines(name).filter(line -> !line.text().isBlank()).findFirst();
    }

    @Override
    public Optional<String> read(Component component, Surroundings around) {
        return line(component).map(ContentLine::text);
    }

    @Override
    public Component write(Component component, String value, Surroundings around) {
        String text = ValueKind.withPlainLineEnds(value);
        Optional<ContentLine> there = line(component).or(() -> component.line(name));
        return there.isPresent()
                ? component.replacing(there.get(), there.get().withText(text))
                : component.with(ContentLine.ofText(name, text));
    }

    @Override
    public Component remove(Component component, Surroundings around) {
        return line(component).map(component::without).orElse(component);
    }
}
