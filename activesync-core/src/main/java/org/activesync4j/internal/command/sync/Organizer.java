package org.activesync4j.internal.command.sync;

import org.activesync4j.command.Exchange;
import org.activesync4j.item.Event;
import org.activesync4j.item.Item;
import org.activesync4j.spi.Identities;
import org.activesync4j.spi.Identity;

/** Says of a new event that the user has called it, where the device does not say who has. */
final class Organizer {

    /** Among the bits of a meeting status: the user is invited. */
    private static final int INVITED = 2;

    private final Exchange exchange;

    Organizer(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Returns an item as it is, unless it is an event that nobody else has called and it is known who the user is. */
    Item in(Item item) {
        if (!item.schema().equals(Event.SCHEMA) || isNamed(item) || isInvited(item)) {
            return item;
        }
        return exchange.capability(Identities.class)
                .map(user -> calledBy(user.identities().get(0), item))
                .orElse(item);
    }

    private static boolean isNamed(Item event) {
        return !event.get(Event.ORGANIZER_EMAIL).orElse("").isBlank();
    }

    private static boolean isInvited(Item event) {
        return (event.get(Event.MEETING_STATUS).orElse(Event.APPOINTMENT) & INVITED) != 0;
    }

    private static Item calledBy(Identity user, Item event) {
        Item called = event.with(Event.ORGANIZER_EMAIL, user.address().value());
        return user.displayName().isBlank() ? called : called.with(Event.ORGANIZER_NAME, user.displayName());
    }
}
