package org.activesync4j.spi;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who a user is in the mail.
 *
 * @param account names a further account of the user to devices from 14.1 on, 1 to 64 characters; empty for the primary one
 * @param name what the user calls the account, up to 1024 characters; may be empty
 * @param displayName the user's own name, up to 512 characters; may be empty
 * @param addresses the addresses of the account, the one to send from by default first; at least one
 * @param maySend whether mail may be sent from it
 */
public record Identity(
        Optional<String> account, String name, String displayName, List<MailAddress> addresses, boolean maySend) {

    /**
     * Copies the addresses and checks that there is one.
     *
     * @param account names a further account of the user to devices from 14.1 on, 1 to 64 characters; empty for the primary one
     * @param name what the user calls the account, up to 1024 characters; may be empty
     * @param displayName the user's own name, up to 512 characters; may be empty
     * @param addresses the addresses of the account, the one to send from by default first; at least one
     * @param maySend whether mail may be sent from it
     */
    public Identity {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(displayName, "displayName");
        addresses = List.copyOf(addresses);
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("an identity has an address");
        }
    }

    /**
     * Describes a user's primary account, from which mail may be sent.
     *
     * @param displayName the user's own name; may be empty
     * @param addresses the addresses, the primary one first; at least one
     * @return the identity
     */
    public static Identity primary(String displayName, List<MailAddress> addresses) {
        return new Identity(Optional.empty(), "", displayName, addresses, true);
    }

    /**
     * Returns the address to send from by default.
     *
     * @return the first address
     */
    public MailAddress address() {
        return addresses.get(0);
    }
}
