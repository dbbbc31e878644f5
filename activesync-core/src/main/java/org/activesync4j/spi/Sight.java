package org.activesync4j.spi;

import java.time.Instant;

/** Where a driver names what it sees during {@link Account#look}. Used on the calling thread, only during the call. */
public interface Sight {

    /**
     * Names an item that is there and whose age the driver does not know cheaply.
     *
     * @param id the item
     * @param etag its version
     */
    void present(ItemId id, Etag etag);

    /**
     * Names an item that is there.
     *
     * @param id the item
     * @param etag its version
     * @param until when it stops being recent: the received time of a mail, the end of an event's last occurrence, {@link
     *     Instant#MAX} for what never ages (an open series, a contact, a note)
     */
    void present(ItemId id, Etag etag, Instant until);

    /**
     * Names a text message (SMS) that lies in a mail folder. Only a driver with {@link TextMessages} has such.
     *
     * @param id the message
     * @param etag its version
     * @param until when it came or went
     */
    void textMessage(ItemId id, Etag etag, Instant until);

    /**
     * Names an item that has gone since the token. Not needed after {@link Token#START}.
     *
     * @param id the item
     */
    void gone(ItemId id);
}
