package org.activesync4j.internal.mapping.ical;

import java.util.Optional;

/** What names an event or task for all the world. It never changes. */
record UidHome() implements Home<String> {

    private static final String UID = "UID";

    @Override
    public Optional<String> read(Component component, Surroundings around) {
        return component.text(UID);
    }

    @Override
    public Component write(Component component, String value, Surroundings around) {
        return component.text(UID).isPresent() ? component : component.withOnly(ContentLine.ofText(UID, value));
    }

    @Override
    public Component remove(Component component, Surroundings around) {
        return component;
    }
}
