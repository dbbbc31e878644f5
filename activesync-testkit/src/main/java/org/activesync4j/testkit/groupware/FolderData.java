package org.activesync4j.testkit.groupware;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.activesync4j.Owner;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Right;
import org.activesync4j.spi.Token;
import org.activesync4j.spi.Topic;

/** A folder and what lies in it. Touched only under the groupware's lock. */
final class FolderData {

    private static final Pattern TOKEN = Pattern.compile("(.*):([0-9]{1,18})");

    final Owner owner;
    final FolderKind kind;
    final ItemKind items;

    FolderId id;
    String name;
    FolderId parent = FolderId.ROOT;
    Set<Right> rights = Right.ALL;
    UnaryOperator<Item> storing = UnaryOperator.identity();

    private final Map<Owner, Set<Right>> shares = new HashMap<>();
    private final Map<ItemId, StoredItem> present = new LinkedHashMap<>();
    private final Map<ItemId, Long> gone = new LinkedHashMap<>();
    private final Map<Content, Long> conversed = new HashMap<>();
    private final Map<String, Created> created = new HashMap<>();
    private Optional<String> madeBy = Optional.empty();
    private long version;
    private long forgotten;

    /**
     * What a creation has made.
     *
     * @param attachments the client's id of each attachment → its reference
     */
    record Created(ItemId id, Map<String, String> attachments) {}

    FolderData(FolderId id, Owner owner, FolderKind kind, String name) {
        this.id = id;
        this.owner = owner;
        this.kind = kind;
        this.items = ItemKind.of(kind);
        this.name = name;
    }

    /** Tells what an item is; text messages may lie among mail. */
    ItemKind kindOf(Item item) {
        return item.schema() == ItemKind.TEXT_MESSAGE.schema() ? ItemKind.TEXT_MESSAGE : items;
    }

    boolean mayHold(Item item) {
        return item.schema() == items.schema() || items == ItemKind.MAIL && kindOf(item) == ItemKind.TEXT_MESSAGE;
    }

    void madeBy(CreationKey key) {
        madeBy = Optional.of(key.value());
    }

    boolean isMadeBy(CreationKey key) {
        return madeBy.filter(key.value()::equals).isPresent();
    }

    // who sees it, and how

    boolean isOwnedBy(Owner viewer) {
        return owner.equals(viewer);
    }

    boolean isSeenBy(Owner viewer) {
        return isOwnedBy(viewer) || shares.containsKey(viewer);
    }

    void share(Owner with, Set<Right> rights) {
        shares.put(with, Set.copyOf(rights));
    }

    void unshare(Owner with) {
        shares.remove(with);
    }

    Set<Owner> viewers() {
        Set<Owner> all = new HashSet<>(shares.keySet());
        all.add(owner);
        return all;
    }

    Folder seenBy(Owner viewer) {
        Optional<Topic> topic = shares.isEmpty() ? Optional.empty() : Optional.of(new Topic("groupware/" + id));
        return isOwnedBy(viewer)
                ? new Folder(id, parent, name, kind, rights, topic)
                : new Folder(id, FolderId.ROOT, name + " of " + owner, items.further(), rightsOf(viewer), topic);
    }

    private Set<Right> rightsOf(Owner viewer) {
        return shares.getOrDefault(viewer, Set.of());
    }

    void require(Right right, Owner viewer) {
        if (isOwnedBy(viewer) && !rights.contains(right)) {
            throw new DriverException(Reason.READ_ONLY, name + " does not allow " + right);
        }
        if (!isOwnedBy(viewer) && !rightsOf(viewer).contains(right)) {
            throw new DriverException(Reason.DENIED, viewer + " may not " + right + " in " + name);
        }
    }

    // what lies in it

    Map<ItemId, StoredItem> present() {
        return Collections.unmodifiableMap(present);
    }

    Optional<StoredItem> find(ItemId item) {
        return Optional.ofNullable(present.get(item));
    }

    StoredItem require(ItemId item) {
        return find(item).orElseThrow(() -> new DriverException(Reason.NOT_FOUND, "no item " + item + " in " + name));
    }

    /** Finds what an earlier creation under the same key has made, if that is still there. */
    Optional<Created> createdBy(CreationKey key) {
        return Optional.ofNullable(created.get(key.value())).filter(made -> present.containsKey(made.id()));
    }

    void remember(CreationKey key, Created made) {
        created.put(key.value(), made);
    }

    ItemId add(Item item, Change change) {
        ItemId fresh = new ItemId("i" + change.number());
        present.put(fresh, StoredItem.first(storable(item, change.now()), change.number()));
        cameOrWent(require(fresh), change);
        moved(change);
        return fresh;
    }

    /** Replaces an item, unless nothing is different. */
    ItemId replace(ItemId id, Item item, Change change) {
        StoredItem before = require(id);
        if (isNews(before, item)) {
            StoredItem after = before.then(storable(item, change.now()), change.number());
            present.put(id, after);
            conversedAnew(before, after, change);
            moved(change);
        }
        return id;
    }

    /** Replaces an item by another one with a new id, unless nothing is different. */
    ItemId renumber(ItemId id, Item item, Change change) {
        if (!isNews(require(id), item)) {
            return id;
        }
        remove(id, change);
        ItemId fresh = add(item, change);
        created.replaceAll((key, made) -> made.id().equals(id) ? new Created(fresh, made.attachments()) : made);
        return fresh;
    }

    void remove(ItemId item, Change change) {
        cameOrWent(require(item), change);
        present.remove(item);
        gone.put(item, change.number());
        moved(change);
    }

    /** Moves an item, which has another id there. */
    ItemId moveTo(FolderData other, ItemId item, Change change) {
        return moveTo(other, item, new ItemId("i" + change.number()), change);
    }

    ItemId moveTo(FolderData other, ItemId item, ItemId there, Change change) {
        StoredItem moving = require(item);
        remove(item, change);
        other.take(there, moving, change);
        return there;
    }

    /** What comes from elsewhere is as it was there, as far as this folder stores it so. */
    private void take(ItemId id, StoredItem moving, Change change) {
        Item kept = storing.apply(moving.item().inMemory());
        present.put(
                id,
                kept.equals(moving.item())
                        ? new StoredItem(kept, moving.etag(), change.number())
                        : StoredItem.first(kept, change.number()));
        gone.remove(id);
        cameOrWent(require(id), change);
        moved(change);
    }

    private boolean isNews(StoredItem before, Item item) {
        return !before.item().equals(storing.apply(placed(item.inMemory())));
    }

    private Item storable(Item item, Instant now) {
        return storing.apply(placed(kindOf(item).stamped(item, now).inMemory()));
    }

    /** A mail is a draft because of where it lies. */
    private Item placed(Item item) {
        boolean draft = kind == FolderKind.DRAFTS && item.schema() == Email.SCHEMA;
        return draft ? item.with(Email.IS_DRAFT, true) : item.has(Email.IS_DRAFT) ? item.without(Email.IS_DRAFT) : item;
    }

    // what has moved

    long version() {
        return version;
    }

    /** Makes tokens worthless that were given out until now. */
    void forget(Change change) {
        version = change.number();
        forgotten = version;
        gone.clear();
    }

    Token token() {
        return new Token(id + ":" + version);
    }

    /** Tells which change a token saw last. */
    long change(Token token) {
        if (token.equals(Token.START)) {
            return -1;
        }
        Matcher parts = TOKEN.matcher(token.value());
        if (!parts.matches() || !parts.group(1).equals(id.value()) || Long.parseLong(parts.group(2)) < forgotten) {
            throw new DriverException(Reason.TOKEN_EXPIRED, "token " + token.value() + " for " + name);
        }
        return Long.parseLong(parts.group(2));
    }

    Stream<ItemId> goneSince(long change) {
        return gone.entrySet().stream()
                .filter(entry -> entry.getValue() > change)
                .map(Map.Entry::getKey);
    }

    /** Tells by which change a mail has last come into a conversation, left it or got another date; -1 if none has. */
    long conversed(Content conversation) {
        return conversed.getOrDefault(conversation, -1L);
    }

    private void cameOrWent(StoredItem mail, Change change) {
        if (kind.isMail()) {
            conversed.put(Email.conversation(mail.item()), change.number());
        }
    }

    private void conversedAnew(StoredItem before, StoredItem after, Change change) {
        boolean same = items.until(before.item()).equals(items.until(after.item()))
                && (!kind.isMail() || Email.conversation(before.item()).equals(Email.conversation(after.item())));
        if (!same) {
            cameOrWent(before, change);
            cameOrWent(after, change);
        }
    }

    private void moved(Change change) {
        version = change.number();
        change.changed(this);
    }
}
