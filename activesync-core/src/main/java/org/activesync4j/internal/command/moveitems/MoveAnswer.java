package org.activesync4j.internal.command.moveitems;

import java.util.List;
import java.util.Optional;

/**
 * The answer to a MoveItems.
 *
 * @param moves what came of each, in the order of the request
 */
record MoveAnswer(List<Moved> moves) {

    MoveAnswer {
        moves = List.copyOf(moves);
    }

    /**
     * What came of one.
     *
     * @param item its ServerId as sent
     * @param status one of {@link MoveStatus}
     * @param there its ServerId in the other folder, if it was moved
     */
    record Moved(String item, int status, Optional<String> there) {}
}
