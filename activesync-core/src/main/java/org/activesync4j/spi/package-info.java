/**
 * The driver side: what a groupware product implements so that its data can be synchronised.
 *
 * <p>Begin with {@link org.activesync4j.spi.Driver} and {@link org.activesync4j.spi.Account}; everything else here is a
 * value that they exchange, or an optional ability.
 *
 * <p>A complete driver, for the notes of any number of users, in memory; {@link org.activesync4j.User} and {@link
 * org.activesync4j.Owner} are of the root package, items and notes of {@code org.activesync4j.item}:
 *
 * <pre>{@code
 * public final class NotesDriver implements Driver {
 *
 *     private final Map<Owner, Notes> notes = new ConcurrentHashMap<>();
 *
 *     // Makes a driver for users who have no notes yet.
 *     public NotesDriver() {}
 *
 *     @Override
 *     public Account open(User user) {
 *         return notes.computeIfAbsent(user.owner(), owner -> new Notes());
 *     }
 *
 *     private record Version(Item note, Etag etag) {}
 *
 *     // One user's notes; every exchange of the user shares them, so each step holds the lock.
 *     private static final class Notes implements Account {
 *
 *         private final Map<ItemId, Version> versions = new LinkedHashMap<>();
 *         private long changes;
 *
 *         @Override
 *         public List<Folder> folders() {
 *             return List.of(Folder.of("notes", "Notes", FolderKind.NOTES));
 *         }
 *
 *         @Override
 *         public synchronized Token look(FolderId folder, Filter filter, Token since, Sight sight) {
 *             versions.forEach((id, version) -> sight.present(id, version.etag(), Instant.MAX));
 *             return Token.START;
 *         }
 *
 *         @Override
 *         public synchronized Item get(FolderId folder, ItemId id, Want want) {
 *             return require(id).note();
 *         }
 *
 *         @Override
 *         public synchronized Stored create(FolderId folder, Item item, CreationKey key) {
 *             ItemId id = new ItemId(key.value());
 *             Version earlier = versions.get(id);
 *             return earlier == null ? store(id, item) : new Stored(id, earlier.etag());
 *         }
 *
 *         @Override
 *         public synchronized Stored update(FolderId folder, ItemId id, Patch patch, Expected expected) {
 *             Version version = require(id);
 *             expected.check(version.etag());
 *             return store(id, patch.applyTo(version.note()));
 *         }
 *
 *         @Override
 *         public synchronized void delete(FolderId folder, ItemId id, Deletion how) {
 *             require(id);
 *             versions.remove(id);
 *         }
 *
 *         private Version require(ItemId id) {
 *             if (!versions.containsKey(id)) {
 *                 throw new DriverException(DriverException.Reason.NOT_FOUND, "no note " + id);
 *             }
 *             return versions.get(id);
 *         }
 *
 *         private Stored store(ItemId id, Item note) {
 *             Etag etag = Etag.of("" + ++changes);
 *             versions.put(id, new Version(note.inMemory(), etag));
 *             return new Stored(id, etag);
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>The items are described in {@code org.activesync4j.item}: {@link org.activesync4j.item.Note}, {@link
 * org.activesync4j.item.Contact}, {@link org.activesync4j.item.Email}. The test kit carries this driver, and a contract
 * that tells whether yours is right.
 */
@NullMarked
package org.activesync4j.spi;

import org.jspecify.annotations.NullMarked;
