package org.activesync4j.internal.mapping.ical;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.activesync4j.item.Event;

/**
 * Whether the user has time, which is always known.
 *
 * <pre>
 *  X-MICROSOFT-CDO-BUSYSTATUS:FREE   TENTATIVE   BUSY   OOF   WORKINGELSEWHERE
 *  TRANSP:TRANSPARENT                free
 *  STATUS:TENTATIVE                  perhaps
 * </pre>
 */
record BusyHome() implements Home<Integer> {

    static final String MICROSOFT = "X-MICROSOFT-CDO-BUSYSTATUS";
    private static final String TRANSP = "TRANSP";
    private static final List<String> NAMES = List.of("FREE", "TENTATIVE", "BUSY", "OOF", "WORKINGELSEWHERE");

    @Override
    public Optional<Integer> read(Component component, Surroundings around) {
        return Optional.of(component
                .text(MICROSOFT)
                .map(text -> NAMES.indexOf(text.strip().toUpperCase(Locale.ROOT)))
                .filter(number -> number >= 0)
                .orElseGet(() -> usual(component)));
    }

    private static int usual(Component component) {
        if (says(component, TRANSP, "TRANSPARENT")) {
            return Event.FREE;
        }
        return says(component, "STATUS", "TENTATIVE") ? Event.TENTATIVE : Event.BUSY;
    }

    private static boolean says(Component component, String name, String text) {
        return component
                .text(name)
                .map(String::strip)
                .filter(text::equalsIgnoreCase)
                .isPresent();
    }

    @Override
    public Component write(Component component, Integer value, Surroundings around) {
        String shown = value == Event.FREE ? "TRANSPARENT" : "OPAQUE";
        Component transparent =
                says(component, TRANSP, shown) ? component : component.withOnly(ContentLine.of(TRANSP, shown));
        Component bare = transparent.withoutLines(MICROSOFT);
        return usual(bare) == value ? bare : transparent.withOnly(ContentLine.of(MICROSOFT, NAMES.get(value)));
    }

    @Override
    public Component remove(Component component, Surroundings around) {
        return write(component, Event.BUSY, around);
    }
}
