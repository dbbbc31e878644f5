package org.activesync4j.examples.server;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.activesync4j.item.Content;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.MailAddress;
import org.activesync4j.spi.MailEnvelope;
import org.activesync4j.spi.MailSender;

/** Delivers mail: to the inboxes of this house itself, to others through the relay. Whom it cannot reach it refuses at once. */
final class Post implements MailSender {

    private final Accounts accounts;
    private final Mailboxes mailboxes;
    private final Optional<RelayQueue> relay;

    Post(Accounts accounts, Mailboxes mailboxes, Optional<RelayQueue> relay) {
        this.accounts = accounts;
        this.mailboxes = mailboxes;
        this.relay = relay;
    }

    @Override
    public void send(Content mime, MailEnvelope envelope, CreationKey key) {
        Set<MailAddress> elsewhere = elsewhere(envelope);
        if (!elsewhere.isEmpty()) {
            relay.orElseThrow(() -> new DriverException(Reason.DENIED, "no relay takes mail for " + elsewhere))
                    .add(new MailEnvelope(envelope.sender(), elsewhere), mime, key);
        }
        here(envelope).forEach(name -> mailboxes.deliver(name, mime, key));
    }

    private Set<MailAddress> elsewhere(MailEnvelope envelope) {
        Set<MailAddress> elsewhere = new LinkedHashSet<>();
        for (MailAddress recipient : envelope.recipients()) {
            if (!accounts.isOurs(recipient)) {
                elsewhere.add(recipient);
            } else if (accounts.behind(recipient).isEmpty()) {
                throw new DriverException(Reason.NOT_FOUND, "there is no " + recipient);
            }
        }
        return elsewhere;
    }

    private Set<String> here(MailEnvelope envelope) {
        return envelope.recipients().stream()
                .flatMap(recipient -> accounts.behind(recipient).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
