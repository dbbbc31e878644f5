package org.activesync4j.internal.command.itemoperations;

import java.util.List;
import java.util.Optional;
import org.activesync4j.internal.collection.Piece;

/**
 * The answer to an ItemOperations.
 *
 * @param status the status of the whole
 * @param moves what became of moves
 * @param empties what became of folders that were to be emptied
 * @param fetches what was fetched
 * @param parts what is sent beside the document, if the device accepts that
 */
record ItemOperationsAnswer(
        int status, List<Piece> moves, List<Piece> empties, List<Piece> fetches, Optional<PartList> parts) {
    ItemOperationsAnswer {
        moves = List.copyOf(moves);
        empties = List.copyOf(empties);
        fetches = List.copyOf(fetches);
    }
}
