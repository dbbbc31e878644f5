package org.activesync4j.internal.command.itemoperations;

import java.util.List;
import java.util.Optional;
import org.activesync4j.internal.body.BodyOptions;
import org.activesync4j.internal.sync.Bytes;
import org.activesync4j.wbxml.Element;

/** One thing that an ItemOperations request asks for. */
sealed interface Operation {

    /**
     * What cannot be understood, or has an answer before anything is done.
     *
     * @param subject what was asked for
     * @param status what is answered
     */
    record Refused(Subject subject, int status) implements Operation {}

    /**
     * Fetches an item.
     *
     * @param subject names it
     * @param bodies what is wanted of bodies
     * @param schema the elements that are wanted; empty for all
     */
    record FetchItem(Subject.Item subject, BodyOptions bodies, List<Element> schema) implements Operation {
        public FetchItem {
            schema = List.copyOf(schema);
        }
    }

    /**
     * Fetches an attachment.
     *
     * @param subject names it
     * @param range the bytes that are wanted; empty for all
     */
    record FetchAttachment(Subject.Attachment subject, Optional<ByteRange> range) implements Operation {}

    /**
     * Fetches a document of a library.
     *
     * @param subject names it
     * @param range the bytes that are wanted; empty for all
     */
    record FetchDocument(Subject.Document subject, Optional<ByteRange> range) implements Operation {}

    /**
     * Empties a folder.
     *
     * @param subject names it
     * @param subfolders whether the folders beneath it go as well
     */
    record EmptyFolder(Subject.Folder subject, boolean subfolders) implements Operation {}

    /**
     * Moves a conversation, and whatever joins it.
     *
     * @param subject names it
     * @param destination the folder as sent
     */
    record MoveConversation(Subject.Conversation subject, String destination) implements Operation {}

    /** Names what an operation is about, as the request did; the answer repeats it. */
    sealed interface Subject {

        /**
         * An item.
         *
         * @param collectionId its folder, if it is named by ServerId
         * @param serverId its name in the folder
         * @param longId its name as a search gave it
         */
        record Item(Optional<String> collectionId, Optional<String> serverId, Optional<String> longId)
                implements Subject {}

        /**
         * An attachment.
         *
         * @param fileReference its name
         */
        record Attachment(String fileReference) implements Subject {}

        /**
         * A document.
         *
         * @param link its name
         */
        record Document(String link) implements Subject {}

        /**
         * A folder to be emptied.
         *
         * @param collectionId its name
         */
        record Folder(String collectionId) implements Subject {}

        /**
         * A conversation to be moved.
         *
         * @param id its bytes, 16 if the device knows what it does
         */
        record Conversation(Bytes id) implements Subject {}
    }
}
