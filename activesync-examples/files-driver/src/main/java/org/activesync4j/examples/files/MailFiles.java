package org.activesync4j.examples.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.examples.files.Maildir.Message;
import org.activesync4j.item.AttachmentChanges;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Flag;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Property;
import org.activesync4j.mapping.Mapped;
import org.activesync4j.mapping.MimeMail;
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

/** Mails of a Maildir: the id is the unique part of the name of the file, the key that of a new one. */
record MailFiles(Maildir maildir, boolean holdsDrafts, InstantSource clock, FolderMemory<MailListing> memory)
        implements ItemFiles {

    private static final Logger LOG = LoggerFactory.getLogger(MailFiles.class);

    /** What of a mail lies in the name of its file. */
    private static final Set<Property<?>> IN_THE_NAME =
            Set.of(Email.READ, Email.FLAG, Email.CATEGORIES, Email.LAST_VERB_EXECUTED, Email.LAST_VERB_EXECUTION_TIME);

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
        Message message = require(id);
        return want == Want.MARKS ? marked(Item.of(Email.SCHEMA), message) : marked(read(message), message);
    }

    private Message require(ItemId id) throws IOException {
        return find(id.value()).orElseThrow(() -> ItemFiles.gone(id));
    }

    private Optional<Message> find(String id) throws IOException {
        return memory.listing().find(id);
    }

    private Item read(Message message) throws IOException {
        Content content = maildir.content(message);
        requireReadable(content);
        Mapped mapped = MimeMail.read(content);
        mapped.unreadable().ifPresent(why -> LOG.warn("{} is shown as unreadable: {}", message.file(), why));
        return mapped.item();
    }

    private static void requireReadable(Content content) throws IOException {
        try {
            content.open().close();
        } catch (AccessDeniedException unreadable) {
            throw new DriverException(Reason.INVALID, "a file that may not be read", unreadable);
        }
    }

    private Item marked(Item mail, Message message) throws IOException {
        Item marked = mail.with(Email.DATE_RECEIVED, message.received())
                .with(Email.READ, message.name().has('S'))
                .with(Email.FLAG, flag(message.name().has('F')))
                .with(Email.CATEGORIES, keywords().of(message.name()));
        return new MailVerb(message.name()).shownIn(isDraft(message) ? marked.with(Email.IS_DRAFT, true) : marked);
    }

    private boolean isDraft(Message message) {
        return holdsDrafts || message.name().has('D');
    }

    private Keywords keywords() {
        return new Keywords(maildir.folder());
    }

    private static Item flag(boolean set) {
        Item none = Item.of(Flag.SCHEMA);
        return set ? none.with(Flag.STATUS, Flag.ACTIVE).with(Flag.TYPE, "Flag for follow up") : none;
    }

    @Override
    public Stored create(Item item, CreationKey key) throws IOException {
        Optional<Message> there = find(key.value());
        Message message = there.isPresent() ? there.get() : add(item, key);
        boolean added = item.has(AttachmentChanges.ADDED);
        return stored(message, added ? MimeMail.added(item, maildir.content(message)) : Map.of());
    }

    private Message add(Item item, CreationKey key) throws IOException {
        Instant now = clock.instant();
        MessageName name = MessageName.of(key.value()).with('D', holdsDrafts);
        return maildir.add(
                flagged(name, item),
                out -> MimeMail.create(item, key, now, out),
                item.get(Email.DATE_RECEIVED).orElse(now));
    }

    private static Stored stored(Message message, Map<String, String> attachments) {
        return new Stored(new ItemId(message.id()), MailListing.etag(message), attachments);
    }

    /** Writes into a name what an item says. */
    private MessageName flagged(MessageName name, Item item) throws IOException {
        MessageName flagged = name.with('S', item.get(Email.READ).orElse(false))
                .with('F', item.get(Email.FLAG).filter(MailFiles::isActive).isPresent());
        flagged = new MailVerb(flagged).after(item);
        return keywords().with(flagged, item.get(Email.CATEGORIES).orElse(List.of()));
    }

    private static boolean isActive(Item flag) {
        return flag.get(Flag.STATUS).filter(status -> status == Flag.ACTIVE).isPresent();
    }

    @Override
    public Stored update(ItemId id, Patch patch, Expected expected) throws IOException {
        Optional<Message> found = find(id.value());
        Message before = found.isPresent() ? found.get() : require(new ItemId(Ids.successor(id.value())), id);
        expected.check(MailListing.etag(before));
        MessageName name = flagged(before.name(), patch.applyTo(marked(Item.of(Email.SCHEMA), before)));
        if (IN_THE_NAME.containsAll(patch.touched())) {
            Message after = maildir.flag(before.id(), there -> there.changedLike(before.name(), name))
                    .orElseThrow(() -> ItemFiles.gone(id));
            return stored(after, Map.of());
        }
        if (!isDraft(before)) {
            throw new DriverException(Reason.READ_ONLY, "only drafts change");
        }
        return rewritten(before, name, patch, id);
    }

    /** A crash may have given a draft its new name without its new content. */
    private Message require(ItemId successor, ItemId id) throws IOException {
        return find(successor.value()).orElseThrow(() -> ItemFiles.gone(id));
    }

    private Stored rewritten(Message before, MessageName name, Patch patch, ItemId id) throws IOException {
        CreationKey key = new CreationKey(Ids.successor(id.value()), false);
        MessageName successor = new MessageName(key.value(), "", name.flags());
        Content mime = maildir.content(before);
        Map<String, String> attachments = new HashMap<>();
        Message after = maildir.replace(
                        before,
                        successor,
                        out -> MimeMail.apply(patch, mime, key, out),
                        written -> attachments.putAll(MimeMail.added(patch, mime, written)))
                .orElseThrow(() -> ItemFiles.gone(id));
        return stored(after, attachments);
    }

    @Override
    public void delete(ItemId id) throws IOException {
        if (!maildir.delete(id.value())) {
            throw ItemFiles.gone(id);
        }
    }

    @Override
    public void empty() throws IOException {
        for (String id : maildir.messages().keySet()) {
            maildir.delete(id);
        }
    }

    Content content(ItemId id) throws IOException {
        return maildir.content(require(id));
    }

    /** Moves a mail to another folder; its keywords have other letters there. */
    Stored move(ItemId id, MailFiles other, CreationKey key) throws IOException {
        Optional<Message> there = other.find(key.value());
        return stored(there.isPresent() ? there.get() : moved(id, other, key.value()), Map.of());
    }

    /** Moves a mail to Deleted Items, if it can be under its own name. */
    void discard(ItemId id, MailFiles trash) throws IOException {
        String unique = require(id).name().unique();
        String id2 = MessageName.of(unique).id();
        moved(id, trash, trash.find(id2).isEmpty() ? unique : Ids.successor(unique));
    }

    private Message moved(ItemId id, MailFiles other, String unique) throws IOException {
        MessageName there = other.keywords().translated(require(id).name().called(unique), keywords());
        return maildir.move(id.value(), other.maildir, name -> there).orElseThrow(() -> ItemFiles.gone(id));
    }
}
