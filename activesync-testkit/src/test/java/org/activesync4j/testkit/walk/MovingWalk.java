package org.activesync4j.testkit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;

/** How one device moves mails between two folders in a {@link Walk}: a move without an answer is asked for again. */
final class MovingWalk {

    private static final int MOST_ATTEMPTS = 20;

    private final Player player;
    private Optional<Move> underWay = Optional.empty();

    /** What was asked for and has had no answer. */
    private record Move(TestCollection from, TestCollection to, String id) {}

    MovingWalk(Player player) {
        this.player = player;
    }

    /** What the device's user sees in the other folder already. */
    List<String> underWay() {
        return underWay.map(move -> List.of(move.id())).orElse(List.of());
    }

    void step() {
        underWay = underWay.or(this::drawn);
        underWay.ifPresent(
                move -> player.ask("moves " + move.id() + " to " + move.to().name(), () -> ask(move), this::heard));
    }

    private Optional<Move> drawn() {
        boolean back = player.stage.dice.oneIn(3);
        TestCollection from = back ? player.archive() : player.inbox();
        TestCollection to = back ? player.inbox() : player.archive();
        List<String> ids = new ArrayList<>(new TreeSet<>(from.items().keySet()));
        ids.removeIf(from::isPending);
        return ids.isEmpty() ? Optional.empty() : Optional.of(new Move(from, to, player.stage.dice.any(ids)));
    }

    private TestAnswer ask(Move move) {
        return player.device.move(move.from(), move.to(), move.id());
    }

    private void heard(TestAnswer answer) {
        if (answer.http() == 200) {
            underWay = Optional.empty();
        }
    }

    /** Asks until there is an answer. */
    void settle() {
        for (int attempt = 1; underWay.isPresent() && attempt <= MOST_ATTEMPTS; attempt++) {
            heard(ask(underWay.get()));
        }
        assertThat(underWay).as("a move that is never answered").isEmpty();
    }
}
