package org.activesync4j.mapping;

import ezvcard.VCard;
import java.util.Optional;

/** Where one property of a contact lies in a card, and how it is read and written there. */
interface CardHome<T> {

    /** Returns what a device is to see, which is never empty. */
    Optional<T> read(VCard card);

    /** Puts a value, which is not empty, there. Whatever else the card holds stays. */
    void write(VCard card, T value);

    /** Takes the value away. Whatever else the card holds stays. */
    void remove(VCard card);
}
