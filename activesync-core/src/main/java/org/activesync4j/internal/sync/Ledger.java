package org.activesync4j.internal.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What cannot be repeated without harm, in the order it was asked for.
 *
 * <p>A command is first written down, saved, then done, then its answer is written down and saved. Whoever finds a line
 * without an answer knows that it may have been done.
 *
 * @param lines at most some hundred
 */
public record Ledger(List<Line> lines) {

    /** Nothing yet. */
    public static final Ledger EMPTY = new Ledger(List.of());

    /** How long a line outlives the deadline of its exchange before somebody else may do it again. */
    public static final Duration GRACE = Duration.ofSeconds(30);

    private static final Duration MEMORY = Duration.ofHours(24);
    private static final int MOST_OLD = 100;
    private static final int MOST = 600;

    /** Copies the list. */
    public Ledger {
        lines = List.copyOf(lines);
    }

    /**
     * Reads the stored form of a ledger that stands alone: slot {@code done}.
     *
     * @param bytes from the store
     * @return the ledger
     * @throws CorruptRecord when the bytes are not what was saved
     * @throws NewerFormat when a newer version saved them
     */
    public static Ledger decode(byte[] bytes) {
        return LedgerFormat.read(bytes);
    }

    /**
     * Writes the form that is stored in slot {@code done}.
     *
     * @return the bytes
     */
    public byte[] encode() {
        return LedgerFormat.write(this);
    }

    /**
     * Writes down what is about to be done.
     *
     * @param asked what
     * @param key a fresh creation key, drawn at random
     * @param now the time of the exchange
     * @param deadline of the exchange
     * @return a ledger with one more line
     */
    public Ledger intend(Asked asked, String key, Instant now, Instant deadline) {
        Line line = new Line(asked, key, now, deadline.plus(GRACE), Line.Age.CURRENT, Set.of(), Optional.empty());
        return new Ledger(Stream.concat(lines.stream(), Stream.of(line)).toList());
    }

    /**
     * Writes down that something in doubt is about to be done again.
     *
     * @param key the creation key of its line
     * @param deadline of the exchange
     * @return a ledger with a longer lease
     */
    public Ledger retry(String key, Instant deadline) {
        return change(key, line -> line.leasedUntil(deadline.plus(GRACE)));
    }

    /**
     * Writes down what came of it, or that it is answered again. The line takes over the device's present name and wording.
     *
     * @param key the creation key of its line
     * @param asked as the device asks for it now
     * @param answer what the device is told
     * @return a ledger with the answer
     */
    public Ledger answer(String key, Asked asked, Answer answer) {
        return change(key, line -> line.with(asked, answer));
    }

    /**
     * Forgets what was done before with the same thing, because something else is to be done with it now: after that the
     * first may be asked for anew. Not so for what is made: of a ClientId there is no before.
     *
     * @param asked what is to be done
     * @return a ledger without the answers to other wishes about the same source
     */
    public Ledger overruledBy(Asked asked) {
        boolean made = asked.kind() == Asked.Kind.ADD || asked.kind() == Asked.Kind.SEND;
        return made
                ? this
                : new Ledger(lines.stream()
                        .filter(line -> line.answer().isEmpty() || !line.asked().sameName(asked))
                        .toList());
    }

    /**
     * Takes a line away because certainly nothing was done: it may be tried again.
     *
     * @param key the creation key of its line
     * @return a ledger without it
     */
    public Ledger strike(String key) {
        return new Ledger(lines.stream().filter(line -> !line.key().equals(key)).toList());
    }

    /**
     * Forgets what is too old or too much; what may still be running is kept. A slot {@code done} is always kept so.
     *
     * @param now the time of the exchange
     * @return at most the last 100 lines, of the last 24 hours
     */
    public Ledger recent(Instant now) {
        return recent(now, MOST_OLD);
    }

    /**
     * Forgets what is too old or too much; what may still be running is kept, and all of the last request.
     *
     * @param now the time of the exchange
     * @param asked how many lines the last request has
     * @return at most the last 100 lines, or as many as the last request has, of the last 24 hours
     */
    public Ledger recent(Instant now, int asked) {
        return youngest(
                Math.max(MOST_OLD, asked),
                now,
                lines.stream().filter(line -> isFresh(line, now)).toList());
    }

    /** Forgets what is too old or too much, but for what was asked for under the present key. */
    Ledger tidied(Instant now) {
        List<Line> old = lines.stream()
                .filter(line -> line.age() == Line.Age.CARRIED_OVER)
                .toList();
        Set<Line> kept = Set.copyOf(new Ledger(old).recent(now).lines());
        List<Line> all = lines.stream()
                .filter(line -> line.age() == Line.Age.CURRENT || kept.contains(line))
                .toList();
        return youngest(MOST, now, all);
    }

    private static boolean isFresh(Line line, Instant now) {
        return line.isRunning(now) || line.written().plus(MEMORY).isAfter(now);
    }

    private static Ledger youngest(int most, Instant now, List<Line> lines) {
        int surplus = lines.size() - most;
        List<Line> kept = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (surplus > 0 && !line.isRunning(now)) {
                surplus--;
            } else {
                kept.add(line);
            }
        }
        return new Ledger(kept);
    }

    /** The device is being told of some lines in an answer with the youngest of the keys that it may present next. */
    Ledger toldIn(List<Long> issued, Set<String> keys) {
        Long youngest = issued.get(issued.size() - 1);
        return map(line -> (keys.contains(line.key()) ? line.alsoToldIn(youngest) : line).toldOnlyIn(issued));
    }

    /** The device presented this key: what it was told with it is done for good, all else is carried over. */
    Ledger presented(long number) {
        return new Ledger(lines.stream()
                .filter(line -> !line.toldIn().contains(number))
                .map(Line::carriedOver)
                .toList());
    }

    Ledger carriedOver() {
        return map(Line::carriedOver);
    }

    private Ledger change(String key, UnaryOperator<Line> change) {
        return map(line -> line.key().equals(key) ? change.apply(line) : line);
    }

    private Ledger map(UnaryOperator<Line> change) {
        return new Ledger(lines.stream().map(change).toList());
    }
}
