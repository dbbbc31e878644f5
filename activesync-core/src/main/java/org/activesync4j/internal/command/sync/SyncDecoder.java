package org.activesync4j.internal.command.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.ProtocolException;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.collection.Options;
import org.activesync4j.internal.command.sync.SyncRequest.Form;
import org.activesync4j.item.InstanceId;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Email2;

/** Checks the structure of a Sync request; the order of its elements does not matter. */
final class SyncDecoder {

    private static final int LONGEST_ID = 64;

    private final Version version;
    private final int mostCommands;

    SyncDecoder(Version version, int mostCommands) {
        this.version = version;
        this.mostCommands = mostCommands;
    }

    SyncRequest decode(Call call) {
        if (call.document().isEmpty()) {
            if (version.before(Version.V12_1)) {
                throw new StatusException(Status.INVALID_CONTENT, "an empty Sync exists from 12.1 on");
            }
            return SyncRequest.REPEAT;
        }
        return decode(call.document().get());
    }

    private SyncRequest decode(Element root) {
        require(root.is(AirSync.SYNC), root, "expected Sync");
        OptionalInt minutes = patience(root, AirSync.WAIT);
        OptionalInt heartbeat = patience(root, AirSync.HEARTBEAT_INTERVAL);
        require(minutes.isEmpty() || heartbeat.isEmpty(), root, "Wait and HeartbeatInterval exclude each other");
        List<CollectionRequest> collections = collections(root);
        Form form = root.has(AirSync.PARTIAL) ? Form.PARTIAL : Form.COMPLETE;
        OptionalInt window = number(root, AirSync.WINDOW_SIZE);
        boolean saysNothing = collections.isEmpty() && minutes.isEmpty() && heartbeat.isEmpty() && window.isEmpty();
        require(form == Form.COMPLETE || !saysNothing, root, "a partial request has to say something");
        require(form == Form.PARTIAL || !collections.isEmpty(), root, "no collection");
        return new SyncRequest(collections, minutes, heartbeat, window, form);
    }

    /** Waiting exists from 12.1 on; before, such elements mean nothing. */
    private OptionalInt patience(Element root, Tag tag) {
        return version.atLeast(Version.V12_1) ? number(root, tag) : OptionalInt.empty();
    }

    private List<CollectionRequest> collections(Element root) {
        List<CollectionRequest> collections = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Element list : root.children(AirSync.COLLECTIONS)) {
            for (Element element : list.children(AirSync.COLLECTION)) {
                CollectionRequest collection = collection(element);
                require(ids.add(collection.id()), element, "the same collection twice");
                collections.add(collection);
            }
        }
        int commands =
                collections.stream().mapToInt(each -> each.commands().size()).sum();
        require(commands <= mostCommands, root, commands + " commands, at most " + mostCommands);
        return collections;
    }

    private CollectionRequest collection(Element element) {
        Optional<String> itemClass = element.text(AirSync.CLASS);
        String id = element.text(AirSync.COLLECTION_ID).orElse("");
        boolean byClass = version == Version.V2_5 && itemClass.isPresent();
        require(!id.isEmpty() || byClass, element, "no CollectionId");
        require(id.length() <= LONGEST_ID, element, "CollectionId has " + id.length() + " characters");
        CollectionRequest collection = new CollectionRequest(
                id,
                itemClass,
                element.require(AirSync.SYNC_KEY).text().strip(),
                element.child(AirSync.SUPPORTED),
                flag(element, AirSync.DELETES_AS_MOVES).orElse(true),
                flag(element, AirSync.GET_CHANGES),
                number(element, AirSync.WINDOW_SIZE),
                version.atLeast(Version.V14_0) ? flag(element, AirSync.CONVERSATION_MODE) : Optional.empty(),
                element.children(AirSync.OPTIONS),
                commands(element));
        check(element, collection);
        return collection;
    }

    private void check(Element element, CollectionRequest collection) {
        if (collection.isFirst()) {
            require(!collection.getChanges().orElse(false), element, "GetChanges with the first key");
            require(collection.commands().isEmpty(), element, "Commands with the first key");
        }
        Options.check(collection.options(), version);
    }

    private List<ClientCommand> commands(Element collection) {
        List<ClientCommand> commands = new ArrayList<>();
        Set<String> clientIds = new HashSet<>();
        for (Element list : collection.children(AirSync.COMMANDS)) {
            for (Element element : list.children()) {
                command(element).ifPresent(commands::add);
            }
        }
        for (ClientCommand command : commands) {
            if (command instanceof ClientCommand.Add add) {
                require(clientIds.add(add.clientId()), collection, "the same ClientId twice");
            }
        }
        return commands;
    }

    private Optional<ClientCommand> command(Element element) {
        return switch (element.tag().id()) {
            case AirSync.Id.ADD ->
                Optional.of(new ClientCommand.Add(
                        element.text(AirSync.CLASS).filter(name -> version.atLeast(Version.V14_0)),
                        id(element, AirSync.CLIENT_ID),
                        element.require(AirSync.APPLICATION_DATA),
                        sends(element)));
            case AirSync.Id.CHANGE ->
                Optional.of(new ClientCommand.Change(
                        id(element, AirSync.SERVER_ID), instance(element), data(element), sends(element)));
            case AirSync.Id.DELETE ->
                Optional.of(new ClientCommand.Delete(id(element, AirSync.SERVER_ID), instance(element)));
            case AirSync.Id.FETCH -> Optional.of(new ClientCommand.Fetch(id(element, AirSync.SERVER_ID)));
            default -> Optional.empty();
        };
    }

    private static Element data(Element change) {
        return change.child(AirSync.APPLICATION_DATA).orElseGet(() -> Element.of(AirSync.APPLICATION_DATA));
    }

    private boolean sends(Element element) {
        return version.atLeast(Version.V16_0) && flag(element, Email2.SEND).orElse(false);
    }

    private Optional<InstanceId> instance(Element element) {
        return version.atLeast(Version.V16_0)
                ? element.instant(AirSyncBase.INSTANCE_ID).map(InstanceId::new)
                : Optional.empty();
    }

    private static String id(Element element, Tag tag) {
        String id = element.require(tag).text();
        require(!id.isEmpty() && id.length() <= LONGEST_ID, element, tag + " has " + id.length() + " characters");
        return id;
    }

    /** An empty element is a claim. */
    private static Optional<Boolean> flag(Element parent, Tag tag) {
        return last(parent, tag).map(element -> element.text().isBlank() || element.bool());
    }

    private static OptionalInt number(Element parent, Tag tag) {
        return last(parent, tag)
                .map(element -> OptionalInt.of(element.integer()))
                .orElse(OptionalInt.empty());
    }

    /** Where an element stands twice the last one counts. */
    private static Optional<Element> last(Element parent, Tag tag) {
        List<Element> all = parent.children(tag);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private static void require(boolean condition, Element place, String expectation) {
        if (!condition) {
            throw new ProtocolException(place, expectation);
        }
    }
}
