package org.activesync4j.internal.mapping.ical;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a task is done, which is always known: from {@code STATUS}, or else because it says when it was done or that all
 * of it is. What has been cancelled has not to be done any more.
 */
record CompletionHome() implements Home<Boolean> {

    private static final String STATUS = "STATUS";
    private static final String PERCENT = "PERCENT-COMPLETE";
    private static final String ALL = "100";
    private static final Set<String> DONE = Set.of("COMPLETED", "CANCELLED");

    @Override
    public Optional<Boolean> read(Component component, Surroundings around) {
        return Optional.of(component
                .text(STATUS)
                .map(status -> DONE.contains(status.strip().toUpperCase(Locale.ROOT)))
                .orElseGet(() ->
                        component.line("COMPLETED").flatMap(WrittenTime::of).isPresent() || isWhole(component)));
    }

    private static boolean isWhole(Component component) {
        return component.text(PERCENT).map(String::strip).filter(ALL::equals).isPresent();
    }

    @Override
    public Component write(Component component, Boolean value, Surroundings around) {
        ContentLine status = component.line(STATUS).orElseGet(() -> ContentLine.of(STATUS, ""));
        if (value) {
            ContentLine percent = component.line(PERCENT).orElseGet(() -> ContentLine.of(PERCENT, ""));
            return component.withOnly(status.withValue("COMPLETED")).withOnly(percent.withValue(ALL));
        }
        Component open = component.withOnly(status.withValue("NEEDS-ACTION"));
        return isWhole(open) ? open.withoutLines(PERCENT) : open;
    }

    @Override
    public Component remove(Component component, Surroundings around) {
        return write(component, false, around);
    }
}
