package org.activesync4j.internal.mapping.ical;

import java.util.Optional;

/**
 * How important something is, which is always known.
 *
 * <pre>
 *  PRIORITY    1 to 4  5, 0, none  6 to 9
 *  importance  2       1           0
 * </pre>
 *
 * <p>Other numbers of devices stand beside it: {@code PRIORITY;X-ACTIVESYNC-IMPORTANCE=7:5}.
 */
record PriorityHome() implements Home<Integer> {

    private static final String PRIORITY = "PRIORITY";
    private static final String OTHER = "X-ACTIVESYNC-IMPORTANCE";
    private static final int NORMAL = 1;
    private static final int MIDDLE = 5;
    private static final int LOWEST = 9;

    @Override
    public Optional<Integer> read(Component component, Surroundings around) {
        return Optional.of(
                component.line(PRIORITY).map(PriorityHome::importance).orElse(NORMAL));
    }

    private static int importance(ContentLine line) {
        return line.parameter(OTHER)
                .filter(number -> number.matches("\\d{1,2}|1\\d\\d|2[0-4]\\d|25[0-5]"))
                .map(Integer::valueOf)
                .orElseGet(() -> usual(line.value().strip()));
    }

    private static int usual(String priority) {
        int number = priority.matches("[1-9]") ? Integer.parseInt(priority) : MIDDLE;
        return number == MIDDLE ? NORMAL : number < MIDDLE ? 2 : 0;
    }

    @Override
    public Component write(Component component, Integer value, Surroundings around) {
        int priority = value == 0 ? LOWEST : value == 2 ? 1 : MIDDLE;
        ContentLine line = component
                .line(PRIORITY)
                .orElseGet(() -> ContentLine.of(PRIORITY, ""))
                .withValue(String.valueOf(priority))
                .without(OTHER);
        return component.withOnly(value > 2 ? line.with(OTHER, String.valueOf(value)) : line);
    }

    @Override
    public Component remove(Component component, Surroundings around) {
        return component.withoutLines(PRIORITY);
    }
}
