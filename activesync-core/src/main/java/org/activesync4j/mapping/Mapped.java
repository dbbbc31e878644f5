package org.activesync4j.mapping;

import java.util.Optional;
import org.activesync4j.item.Item;

/**
 * Holds the item that was made of a stored object. Of an object that cannot be read it is a substitute: it says so
 * itself, has the original with it, and is recorded here, so that a driver can log it. Immutable.
 *
 * @param item the item, always fit to be sent to a device
 * @param unreadable why the item is a substitute, without anything of what is in the object; empty if it is not
 */
public record Mapped(Item item, Optional<String> unreadable) {

    static Mapped of(Item item) {
        return new Mapped(item, Optional.empty());
    }

    static Mapped substitute(Item item, String why) {
        return new Mapped(item, Optional.of(why));
    }
}
