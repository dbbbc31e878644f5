package org.activesync4j.testkit.groupware;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.activesync4j.Owner;
import org.activesync4j.User;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.Registration;
import org.activesync4j.spi.Watcher.Bell;

/**
 * A groupware in memory with several users: the reference for drivers, and the other side of every conversation in tests.
 *
 * <pre>{@code
 * Groupware groupware = new Groupware(clock);
 * groupware.user("alice").notes().add("Milk");
 * groupware.user("alice").inbox().deliver(Letter.plain("bob@example.org", "Lunch?", "At noon."));
 * Driver driver = groupware.driver(Ability.TOKENS, Ability.WATCHER);
 * }</pre>
 *
 * <p>Each driver shows the same data, with its own {@linkplain Ability abilities}; without any it is the simplest driver
 * that is right. Thread-safe: every change is one step. Bells ring on the thread that changed something, afterwards.
 */
public final class Groupware {

    private final InstantSource clock;
    private final Map<Owner, Person> people = new LinkedHashMap<>();
    private final Map<FolderId, FolderData> folders = new LinkedHashMap<>();
    private final List<Watch> watches = new CopyOnWriteArrayList<>();
    private final AddressBook addressBook = new AddressBook();
    private final Documents documents;
    private final Map<Redirection, FolderData> redirected = new HashMap<>();
    private final AttachedFiles files = new AttachedFiles();
    private final PostOffice postOffice = new PostOffice();
    private long changes;

    /** Somebody who is to be told. */
    private record Watch(Owner owner, Set<FolderId> folders, Bell bell) {

        void tell(Change change) {
            folders.stream().filter(change::concerns).forEach(bell::changed);
            if (change.concerns(owner)) {
                bell.hierarchyChanged();
            }
        }
    }

    private record Redirection(Owner owner, Content conversation) {}

    /**
     * Makes a groupware without users.
     *
     * @param clock tells the time
     */
    public Groupware(InstantSource clock) {
        this.clock = clock;
        this.documents = new Documents(clock);
    }

    /**
     * Finds a user, who comes to be at the first call, with a folder of each default kind.
     *
     * @param name the user's name, for login and owner alike
     * @return the user
     */
    public Person user(String name) {
        synchronized (people) {
            return people.computeIfAbsent(new Owner(name), owner -> {
                Person person = new Person(this, owner);
                addressBook.add(person);
                return person;
            });
        }
    }

    /**
     * Returns the directory.
     *
     * @return its entries, at first the users that there are
     */
    public AddressBook addressBook() {
        return addressBook;
    }

    /**
     * Returns the document library.
     *
     * @return the documents, at first none
     */
    public Documents documents() {
        return documents;
    }

    /**
     * Returns who carries the mail.
     *
     * @return the post office
     */
    public PostOffice postOffice() {
        return postOffice;
    }

    /**
     * Opens the groupware to an engine.
     *
     * @param abilities what the driver can do beyond the simplest one
     * @return a driver for all users
     */
    public Driver driver(Ability... abilities) {
        return new GroupwareDriver(this, Set.of(abilities));
    }

    /** Makes all tokens worthless that were given out until now. */
    public void forgetTokens() {
        change(change -> {
            folders.values().forEach(folder -> folder.forget(change));
            return true;
        });
    }

    /** Tells all who watch that they may have missed something. */
    public void interruptWatches() {
        watches.forEach(watch -> watch.bell().missed());
    }

    /**
     * Tells how many are watching.
     *
     * @return the number of watches that are not closed
     */
    public int watches() {
        return watches.size();
    }

    Registration watch(Owner owner, Set<FolderId> watched, Bell bell) {
        Watch watch = new Watch(owner, Set.copyOf(watched), bell);
        watches.add(watch);
        return () -> watches.remove(watch);
    }

    /** Finds those whose data somebody may open. */
    Owner admit(User user) {
        synchronized (people) {
            return Optional.ofNullable(people.get(user.owner()))
                    .filter(person -> person.admits(user.login()))
                    .map(Person::owner)
                    .orElseThrow(() -> new DriverException(Reason.DENIED, user + " is not admitted"));
        }
    }

    AttachedFiles files() {
        return files;
    }

    <T> T read(Supplier<T> reading) {
        synchronized (folders) {
            return reading.get();
        }
    }

    /** Makes a change as one step, then rings. */
    <T> T change(Function<Change, T> changing) {
        Change change;
        T result;
        synchronized (folders) {
            change = new Change(++changes, clock.instant());
            result = changing.apply(change);
        }
        watches.forEach(watch -> watch.tell(change));
        return result;
    }

    /** From now on mails of a conversation go to another folder. */
    void redirect(Owner owner, Content conversation, FolderData target) {
        redirected.put(new Redirection(owner, conversation), target);
    }

    /** Tells where a mail goes that comes to a folder. */
    FolderData destination(FolderData folder, Item mail) {
        FolderData target = redirected.get(new Redirection(folder.owner, Email.conversation(mail)));
        return target == null ? folder : target;
    }

    FolderData addFolder(Owner owner, FolderKind kind, String name) {
        return change(change -> put(new FolderId("f" + change.number()), owner, kind, name, change));
    }

    FolderData put(FolderId id, Owner owner, FolderKind kind, String name, Change change) {
        FolderData folder = new FolderData(id, owner, kind, name);
        folders.put(id, folder);
        change.changedFor(folder.viewers());
        return folder;
    }

    void removeFolder(FolderData folder) {
        change(change -> {
            remove(folder, change);
            return true;
        });
    }

    void remove(FolderData folder, Change change) {
        change.changedFor(folder.viewers());
        change.changed(folder);
        folders.remove(folder.id);
    }

    /** Names a folder anew. */
    FolderId readdress(FolderData folder, FolderId id) {
        folders.remove(folder.id);
        folders.values().stream()
                .filter(other -> other.parent.equals(folder.id))
                .forEach(other -> other.parent = id);
        folder.id = id;
        folders.put(id, folder);
        return id;
    }

    /** Finds a folder and all beneath it, the upper ones first. */
    List<FolderData> beneath(FolderData top) {
        return read(() -> {
            List<FolderData> found = new ArrayList<>(List.of(top));
            for (int i = 0; i < found.size(); i++) {
                FolderId above = found.get(i).id;
                folders.values().stream()
                        .filter(folder -> folder.parent.equals(above))
                        .forEach(found::add);
            }
            return found;
        });
    }

    List<FolderData> foldersOf(Owner owner) {
        return read(() -> folders.values().stream()
                .filter(folder -> folder.isOwnedBy(owner))
                .toList());
    }

    List<FolderData> seenBy(Owner viewer) {
        return read(() -> folders.values().stream()
                .filter(folder -> folder.isSeenBy(viewer))
                .toList());
    }

    /** Finds a folder that somebody may see. */
    FolderData require(FolderId id, Owner viewer) {
        return read(() -> Optional.ofNullable(folders.get(id))
                .filter(folder -> folder.isSeenBy(viewer))
                .orElseThrow(() -> new DriverException(Reason.NOT_FOUND, "no folder " + id)));
    }
}
