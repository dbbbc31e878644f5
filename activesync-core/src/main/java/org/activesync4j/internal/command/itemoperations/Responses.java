package org.activesync4j.internal.command.itemoperations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.activesync4j.internal.collection.Piece;
import org.activesync4j.internal.command.itemoperations.Operation.Subject;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.DocumentLibrary;
import org.activesync4j.wbxml.page.ItemOperations;
import org.activesync4j.wbxml.page.Search;

/** Collects what became of the operations. */
final class Responses {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_LONG_ID = 256;
    private static final int LONGEST_LINK = 4096;

    private final List<Piece> moves = new ArrayList<>();
    private final List<Piece> empties = new ArrayList<>();
    private final List<Piece> fetches = new ArrayList<>();

    /** Adds what has no more to say than a status. */
    void add(Subject subject, int status) {
        if (subject instanceof Subject.Conversation conversation) {
            moves.add(Piece.of(writer -> print(conversation, status, writer)));
        } else if (subject instanceof Subject.Folder folder) {
            empties.add(Piece.of(writer -> print(folder, status, writer)));
        } else {
            fetches.add(Piece.of(writer -> fetch(subject, Optional.empty(), status, writer, nothing -> {})));
        }
    }

    /** Adds what was fetched. */
    void add(Piece fetched) {
        fetches.add(fetched);
    }

    private static void print(Subject.Conversation conversation, int status, WbxmlWriter writer) {
        writer.start(ItemOperations.MOVE).integer(ItemOperations.STATUS, status);
        writer.opaque(ItemOperations.CONVERSATION_ID, conversation.id().toArray());
        writer.end();
    }

    private static void print(Subject.Folder folder, int status, WbxmlWriter writer) {
        writer.start(ItemOperations.EMPTY_FOLDER_CONTENTS).integer(ItemOperations.STATUS, status);
        writer.text(AirSync.COLLECTION_ID, shortened(folder.collectionId(), LONGEST_NAME));
        writer.end();
    }

    /** Prints a Fetch of which the properties are printed by somebody else. */
    static void fetch(
            Subject subject,
            Optional<String> itemClass,
            int status,
            WbxmlWriter writer,
            Consumer<WbxmlWriter> properties) {
        writer.start(ItemOperations.FETCH).integer(ItemOperations.STATUS, status);
        name(subject, itemClass, writer);
        properties.accept(writer);
        writer.end();
    }

    private static void name(Subject subject, Optional<String> itemClass, WbxmlWriter writer) {
        if (subject instanceof Subject.Attachment attachment) {
            Optional.of(attachment.fileReference())
                    .filter(reference -> !reference.isEmpty())
                    .ifPresent(reference ->
                            writer.text(AirSyncBase.FILE_REFERENCE, shortened(reference, LONGEST_LONG_ID)));
        } else if (subject instanceof Subject.Document document) {
            Optional.of(document.link())
                    .filter(link -> !link.isEmpty())
                    .ifPresent(link -> writer.text(DocumentLibrary.LINK_ID, shortened(link, LONGEST_LINK)));
        } else if (subject instanceof Subject.Item item) {
            item.collectionId().ifPresent(id -> writer.text(AirSync.COLLECTION_ID, shortened(id, LONGEST_NAME)));
            item.serverId().ifPresent(id -> writer.text(AirSync.SERVER_ID, shortened(id, LONGEST_NAME)));
            item.longId().ifPresent(id -> writer.text(Search.LONG_ID, shortened(id, LONGEST_LONG_ID)));
            itemClass.ifPresent(name -> writer.text(AirSync.CLASS, name));
        }
    }

    private static String shortened(String text, int longest) {
        int end = Math.min(text.length(), longest);
        boolean torn = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, torn ? end - 1 : end);
    }

    ItemOperationsAnswer answer(int status, Optional<PartList> parts) {
        return new ItemOperationsAnswer(status, moves, empties, fetches, parts);
    }
}
