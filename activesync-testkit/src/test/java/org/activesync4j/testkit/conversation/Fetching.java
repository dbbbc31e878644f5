package org.activesync4j.testkit.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.DocumentLibrary;
import org.activesync4j.wbxml.page.ItemOperations;
import org.activesync4j.wbxml.page.Search;

/** What a device says in ItemOperations, and what it is told. */
final class Fetching {

    private Fetching() {}

    static Element item(TestCollection collection, String title, Node... options) {
        return item(collection.id(), collection.find(title), options);
    }

    static Element item(String collectionId, String serverId, Node... options) {
        return fetch(
                "Mailbox",
                options,
                Element.of(AirSync.COLLECTION_ID, collectionId),
                Element.of(AirSync.SERVER_ID, serverId));
    }

    static Element found(String longId, Node... options) {
        return fetch("Mailbox", options, Element.of(Search.LONG_ID, longId));
    }

    static Element attachment(String reference, Node... options) {
        return fetch("Mailbox", options, Element.of(AirSyncBase.FILE_REFERENCE, reference));
    }

    static Element document(String link, Node... options) {
        return fetch("Document Library", options, Element.of(DocumentLibrary.LINK_ID, link));
    }

    static Element fetch(String store, Node[] options, Node... subject) {
        List<Node> children = new ArrayList<>();
        children.add(Element.of(ItemOperations.STORE, store));
        children.addAll(Arrays.asList(subject));
        if (options.length > 0) {
            children.add(Element.of(ItemOperations.OPTIONS, options));
        }
        return Element.of(ItemOperations.FETCH, children);
    }

    static Element range(String range) {
        return Element.of(ItemOperations.RANGE, range);
    }

    static Element schema(Node... wanted) {
        return Element.of(ItemOperations.SCHEMA, wanted);
    }

    static Element prefer(int type) {
        return Said.bodyPreference(Element.of(AirSyncBase.TYPE, Integer.toString(type)));
    }

    static Element prefer(int type, int truncationSize) {
        return Said.bodyPreference(
                Element.of(AirSyncBase.TYPE, Integer.toString(type)),
                Element.of(AirSyncBase.TRUNCATION_SIZE, Integer.toString(truncationSize)));
    }

    static Element empty(String collectionId, Node... options) {
        Element folder = Element.of(AirSync.COLLECTION_ID, collectionId);
        return options.length == 0
                ? Element.of(ItemOperations.EMPTY_FOLDER_CONTENTS, folder)
                : Element.of(ItemOperations.EMPTY_FOLDER_CONTENTS, folder, Element.of(ItemOperations.OPTIONS, options));
    }

    static Element move(byte[] conversation, String destination, Node... options) {
        return Element.of(
                ItemOperations.MOVE,
                Element.of(ItemOperations.CONVERSATION_ID, conversation),
                Element.of(ItemOperations.DST_FLD_ID, destination),
                Element.of(ItemOperations.OPTIONS, options));
    }

    static Element always() {
        return Element.of(ItemOperations.MOVE_ALWAYS);
    }

    static int status(TestAnswer answer) {
        return answer.status(ItemOperations.STATUS);
    }

    /** The only response. */
    static Element response(TestAnswer answer) {
        return answer.root().require(ItemOperations.RESPONSE).children().get(0);
    }

    static int responded(TestAnswer answer) {
        return response(answer).require(ItemOperations.STATUS).integer();
    }

    static List<Integer> allResponded(TestAnswer answer) {
        return answer.root().require(ItemOperations.RESPONSE).children().stream()
                .map(response -> response.require(ItemOperations.STATUS).integer())
                .toList();
    }

    static Element properties(TestAnswer answer) {
        return properties(response(answer));
    }

    static Element properties(Element response) {
        return response.require(ItemOperations.PROPERTIES);
    }

    static Element body(Element properties) {
        return properties.require(AirSyncBase.BODY);
    }
}
