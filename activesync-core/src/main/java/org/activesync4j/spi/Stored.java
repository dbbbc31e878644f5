package org.activesync4j.spi;

import java.util.Map;
import java.util.Objects;

/**
 * What is stored now.
 *
 * @param id the item's id
 * @param etag its version
 * @param attachments for attachments that came with the item or patch ({@link org.activesync4j.item.AttachmentChanges}): the
 *     client's id of each → its reference; also when a key is repeated. One that is missing the engine looks for by name
 *     and size
 */
public record Stored(ItemId id, Etag etag, Map<String, String> attachments) {

    /**
     * Copies the map; nothing is {@code null}.
     *
     * @param id the item's id
     * @param etag its version
     * @param attachments for attachments that came with the item: the client's id of each → its reference
     */
    public Stored {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(etag, "etag");
        attachments = Map.copyOf(attachments);
    }

    /**
     * Makes a result without attachments.
     *
     * @param id the item's id
     * @param etag its version
     */
    public Stored(ItemId id, Etag etag) {
        this(id, etag, Map.of());
    }
}
