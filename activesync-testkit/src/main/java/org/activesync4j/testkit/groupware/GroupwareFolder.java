package org.activesync4j.testkit.groupware;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.activesync4j.item.AddedAttachment;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.AttachmentChanges;
import org.activesync4j.item.Body;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Flag;
import org.activesync4j.item.Item;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Right;

/** A folder of a {@link Person}: what a test does in it at the server. Rights do not matter here. */
public final class GroupwareFolder {

    private final Groupware groupware;
    private final FolderData data;
    private final Person person;

    GroupwareFolder(Groupware groupware, FolderData data, Person person) {
        this.groupware = groupware;
        this.data = data;
        this.person = person;
    }

    /**
     * Returns the driver's id of this folder.
     *
     * @return the id
     */
    public FolderId id() {
        return data.id;
    }

    /**
     * Returns the name that the owner reads.
     *
     * @return the name
     */
    public String name() {
        return groupware.read(() -> data.name);
    }

    /**
     * Returns where the folder hangs.
     *
     * @return the driver's id of the folder above, {@link FolderId#ROOT} at the top
     */
    public FolderId parent() {
        return groupware.read(() -> data.parent);
    }

    /**
     * Returns what the folder is for.
     *
     * @return the kind
     */
    public FolderKind kind() {
        return data.kind;
    }

    /**
     * Returns what lies in the folder.
     *
     * @return the items, the oldest first
     */
    public Map<ItemId, Item> items() {
        return groupware.read(() -> {
            Map<ItemId, Item> items = new LinkedHashMap<>();
            data.present().forEach((id, stored) -> items.put(id, stored.item()));
            return items;
        });
    }

    /**
     * Returns what people call the items: subjects, the names under which contacts are filed, the text of text messages.
     *
     * @return the titles, the oldest item first
     */
    public List<String> titles() {
        return items().values().stream().map(this::title).toList();
    }

    private String title(Item item) {
        return data.kindOf(item).title(item);
    }

    /**
     * Returns an item.
     *
     * @param id which
     * @return the item
     * @throws org.activesync4j.spi.DriverException if it is not there
     */
    public Item item(ItemId id) {
        return groupware.read(() -> data.require(id).item());
    }

    /**
     * Returns the only item of a title.
     *
     * @param title the title
     * @return the item
     * @throws NoSuchElementException if there is none, or more than one
     */
    public Item item(String title) {
        return item(find(title));
    }

    /**
     * Finds the only item of a title.
     *
     * @param title the title
     * @return its id
     * @throws NoSuchElementException if there is none, or more than one
     */
    public ItemId find(String title) {
        List<ItemId> found = items().entrySet().stream()
                .filter(entry -> title(entry.getValue()).equals(title))
                .map(Map.Entry::getKey)
                .toList();
        if (found.size() != 1) {
            throw new NoSuchElementException(found.size() + " items are called " + title + " among " + titles());
        }
        return found.get(0);
    }

    /**
     * Adds an item that has nothing but a title.
     *
     * @param title its title
     * @return its id
     */
    public ItemId add(String title) {
        return add(data.items.titled(title));
    }

    /**
     * Adds an item that has a title and a body of plain text.
     *
     * @param title its title
     * @param text its body
     * @return its id
     */
    public ItemId add(String title, String text) {
        return add(data.items.titled(title).with(data.items.body(), Body.text(text)));
    }

    /**
     * Adds an item.
     *
     * @param item the item, of the folder's class; a text message may lie among mail
     * @return its id
     */
    public ItemId add(Item item) {
        if (!data.mayHold(item)) {
            throw new IllegalArgumentException(item.schema() + " does not belong into " + name());
        }
        return groupware.change(change -> data.add(item, change));
    }

    /**
     * Delivers a mail: to this user and now, unless it says otherwise.
     *
     * @param letter the mail, see {@link Letter}
     * @return its id
     */
    public ItemId deliver(Item letter) {
        Item addressed = letter.has(Email.TO) ? letter : letter.with(Email.TO, person.address());
        return groupware.change(change -> groupware.destination(data, addressed).add(addressed, change));
    }

    /**
     * Attaches a file to an item.
     *
     * @param id which
     * @param fileName the name that people see
     * @param content what is in it
     * @return the reference under which the driver offers it
     */
    public String attach(ItemId id, String fileName, Content content) {
        Item file = Item.of(AddedAttachment.SCHEMA)
                .with(AddedAttachment.CLIENT_ID, fileName)
                .with(AddedAttachment.DISPLAY_NAME, fileName)
                .with(AddedAttachment.CONTENT, content);
        return attach(id, file);
    }

    /**
     * Attaches something to an item.
     *
     * @param id which
     * @param added what, an {@link AddedAttachment} with content
     * @return the reference under which the driver offers it
     */
    public String attach(ItemId id, Item added) {
        Item wishes = Item.of(data.items.schema()).with(AttachmentChanges.ADDED, List.of(added));
        return groupware.change(change -> {
            Item after = AttachmentChanges.applyTo(data.require(id).item(), wishes, groupware.files()::keep);
            data.replace(id, after, change);
            List<Item> all = Attachment.all(after);
            return all.get(all.size() - 1).get(Attachment.REFERENCE).orElseThrow();
        });
    }

    /**
     * Tells what is in an attachment.
     *
     * @param reference as the item has it
     * @return the content
     * @throws NoSuchElementException if there is none
     */
    public Content attachment(String reference) {
        return groupware.read(() -> groupware.files().find(reference).orElseThrow());
    }

    /**
     * Changes an item.
     *
     * @param id which
     * @param edit what becomes of it
     */
    public void edit(ItemId id, UnaryOperator<Item> edit) {
        change(change -> data.replace(id, edit.apply(data.require(id).item()), change));
    }

    /**
     * Changes the only item of a title.
     *
     * @param title which
     * @param edit what becomes of it
     */
    public void edit(String title, UnaryOperator<Item> edit) {
        edit(find(title), edit);
    }

    /**
     * Marks a mail as read.
     *
     * @param id which
     */
    public void markRead(ItemId id) {
        edit(id, mail -> mail.with(Email.READ, true));
    }

    /**
     * Marks a mail as unread.
     *
     * @param id which
     */
    public void markUnread(ItemId id) {
        edit(id, mail -> mail.with(Email.READ, false));
    }

    /**
     * Flags a mail for follow-up.
     *
     * @param id which
     */
    public void flag(ItemId id) {
        Item flag = Item.of(Flag.SCHEMA).with(Flag.STATUS, Flag.ACTIVE).with(Flag.TYPE, "Flag for follow up");
        edit(id, mail -> mail.with(Email.FLAG, flag));
    }

    /**
     * Takes the flag off a mail.
     *
     * @param id which
     */
    public void unflag(ItemId id) {
        edit(id, mail -> mail.without(Email.FLAG));
    }

    /**
     * Puts a mail into categories.
     *
     * @param id which
     * @param categories all that it is in from now on
     */
    public void categorise(ItemId id, String... categories) {
        edit(id, mail -> mail.with(Email.CATEGORIES, List.of(categories)));
    }

    /**
     * Deletes an item for good.
     *
     * @param id which
     */
    public void delete(ItemId id) {
        change(change -> data.remove(id, change));
    }

    /**
     * Deletes the only item of a title for good.
     *
     * @param title which
     */
    public void delete(String title) {
        delete(find(title));
    }

    /**
     * Moves an item.
     *
     * @param id which
     * @param to where, a folder of the same class
     * @return its id there
     */
    public ItemId move(ItemId id, GroupwareFolder to) {
        return groupware.change(change -> data.moveTo(to.data, id, change));
    }

    /**
     * Gives the folder another name.
     *
     * @param name the new name
     */
    public void rename(String name) {
        changeShape(() -> data.name = name);
    }

    /**
     * Puts the folder beneath another one.
     *
     * @param parent the folder above
     */
    public void moveBeneath(GroupwareFolder parent) {
        changeShape(() -> data.parent = parent.id());
    }

    /**
     * Adds a folder beneath this one.
     *
     * @param name its name
     * @param kind what it is for
     * @return the folder
     */
    public GroupwareFolder addFolder(String name, FolderKind kind) {
        GroupwareFolder child = person.addFolder(name, kind);
        child.moveBeneath(this);
        return child;
    }

    /** Removes the folder with all that is in it. */
    public void remove() {
        groupware.removeFolder(data);
    }

    /**
     * Says what the owner may do in the folder through a driver; none is reading only.
     *
     * @param rights what the owner may do
     */
    public void allow(Right... rights) {
        changeShape(() -> data.rights = Set.of(rights));
    }

    /**
     * Shows the folder to another user.
     *
     * @param reader who sees it from now on
     * @param rights what that user may do beside reading
     */
    public void share(Person reader, Right... rights) {
        changeShape(() -> data.share(reader.owner(), Set.of(rights)));
    }

    /**
     * Hides the folder from another user again.
     *
     * @param reader who does not see it any more
     */
    public void unshare(Person reader) {
        changeShape(() -> data.unshare(reader.owner()));
    }

    /**
     * Lets the folder store something else than it is given, as servers do that know fewer properties or tidy up.
     *
     * @param storing what becomes of an item before it is stored
     */
    public void storeAs(UnaryOperator<Item> storing) {
        change(change -> data.storing = storing);
    }

    /** Makes this folder's tokens worthless that were given out until now. */
    public void forgetTokens() {
        change(data::forget);
    }

    /** Changes what the folder is; those who see it before or after are told. */
    private void changeShape(Runnable shape) {
        change(change -> {
            change.changedFor(data.viewers());
            shape.run();
            change.changedFor(data.viewers());
        });
    }

    private void change(Consumer<Change> changing) {
        groupware.change(change -> {
            changing.accept(change);
            return true;
        });
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name();
    }
}
