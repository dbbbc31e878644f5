package org.activesync4j.testkit.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;

/** How one device moves mails between two folders in a {@link Walk}: a move without an answer is asked for again. */
final class MovingWalk {

    private static final int MOST_ATTEMPTS = 20;

    private final TestDevice device;
    private final Walk walk;
    private Optional<Move> underWay = Optional.empty();

    /** What was asked for and has had no answer. */
    private record Move(TestCollection from, TestCollection to, String id) {}

    MovingWalk(TestDevice device, Walk walk) {
        this.device = device;
        this.walk = walk;
    }

    /** What the device's user sees in the other folder already. */
    List<String> underWay() {
        return underWay.map(move -> List.of(move.id())).orElse(List.of());
    }

    void step() {
        underWay = underWay.or(this::drawn);
        underWay.ifPresent(move -> {
            boolean lost = walk.oneIn(3);
            walk.tell(device, (lost ? "moves, and does not hear of it, " : "moves ") + move.id());
            if (lost) {
                device.loseAnswer();
            }
            walk.anywhere(device);
            walk.guarded(() -> ask(move, lost));
        });
    }

    private Optional<Move> drawn() {
        TestCollection inbox = device.collection(FolderKind.INBOX);
        TestCollection archive = device.collection("Archive");
        TestCollection from = walk.oneIn(3) ? archive : inbox;
        List<String> ids = new ArrayList<>(new TreeSet<>(from.items().keySet()));
        ids.removeIf(from::isPending);
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(new Move(from, from == inbox ? archive : inbox, walk.any(ids)));
    }

    private void ask(Move move, boolean lost) {
        TestAnswer answer = device.move(move.from(), move.to(), move.id());
        if (!lost && answer.http() == 200) {
            underWay = Optional.empty();
        }
    }

    /** Asks until there is an answer. */
    void settle() {
        for (int attempt = 1; underWay.isPresent(); attempt++) {
            if (attempt > MOST_ATTEMPTS) {
                throw new AssertionError("a move is never answered");
            }
            ask(underWay.get(), false);
        }
    }
}
