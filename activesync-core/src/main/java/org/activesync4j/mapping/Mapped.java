package org.activesync4j.mapping;

import java.util.List;
import java.util.Optional;
import org.activesync4j.item.Item;

/**
 * Holds the item that was made of a stored object. Of an object that cannot be read it is a substitute: it says so
 * itself, has the original with it, and is recorded here, so that a driver can log it. Immutable.
 *
 * @param item the item, always fit to be sent to a device
 * @param unreadable why the item is a substitute, without anything of what is in the object; empty if it is not
 * @param untold what devices are not told though it is in the object, for example occurrences of a recurrence rule that
 *     they do not have; without anything of what is in the object, and mostly empty
 */
public record Mapped(Item item, Optional<String> unreadable, List<String> untold) {

    /**
     * Copies the list.
     *
     * @param item the item
     * @param unreadable why the item is a substitute; empty if it is not
     * @param untold what devices are not told
     */
    public Mapped {
        untold = List.copyOf(untold);
    }

    static Mapped of(Item item) {
        return of(item, List.of());
    }

    static Mapped of(Item item, List<String> untold) {
        return new Mapped(item, Optional.empty(), untold);
    }

    static Mapped substitute(Item item, String why) {
        return new Mapped(item, Optional.of(why), List.of());
    }
}
