package org.activesync4j.internal.mapping.ical;

import java.util.Optional;

/** Where one property of an item lies in a component, and how it is read and written there. */
interface Home<T> {

    /** Returns what a device is to see. */
    Optional<T> read(Component component, Surroundings around);

    /** Returns the component with the value. Whatever else it holds stays. */
    Component write(Component component, T value, Surroundings around);

    /** Returns the component without the value. Whatever else it holds stays. */
    Component remove(Component component, Surroundings around);
}
