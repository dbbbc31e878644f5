package org.activesync4j.internal.command.moveitems;

import java.util.List;
import java.util.stream.Stream;
import org.activesync4j.command.Call;
import org.activesync4j.command.ProtocolException;
import org.activesync4j.internal.sync.Asked;
import org.activesync4j.internal.sync.Digest;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.Move;

/**
 * A MoveItems request, its structure checked.
 *
 * @param moves 1 to 1000
 */
record MoveRequest(List<Moving> moves) {

    private static final int MOST = 1000;
    private static final int LONGEST_ID = 64;

    MoveRequest {
        moves = List.copyOf(moves);
    }

    /**
     * One item to be moved.
     *
     * @param item its ServerId as sent
     * @param from the id of the folder in which it lies as sent
     * @param to the ids of the folders to which it is to go as sent; one, if the device is well-behaved
     */
    record Moving(String item, String from, List<String> to) {
        Moving {
            to = List.copyOf(to);
        }

        /** What the ledger knows it by. */
        Asked asked() {
            return new Asked(Asked.Kind.MOVE, item, Digest.ofTexts(item, from, to.get(0)));
        }

        Stream<String> folders() {
            return Stream.concat(Stream.of(from), to.stream());
        }
    }

    static MoveRequest decode(Call call) {
        Element root = call.required();
        if (!root.is(Move.MOVE_ITEMS)) {
            throw new ProtocolException(root, "expected MoveItems");
        }
        List<Element> moves = root.children(Move.MOVE);
        if (moves.isEmpty() || moves.size() > MOST) {
            throw new ProtocolException(root, moves.size() + " moves, expected 1 to " + MOST);
        }
        return new MoveRequest(moves.stream().map(MoveRequest::move).toList());
    }

    private static Moving move(Element move) {
        move.require(Move.DST_FLD_ID);
        return new Moving(
                item(move.require(Move.SRC_MSG_ID)),
                move.require(Move.SRC_FLD_ID).text().strip(),
                move.children(Move.DST_FLD_ID).stream()
                        .map(folder -> folder.text().strip())
                        .toList());
    }

    /** The answer repeats it, so it has to be one. */
    private static String item(Element element) {
        String id = element.text().strip();
        if (id.isEmpty() || id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl)) {
            throw new ProtocolException(element, "an id of " + id.length() + " characters, expected 1 to 64");
        }
        return id;
    }

    /** The ids of all folders that it names. */
    List<String> folders() {
        return moves.stream().flatMap(Moving::folders).distinct().toList();
    }
}
