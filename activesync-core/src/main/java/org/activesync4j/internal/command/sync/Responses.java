package org.activesync4j.internal.command.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.internal.collection.Piece;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;

/** Collects how the commands of a client went. A Change or Delete that is not mentioned went well. */
final class Responses {

    private final List<Piece> pieces = new ArrayList<>();
    private final Set<String> answered = new HashSet<>();

    void added(ClientCommand.Add add, Optional<String> serverId, int status) {
        pieces.add(Piece.of(writer -> writer.element(AirSync.ADD, response -> {
            add.itemClass().ifPresent(name -> response.text(AirSync.CLASS, name));
            response.text(AirSync.CLIENT_ID, add.clientId());
            serverId.ifPresent(id -> response.text(AirSync.SERVER_ID, id));
            response.integer(AirSync.STATUS, status);
        })));
    }

    void failed(ClientCommand.Change change, int status) {
        pieces.add(Piece.of(writer -> writer.element(AirSync.CHANGE, response -> {
            response.text(AirSync.SERVER_ID, change.serverId());
            change.instance().ifPresent(id -> response.compactDateTime(AirSyncBase.INSTANCE_ID, id.start()));
            response.integer(AirSync.STATUS, status);
        })));
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
