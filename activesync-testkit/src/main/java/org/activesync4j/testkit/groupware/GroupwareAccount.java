package org.activesync4j.testkit.groupware;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.activesync4j.Owner;
import org.activesync4j.item.AddedAttachment;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.AttachmentChanges;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.AttachmentSource;
import org.activesync4j.spi.BulkReader;
import org.activesync4j.spi.ConversationLook;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.Filter;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.FolderVersions;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Right;
import org.activesync4j.spi.Sight;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.TextMessages;
import org.activesync4j.spi.Token;
import org.activesync4j.spi.Want;
import org.activesync4j.testkit.groupware.FolderData.Created;

/** One user's data, as a driver shows it. */
record GroupwareAccount(Groupware groupware, Owner viewer, Set<Ability> abilities)
        implements Account, FolderVersions, BulkReader, AttachmentSource, ConversationLook, TextMessages {

    @Override
    public <C> Optional<C> capability(Class<C> type) {
        return GroupwareDriver.offers(abilities, type) ? offered(type) : Optional.empty();
    }

    private <C> Optional<C> offered(Class<C> type) {
        return Stream.of(
                        this,
                        new Searching(groupware, viewer),
                        new ConversationMoving(groupware, viewer),
                        groupware.documents(),
                        new Writing(groupware, viewer, abilities),
                        new Absences(groupware, viewer),
                        new KeptPasswords(groupware, viewer),
                        new Answering(groupware, viewer),
                        new FolderEditing(groupware, viewer, abilities),
                        new ItemMoving(groupware, viewer, abilities))
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    @Override
    public List<Folder> folders() {
        return groupware.read(() -> groupware.seenBy(viewer).stream()
                .map(folder -> folder.seenBy(viewer))
                .toList());
    }

    @Override
    public Token look(FolderId folder, Filter filter, Token since, Sight sight) {
        return groupware.read(() ->
                Looking.itemByItem(groupware.require(folder, viewer), abilities).look(filter, since, sight));
    }

    @Override
    public Token lookByConversation(FolderId folder, Filter filter, Token since, Sight sight) {
        return groupware.read(() -> Looking.byConversation(groupware.require(folder, viewer), abilities)
                .look(filter, since, sight));
    }

    @Override
    public Item get(FolderId folder, ItemId id, Want want) {
        return groupware.read(() -> {
            FolderData data = groupware.require(folder, viewer);
            return wanted(data, data.require(id).item(), want);
        });
    }

    private Item wanted(FolderData folder, Item item, Want want) {
        if (!abilities.contains(Ability.SPARING)) {
            return item;
        }
        return switch (want) {
            case MARKS -> item.without(StoredItem.content(item));
            case HEADERS -> item.without(folder.kindOf(item).body());
            case PREVIEW, ALL -> item;
        };
    }

    @Override
    public Stored create(FolderId folder, Item item, CreationKey key) {
        return groupware.change(change -> {
            FolderData data = groupware.require(folder, viewer);
            Created made = data.createdBy(key).orElseGet(() -> create(data, item, key, change));
            return stored(data, made.id(), made.attachments());
        });
    }

    private Created create(FolderData folder, Item item, CreationKey key, Change change) {
        folder.require(Right.ADD, viewer);
        boolean fits = folder.mayHold(item) && mayHold(item);
        if (!fits) {
            throw new DriverException(Reason.INVALID, item.schema() + " does not belong into " + folder.name);
        }
        Map<String, String> references = new HashMap<>();
        ItemId id = folder.add(attached(item, item, references), change);
        Created made = new Created(id, references);
        folder.remember(key, made);
        return made;
    }

    private boolean mayHold(Item item) {
        return item.schema() != ItemKind.TEXT_MESSAGE.schema() || abilities.contains(Ability.TEXT_MESSAGES);
    }

    @Override
    public Stored update(FolderId folder, ItemId id, Patch patch, Expected expected) {
        return groupware.change(change -> {
            FolderData data = groupware.require(folder, viewer);
            StoredItem before = data.require(id);
            data.require(Right.CHANGE, viewer);
            expected.check(before.etag());
            Map<String, String> references = new HashMap<>();
            Item after = attached(patch.applyTo(before.item()), patch.set(), references);
            boolean renumber = abilities.contains(Ability.RENUMBERS) && !patch.onlyMarks();
            ItemId now = renumber ? data.renumber(id, after, change) : data.replace(id, after, change);
            return stored(data, now, references);
        });
    }

    private Item attached(Item item, Item wishes, Map<String, String> references) {
        return AttachmentChanges.applyTo(item, wishes, added -> {
            Item kept = groupware.files().keep(added);
            references.put(
                    added.get(AddedAttachment.CLIENT_ID).orElseThrow(),
                    kept.get(Attachment.REFERENCE).orElseThrow());
            return kept;
        });
    }

    private static Stored stored(FolderData folder, ItemId id, Map<String, String> references) {
        return new Stored(id, folder.require(id).etag(), references);
    }

    @Override
    public Content open(FolderId folder, ItemId id, String reference) {
        return groupware.read(() -> {
            Item item = groupware.require(folder, viewer).require(id).item();
            return Attachment.all(item).stream()
                    .filter(each -> each.get(Attachment.REFERENCE)
                            .filter(reference::equals)
                            .isPresent())
                    .findFirst()
                    .flatMap(each -> groupware.files().find(reference).or(() -> PostOffice.attachment(item, reference)))
                    .orElseThrow(() -> new DriverException(Reason.NOT_FOUND, "no attachment " + reference));
        });
    }

    @Override
    public void delete(FolderId folder, ItemId id, Deletion how) {
        groupware.change(change -> {
            FolderData data = groupware.require(folder, viewer);
            data.require(id);
            data.require(Right.DELETE, viewer);
            trash(data, how).ifPresentOrElse(trash -> data.moveTo(trash, id, change), () -> data.remove(id, change));
            return true;
        });
    }

    /** Finds the folder for what is deleted; only mail goes there. */
    private Optional<FolderData> trash(FolderData folder, Deletion how) {
        if (how == Deletion.FOR_GOOD || !folder.kind.isMail()) {
            return Optional.empty();
        }
        return groupware.foldersOf(folder.owner).stream()
                .filter(other -> other.kind == FolderKind.DELETED_ITEMS && other != folder)
                .findFirst();
    }

    @Override
    public Map<FolderId, String> versions(Set<FolderId> folders) {
        return groupware.read(() -> {
            Map<FolderId, String> versions = new HashMap<>();
            groupware.seenBy(viewer).stream()
                    .filter(folder -> folders.contains(folder.id))
                    .forEach(folder -> versions.put(folder.id, "" + folder.version()));
            return versions;
        });
    }

    @Override
    public Map<ItemId, Item> get(FolderId folder, Set<ItemId> ids, Want want) {
        return groupware.read(() -> {
            FolderData data = groupware.require(folder, viewer);
            Map<ItemId, Item> items = new HashMap<>();
            ids.forEach(id -> data.find(id).ifPresent(stored -> items.put(id, wanted(data, stored.item(), want))));
            return items;
        });
    }
}
