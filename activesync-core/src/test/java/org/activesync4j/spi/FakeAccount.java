package org.activesync4j.spi;

import java.util.List;
import org.activesync4j.item.Item;
import org.activesync4j.item.Note;
import org.activesync4j.item.Patch;

/** An account that holds one note and does what is asked; a test overrides what it is about. */
public class FakeAccount implements Account {

    public static final FolderId NOTES = new FolderId("notes");
    public static final ItemId MILK = new ItemId("milk");
    public static final Etag FIRST = Etag.of("1");

    public int closed;

    @Override
    public List<Folder> folders() {
        return List.of(Folder.of("notes", "Notes", FolderKind.NOTES));
    }

    @Override
    public Token look(FolderId folder, Filter filter, Token since, Sight sight) {
        sight.present(MILK, FIRST);
        return Token.START;
    }

    @Override
    public Item get(FolderId folder, ItemId id, Want want) {
        return Item.of(Note.SCHEMA).with(Note.SUBJECT, "Milk");
    }

    @Override
    public Stored create(FolderId folder, Item item, CreationKey key) {
        return new Stored(new ItemId(key.value()), FIRST);
    }

    @Override
    public Stored update(FolderId folder, ItemId id, Patch patch, Expected expected) {
        expected.check(FIRST);
        return new Stored(id, Etag.of("2"));
    }

    @Override
    public void delete(FolderId folder, ItemId id, Deletion how) {}

    @Override
    public void close() {
        closed++;
    }
}
