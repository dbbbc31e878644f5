package org.activesync4j.servlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.activesync4j.User;
import org.activesync4j.item.Item;
import org.activesync4j.item.Note;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
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

/** Everybody has the same notes, in one folder of many. */
final class OneFolder implements Driver {

    private final Map<ItemId, Item> notes = new ConcurrentHashMap<>();
    private final int folders;
    final AtomicBoolean broken = new AtomicBoolean();

    OneFolder(int folders) {
        this.folders = folders;
    }

    void add(String subject) {
        notes.put(new ItemId("n" + notes.size()), Item.of(Note.SCHEMA).with(Note.SUBJECT, subject));
    }

    @Override
    public Account open(User user) {
        return new Notes();
    }

    private final class Notes implements Account {

        @Override
        public List<Folder> folders() {
            if (broken.get()) {
                throw new IllegalStateException("out of order");
            }
            List<Folder> all = new ArrayList<>();
            for (int i = 0; i < folders; i++) {
                all.add(Folder.of("f" + i, "Notes of the year " + i, FolderKind.NOTES));
            }
            return all;
        }

        @Override
        public Token look(FolderId folder, Filter filter, Token since, Sight sight) {
            notes.forEach((id, note) -> sight.present(id, Etag.of(note.toString())));
            return Token.START;
        }

        @Override
        public Item get(FolderId folder, ItemId id, Want want) {
            return notes.get(id);
        }

        @Override
        public Stored create(FolderId folder, Item item, CreationKey key) {
            throw new DriverException(Reason.READ_ONLY, "these are read only");
        }

        @Override
        public Stored update(FolderId folder, ItemId id, Patch patch, Expected expected) {
            throw new DriverException(Reason.READ_ONLY, "these are read only");
        }

        @Override
        public void delete(FolderId folder, ItemId id, Deletion how) {
            throw new DriverException(Reason.READ_ONLY, "these are read only");
        }
    }
}
