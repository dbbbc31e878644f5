package org.activesync4j.testkit.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.activesync4j.Request;
import org.activesync4j.Response;
import org.activesync4j.item.Content;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;

/** What a device says element by element, for what a well-behaved one never says, and what it is told. */
final class Said {

    private Said() {}

    static Element collection(TestCollection collection, Node... more) {
        return collection(collection.key(), collection.id(), more);
    }

    static Element collection(String key, String id, Node... more) {
        List<Node> children = new ArrayList<>();
        children.add(Element.of(AirSync.SYNC_KEY, key));
        children.add(Element.of(AirSync.COLLECTION_ID, id));
        children.addAll(Arrays.asList(more));
        return Element.of(AirSync.COLLECTION, children);
    }

    static Element sync(Element... collections) {
        return Element.of(AirSync.SYNC, Element.of(AirSync.COLLECTIONS, collections));
    }

    static Element and(Element root, Node... more) {
        List<Node> nodes = new ArrayList<>(root.nodes());
        nodes.addAll(Arrays.asList(more));
        return Element.of(root.tag(), nodes);
    }

    static Element options(Node... wanted) {
        return Element.of(AirSync.OPTIONS, wanted);
    }

    static Element filter(int type) {
        return Element.of(AirSync.FILTER_TYPE, Integer.toString(type));
    }

    static Element bodyPreference(Node... wanted) {
        return Element.of(AirSyncBase.BODY_PREFERENCE, wanted);
    }

    static Element bodyPartPreference(Node... wanted) {
        return Element.of(AirSyncBase.BODY_PART_PREFERENCE, wanted);
    }

    static Element type(int type) {
        return Element.of(AirSyncBase.TYPE, Integer.toString(type));
    }

    static Element upTo(long bytes) {
        return Element.of(AirSyncBase.TRUNCATION_SIZE, Long.toString(bytes));
    }

    static Element allOrNone(boolean claim) {
        return Element.of(AirSyncBase.ALL_OR_NONE, claim ? "1" : "0");
    }

    static Element preview(int characters) {
        return Element.of(AirSyncBase.PREVIEW, Integer.toString(characters));
    }

    static Element commands(Node... commands) {
        return Element.of(AirSync.COMMANDS, commands);
    }

    static Element add(String clientId, Node... data) {
        return Element.of(
                AirSync.ADD, Element.of(AirSync.CLIENT_ID, clientId), Element.of(AirSync.APPLICATION_DATA, data));
    }

    static Element change(String serverId, Node... data) {
        return Element.of(
                AirSync.CHANGE, Element.of(AirSync.SERVER_ID, serverId), Element.of(AirSync.APPLICATION_DATA, data));
    }

    static Element delete(String serverId) {
        return Element.of(AirSync.DELETE, Element.of(AirSync.SERVER_ID, serverId));
    }

    static Element fetch(String serverId) {
        return Element.of(AirSync.FETCH, Element.of(AirSync.SERVER_ID, serverId));
    }

    /** Sends one collection as it is. */
    static Element told(TestDevice device, Element collection) {
        return first(device.send("Sync", sync(collection)));
    }

    /** What an answer says of its first collection. */
    static Element first(TestAnswer answer) {
        return answer.root().require(AirSync.COLLECTIONS).require(AirSync.COLLECTION);
    }

    static int status(Element collection) {
        return collection.require(AirSync.STATUS).integer();
    }

    /** The status of the first response of a kind. */
    static int responded(Element collection, Tag kind) {
        return collection
                .require(AirSync.RESPONSES)
                .require(kind)
                .require(AirSync.STATUS)
                .integer();
    }

    /** What the server tells a collection to do. */
    static List<Element> told(Element collection) {
        return collection.child(AirSync.COMMANDS).map(Element::children).orElse(List.of());
    }

    static List<Element> told(TestAnswer answer) {
        Optional<Element> list = answer.document().flatMap(root -> root.child(AirSync.COLLECTIONS));
        return list.map(collections -> collections.children().stream()
                        .flatMap(each -> told(each).stream())
                        .toList())
                .orElse(List.of());
    }

    /** Sends a request of alice's without a body, with a method of one's choice. */
    static Response ask(World world, String method, String query, Map<String, String> headers) {
        CompletableFuture<Response> response =
                world.engine.handle(new Request(method, query, headers, Content.of(new byte[0]), world.alice.user()));
        world.scheduler.runDue();
        return response.join();
    }
}
