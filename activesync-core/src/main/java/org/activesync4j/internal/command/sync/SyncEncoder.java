package org.activesync4j.internal.command.sync;

import java.util.List;
import org.activesync4j.internal.collection.Piece;
import org.activesync4j.internal.command.sync.SyncAnswer.CollectionAnswer;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.AirSync;

/** Prints the answer to a Sync in the order of its schema. */
final class SyncEncoder {

    private SyncEncoder() {}

    static void print(SyncAnswer answer, WbxmlWriter writer) {
        writer.start(AirSync.SYNC);
        answer.status().ifPresent(status -> writer.integer(AirSync.STATUS, status));
        answer.limit().ifPresent(limit -> writer.integer(AirSync.LIMIT, limit));
        if (!answer.collections().isEmpty()) {
            writer.start(AirSync.COLLECTIONS);
            answer.collections().forEach(collection -> print(collection, writer));
            writer.end();
        }
        writer.end();
    }

    private static void print(CollectionAnswer collection, WbxmlWriter writer) {
        writer.start(AirSync.COLLECTION);
        collection.itemClass().ifPresent(name -> writer.text(AirSync.CLASS, name));
        writer.text(AirSync.SYNC_KEY, collection.key());
        writer.text(AirSync.COLLECTION_ID, collection.id());
        writer.integer(AirSync.STATUS, collection.status());
        if (collection.moreAvailable()) {
            writer.empty(AirSync.MORE_AVAILABLE);
        }
        // Windows Phone and others read Responses before Commands, as Exchange writes them
        print(AirSync.RESPONSES, collection.responses(), writer);
        print(AirSync.COMMANDS, collection.commands(), writer);
        writer.end();
    }

    private static void print(Tag list, List<Piece> pieces, WbxmlWriter writer) {
        if (!pieces.isEmpty()) {
            writer.start(list);
            pieces.forEach(piece -> piece.print().accept(writer));
            writer.end();
        }
    }
}
