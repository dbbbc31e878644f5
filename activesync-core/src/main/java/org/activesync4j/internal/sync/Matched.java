package org.activesync4j.internal.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * How the commands of one request relate to the {@link Ledger}.
 *
 * @param matches one for each command, in their order
 */
public record Matched(List<Match> matches) {

    /** Copies the list. */
    public Matched {
        matches = List.copyOf(matches);
    }

    /**
     * Matches the commands of one request. A command is a repeated one if it has the same kind and content as a line, and
     * best the same name too; or, for an Add under the same sync key, the same name while its item is known; or, for a mail,
     * the same name, whatever it says now. Two equal commands in one request are two commands, so no line is met twice.
     *
     * @param ledger what has been done or begun
     * @param commands the request's, in their order
     * @param now the time of the exchange
     * @return one match for each command
     */
    public static Matched match(Ledger ledger, List<Asked> commands, Instant now) {
        Matching matching = new Matching(ledger.lines(), commands);
        matching.pair((line, asked) -> line.asked().equals(asked));
        matching.pair((line, asked) -> line.asked().sameWording(asked));
        matching.pair(Matched::isReworded);
        matching.pair(Matched::isSameMail);
        return new Matched(matching.found(now));
    }

    /** Only under the same key: some clients count their ClientIds from 1 again and again. */
    private static boolean isReworded(Line line, Asked asked) {
        return asked.kind() == Asked.Kind.ADD
                && line.age() == Line.Age.CURRENT
                && line.asked().sameName(asked)
                && line.answer().map(answer -> answer.held().isPresent()).orElse(true);
    }

    /** A device names each mail anew ([MS-ASCMD] 2.2.3.29.1), and may word it anew when it tries again: date, boundaries. */
    private static boolean isSameMail(Line line, Asked asked) {
        return asked.kind() == Asked.Kind.SEND
                && line.age() == Line.Age.CURRENT
                && line.asked().sameName(asked);
    }

    /**
     * Tells how long the request may have to wait for another exchange.
     *
     * @return the end of the longest lease, empty if nothing may be running
     */
    public Optional<Instant> runningUntil() {
        return matches.stream()
                .filter(Match.Running.class::isInstance)
                .map(match -> ((Match.Running) match).line().lease())
                .max(Instant::compareTo);
    }

    private static final class Matching {

        private final List<Line> lines;
        private final List<Asked> commands;
        private final List<Optional<Line>> met = new ArrayList<>();
        private final Set<String> taken = new HashSet<>();

        Matching(List<Line> lines, List<Asked> commands) {
            this.lines = lines;
            this.commands = commands;
            commands.forEach(command -> met.add(Optional.empty()));
        }

        void pair(BiPredicate<Line, Asked> rule) {
            for (int i = 0; i < commands.size(); i++) {
                Asked asked = commands.get(i);
                if (met.get(i).isEmpty()) {
                    met.set(i, firstFree(line -> rule.test(line, asked)));
                }
            }
        }

        private Optional<Line> firstFree(Predicate<Line> rule) {
            Optional<Line> line = lines.stream()
                    .filter(candidate -> !taken.contains(candidate.key()) && rule.test(candidate))
                    .findFirst();
            line.ifPresent(found -> taken.add(found.key()));
            return line;
        }

        List<Match> found(Instant now) {
            List<Match> matches = new ArrayList<>();
            for (int i = 0; i < commands.size(); i++) {
                Asked asked = commands.get(i);
                matches.add(met.get(i).map(line -> match(line, asked, now)).orElse(new Match.Fresh()));
            }
            return matches;
        }

        private static Match match(Line line, Asked asked, Instant now) {
            if (line.answer().isEmpty()) {
                return line.isRunning(now) ? new Match.Running(line) : new Match.Overdue(line);
            }
            boolean said = asked.kind() == Asked.Kind.SEND || line.asked().sameWording(asked);
            return said ? new Match.Done(line) : new Match.Reworded(line);
        }
    }
}
