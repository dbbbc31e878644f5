package org.activesync4j.testkit.madeup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Deletion;
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

/** One journal for everybody, and how they are greeted. */
final class Journal implements Account, Greeter {

    private final Map<ItemId, Item> entries = new LinkedHashMap<>();

    List<String> titles() {
        return entries.values().stream()
                .map(entry -> entry.get(Entry.TITLE).orElse(""))
                .toList();
    }

    @Override
    public String greet(String name) {
        return "Hello " + name;
    }

    @Override
    public List<Folder> folders() {
        return List.of(Folder.of("journal", "Journal", FolderKind.JOURNAL));
    }

    @Override
    public Token look(FolderId folder, Filter filter, Token since, Sight sight) {
        entries.forEach((id, entry) -> sight.present(id, etag(entry)));
        return Token.START;
    }

    private static Etag etag(Item entry) {
        return Etag.of(entry.toString());
    }

    @Override
    public Item get(FolderId folder, ItemId id, Want want) {
        return require(id);
    }

    @Override
    public Stored create(FolderId folder, Item item, CreationKey key) {
        ItemId id = new ItemId(key.value());
        return entries.containsKey(id) ? stored(id, require(id)) : stored(id, item.inMemory());
    }

    @Override
    public Stored update(FolderId folder, ItemId id, Patch patch, Expected expected) {
        expected.check(etag(require(id)));
        return stored(id, patch.applyTo(require(id)).inMemory());
    }

    private Stored stored(ItemId id, Item entry) {
        entries.put(id, entry);
        return new Stored(id, etag(entry));
    }

    @Override
    public void delete(FolderId folder, ItemId id, Deletion how) {
        require(id);
        entries.remove(id);
    }

    private Item require(ItemId id) {
        Item entry = entries.get(id);
        if (entry == null) {
            throw new DriverException(Reason.NOT_FOUND, "no entry " + id);
        }
        return entry;
    }
}
