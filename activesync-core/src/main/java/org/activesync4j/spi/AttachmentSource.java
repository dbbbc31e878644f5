package org.activesync4j.spi;

import org.activesync4j.item.Content;

/**
 * Ability of an account: opens what is attached to its items. Without it devices see attachments and cannot fetch them.
 *
 * <p>The references are the driver's own, those of {@link org.activesync4j.item.Attachment#REFERENCE}: any text that finds
 * the attachment again within its item, on every node and for as long as the item does not change. Devices never see
 * them, and are only let to attachments that the item still names when it is read.
 */
@FunctionalInterface
public interface AttachmentSource {

    /**
     * Opens an attachment.
     *
     * @param folder the folder of the item
     * @param item the item
     * @param reference the driver's reference, as the item names it
     * @return the content with its media type; with its length too if that is known, so that a part of it can be sent
     *     without reading the rest. It is read once, at once, and may be large: open a stream, do not load
     * @throws DriverException {@code NOT_FOUND} when item or attachment are gone, {@code DENIED}, {@code TOO_LARGE} …
     */
    Content open(FolderId folder, ItemId item, String reference);
}
