package org.activesync4j.mapping;

import ezvcard.VCard;
import java.util.Optional;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Property;

/**
 * Ties one property of a contact to its home in a card, and says for the manual what that is.
 *
 * @param property the property
 * @param type how its values are compared and kept to what is allowed
 * @param home where it lies
 * @param place the same as in the manual: the card's property for a new value, and others that are read and changed
 */
record CardRow<T>(Property<T> property, CardType<T> type, CardHome<T> home, String place) {

    Item copied(VCard card, Item item) {
        return shown(card).map(value -> item.with(property, value)).orElse(item);
    }

    private Optional<T> shown(VCard card) {
        return home.read(card).flatMap(type::legal);
    }

    /** Says whether the patch wants something here that a device does not see already. */
    boolean isChanged(Patch patch, VCard card) {
        return patch.touches(property) && !wanted(patch).equals(shown(card).map(type::compared));
    }

    private Optional<Object> wanted(Patch patch) {
        return patch.set().get(property).flatMap(type::legal).map(type::compared);
    }

    void change(Patch patch, VCard card) {
        patch.set()
                .get(property)
                .flatMap(type::legal)
                .ifPresentOrElse(value -> home.write(card, value), () -> home.remove(card));
    }
}
