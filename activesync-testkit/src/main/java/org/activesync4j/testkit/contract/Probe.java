package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.activesync4j.User;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Filter;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderEditor;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Right;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.Token;
import org.activesync4j.spi.Want;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** The driver under test in the hands of one rule, which tidies up after it. */
final class Probe {

    private final Driver driver;
    private final User user;
    private final List<Account> opened = new CopyOnWriteArrayList<>();
    private final Map<ItemId, FolderId> made = new ConcurrentHashMap<>();
    private final List<FolderId> folders = new CopyOnWriteArrayList<>();
    private @Nullable Account account;
    private @Nullable Folder folder;

    Probe(Driver driver, User user) {
        this.driver = driver;
        this.user = user;
    }

    Driver driver() {
        return driver;
    }

    User user() {
        return user;
    }

    /** Returns the account that most of a rule uses. */
    Account account() {
        if (account == null) {
            account = another();
        }
        return account;
    }

    /** Opens a further account. */
    Account another() {
        Account another = driver.open(user);
        assertThat(another)
                .as("Check open: it returned null. When the data cannot be reached it throws UNAVAILABLE")
                .isNotNull();
        opened.add(another);
        return another;
    }

    List<Folder> folders() {
        List<Folder> folders = account().folders();
        assertThat(folders)
                .as("Check folders: null is no answer. A user without folders has an empty list, an outage throws")
                .isNotNull()
                .doesNotContainNull();
        return folders;
    }

    /** Returns the first folder in which everything may be done with items that there is a sample of. */
    Folder folder() {
        if (folder == null) {
            folder = usable();
        }
        return folder;
    }

    private Folder usable() {
        Optional<Folder> usable = folders().stream()
                .filter(candidate -> candidate.rights().equals(Right.ALL))
                .filter(candidate -> Sample.of(candidate.kind().itemClass()).isPresent())
                .findFirst();
        assumeTrue(
                usable.isPresent(),
                "not tested: the user has no folder for notes or contacts in which everything is allowed");
        return usable.orElseThrow();
    }

    FolderId id() {
        return folder().id();
    }

    Sample sample() {
        return Sample.of(folder().kind().itemClass()).orElseThrow();
    }

    Stored create(String title) {
        return create(sample().titled(title), Keys.fresh());
    }

    Stored create(Item item, CreationKey key) {
        return create(account(), item, key);
    }

    Stored create(Account through, Item item, CreationKey key) {
        Stored stored = through.create(id(), item, key);
        assertThat(stored).as("Check create: it returned null").isNotNull();
        made.put(stored.id(), id());
        return stored;
    }

    /** Puts an item into some folder of the same class. */
    Stored createIn(FolderId other, String title) {
        Stored stored = account().create(other, sample().titled(title), Keys.fresh());
        made.put(stored.id(), other);
        return stored;
    }

    Stored createIn(Folder other, String title) {
        Item item = Sample.of(other.kind().itemClass()).orElseThrow().titled(title);
        Stored stored = account().create(other.id(), item, Keys.fresh());
        made.put(stored.id(), other.id());
        return stored;
    }

    FolderEditor editor() {
        return editor(account());
    }

    private static FolderEditor editor(Account through) {
        Optional<FolderEditor> editor = through.capability(FolderEditor.class);
        assumeTrue(editor.isPresent(), "not tested: the account has no FolderEditor");
        return editor.orElseThrow();
    }

    /** Tells the kind of further folders for items that there is a sample of. */
    FolderKind further() {
        String itemClass = folder().kind().itemClass();
        return Arrays.stream(FolderKind.values())
                .filter(kind ->
                        kind.name().startsWith("USER_") && kind.itemClass().equals(itemClass))
                .findFirst()
                .orElseThrow();
    }

    FolderId createFolder(FolderId parent, String name) {
        return createFolder(account(), parent, name, Keys.fresh());
    }

    FolderId createFolder(Account through, FolderId parent, String name, CreationKey key) {
        FolderId id = editor(through).create(parent, name, further(), key);
        assertThat(id)
                .as("Check FolderEditor.create: it returned null. What cannot be made is a DriverException")
                .isNotNull();
        folders.add(id);
        return id;
    }

    /** Changes a folder and returns the id that it has then. */
    FolderId updateFolder(FolderId id, FolderId parent, String name) {
        return updateFolders(id, parent, name).getOrDefault(id, id);
    }

    Map<FolderId, FolderId> updateFolders(FolderId id, FolderId parent, String name) {
        Map<FolderId, FolderId> changed = editor().update(id, parent, name);
        assertThat(changed)
                .as("Check FolderEditor.update: it returned null. When ids stay, the map is empty")
                .isNotNull();
        folders.addAll(changed.values());
        return changed;
    }

    /** Returns an empty folder for the same items, where there is one or one can be made. */
    FolderId anotherFolder() {
        return account().capability(FolderEditor.class).isPresent()
                ? createFolder(FolderId.ROOT, Keys.title("Elsewhere"))
                : usableBeside(folder());
    }

    private FolderId usableBeside(Folder one) {
        Optional<FolderId> other = folders().stream()
                .filter(folder ->
                        !folder.id().equals(one.id()) && folder.rights().equals(Right.ALL))
                .filter(folder -> folder.kind().itemClass().equals(one.kind().itemClass()))
                .map(Folder::id)
                .filter(id -> look(id).present().isEmpty())
                .findFirst();
        assumeTrue(other.isPresent(), "not tested: the user has no second, empty folder for the same items");
        return other.orElseThrow();
    }

    Seen look(FolderId other) {
        return look(account(), other, Filter.NONE, Token.START);
    }

    /** Remembers an item to be deleted in the end. */
    void made(FolderId folder, ItemId id) {
        made.put(id, folder);
    }

    Item get(ItemId id) {
        return get(id, Want.ALL);
    }

    Item get(ItemId id, Want want) {
        Item item = account().get(id(), id, want);
        assertThat(item)
                .as("Check get: it returned null. What is gone is NOT_FOUND, what cannot be read is INVALID")
                .isNotNull();
        return item;
    }

    /** Looks at everything. */
    Seen look() {
        return look(Token.START);
    }

    Seen look(Token since) {
        return look(account(), id(), Filter.NONE, since);
    }

    static Seen look(Account account, FolderId folder, Filter filter, Token since) {
        Seen seen = new Seen();
        Token next = account.look(folder, filter, since, seen);
        assertThat(next)
                .as("Check look: it returned null. A driver without memory returns Token.START")
                .isNotNull();
        seen.ended(next);
        return seen;
    }

    FolderId folder(FolderKind kind) {
        return folders().stream()
                .filter(folder -> folder.kind() == kind)
                .findFirst()
                .map(Folder::id)
                .orElseThrow(() -> new AssertionError("Check folders: there is no folder for " + kind));
    }

    /** Finds a mail. */
    Optional<ItemId> find(FolderId folder, String subject) {
        return look(folder).present().keySet().stream()
                .filter(id -> account()
                        .get(folder, id, Want.HEADERS)
                        .get(Email.SUBJECT)
                        .filter(subject::equals)
                        .isPresent())
                .findFirst();
    }

    /** Finds a mail that was delivered into the Inbox, and remembers it to be deleted in the end. */
    ItemId delivered(String subject) {
        FolderId inbox = folder(FolderKind.INBOX);
        Optional<ItemId> id = find(inbox, subject);
        assertThat(id)
                .as("Check look and get: a mail was delivered and is not there")
                .isPresent();
        made(inbox, id.orElseThrow());
        return id.orElseThrow();
    }

    /** Expects that a call is not refused. */
    static <T> T assertDone(String check, Supplier<T> call) {
        try {
            return call.get();
        } catch (DriverException refused) {
            throw new AssertionError(check, refused);
        }
    }

    /** Expects a refusal. */
    static void assertRefused(String check, Reason reason, ThrowingCallable call) {
        Assertions.assertThatExceptionOfType(DriverException.class)
                .as(check)
                .isThrownBy(call)
                .extracting(DriverException::reason)
                .as(check)
                .isEqualTo(reason);
    }

    /** Deletes what the rule has made, as far as it is still there, and closes what it has opened. */
    void end() {
        made.forEach(this::delete);
        folders.forEach(this::delete);
        opened.forEach(Account::close);
    }

    private void delete(FolderId folder) {
        try {
            editor().delete(folder);
        } catch (DriverException failure) {
            if (failure.reason() != Reason.NOT_FOUND) { // it went with the one above it, or has another id
                throw failure;
            }
        }
    }

    private void delete(ItemId id, FolderId folder) {
        try {
            account().delete(folder, id, Deletion.FOR_GOOD);
        } catch (DriverException failure) {
            if (failure.reason() != Reason.NOT_FOUND) { // the rule has deleted it itself
                throw failure;
            }
        }
    }
}
