package org.activesync4j.examples.server;

import org.activesync4j.item.Content;
import org.activesync4j.spi.CreationKey;

/** Where mail is put. Thread-safe. */
@FunctionalInterface
interface Mailboxes {

    /**
     * Puts a mail into an inbox, once: the same key again changes nothing.
     *
     * @param name the account
     * @param mime the mail
     * @param key names the delivery for ever
     * @throws org.activesync4j.spi.DriverException if it cannot be done
     */
    void deliver(String name, Content mime, CreationKey key);
}
