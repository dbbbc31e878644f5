package org.activesync4j.internal.collection;

import org.activesync4j.internal.sync.FolderNumber;
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
 */
public record Place(FolderNumber number, FolderId folder, FolderKind kind, ItemSchema schema) {}
