package org.activesync4j.testkit.conversation;

import java.util.ArrayList;
import java.util.List;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.DocumentLibrary;
import org.activesync4j.wbxml.page.Email;
import org.activesync4j.wbxml.page.Gal;
import org.activesync4j.wbxml.page.Search;

/** What a device says in Search, and what it is told. */
final class Finding {

    private Finding() {}

    static TestAnswer people(TestDevice device, String text, Node... options) {
        return search(device, "GAL", Element.of(Search.QUERY, text), options);
    }

    static TestAnswer items(TestDevice device, Element query, Node... options) {
        return search(device, "Mailbox", query, options);
    }

    static TestAnswer documents(TestDevice device, String link, Node... options) {
        Element query = Element.of(
                Search.QUERY,
                Element.of(Search.EQUAL_TO, Element.of(DocumentLibrary.LINK_ID), Element.of(Search.VALUE, link)));
        return search(device, "DocumentLibrary", query, options);
    }

    private static TestAnswer search(TestDevice device, String store, Element query, Node... options) {
        List<Node> children = new ArrayList<>(List.of(Element.of(Search.NAME, store), query));
        if (options.length > 0) {
            children.add(Element.of(Search.OPTIONS, options));
        }
        return device.search(children.toArray(Node[]::new));
    }

    static Element all(Node... criteria) {
        return Element.of(Search.QUERY, Element.of(Search.AND, criteria));
    }

    static Element text(String text) {
        return Element.of(Search.FREE_TEXT, text);
    }

    static Element ofClass(String name) {
        return Element.of(AirSync.CLASS, name);
    }

    static Element in(String collectionId) {
        return Element.of(AirSync.COLLECTION_ID, collectionId);
    }

    static Element received(Tag comparison, String time) {
        return Element.of(comparison, Element.of(Email.DATE_RECEIVED), Element.of(Search.VALUE, time));
    }

    static Element range(String range) {
        return Element.of(Search.RANGE, range);
    }

    static Element store(TestAnswer answer) {
        return answer.root().require(Search.RESPONSE).require(Search.STORE);
    }

    static int status(TestAnswer answer) {
        return store(answer).require(Search.STATUS).integer();
    }

    static List<Element> results(TestAnswer answer) {
        return store(answer).children(Search.RESULT);
    }

    static List<Element> properties(TestAnswer answer) {
        return results(answer).stream()
                .flatMap(result -> result.child(Search.PROPERTIES).stream())
                .toList();
    }

    /** The texts of a property of all results. */
    static List<String> said(TestAnswer answer, Tag property) {
        return properties(answer).stream()
                .flatMap(each -> each.text(property).stream())
                .toList();
    }

    static List<String> subjects(TestAnswer answer) {
        return said(answer, Email.SUBJECT);
    }

    static List<String> names(TestAnswer answer) {
        return said(answer, Gal.DISPLAY_NAME);
    }

    static List<Integer> pictures(TestAnswer answer) {
        return properties(answer).stream()
                .map(each -> each.require(Gal.PICTURE).require(Gal.STATUS).integer())
                .toList();
    }

    static String longId(Element result) {
        return result.require(Search.LONG_ID).text();
    }
}
