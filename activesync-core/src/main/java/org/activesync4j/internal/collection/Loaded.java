package org.activesync4j.internal.collection;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.FoldersFirstException;
import org.activesync4j.command.Status;
import org.activesync4j.command.Wake;
import org.activesync4j.internal.sync.FolderNumber;
import org.activesync4j.internal.sync.FoundItems;
import org.activesync4j.internal.sync.Hierarchy;
import org.activesync4j.internal.wait.Topics;
import org.activesync4j.internal.wait.Versions;
import org.activesync4j.item.ItemClasses;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.Right;
import org.activesync4j.spi.Topic;
import org.activesync4j.state.StateStore.Entry;
import org.jspecify.annotations.Nullable;

/** What one exchange has loaded of a device's slots, and asked the driver about its folders. */
public final class Loaded {

    private final Exchange exchange;
    private final ItemClasses classes;
    private final Map<String, Entry> entries = new HashMap<>();
    private @Nullable List<Folder> visible;

    /**
     * Loads hierarchy, remembered requests and the named collections, in one round trip.
     *
     * @param exchange the exchange
     * @param classes the classes of items
     * @param collectionIds as sent
     */
    public Loaded(Exchange exchange, ItemClasses classes, Collection<String> collectionIds) {
        this.exchange = exchange;
        this.classes = classes;
        Set<String> slots = new HashSet<>(Set.of(Slots.FOLDERS, Slots.REQUEST));
        collectionIds.forEach(id -> FolderNumber.parse(id).ifPresent(number -> slots.add(Slots.collection(number))));
        load(slots);
    }

    private void load(Set<String> slots) {
        slots.forEach(slot -> entries.put(slot, Entry.NONE));
        entries.putAll(exchange.state().load(exchange.key(), slots));
    }

    /**
     * Loads what is stored of further collections, in one round trip.
     *
     * @param numbers the folders' numbers
     */
    public void prepare(Collection<FolderNumber> numbers) {
        Set<String> slots = numbers.stream().map(Slots::collection).collect(Collectors.toSet());
        slots.removeAll(entries.keySet());
        if (!slots.isEmpty()) {
            load(slots);
        }
    }

    private Entry entry(String slot) {
        if (!entries.containsKey(slot)) {
            load(Set.of(slot));
        }
        return entries.getOrDefault(slot, Entry.NONE);
    }

    /**
     * Gives what the device has been shown of the folders.
     *
     * @return the hierarchy, if the device has ever asked for it
     */
    public Optional<Hierarchy> hierarchy() {
        return Hierarchies.read(entry(Slots.FOLDERS));
    }

    /**
     * Gives what is remembered of earlier requests.
     *
     * @return the requests
     */
    public RememberedRequests requests() {
        return new RememberedRequests(exchange, entry(Slots.REQUEST));
    }

    /**
     * Gives what searches have shown to the device.
     *
     * @return the items
     */
    public FoundItems found() {
        return RememberedFinds.read(exchange, entry(Slots.FOUND));
    }

    /**
     * Finds a folder that the device has been shown.
     *
     * @param id the CollectionId as sent
     * @return the place
     */
    public Optional<Place> place(String id) {
        return hierarchy().flatMap(known -> Hierarchies.place(known, id, classes));
    }

    /**
     * Finds the default folder of a class.
     *
     * @param itemClass the wire name of the class
     * @return the place
     */
    public Optional<Place> byClass(String itemClass) {
        return hierarchy().flatMap(known -> Hierarchies.byClass(known, itemClass, classes));
    }

    /**
     * Gives what is stored of a collection.
     *
     * @param number the folder's number
     * @return the collection
     */
    public StoredCollection collection(FolderNumber number) {
        return StoredCollection.of(exchange, number, entry(Slots.collection(number)));
    }

    /**
     * Reads a collection anew, after somebody else has saved it.
     *
     * @param number the folder's number
     * @return the collection
     */
    public StoredCollection again(FolderNumber number) {
        load(Set.of(Slots.collection(number)));
        return collection(number);
    }

    /**
     * Asks the driver for the folders, once.
     *
     * @return the folders that exist at the version of the request
     */
    public List<Folder> visible() {
        List<Folder> folders = visible;
        if (folders == null) {
            folders = Hierarchies.visible(exchange.account().folders(), exchange.version());
            visible = folders;
        }
        return folders;
    }

    /**
     * Tells whether the device has to ask for the folders first.
     *
     * @return whether a FolderSync would bring something
     */
    public boolean isOutdated() {
        return hierarchy()
                .map(known -> Hierarchies.isOutdated(known, visible()))
                .orElse(true);
    }

    /**
     * Says that the device has to ask for the folders first.
     *
     * @param status how the command says so
     * @return what to throw
     */
    public FoldersFirstException foldersFirst(int status) {
        int shown = hierarchy().map(Hierarchies::shown).hashCode();
        return new FoldersFirstException(Status.of(status), shown);
    }

    /**
     * Asks the driver what a user may do in a folder.
     *
     * @param folder which
     * @return the rights; none in a folder that has gone
     */
    public Set<Right> rights(FolderId folder) {
        return visible().stream()
                .filter(each -> each.id().equals(folder))
                .findFirst()
                .map(Folder::rights)
                .orElse(Set.of());
    }

    /**
     * Finds the driver's folders of some places.
     *
     * @param places which
     * @return those that are still there
     */
    public Set<Folder> folders(Collection<Place> places) {
        Set<FolderId> wanted = places.stream().map(Place::folder).collect(Collectors.toSet());
        return visible().stream().filter(folder -> wanted.contains(folder.id())).collect(Collectors.toSet());
    }

    /**
     * Tells which folders rang, if it was folders that rang.
     *
     * @param wake why a waiting command was called
     * @return the folders that may have changed; empty if all may have
     */
    public Optional<Set<FolderId>> rung(Wake wake) {
        if (!(wake instanceof Wake.Rang rang) || rang.topics().isEmpty()) {
            return Optional.empty();
        }
        Map<Topic, FolderId> topics = new HashMap<>();
        visible()
                .forEach(folder -> topics.put(
                        Topics.folder(exchange.user().login(), exchange.user().owner(), folder), folder.id()));
        return topics.keySet().containsAll(rang.topics())
                ? Optional.of(rang.topics().stream().map(topics::get).collect(Collectors.toSet()))
                : Optional.empty();
    }

    /**
     * Asks for the versions of folders, if the account can tell them.
     *
     * @param places which
     * @return a version for each folder of which it is known
     */
    public Map<FolderId, String> versions(Collection<Place> places) {
        return Versions.of(
                exchange.account(), places.stream().map(Place::folder).collect(Collectors.toSet()));
    }
}
