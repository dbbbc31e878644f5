package org.activesync4j.internal.command.sync;

import java.util.Optional;
import org.activesync4j.item.InstanceId;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSyncBase;

/** What a client has done to an item ([MS-ASCMD] 2.2.3.32). */
sealed interface ClientCommand {

    /**
     * A new item.
     *
     * @param itemClass the item's class, if it is not the folder's
     * @param clientId the client's name for it until it has ours
     * @param data the ApplicationData element
     * @param sends whether it is a mail that is to be sent, from 16.0 on
     */
    record Add(Optional<String> itemClass, String clientId, Element data, boolean sends) implements ClientCommand {}

    /**
     * A changed item, or a changed occurrence of it.
     *
     * @param serverId our name for it
     * @param instance which occurrence, from 16.0 on
     * @param data the ApplicationData element
     * @param sends whether it is a draft that is to be sent, from 16.0 on
     */
    record Change(String serverId, Optional<InstanceId> instance, Element data, boolean sends)
            implements ClientCommand {

        /** Tells whether it does harm if it is done twice: what is attached twice is there twice. */
        boolean isOnce() {
            return data.children(AirSyncBase.ATTACHMENTS).stream().anyMatch(list -> list.has(AirSyncBase.ADD));
        }
    }

    /**
     * A deleted item, or a deleted occurrence of it.
     *
     * @param serverId our name for it
     * @param instance which occurrence, from 16.0 on
     */
    record Delete(String serverId, Optional<InstanceId> instance) implements ClientCommand {}

    /**
     * An item that the client wants whole.
     *
     * @param serverId our name for it
     */
    record Fetch(String serverId) implements ClientCommand {}
}
