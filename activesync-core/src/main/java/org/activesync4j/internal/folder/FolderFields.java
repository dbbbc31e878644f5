package org.activesync4j.internal.folder;

import org.activesync4j.command.Call;
import org.activesync4j.command.ProtocolException;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.FolderHierarchy;

/**
 * The fields of a folder command, checked as they are read.
 *
 * @param root the command's root element
 */
public record FolderFields(Element root) {

    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_ID = 64;

    /**
     * Begins to read a request.
     *
     * @param call what has arrived
     * @param expected the root element of the command
     * @return its fields
     * @throws ProtocolException if it is something else, or says a status as only answers do
     */
    public static FolderFields of(Call call, Tag expected) {
        Element root = call.required();
        if (!root.is(expected) || root.has(FolderHierarchy.STATUS)) {
            throw new ProtocolException(root, "expected " + expected + " without a Status");
        }
        return new FolderFields(root);
    }

    /**
     * Reads the key.
     *
     * @return the key as sent, perhaps empty
     */
    public String key() {
        return root.require(FolderHierarchy.SYNC_KEY).text().strip();
    }

    /**
     * Reads an id.
     *
     * @param tag where it stands
     * @return 1 to 64 characters
     * @throws ProtocolException if it is none
     */
    public String id(Tag tag) {
        String id = root.require(tag).text().strip();
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw new ProtocolException(root.require(tag), "an id of " + id.length() + " characters, expected 1 to 64");
        }
        return id;
    }

    /**
     * Reads the name.
     *
     * @return 1 to 256 characters that can be seen
     * @throws ProtocolException if it is none
     */
    public String name() {
        Element element = root.require(FolderHierarchy.DISPLAY_NAME);
        String name = element.text();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new ProtocolException(element, "a name of " + name.length() + " characters, expected 1 to 256");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new ProtocolException(element, "a name with control characters");
        }
        return name;
    }
}
