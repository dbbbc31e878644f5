package org.activesync4j.spi;

import java.util.Map;

/**
 * Ability of an account: makes, renames, moves, removes and empties folders, as FolderCreate, FolderUpdate, FolderDelete and
 * the EmptyFolderContents of ItemOperations ask for ([MS-ASCMD] 2.2.1.3, 2.2.1.4, 2.2.1.6, 2.2.1.10). Without it the first
 * three are not offered, and the last is refused.
 *
 * <p>Each call is all or nothing: when it throws, nothing has changed; when it returns, the next {@link Account#folders}
 * shows it, through another account too. The engine refuses by itself what no driver has to know about: the default
 * folders stay as they are, and no folder comes to lie beneath itself.
 *
 * <pre>{@code
 * public FolderId create(FolderId parent, String name, FolderKind kind, CreationKey key) {
 *     return database.inTransaction(() -> database.folderMadeBy(key.value())
 *             .orElseGet(() -> database.insertFolder(owner, parent, name, kind, key.value())));
 * }
 * }</pre>
 */
public interface FolderEditor {

    /**
     * Makes a folder.
     *
     * <p>With the same key again, and the folder still there, this returns that folder instead of a second one, whatever it
     * is called by now. A driver that cannot keep the key may, when it is {@code repeated}, take a folder of that name and
     * parent for its own.
     *
     * @param parent the folder above, or {@link FolderId#ROOT}
     * @param name what the user reads, 1 to 256 characters, no control characters among them
     * @param kind what it is for: {@link FolderKind#USER_GENERIC} or one of the further folders {@code USER_…}
     * @param key names this creation for ever
     * @return the id of the new folder, one that was never used before
     * @throws DriverException {@code EXISTS} when another folder beneath the parent has that name, {@code NOT_FOUND} when the
     *     parent is gone, {@code INVALID} when there can be no such name, {@code UNSUPPORTED} when there can be no such kind,
     *     {@code DENIED}, {@code READ_ONLY}, {@code QUOTA} …; then nothing has been made
     */
    FolderId create(FolderId parent, String name, FolderKind kind, CreationKey key);

    /**
     * Gives a folder another name, another parent, or both. To do it again changes nothing and succeeds.
     *
     * <p>What lies in the folder, items and folders, stays in it. Items keep their ids and etags; where folders are named by
     * their path, a folder and all beneath it get new ids, and devices need not know: they have their own numbers for folders.
     *
     * @param folder which
     * @param parent the folder above from now on, or {@link FolderId#ROOT}
     * @param name its name from now on, 1 to 256 characters, no control characters among them
     * @return of every folder whose id has changed, those beneath included, the old id and the new one; empty when ids stay
     * @throws DriverException {@code EXISTS} when another folder beneath the parent has that name, {@code NOT_FOUND} when the
     *     folder or the parent is gone, {@code INVALID} when there can be no such name or place, {@code DENIED}, {@code
     *     READ_ONLY} …; then nothing has changed
     */
    Map<FolderId, FolderId> update(FolderId folder, FolderId parent, String name);

    /**
     * Removes a folder with all items and folders in it. From now on its id is not named any more: what a driver keeps of it
     * in Deleted Items has new ids.
     *
     * @param folder which
     * @throws DriverException {@code NOT_FOUND} when it is gone already, {@code DENIED}, {@code READ_ONLY} …; then nothing
     *     has gone
     */
    void delete(FolderId folder);

    /**
     * Deletes for good all that lies in a folder; the folder itself stays. An empty folder stays empty, and that succeeds.
     *
     * @param folder which
     * @param subfolders whether the folders beneath it go as well, with all that is in them; otherwise they stay untouched
     * @throws DriverException {@code NOT_FOUND} when the folder is gone, {@code DENIED}, {@code READ_ONLY} …; should some of
     *     it have gone before that turned out, then the rest stays, and to ask again goes on
     */
    void empty(FolderId folder, boolean subfolders);
}
