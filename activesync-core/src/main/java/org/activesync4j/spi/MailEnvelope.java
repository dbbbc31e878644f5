package org.activesync4j.spi;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Who sends a mail, and to whom it goes. Not read from its headers by the transport: blind copies are only here.
 *
 * @param sender who gets what cannot be delivered; one of the user's {@linkplain Identities addresses}
 * @param recipients to whom it goes, at least one, each once, in the order of To, Cc and Bcc
 */
public record MailEnvelope(MailAddress sender, Set<MailAddress> recipients) {

    /**
     * Copies the recipients and checks that there is one.
     *
     * @param sender who gets what cannot be delivered; one of the user's {@linkplain Identities addresses}
     * @param recipients to whom it goes, at least one, each once, in the order of To, Cc and Bcc
     */
    public MailEnvelope {
        Objects.requireNonNull(sender, "sender");
        recipients = Collections.unmodifiableSet(new LinkedHashSet<>(recipients));
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("a mail has a recipient");
        }
    }
}
