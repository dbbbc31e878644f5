package org.activesync4j.item;

import java.util.Optional;

/** Decides what a device is to see of the body of an item. Free of state, or safe for use by many threads. */
public interface Bodies {

    /**
     * Decides about the element Body.
     *
     * @param body the body as it is stored
     * @param item the item that has it
     * @return what to show, or empty to leave the element out
     */
    Optional<ShownBody> body(Body body, Item item);

    /**
     * Decides about the element BodyPart, which exists from 14.1 on.
     *
     * @param body the body as it is stored
     * @param item the item that has it
     * @return what to show, or empty to leave the element out
     */
    Optional<ShownBody> part(Body body, Item item);
}
