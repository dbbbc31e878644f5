package org.activesync4j.examples.files;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.mapping.MimeMail;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.AttachmentSource;
import org.activesync4j.spi.BulkReader;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.Filter;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderVersions;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.ItemMover;
import org.activesync4j.spi.Right;
import org.activesync4j.spi.Sight;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.Token;
import org.activesync4j.spi.Want;
import org.jspecify.annotations.Nullable;

/** One user's files during one exchange. The hierarchy is found when it is first asked for. */
final class FilesAccount implements Account, FolderVersions, BulkReader, AttachmentSource, ItemMover {

    private final Home home;
    private final Failures failures;
    private @Nullable Hierarchy hierarchy;

    FilesAccount(Home home) {
        this.home = home;
        this.failures = new Failures(home.files());
    }

    @Override
    public <C> Optional<C> capability(Class<C> type) {
        return Stream.of(this, new FolderEditing(home, failures, this::forget), new Searching(home, failures, this))
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private void forget() {
        hierarchy = null;
    }

    Hierarchy hierarchy() throws IOException {
        Hierarchy found = hierarchy == null ? Hierarchy.of(home) : hierarchy;
        hierarchy = found;
        return found;
    }

    @Override
    public List<Folder> folders() {
        return failures.around(() -> {
            forget();
            return hierarchy().places().stream().map(Place::folder).toList();
        });
    }

    @Override
    public Token look(FolderId folder, Filter filter, Token since, Sight sight) {
        return failures.around(() -> items(folder).look(since, sight));
    }

    /** Finds a folder, whatever it is called by now. */
    private Place require(FolderId folder) throws IOException {
        Optional<Place> known = hierarchy().find(folder).filter(Place::isThere);
        if (known.isPresent()) {
            return known.get();
        }
        forget();
        return hierarchy().require(folder);
    }

    private ItemFiles items(FolderId folder) throws IOException {
        return require(folder).items();
    }

    @Override
    public Item get(FolderId folder, ItemId id, Want want) {
        return failures.around(() -> items(folder).get(id, want));
    }

    @Override
    public Stored create(FolderId folder, Item item, CreationKey key) {
        return changing(() -> allowed(require(folder), Right.ADD).items().create(item, key));
    }

    private <T> T changing(Home.Work<T> work) {
        return failures.around(() -> home.locked(work));
    }

    private static Place allowed(Place place, Right right) {
        if (!place.folder().allows(right)) {
            throw new DriverException(Reason.READ_ONLY, "nothing may be written in this folder");
        }
        return place;
    }

    @Override
    public Stored update(FolderId folder, ItemId id, Patch patch, Expected expected) {
        return changing(() -> allowed(require(folder), Right.CHANGE).items().update(id, patch, expected));
    }

    @Override
    public void delete(FolderId folder, ItemId id, Deletion how) {
        changing(() -> {
            Place place = allowed(require(folder), Right.DELETE);
            Optional<Place.OfMail> trash =
                    how == Deletion.FOR_GOOD ? Optional.empty() : hierarchy().trash();
            if (place instanceof Place.OfMail mail
                    && trash.isPresent()
                    && !trash.get().id().equals(folder)) {
                mail.items().discard(id, trash.get().items());
            } else {
                place.items().delete(id);
            }
            return true;
        });
    }

    @Override
    public Stored move(FolderId from, ItemId id, FolderId to, CreationKey key) {
        return changing(() -> {
            Place source = allowed(require(from), Right.DELETE);
            Place target = allowed(require(to), Right.ADD);
            if (source instanceof Place.OfMail mail && target instanceof Place.OfMail other) {
                return mail.items().move(id, other.items(), key);
            }
            if (source instanceof Place.OfCards cards
                    && target instanceof Place.OfCards other
                    && cards.format() == other.format()) {
                return cards.items().move(id, other.items(), key);
            }
            throw new DriverException(Reason.INVALID, "that folder holds other things");
        });
    }

    @Override
    public Map<FolderId, String> versions(Set<FolderId> folders) {
        return failures.around(() -> {
            Map<FolderId, String> versions = new HashMap<>();
            for (Place place : hierarchy().places()) {
                if (folders.contains(place.id()) && place.isThere()) {
                    versions.put(place.id(), place.items().version());
                }
            }
            return versions;
        });
    }

    @Override
    public Map<ItemId, Item> get(FolderId folder, Set<ItemId> ids, Want want) {
        return failures.around(() -> {
            ItemFiles items = items(folder);
            Map<ItemId, Item> read = new HashMap<>();
            for (ItemId id : ids) {
                find(items, id, want).ifPresent(item -> read.put(id, item));
            }
            return read;
        });
    }

    /** What cannot be read is read once more alone, then it is told why. */
    private static Optional<Item> find(ItemFiles items, ItemId id, Want want) throws IOException {
        try {
            return Optional.of(items.get(id, want));
        } catch (DriverException refused) {
            return Optional.empty();
        }
    }

    @Override
    public Content open(FolderId folder, ItemId item, String reference) {
        return failures.around(() -> {
            Optional<Content> found = attachment(require(folder), item, reference);
            return found.orElseThrow(() -> new DriverException(Reason.NOT_FOUND, "there is no such attachment"));
        });
    }

    private static Optional<Content> attachment(Place place, ItemId item, String reference) throws IOException {
        if (place instanceof Place.OfCards cards) {
            return cards.items().attachment(item, reference);
        }
        return place instanceof Place.OfMail mail
                ? MimeMail.attachment(mail.items().content(item), reference)
                : Optional.empty();
    }
}
