package org.activesync4j.spi;

/**
 * Ability of an account: moves items from one folder to another ([MS-ASCMD] 2.2.1.12). Without it MoveItems is not offered.
 *
 * <p>Nothing is lost on the way: content, attachments, marks and dates are those from before. What came and went in between
 * is never shown: at each moment a look finds the item in one of the two folders, not in both, not in none.
 *
 * <pre>{@code
 * public Stored move(FolderId from, ItemId id, FolderId to, CreationKey key) {
 *     return database.inTransaction(() -> database.itemMovedBy(to, key.value())
 *             .orElseGet(() -> database.moveItem(from, id, to, key.value())));
 * }
 * }</pre>
 */
@FunctionalInterface
public interface ItemMover {

    /**
     * Moves an item.
     *
     * <p>With the same key again, and the item still where this key has moved it, this returns that item, as it is now, and
     * moves nothing. A driver that learns the new id only by searching marks the item with the key before it moves it, or
     * looks for its Message-ID when the key is {@code repeated}.
     *
     * @param from the folder in which it lies
     * @param id its id there
     * @param to another folder, of the same class
     * @param key names this move for ever
     * @return the item's id in the other folder, the same as before or another, never that of an earlier item of that folder;
     *     and its etag there, the very one that the next look names
     * @throws DriverException {@code NOT_FOUND} when the item is not there, and this key has moved none that still lies in the
     *     other folder, or when one of the folders is gone; {@code INVALID} when that folder cannot hold it, {@code DENIED},
     *     {@code READ_ONLY}, {@code QUOTA}, {@code TOO_LARGE} …, {@code CONFLICT} when somebody else is at it just now; then
     *     the item lies where it lay
     */
    Stored move(FolderId from, ItemId id, FolderId to, CreationKey key);
}
