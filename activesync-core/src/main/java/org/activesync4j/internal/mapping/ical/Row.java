package org.activesync4j.internal.mapping.ical;

import java.util.Optional;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Property;

/**
 * Ties one property of an item to its home in a component, and says for the manual what that is.
 *
 * @param property the property
 * @param kind how its values are compared and kept to what is allowed
 * @param home where it lies
 * @param place the same as in the manual
 */
record Row<T>(Property<T> property, ValueKind<T> kind, Home<T> home, String place) {

    Item copied(Component component, Item item, Surroundings around) {
        return shown(component, around).map(value -> item.with(property, value)).orElse(item);
    }

    Optional<T> shown(Component component, Surroundings around) {
        return home.read(component, around).flatMap(kind::legal);
    }

    /** Returns the component as the patch wants it; the same if a device sees that already. */
    Component changed(Component component, Patch patch, Surroundings around) {
        if (!patch.touches(property)) {
            return component;
        }
        Optional<T> wanted = patch.set().get(property).flatMap(kind::legal);
        if (wanted.map(kind::compared).equals(shown(component, around).map(kind::compared))) {
            return component;
        }
        return wanted.map(value -> home.write(component, value, around))
                .orElseGet(() -> home.remove(component, around));
    }

    /** Says whether a device sees the same in two components. */
    boolean isAlike(Component one, Component other, Surroundings around) {
        return shown(one, around)
                .map(kind::compared)
                .equals(shown(other, around).map(kind::compared));
    }
}
