package org.activesync4j.testkit.groupware;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.item.AddedAttachment;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;

/** The contents of attachments, by their references. Touched only under the groupware's lock. */
final class AttachedFiles {

    private final Map<String, Content> contents = new HashMap<>();

    /** Keeps the content of what a device or a test attaches, and tells what it has become. */
    Item keep(Item added) {
        Item kept = added.inMemory();
        Content content = typed(kept);
        String reference = "a" + (contents.size() + 1);
        contents.put(reference, content);
        return AddedAttachment.stored(kept, reference, (int) content.length().orElseThrow());
    }

    private static Content typed(Item added) {
        Content content = added.get(AddedAttachment.CONTENT).orElseThrow();
        return added.get(AddedAttachment.CONTENT_TYPE)
                .map(type -> Content.of(bytes(content), type))
                .orElse(content);
    }

    private static byte[] bytes(Content content) {
        try (InputStream in = content.open()) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<Content> find(String reference) {
        return Optional.ofNullable(contents.get(reference));
    }
}
