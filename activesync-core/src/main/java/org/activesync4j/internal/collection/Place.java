package org.activesync4j.internal.collection;

import java.util.Optional;
import org.activesync4j.Version;
import org.activesync4j.internal.sync.FolderNumber;
import org.activesync4j.internal.sync.Kind;
import org.activesync4j.item.Item;
import org.activesync4j.item.ItemSchema;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;

/**
 * A folder that a device has been shown, and what it holds.
 *
 * @param number the device's name for it
 * @param folder the driver's name for it
 * @param kind what it is for
 * @param schema the class of its items
 * @param texts the class of text messages that may lie among them; empty in folders without mail
 */
public record Place(
        FolderNumber number, FolderId folder, FolderKind kind, ItemSchema schema, Optional<ItemSchema> texts) {

    /**
     * Tells the class of a kind of items.
     *
     * @param kind the kind
     * @return the class of such items in this folder
     */
    public ItemSchema schemaOf(Kind kind) {
        return switch (kind) {
            case OWN -> schema;
            case TEXT_MESSAGE -> texts.orElseThrow();
        };
    }

    /**
     * Tells whether a version has a name for the class of an item: an item that has none is never sent.
     *
     * @param item an item of this folder
     * @param version the version of the request
     * @return whether
     */
    public boolean isKnown(Item item, Version version) {
        return kindOf(item) == Kind.OWN || version.atLeast(Version.V14_0);
    }

    /**
     * Tells the kind of an item.
     *
     * @param item an item of this folder
     * @return what it is
     */
    public Kind kindOf(Item item) {
        return texts.filter(item.schema()::equals).isPresent() ? Kind.TEXT_MESSAGE : Kind.OWN;
    }
}
