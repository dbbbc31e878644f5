package org.activesync4j.internal.command.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.activesync4j.internal.collection.Piece;
import org.activesync4j.internal.sync.Answer;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;

/** Collects how the commands of a client went. A Change or Delete that is not mentioned went well. */
final class Responses {

    private final List<Piece> pieces = new ArrayList<>();
    private final Set<String> answered = new HashSet<>();

    void added(ClientCommand.Add add, Answer answer) {
        pieces.add(Piece.of(writer -> writer.element(AirSync.ADD, response -> {
            // what was refused may have been for a class that does not exist
            add.itemClass()
                    .filter(name -> answer.status() == SyncStatus.SUCCESS)
                    .ifPresent(name -> response.text(AirSync.CLASS, name));
            response.text(AirSync.CLIENT_ID, add.clientId());
            if (!answer.serverId().isEmpty()) {
                response.text(AirSync.SERVER_ID, answer.serverId());
            }
            response.integer(AirSync.STATUS, answer.status());
            attached(answer.attachments(), response);
        })));
    }

    /** A Change that went well needs no mention, unless there is more to say. */
    void changed(ClientCommand.Change change, Answer answer) {
        if (answer.status() != SyncStatus.SUCCESS || !answer.attachments().isEmpty()) {
            pieces.add(Piece.of(writer -> writer.element(AirSync.CHANGE, response -> {
                response.text(AirSync.SERVER_ID, change.serverId());
                change.instance().ifPresent(id -> response.compactDateTime(AirSyncBase.INSTANCE_ID, id.start()));
                response.integer(AirSync.STATUS, answer.status());
                attached(answer.attachments(), response);
            })));
        }
    }

    private static void attached(Map<String, String> references, WbxmlWriter response) {
        if (!references.isEmpty()) {
            response.start(AirSync.APPLICATION_DATA).start(AirSyncBase.ATTACHMENTS);
            references.forEach((id, reference) -> response.element(
                    AirSyncBase.ATTACHMENT,
                    attachment ->
                            attachment.text(AirSyncBase.CLIENT_ID, id).text(AirSyncBase.FILE_REFERENCE, reference)));
            response.end().end();
        }
    }

    void failed(ClientCommand.Delete delete, int status) {
        pieces.add(Piece.of(writer -> writer.element(AirSync.DELETE, response -> {
            response.text(AirSync.SERVER_ID, delete.serverId());
            delete.instance().ifPresent(id -> response.compactDateTime(AirSyncBase.INSTANCE_ID, id.start()));
            response.integer(AirSync.STATUS, status);
        })));
    }

    void failed(ClientCommand.Fetch fetch, int status) {
        failed(AirSync.FETCH, fetch.serverId(), status);
    }

    private void failed(Tag command, String serverId, int status) {
        pieces.add(Piece.of(writer -> writer.element(
                command, response -> response.text(AirSync.SERVER_ID, serverId).integer(AirSync.STATUS, status))));
    }

    void fetched(Piece piece) {
        pieces.add(piece);
    }

    /** Remembers which line of the ledger the answer tells of. */
    void tells(String creationKey) {
        answered.add(creationKey);
    }

    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    Set<String> answered() {
        return Set.copyOf(answered);
    }
}
