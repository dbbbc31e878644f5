package org.activesync4j.internal.command.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.internal.body.BodyOptions;
import org.activesync4j.internal.directory.PictureLimits;
import org.activesync4j.item.Content;

/** A Search request, its structure checked. */
sealed interface SearchRequest {

    /**
     * What cannot be understood, or is not allowed.
     *
     * @param status what is answered for the store
     */
    record Refused(int status) implements SearchRequest {}

    /**
     * Looks for people.
     *
     * @param text the beginning of a name
     * @param range which results
     * @param pictures whether pictures are wanted, and which
     */
    record People(String text, ResultRange range, Optional<PictureLimits> pictures) implements SearchRequest {}

    /**
     * Looks for items.
     *
     * @param wanted what is looked for
     * @param range which results
     * @param bodies what is wanted of bodies
     * @param deep whether in the folders beneath as well
     */
    record Items(Wanted wanted, ResultRange range, BodyOptions bodies, boolean deep) implements SearchRequest {}

    /**
     * What is looked for in a mailbox. All that is said must hold.
     *
     * @param text words
     * @param classes of these classes; empty for all
     * @param collectionIds in these folders, as sent; empty for all
     * @param conversation in this conversation
     * @param after received later
     * @param before received earlier
     */
    record Wanted(
            String text,
            Set<String> classes,
            List<String> collectionIds,
            Optional<Content> conversation,
            Optional<Instant> after,
            Optional<Instant> before) {
        public Wanted {
            classes = Set.copyOf(classes);
            collectionIds = List.copyOf(collectionIds);
        }

        /** Tells whether nothing is said but where to look. */
        boolean isEverything() {
            return text.isBlank() && classes.isEmpty() && conversation.isEmpty() && after.isEmpty() && before.isEmpty();
        }
    }

    /**
     * Looks at a document, or what is in a folder of documents.
     *
     * @param link where
     * @param range which results
     */
    record Documents(String link, ResultRange range) implements SearchRequest {}
}
