package org.activesync4j.servlet;

import java.util.Optional;
import org.activesync4j.User;

/** Says where the mailbox of an address is ([MS-ASCMD] 2.2.1.1, Autodiscover). Thread-safe. */
@FunctionalInterface
public interface Discovery {

    /** Every address is served here, and is its user's primary one. */
    Discovery HERE = (user, address) -> new Place.Here(Optional.empty(), address);

    /**
     * Finds the mailbox.
     *
     * @param user who asks, as the authenticator accepted them
     * @param address the address as sent, up to 320 characters; the user's name if none was sent
     * @return where it is
     */
    Place find(User user, String address);

    /** Where a mailbox is. */
    sealed interface Place {

        /**
         * On this server.
         *
         * @param displayName the user's name as others read it
         * @param address the user's primary address, which the device uses from now on
         */
        record Here(Optional<String> displayName, String address) implements Place {}

        /**
         * On another server; the device asks again with the domain of another address.
         *
         * @param address that address
         */
        record Elsewhere(String address) implements Place {}

        /** Nowhere that this user may know of. */
        record Nowhere() implements Place {}
    }
}
