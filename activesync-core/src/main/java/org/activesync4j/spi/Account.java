package org.activesync4j.spi;

import java.util.List;
import java.util.Optional;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;

/**
 * One user's data during one exchange. Used by one thread at a time, unless {@link Driver#open} returns one object to
 * several; closed before waiting and before the first byte of the answer is sent.
 *
 * <p>Every method may throw {@link DriverException}. A failure is never taken for emptiness: what a device holds stays as
 * it is until a call succeeds. A {@code null} result, and any other exception, count as a failure.
 *
 * <p>A method is only ever given ids that this account has named to the same device, and items of the class that belongs to
 * the folder's kind. All throw {@code NOT_FOUND} when the folder is gone; who has one folder for ever need not look.
 */
public interface Account extends AutoCloseable {

    /**
     * Names all folders that the user may see.
     *
     * @return the folders, parents in any order; an account with mail always has Inbox, Drafts, Sent Items, Deleted Items
     *     and Outbox
     */
    List<Folder> folders();

    /**
     * Names what the folder holds, or what moved since the token, without reading it. Called often: aim at one query.
     *
     * <p>A simple driver names everything, each time, and returns {@link Token#START}. A driver with a memory names,
     * after {@code START}, everything, and else only what has come, changed or gone since; it returns the token of that
     * moment.
     *
     * @param folder which folder
     * @param filter what the device asks for; naming more is allowed if {@code until} is given. Only mail, events and tasks
     *     are filtered
     * @param since {@code START}, or what an earlier look returned
     * @param sight where to name the items, each once, in any order; not kept after the return
     * @return the token to look from next time, or {@code START} for a driver without memory
     * @throws DriverException {@code TOKEN_EXPIRED} when {@code since} is no longer known (the engine looks again from
     *     {@code START}), {@code NOT_FOUND} when the folder is gone
     */
    Token look(FolderId folder, Filter filter, Token since, Sight sight);

    /**
     * Reads an item.
     *
     * @param folder its folder
     * @param id its id
     * @param want how much of it is needed; more is never wrong
     * @return the item, of the class that belongs to the folder's kind ({@code Note.SCHEMA} for notes), bodies as they are
     *     stored
     * @throws DriverException {@code NOT_FOUND} when it is gone, {@code INVALID} when it cannot be read
     */
    Item get(FolderId folder, ItemId id, Want want);

    /**
     * Creates an item.
     *
     * <p>With the same key again, and the item still there, this returns that item instead of a second one, as it is now;
     * with the item gone it creates it anew. The key is made to be a file name, href, UID, primary key or Message-ID, so
     * that a second create meets the first.
     *
     * @param folder where
     * @param item what; its contents are good only until this returns, so a driver that keeps the item itself keeps
     *     {@link Item#inMemory()}
     * @param key names this creation for ever
     * @return the id and the etag of what is now stored, the very one that the next look names
     * @throws DriverException {@code READ_ONLY}, {@code DENIED}, {@code INVALID}, {@code TOO_LARGE}, {@code QUOTA} …;
     *     then nothing has been created
     */
    Stored create(FolderId folder, Item item, CreationKey key);

    /**
     * Changes an item: what the patch does not name stays as it is.
     *
     * <p>A simple driver stores {@code patch.applyTo(load(id)).inMemory()}. It calls {@code expected.check(etag)} with the
     * etag of what is stored, under its lock or before its conditional write, so that of two updates at a time one fails.
     *
     * @param folder its folder
     * @param id its id
     * @param patch what changes; its contents are good only until this returns
     * @param expected throws {@code CONFLICT} if the device did not know the stored state; let it pass through
     * @return the id and the etag of what is now stored, the very one that the next look names; another id is allowed,
     *     save when only marks change
     * @throws DriverException {@code NOT_FOUND} when it is gone, {@code CONFLICT} from {@code expected} or from the
     *     conditional write, {@code READ_ONLY}, {@code DENIED} …; then nothing has changed
     */
    Stored update(FolderId folder, ItemId id, Patch patch, Expected expected);

    /**
     * Deletes an item.
     *
     * @param folder its folder
     * @param id its id
     * @param how into the Deleted Items folder, or for good; in that folder itself, and without such a folder, always for
     *     good. What was moved has a new id there, or the old one
     * @throws DriverException {@code NOT_FOUND} when it is gone already, {@code READ_ONLY}, {@code DENIED} …
     */
    void delete(FolderId folder, ItemId id, Deletion how);

    /**
     * Offers an optional ability, such as {@link FolderVersions} or {@link BulkReader}. Decorators pass the call on.
     *
     * @param type the ability's interface
     * @param <C> the ability
     * @return the ability; the default offers what this object implements
     */
    default <C> Optional<C> capability(Class<C> type) {
        return type.isInstance(this) ? Optional.of(type.cast(this)) : Optional.empty();
    }

    /** Gives back what the account holds. Does not throw. */
    @Override
    default void close() {}
}
