package org.activesync4j.internal.command.sync;

import java.util.List;
import org.activesync4j.internal.collection.Piece;

/**
 * What of a plan went into the answer.
 *
 * @param pieces the commands of the server
 * @param handled how many things of the plan were sent, set aside or found vanished
 * @param bytes the size of the pieces
 */
record Rendered(List<Piece> pieces, int handled, long bytes) {
    Rendered {
        pieces = List.copyOf(pieces);
    }
}
