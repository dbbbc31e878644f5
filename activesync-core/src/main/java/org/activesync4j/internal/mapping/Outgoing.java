package org.activesync4j.internal.mapping;

import org.activesync4j.internal.spool.SpooledContent;
import org.activesync4j.item.Content;
import org.activesync4j.spi.MailEnvelope;

/**
 * A mail that is ready to be sent.
 *
 * @param mime the mail, of known length; good until this is closed
 * @param envelope who sends it, and to whom it goes
 */
public record Outgoing(Content mime, MailEnvelope envelope) implements AutoCloseable {

    /** Gives up what was written. */
    @Override
    public void close() {
        if (mime instanceof SpooledContent spooled) {
            spooled.close();
        }
    }
}
