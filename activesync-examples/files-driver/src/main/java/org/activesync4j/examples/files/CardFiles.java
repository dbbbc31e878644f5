package org.activesync4j.examples.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.examples.files.CardFormat.Written;
import org.activesync4j.examples.files.Vdir.Entry;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.mapping.CalendarOwner;
import org.activesync4j.mapping.Mapped;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Sight;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.Token;
import org.activesync4j.spi.Want;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Items of a vdir: the id is the name of the file, the key that of a new one. */
record CardFiles(
        Vdir vdir, CardFormat format, CalendarOwner owner, InstantSource clock, FolderMemory<CardListing> memory)
        implements ItemFiles {

    private static final Logger LOG = LoggerFactory.getLogger(CardFiles.class);

    @Override
    public Token look(Token since, Sight sight) throws IOException {
        return memory.look(since, sight);
    }

    @Override
    public String version() throws IOException {
        return memory.currentVersion();
    }

    @Override
    public Map<String, Listing.Listed> listed() throws IOException {
        return memory.items();
    }

    @Override
    public Item get(ItemId id, Want want) throws IOException {
        Entry entry = require(id);
        Mapped mapped = format.mapping().read(bytes(entry), owner);
        mapped.unreadable().ifPresent(why -> LOG.warn("{} is shown as unreadable: {}", entry.path(), why));
        return mapped.item();
    }

    private Entry require(ItemId id) throws IOException {
        return vdir.find(id.value()).orElseThrow(() -> ItemFiles.gone(id));
    }

    private static byte[] bytes(Entry entry) throws IOException {
        try {
            return Vdir.read(entry, CardFormat.LONGEST)
                    .orElseThrow(() -> new DriverException(Reason.INVALID, "a file that is too large for one item"));
        } catch (AccessDeniedException unreadable) {
            throw new DriverException(Reason.INVALID, "a file that may not be read", unreadable);
        }
    }

    @Override
    public Stored create(Item item, CreationKey key) throws IOException {
        Optional<Entry> there = vdir.find(key.value());
        Written made = format.mapping().create(item, key, owner, clock.instant());
        if (there.isPresent()) {
            return stored(key.value(), new Written(bytes(there.get()), made.attachments()));
        }
        vdir.write(key.value(), made.bytes());
        return stored(key.value(), made);
    }

    private static Stored stored(String id, Written written) throws IOException {
        return new Stored(new ItemId(id), CardListing.etag(written.bytes()), written.attachments());
    }

    @Override
    public Stored update(ItemId id, Patch patch, Expected expected) throws IOException {
        Entry entry = require(id);
        byte[] before = bytes(entry);
        expected.check(CardListing.etag(before));
        Written after = format.mapping().apply(patch, before, owner, clock.instant());
        if (!Arrays.equals(before, after.bytes())) {
            requireUnchanged(entry);
            vdir.write(id.value(), after.bytes());
        }
        return stored(id.value(), after);
    }

    /** Another program may have written the file while we changed what we had read. */
    private void requireUnchanged(Entry entry) throws IOException {
        if (vdir.find(entry.id()).filter(entry::equals).isEmpty()) {
            throw new DriverException(Reason.CONFLICT, "another program is at the file just now");
        }
    }

    @Override
    public void delete(ItemId id) throws IOException {
        delete(id, require(id));
    }

    private void delete(ItemId id, Entry entry) throws IOException {
        try {
            vdir.delete(entry);
        } catch (NoSuchFileException gone) {
            throw ItemFiles.gone(id);
        }
    }

    @Override
    public void empty() throws IOException {
        for (Entry entry : vdir.entries().values()) {
            vdir.delete(entry);
        }
    }

    /** Moves an item to another collection of the same format. */
    Stored move(ItemId id, CardFiles other, CreationKey key) throws IOException {
        if (other.vdir.find(key.value()).isEmpty()) {
            vdir.move(require(id), other.vdir, key.value());
        }
        return stored(key.value(), new Written(bytes(other.require(new ItemId(key.value()))), Map.of()));
    }

    Optional<Content> attachment(ItemId id, String reference) throws IOException {
        return format.mapping().attachment(bytes(require(id)), reference);
    }
}
