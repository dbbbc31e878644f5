package org.activesync4j.testkit.conversation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestDevice.TestFolder;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.FolderHierarchy;

/** Folder commands element by element, and what they are answered with. */
final class FolderSaid {

    private FolderSaid() {}

    static TestAnswer create(TestDevice device, String key, String parent, String name, int type) {
        return device.send(
                "FolderCreate",
                Element.of(FolderHierarchy.FOLDER_CREATE, key(key), parent(parent), name(name), type(type)));
    }

    static TestAnswer update(TestDevice device, String key, String folder, String parent, String name) {
        return device.send(
                "FolderUpdate",
                Element.of(FolderHierarchy.FOLDER_UPDATE, key(key), id(folder), parent(parent), name(name)));
    }

    static TestAnswer delete(TestDevice device, String key, String folder) {
        return device.send("FolderDelete", Element.of(FolderHierarchy.FOLDER_DELETE, key(key), id(folder)));
    }

    /** The same request without one of its elements. */
    static Element without(Element root, Tag missing) {
        return Element.of(
                root.tag(),
                root.children().stream().filter(child -> !child.is(missing)).toList());
    }

    static Element with(Element root, Node... more) {
        List<Node> nodes = new ArrayList<>(root.nodes());
        nodes.addAll(Arrays.asList(more));
        return Element.of(root.tag(), nodes);
    }

    static Element key(String key) {
        return Element.of(FolderHierarchy.SYNC_KEY, key);
    }

    static Element id(String id) {
        return Element.of(FolderHierarchy.SERVER_ID, id);
    }

    static Element parent(String id) {
        return Element.of(FolderHierarchy.PARENT_ID, id);
    }

    static Element name(String name) {
        return Element.of(FolderHierarchy.DISPLAY_NAME, name);
    }

    /** A name as no well-behaved device writes it. */
    static Element rawName(String name) {
        return Element.of(FolderHierarchy.DISPLAY_NAME, name.getBytes(StandardCharsets.UTF_8));
    }

    static Element type(int type) {
        return Element.of(FolderHierarchy.TYPE, Integer.toString(type));
    }

    static int status(TestAnswer answer) {
        return answer.status(FolderHierarchy.STATUS);
    }

    static String key(TestAnswer answer) {
        return answer.root().require(FolderHierarchy.SYNC_KEY).text();
    }

    static String id(TestAnswer answer) {
        return answer.root().require(FolderHierarchy.SERVER_ID).text();
    }

    /** How many changes a FolderSync tells. */
    static int count(TestAnswer answer) {
        return answer.root()
                .require(FolderHierarchy.CHANGES)
                .require(FolderHierarchy.COUNT)
                .integer();
    }

    static List<String> names(TestDevice device) {
        return device.folders().stream().map(TestFolder::name).toList();
    }
}
