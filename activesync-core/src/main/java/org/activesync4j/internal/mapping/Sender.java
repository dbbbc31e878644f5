package org.activesync4j.internal.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.activesync4j.internal.mapping.MailAddresses.Box;
import org.activesync4j.spi.Identity;
import org.activesync4j.spi.MailAddress;

/**
 * From whom a mail comes: a From of the user's own stays, any other is replaced.
 *
 * @param address who gets what cannot be delivered
 * @param header the header with that From, and with no other claim
 */
record Sender(MailAddress address, Header header) {

    static Sender of(Header header, Identity chosen, List<Identity> allowed) {
        Set<MailAddress> mine = allowed.stream()
                .flatMap(identity -> identity.addresses().stream())
                .collect(Collectors.toSet());
        MailAddresses from = header.mailboxes("From");
        Header honest = header.mailboxes("Sender").isAnyOf(mine) ? header : header.without("Sender");
        if (from.isAnyOf(mine)) {
            boolean single =
                    honest.lines().stream().filter(line -> line.is("From")).count() == 1;
            return new Sender(from.addresses().get(0), single ? honest : honest.replacing(from.line("From")));
        }
        HeaderLine own = new MailAddresses(
                        List.of(new Box(chosen.displayName(), chosen.address().value())))
                .line("From");
        return new Sender(chosen.address(), honest.replacing(own));
    }

    /** Finds those from whom the user may send: all, or the one account that the device names. */
    static List<Identity> allowed(List<Identity> identities, Optional<String> account) {
        return identities.stream()
                .filter(identity -> account.isEmpty() || identity.account().equals(account))
                .filter(Identity::maySend)
                .toList();
    }
}
