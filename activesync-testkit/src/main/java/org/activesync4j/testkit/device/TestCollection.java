package org.activesync4j.testkit.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.activesync4j.Version;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestDevice.TestFolder;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Email2;

/**
 * One folder on a device: what it holds, what its user has done since the last Sync, and how it synchronises.
 *
 * <p>What the user does is kept until an answer has come that the device has really got: a lost answer is followed by the
 * same request again.
 */
public final class TestCollection {

    private static final int MOST_ROUNDS = 500;

    private final TestDevice device;
    private final TestFolder folder;
    private final Map<String, TestItem> items = new TreeMap<>();
    private final Map<String, Element> pending = new LinkedHashMap<>();
    private final Map<String, TestItem> unnamed = new LinkedHashMap<>();
    private final Map<String, Integer> statuses = new LinkedHashMap<>();
    private String key = "0";
    private OptionalInt window = OptionalInt.empty();
    private Optional<List<Node>> options = Optional.empty();
    private Optional<Element> supported = Optional.empty();
    private Optional<Boolean> wholeConversations = Optional.empty();
    private boolean wantsChanges = true;
    private boolean deletesAsMoves = true;
    private boolean moreAvailable;
    private int status = 1;
    private int named;

    TestCollection(TestDevice device, TestFolder folder) {
        this.device = device;
        this.folder = folder;
    }

    /**
     * Tells the engine's name for the folder.
     *
     * @return the CollectionId
     */
    public String id() {
        return folder.id();
    }

    /**
     * Tells what the user reads.
     *
     * @return the folder's name when it was opened
     */
    public String name() {
        return folder.name();
    }

    /**
     * Tells whether the device still has something to tell about an item.
     *
     * @param serverId which
     * @return whether it was changed or deleted since the last answer
     */
    public boolean isPending(String serverId) {
        return pending.containsKey("change " + serverId) || pending.containsKey("delete " + serverId);
    }

    /**
     * Tells the class of the items.
     *
     * @return the wire name
     */
    public String itemClass() {
        return FolderKind.ofType(folder.type()).orElseThrow().itemClass();
    }

    /**
     * Asks for so many changes at once.
     *
     * @param size the window
     * @return this
     */
    public TestCollection window(int size) {
        window = OptionalInt.of(size);
        return this;
    }

    /**
     * Says how it wants to be synchronised, once: the engine remembers it.
     *
     * @param wanted the children of Options
     * @return this
     */
    public TestCollection options(Node... wanted) {
        options = Optional.of(List.of(wanted));
        return this;
    }

    /**
     * Asks for what is recent, and for text.
     *
     * @param filterType the filter
     * @return this
     */
    public TestCollection filter(int filterType) {
        List<Node> wanted = new ArrayList<>();
        wanted.add(Element.of(AirSync.FILTER_TYPE, Integer.toString(filterType)));
        wanted.addAll(usualOptions());
        options = Optional.of(wanted);
        return this;
    }

    /**
     * Says whether it wants conversations as a whole, once: the engine remembers it until it hears Options without.
     *
     * @param whole whether
     * @return this
     */
    public TestCollection conversations(boolean whole) {
        wholeConversations = Optional.of(whole);
        return this;
    }

    /**
     * Says which properties it handles, with the first key.
     *
     * @param element the Supported element
     * @return this
     */
    public TestCollection supported(Element element) {
        supported = Optional.of(element);
        return this;
    }

    /**
     * Says whether it wants to hear of the server's changes; it does unless told otherwise.
     *
     * @param wanted whether
     * @return this
     */
    public TestCollection getChanges(boolean wanted) {
        wantsChanges = wanted;
        return this;
    }

    /**
     * Says that what it deletes is gone for good.
     *
     * @return this
     */
    public TestCollection deleteForGood() {
        deletesAsMoves = false;
        return this;
    }

    /**
     * Adds an item with a title, as its user types it in.
     *
     * @param title what to call it
     * @return this
     */
    public TestCollection add(String title) {
        return add(TestItem.titled(itemClass(), title, device.version()));
    }

    /**
     * Adds an item.
     *
     * @param item what it is
     * @return this
     */
    public TestCollection add(TestItem item) {
        return add("c" + ++named, item);
    }

    /**
     * Words an added item anew before there was an answer.
     *
     * @param clientId which
     * @param title what to call it now
     * @return this
     */
    public TestCollection reword(String clientId, String title) {
        return add(clientId, TestItem.titled(itemClass(), title, device.version()));
    }

    /**
     * Adds an item under a name of the device's own.
     *
     * @param clientId the ClientId; one that is still pending is worded anew
     * @param item what it is
     * @return this
     */
    public TestCollection add(String clientId, TestItem item) {
        unnamed.put(clientId, item);
        pending.put(
                "add " + clientId,
                Element.of(
                        AirSync.ADD,
                        Element.of(AirSync.CLIENT_ID, clientId),
                        Element.of(AirSync.APPLICATION_DATA, item.sent())));
        return this;
    }

    /**
     * Lists what the device has added and has had no answer for.
     *
     * @return the ClientIds, the oldest first
     */
    public List<String> pendingAdds() {
        return List.copyOf(unnamed.keySet());
    }

    /**
     * Tells what the device calls something that it has had no answer for.
     *
     * @param clientId which
     * @return the title
     */
    public String pendingTitle(String clientId) {
        return Objects.requireNonNull(unnamed.get(clientId)).title();
    }

    /**
     * Changes an item: what is not named stays as the version and the class have it.
     *
     * @param serverId which
     * @param properties the children of ApplicationData
     * @return this
     */
    public TestCollection change(String serverId, Element... properties) {
        items.computeIfPresent(serverId, (id, item) -> item.with(List.of(properties)));
        pending.put(
                "change " + serverId,
                Element.of(
                        AirSync.CHANGE,
                        Element.of(AirSync.SERVER_ID, serverId),
                        Element.of(AirSync.APPLICATION_DATA, List.of(properties))));
        return this;
    }

    /**
     * Changes one occurrence of a series, from 16.0 on. What the device holds is as it was until the server tells more.
     *
     * @param serverId the series
     * @param start the original start of the occurrence, as in {@code 20260303T090000Z}
     * @param properties the children of ApplicationData
     * @return this
     */
    public TestCollection changeOccurrence(String serverId, String start, Element... properties) {
        pending.put(
                "change " + serverId + " " + start,
                Element.of(
                        AirSync.CHANGE,
                        Element.of(AirSync.SERVER_ID, serverId),
                        Element.of(AirSyncBase.INSTANCE_ID, start),
                        Element.of(AirSync.APPLICATION_DATA, List.of(properties))));
        return this;
    }

    /**
     * Sends a draft, from 16.0 on.
     *
     * @param serverId which
     * @param properties what its user has changed in it last, the children of ApplicationData
     * @return this
     */
    public TestCollection send(String serverId, Element... properties) {
        change(serverId, properties);
        pending.computeIfPresent("change " + serverId, (name, change) -> sending(change));
        return this;
    }

    /**
     * Adds a mail that is to be sent at once, from 16.0 on.
     *
     * @param clientId the ClientId
     * @param mail what it is
     * @return this
     */
    public TestCollection send(String clientId, TestItem mail) {
        add(clientId, mail);
        pending.computeIfPresent("add " + clientId, (name, add) -> sending(add));
        return this;
    }

    private static Element sending(Element command) {
        List<Node> children = new ArrayList<>(command.nodes());
        children.add(Element.of(Email2.SEND));
        return Element.of(command.tag(), children);
    }

    /**
     * Deletes one occurrence of a series, from 16.0 on. What the device holds is as it was until the server tells more.
     *
     * @param serverId the series
     * @param start the original start of the occurrence, as in {@code 20260303T090000Z}
     * @return this
     */
    public TestCollection deleteOccurrence(String serverId, String start) {
        pending.put(
                "delete " + serverId + " " + start,
                Element.of(
                        AirSync.DELETE,
                        Element.of(AirSync.SERVER_ID, serverId),
                        Element.of(AirSyncBase.INSTANCE_ID, start)));
        return this;
    }

    /**
     * Deletes an item.
     *
     * @param serverId which
     * @return this
     */
    public TestCollection delete(String serverId) {
        items.remove(serverId);
        pending.remove("change " + serverId);
        pending.put("delete " + serverId, Element.of(AirSync.DELETE, Element.of(AirSync.SERVER_ID, serverId)));
        return this;
    }

    /** What the engine has moved is in the other folder now, under its name there. */
    void moveTo(TestCollection other, String serverId, String there) {
        TestItem item = items.remove(serverId);
        pending.remove("change " + serverId);
        if (item != null && !other.key.equals("0")) {
            other.items.put(there, item);
        }
    }

    /**
     * Asks for an item whole.
     *
     * @param serverId which
     * @return this
     */
    public TestCollection fetch(String serverId) {
        pending.put("fetch " + serverId, Element.of(AirSync.FETCH, Element.of(AirSync.SERVER_ID, serverId)));
        return this;
    }

    /**
     * Takes back what its user has added since the last answer.
     *
     * @return this
     */
    public TestCollection forgetAdds() {
        unnamed.keySet().forEach(clientId -> pending.remove("add " + clientId));
        unnamed.clear();
        return this;
    }

    /**
     * Takes back everything that its user has done since the last answer.
     *
     * @return this
     */
    public TestCollection forgetPending() {
        pending.clear();
        unnamed.clear();
        return this;
    }

    /**
     * Synchronises once, beginning with the first key if need be.
     *
     * @return the answer; if it is to be lost the device has learned nothing of it
     */
    public TestAnswer sync() {
        if (key.equals("0")) {
            device.sync(this);
        }
        return device.sync(this);
    }

    /**
     * Synchronises until neither side has anything more to tell.
     *
     * @return this
     * @throws AssertionError if that takes too long
     */
    public TestCollection drain() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String before = key;
            sync();
            if (status == 3) {
                restart();
            } else if (pending.isEmpty() && !moreAvailable && before.equals(key)) {
                return this;
            }
        }
        throw new AssertionError("folder " + folder.name() + " never comes to rest");
    }

    /**
     * Begins again with the first key, as a device must after Status 3.
     *
     * @return this
     */
    public TestCollection restart() {
        key = "0";
        items.clear();
        return this;
    }

    /**
     * Writes what the device wants of this collection.
     *
     * @return the Collection element
     */
    public Element request() {
        List<Node> children = new ArrayList<>();
        boolean first = key.equals("0");
        if (device.version().before(Version.V14_0)) {
            children.add(Element.of(AirSync.CLASS, itemClass()));
        }
        children.add(Element.of(AirSync.SYNC_KEY, key));
        children.add(Element.of(AirSync.COLLECTION_ID, folder.id()));
        if (first) {
            supported.ifPresent(children::add);
        } else {
            children.add(Element.of(AirSync.DELETES_AS_MOVES, deletesAsMoves ? "1" : "0"));
            children.add(Element.of(AirSync.GET_CHANGES, wantsChanges ? "1" : "0"));
            window.ifPresent(size -> children.add(Element.of(AirSync.WINDOW_SIZE, Integer.toString(size))));
        }
        wholeConversations.ifPresent(whole -> children.add(Element.of(AirSync.CONVERSATION_MODE, whole ? "1" : "0")));
        options.or(() -> first ? Optional.of(usualOptions()) : Optional.empty())
                .ifPresent(wanted -> children.add(Element.of(AirSync.OPTIONS, wanted)));
        if (!first && !pending.isEmpty()) {
            children.add(Element.of(AirSync.COMMANDS, List.copyOf(pending.values())));
        }
        return Element.of(AirSync.COLLECTION, children);
    }

    private List<Node> usualOptions() {
        return device.version().before(Version.V12_0)
                ? List.of()
                : List.of(Element.of(AirSyncBase.BODY_PREFERENCE, Element.of(AirSyncBase.TYPE, "1")));
    }

    /** An answer without this collection, or without anything: all went well and nothing is new. */
    void takeSilence() {
        status = 1;
        options = Optional.empty();
        moreAvailable = false;
        statuses.clear();
        pending.clear();
    }

    /** Takes in what the answer says of this collection. */
    void take(Element collection) {
        status = collection.require(AirSync.STATUS).integer();
        if (status != 1) {
            return;
        }
        boolean first = key.equals("0");
        key = collection.require(AirSync.SYNC_KEY).text();
        options = Optional.empty();
        wholeConversations = Optional.empty();
        moreAvailable = collection.has(AirSync.MORE_AVAILABLE);
        if (first) {
            return;
        }
        pending.clear();
        statuses.clear();
        collection.child(AirSync.RESPONSES).ifPresent(list -> list.children().forEach(this::respond));
        unnamed.clear();
        collection.child(AirSync.COMMANDS).ifPresent(list -> list.children().forEach(this::obey));
    }

    private void respond(Element response) {
        int result = response.require(AirSync.STATUS).integer();
        String name = response.text(AirSync.CLIENT_ID)
                .or(() -> response.text(AirSync.SERVER_ID))
                .orElse("");
        statuses.put(name, result);
        if (response.is(AirSync.ADD) && result == 1) {
            items.put(response.require(AirSync.SERVER_ID).text(), unnamed.get(name));
        } else if (response.is(AirSync.FETCH) && result == 1) {
            items.put(name, TestItem.of(response.require(AirSync.APPLICATION_DATA)));
        }
    }

    private void obey(Element command) {
        String serverId = command.require(AirSync.SERVER_ID).text();
        if (command.is(AirSync.DELETE) || command.is(AirSync.SOFT_DELETE)) {
            items.remove(serverId);
            return;
        }
        Element data = command.require(AirSync.APPLICATION_DATA);
        TestItem item = items.get(serverId);
        boolean marks = command.is(AirSync.CHANGE) && TestItem.holdsOnlyMarks(data);
        items.put(serverId, item != null && marks ? item.with(data.children()) : TestItem.of(data));
    }

    /**
     * Tells the key that the next request presents.
     *
     * @return the key
     */
    public String key() {
        return key;
    }

    /**
     * Presents another key from now on, as a device that has lost its mind.
     *
     * @param other the key
     * @return this
     */
    public TestCollection withKey(String other) {
        key = other;
        return this;
    }

    /**
     * Tells the collection's status in the last answer.
     *
     * @return 1 if all went well
     */
    public int status() {
        return status;
    }

    /**
     * Tells how a command went.
     *
     * @param id its ClientId or ServerId
     * @return its status; 1 if the last answer does not mention it
     */
    public int status(String id) {
        return statuses.getOrDefault(id, 1);
    }

    /**
     * Tells whether the last answer promised more.
     *
     * @return whether
     */
    public boolean moreAvailable() {
        return moreAvailable;
    }

    /**
     * Lists what the device holds.
     *
     * @return the items by ServerId
     */
    public Map<String, TestItem> items() {
        return Map.copyOf(items);
    }

    /**
     * Lists the titles of what the device holds.
     *
     * @return the titles in alphabetical order
     */
    public List<String> titles() {
        return items.values().stream().map(TestItem::title).sorted().toList();
    }

    /**
     * Finds an item by its title.
     *
     * @param title the title
     * @return its ServerId
     */
    public String find(String title) {
        return items.entrySet().stream()
                .filter(entry -> entry.getValue().title().equals(title))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the device holds no " + title + ", but " + titles()));
    }

    /**
     * Gives an item by its title.
     *
     * @param title the title
     * @return the item
     */
    public TestItem item(String title) {
        return Objects.requireNonNull(items.get(find(title)));
    }
}
