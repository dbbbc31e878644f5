package org.activesync4j.testkit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.activesync4j.Owner;
import org.activesync4j.User;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.Filter;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Sight;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.Token;
import org.activesync4j.spi.Want;

/**
 * Keeps notes in memory: a complete driver to begin from. The creation key is the note's id, so that creating it again
 * meets it; each change gives it an etag that was never used before; there is no trash, so what is deleted is gone.
 */
public final class NotesDriver implements Driver {

    private final Map<Owner, Notes> notes = new ConcurrentHashMap<>();

    /** Makes a driver for users who have no notes yet. */
    public NotesDriver() {}

    @Override
    public Account open(User user) {
        return notes.computeIfAbsent(user.owner(), owner -> new Notes());
    }

    private record Version(Item note, Etag etag) {}

    /** One user's notes; every exchange of the user shares them, so each step holds the lock. */
    private static final class Notes implements Account {

        private final Map<ItemId, Version> versions = new LinkedHashMap<>();
        private long changes;

        @Override
        public List<Folder> folders() {
            return List.of(Folder.of("notes", "Notes", FolderKind.NOTES));
        }

        @Override
        public synchronized Token look(FolderId folder, Filter filter, Token since, Sight sight) {
            versions.forEach((id, version) -> sight.present(id, version.etag(), Instant.MAX));
            return Token.START;
        }

        @Override
        public synchronized Item get(FolderId folder, ItemId id, Want want) {
            return require(id).note();
        }

        @Override
        public synchronized Stored create(FolderId folder, Item item, CreationKey key) {
            ItemId id = new ItemId(key.value());
            Version earlier = versions.get(id);
            return earlier == null ? store(id, item) : new Stored(id, earlier.etag());
        }

        @Override
        public synchronized Stored update(FolderId folder, ItemId id, Patch patch, Expected expected) {
            Version version = require(id);
            expected.check(version.etag());
            return store(id, patch.applyTo(version.note()));
        }

        @Override
        public synchronized void delete(FolderId folder, ItemId id, Deletion how) {
            require(id);
            versions.remove(id);
        }

        private Version require(ItemId id) {
            if (!versions.containsKey(id)) {
                throw new DriverException(DriverException.Reason.NOT_FOUND, "no note " + id);
            }
            return versions.get(id);
        }

        private Stored store(ItemId id, Item note) {
            Etag etag = Etag.of("" + ++changes);
            versions.put(id, new Version(note.inMemory(), etag));
            return new Stored(id, etag);
        }
    }
}
