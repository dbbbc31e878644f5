package org.activesync4j.spi;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.item.TextMessage;

/**
 * What to find in a mailbox. All that is said must hold; what is empty says nothing.
 *
 * @param text what the user typed: words that stand somewhere in the item, letter case does not matter; it is no
 *     expression of any language, so escape it
 * @param folders where to look, and nowhere else: sub-folders are named where they are meant
 * @param classes the wire names of the classes, such as {@code Email} or {@code Calendar}
 * @param after received later than this, for mail
 * @param before received earlier than this, for mail
 * @param conversation the conversation, for mail: the 16 bytes of {@link Email#conversation}, or of {@link
 *     TextMessage#conversation}
 */
public record SearchQuery(
        String text,
        Set<FolderId> folders,
        Set<String> classes,
        Optional<Instant> after,
        Optional<Instant> before,
        Optional<Content> conversation) {

    /**
     * Copies the sets.
     *
     * @param text what the user typed
     * @param folders where to look
     * @param classes the wire names of the classes
     * @param after received later than this, for mail
     * @param before received earlier than this, for mail
     * @param conversation the conversation, for mail
     */
    public SearchQuery {
        folders = Set.copyOf(folders);
        classes = Set.copyOf(classes);
    }

    /**
     * Looks for a text and nothing else.
     *
     * @param text what the user typed
     * @param folders where to look
     * @return the query
     */
    public static SearchQuery of(String text, Set<FolderId> folders) {
        return new SearchQuery(text, folders, Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Tells whether an item is meant, for drivers without an index. Reads bodies, as far as they are there.
     *
     * @param item an item of one of the folders
     * @return whether it is
     * @throws java.io.UncheckedIOException if a body cannot be read
     */
    public boolean matches(Item item) {
        return (classes.isEmpty() || classes.contains(item.schema().name()))
                && isReceivedInTime(item)
                && conversation.map(id -> isIn(id, item)).orElse(true)
                && SearchedWords.of(text).areIn(item);
    }

    private boolean isReceivedInTime(Item item) {
        if (after.isEmpty() && before.isEmpty()) {
            return true;
        }
        Optional<Instant> received = item.get(Email.DATE_RECEIVED).or(() -> item.get(TextMessage.DATE_RECEIVED));
        return received.isPresent()
                && after.map(received.get()::isAfter).orElse(true)
                && before.map(received.get()::isBefore).orElse(true);
    }

    private static boolean isIn(Content conversation, Item item) {
        return item.schema() == Email.SCHEMA && conversation.equals(Email.conversation(item))
                || item.schema() == TextMessage.SCHEMA && conversation.equals(TextMessage.conversation(item));
    }
}
