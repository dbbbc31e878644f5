package org.activesync4j.spi;

import org.activesync4j.item.Content;

/** Ability of an account: treats all mails of a conversation alike. Without it devices move mails one by one. */
@FunctionalInterface
public interface Conversations {

    /**
     * Moves all mails of a conversation, wherever they are but in Sent Items and Drafts, and from now on whatever joins
     * it. Doing it again does no harm; another folder takes the place of the one before. Into Deleted Items means that
     * the conversation is ignored.
     *
     * @param conversation the 16 bytes of {@link org.activesync4j.item.Email#conversation}
     * @param destination a mail folder
     * @throws DriverException {@code NOT_FOUND} when there is no such conversation, {@code READ_ONLY}, {@code DENIED} …
     */
    void moveAlways(Content conversation, FolderId destination);
}
