package org.activesync4j.internal.collection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.sync.Answer;
import org.activesync4j.internal.sync.Asked;
import org.activesync4j.internal.sync.CorruptRecord;
import org.activesync4j.internal.sync.Ledger;
import org.activesync4j.internal.sync.Line;
import org.activesync4j.internal.sync.Match;
import org.activesync4j.internal.sync.Matched;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.state.StateStore.Entry;
import org.activesync4j.state.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does once what commands without a sync key ask for, however often they ask: the ledger in slot {@code done}.
 *
 * <pre>{@code
 * return Once.each(exchange, List.of(new Task(asked, key -> send(mail, key))), told -> answer(told.get(0)));
 * }</pre>
 *
 * <p>First all that is new is written down, under fresh keys, and saved; then it is done, one after the other; then the
 * results are written down and saved. A task that was done before is not done again, its answer is remembered; one that
 * another exchange may still be doing lets the request wait; one in doubt that nobody is at is done again with its old key,
 * as repeated.
 */
public final class Once {

    private static final Logger LOG = LoggerFactory.getLogger(Once.class);
    private static final int ATTEMPTS = 10;

    private final Exchange exchange;
    private final List<Task> tasks;
    private final List<Match> matches = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<UnaryOperator<Ledger>> news = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

    private Once(Exchange exchange, List<Task> tasks) {
        this.exchange = exchange;
        this.tasks = tasks;
    }

    /**
     * What a device asks for.
     *
     * @param asked what the ledger knows it by
     * @param stands tells whether the same, done for an earlier request, is what this one asks for; if not, it is forgotten
     * @param deed does it under a key that names it for ever
     */
    public record Task(Asked asked, Predicate<Answer> stands, Function<CreationKey, Result> deed) {

        /**
         * Asks for what is done once and for all.
         *
         * @param asked what the ledger knows it by
         * @param deed does it under a key that names it for ever
         */
        public Task(Asked asked, Function<CreationKey, Result> deed) {
            this(asked, answer -> true, deed);
        }

        private boolean isOutdated(Line line) {
            return asked.equals(line.asked())
                    && line.answer().filter(stands.negate()).isPresent();
        }
    }

    /** What came of a deed. */
    public sealed interface Result {

        /** What the device is told. */
        Answer answer();

        /**
         * It is done: a repeated request is answered alike.
         *
         * @param answer what the device is told, now and later
         */
        record Done(Answer answer) implements Result {}

        /**
         * Certainly nothing was done: it may be asked for again, and is tried again then.
         *
         * @param answer what the device is told
         */
        record Refused(Answer answer) implements Result {}

        /**
         * It may be done or not: when it is asked for again, it is done with the same key, as repeated.
         *
         * @param answer what the device is told
         */
        record InDoubt(Answer answer) implements Result {}
    }

    /**
     * What a device is told of a task.
     *
     * @param answer what
     * @param again whether it was done for an earlier request, and not for this one
     */
    public record Told(Answer answer, boolean again) {}

    /**
     * Does each task once. A deed that throws ends all: those before it are remembered; it is in doubt, but for a {@link
     * StatusException}, which says that nothing was done; those after it were never begun.
     *
     * @param exchange the exchange
     * @param tasks of one request, in their order
     * @param answer makes the command's answer of what the device is told of each
     * @param <A> the command's answer
     * @return the answer, or that another exchange may be doing the same
     */
    public static <A> Outcome<A> each(Exchange exchange, List<Task> tasks, Function<List<Told>, A> answer) {
        Once once = new Once(exchange, tasks);
        Optional<Instant> busy = once.begin();
        if (busy.isPresent()) {
            return new Outcome.Busy<>(busy.get());
        }
        once.perform();
        return Outcome.done(answer.apply(once.told));
    }

    /** Writes down what is about to be done, unless another exchange may be doing some of it. */
    private Optional<Instant> begin() {
        List<Asked> asked = tasks.stream().map(Task::asked).toList();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Entry entry = load();
            Ledger ledger = standing(read(entry));
            Matched matched = Matched.match(ledger, asked, exchange.now());
            if (matched.runningUntil().isPresent()) {
                return matched.runningUntil();
            }
            Ledger intended = intend(ledger, matched);
            if (intended.equals(ledger) || save(entry, intended)) {
                return Optional.empty();
            }
        }
        throw overrun();
    }

    private Ledger standing(Ledger ledger) {
        Ledger standing = ledger;
        for (Line line : ledger.lines()) {
            if (tasks.stream().anyMatch(task -> task.isOutdated(line))) {
                standing = standing.strike(line.key());
            }
        }
        return standing;
    }

    private Ledger intend(Ledger ledger, Matched matched) {
        matches.clear();
        matches.addAll(matched.matches());
        keys.clear();
        Ledger intended = ledger;
        for (int i = 0; i < tasks.size(); i++) {
            intended = intend(intended, matches.get(i), tasks.get(i).asked());
        }
        return intended;
    }

    private Ledger intend(Ledger ledger, Match match, Asked asked) {
        if (match instanceof Match.Fresh) {
            keys.add(exchange.freshKey().value());
            return ledger.overruledBy(asked).intend(asked, last(keys), exchange.now(), exchange.deadline());
        }
        keys.add(line(match).key());
        return match instanceof Match.Done ? ledger : ledger.retry(last(keys), exchange.deadline());
    }

    private static Line line(Match match) {
        if (match instanceof Match.Done done) {
            return done.line();
        }
        if (match instanceof Match.Reworded reworded) {
            return reworded.line();
        }
        return ((Match.Overdue) match).line();
    }

    private void perform() {
        try {
            for (int i = 0; i < tasks.size(); i++) {
                told.add(perform(i));
            }
        } catch (RuntimeException failure) {
            giveUp(failure instanceof StatusException);
            end();
            throw failure;
        }
        end();
    }

    private Told perform(int i) {
        if (matches.get(i) instanceof Match.Done done) {
            return new Told(done.line().answer().orElseThrow(), true);
        }
        boolean repeated = !(matches.get(i) instanceof Match.Fresh);
        Result result = tasks.get(i).deed().apply(new CreationKey(keys.get(i), repeated));
        note(i, result);
        return new Told(result.answer(), false);
    }

    private void note(int i, Result result) {
        String key = keys.get(i);
        if (result instanceof Result.Done done) {
            news.add(ledger -> ledger.answer(key, tasks.get(i).asked(), done.answer()));
        } else if (result instanceof Result.Refused) {
            news.add(ledger -> ledger.strike(key));
        } else {
            news.add(ledger -> leave(ledger, key));
        }
    }

    /** The one that failed is in doubt, unless it says that nothing was applied; those after it were never begun. */
    private void giveUp(boolean nothingApplied) {
        int failed = told.size();
        for (int i = failed; i < tasks.size(); i++) {
            String key = keys.get(i);
            boolean untouched = i > failed || nothingApplied;
            if (matches.get(i) instanceof Match.Fresh && untouched) {
                news.add(ledger -> ledger.strike(key));
            } else if (!(matches.get(i) instanceof Match.Done)) {
                news.add(ledger -> leave(ledger, key));
            }
        }
    }

    private Ledger leave(Ledger ledger, String key) {
        return ledger.retry(key, exchange.now().minus(Ledger.GRACE));
    }

    /**
     * Writes down what came of it, on whatever others have written meanwhile. Should that fail, what was done is done all
     * the same, and the device is told so; only if it asks again is it done again, as repeated.
     */
    private void end() {
        try {
            if (!news.isEmpty()) {
                saveNews();
            }
        } catch (StoreException | StatusException unsaved) {
            LOG.error("{}: what came of {} commands could not be saved", exchange.key(), news.size(), unsaved);
        }
    }

    private void saveNews() {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Entry entry = load();
            Ledger ledger = read(entry);
            for (UnaryOperator<Ledger> change : news) {
                ledger = change.apply(ledger);
            }
            if (save(entry, ledger)) {
                return;
            }
        }
        throw overrun();
    }

    private Entry load() {
        return exchange.state().load(exchange.key(), Set.of(Slots.DONE)).getOrDefault(Slots.DONE, Entry.NONE);
    }

    /** A damaged ledger is as good as none: rather something done twice than nothing any more. */
    private Ledger read(Entry entry) {
        if (entry.revision() == 0) {
            return Ledger.EMPTY;
        }
        try {
            return Ledger.decode(entry.head());
        } catch (CorruptRecord corrupt) {
            LOG.error("{}: slot {} is damaged and forgotten", exchange.key(), Slots.DONE, corrupt);
            return Ledger.EMPTY;
        }
    }

    private boolean save(Entry entry, Ledger ledger) {
        byte[] head = ledger.recent(exchange.now(), tasks.size()).encode();
        return exchange.state().save(exchange.key(), Slots.DONE, entry.revision(), head, Map.of());
    }

    private static StatusException overrun() {
        return new StatusException(Status.SERVER_ERROR_RETRY_LATER, "others keep saving what was done");
    }

    private static String last(List<String> keys) {
        return keys.get(keys.size() - 1);
    }
}
