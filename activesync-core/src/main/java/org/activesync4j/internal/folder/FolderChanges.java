package org.activesync4j.internal.folder;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.collection.Hierarchies;
import org.activesync4j.internal.collection.Slots;
import org.activesync4j.internal.collection.StoredCollection;
import org.activesync4j.internal.folder.FolderChange.Changed;
import org.activesync4j.internal.sync.Answer;
import org.activesync4j.internal.sync.Asked;
import org.activesync4j.internal.sync.FolderNumber;
import org.activesync4j.internal.sync.Hierarchy;
import org.activesync4j.internal.sync.Ledger;
import org.activesync4j.internal.sync.Line;
import org.activesync4j.internal.sync.Listing;
import org.activesync4j.internal.sync.Match;
import org.activesync4j.internal.sync.Matched;
import org.activesync4j.internal.sync.SyncKey;
import org.activesync4j.internal.sync.Verdict;
import org.activesync4j.internal.wait.Topics;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.FolderEditor;
import org.activesync4j.state.StateStore.Entry;

/**
 * Carries out a change of the hierarchy once: judge the key and match the ledger → refuse, or write down → do → tell under a
 * new key, which knows the change, so that the FolderSync that follows is silent about it.
 */
public final class FolderChanges {

    private static final int ATTEMPTS = 5;

    private final Exchange exchange;
    private final Optional<SyncKey> key;
    private final FolderChange change;

    private FolderChanges(Exchange exchange, Optional<SyncKey> key, FolderChange change) {
        this.exchange = exchange;
        this.key = key;
        this.change = change;
    }

    /**
     * Carries out a change.
     *
     * @param exchange the exchange
     * @param key the hierarchy's key as sent
     * @param change what the device asks for
     * @return the answer, or that another exchange may be doing the same
     */
    public static Outcome<FolderAnswer> carryOut(Exchange exchange, String key, FolderChange change) {
        return new FolderChanges(exchange, SyncKey.parse(key), change).carryOut();
    }

    /**
     * The hierarchy as of the key that was presented.
     *
     * @param entry what is stored
     * @param hierarchy not yet saved
     */
    private record Opened(Entry entry, Hierarchy hierarchy) {}

    private Outcome<FolderAnswer> carryOut() {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Opened> opened = open(load());
            if (opened.isEmpty()) {
                return refused(FolderStatus.INVALID_KEY);
            }
            Optional<Outcome<FolderAnswer>> outcome = attempt(opened.get());
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw overrun();
    }

    /** Nothing can be changed by a device that does not know what there is. */
    private Optional<Opened> open(Entry entry) {
        Optional<Hierarchy> known = Hierarchies.read(entry);
        Verdict verdict = Verdict.judge(known, key);
        return verdict instanceof Verdict.First || verdict instanceof Verdict.Unknown
                ? Optional.empty()
                : Optional.of(new Opened(entry, known.orElseThrow().open(verdict)));
    }

    /** Gives no outcome if another exchange has saved the hierarchy meanwhile. */
    private Optional<Outcome<FolderAnswer>> attempt(Opened opened) {
        Match match = match(opened.hierarchy().ledger());
        if (match instanceof Match.Running running) {
            return Optional.of(new Outcome.Busy<>(running.line().lease()));
        }
        Tree tree = new Tree(
                opened.hierarchy(), Hierarchies.visible(exchange.account().folders(), exchange.version()));
        if (match instanceof Match.Done done && change.isRepeated(done.line(), tree)) {
            return Optional.of(Outcome.done(tell(done.line().key(), known(done.line()))));
        }
        Optional<Integer> refusal = match instanceof Match.Overdue ? Optional.empty() : change.refusal(tree);
        return refusal.isPresent() ? Optional.of(refused(refusal.get())) : perform(opened, tree, match);
    }

    private Match match(Ledger ledger) {
        return Matched.match(ledger, List.of(change.asked()), exchange.now())
                .matches()
                .get(0);
    }

    private static Changed known(Line line) {
        String number = line.answer().orElseThrow().serverId();
        return new Changed.Known(FolderNumber.parse(number).orElseThrow(), Map.of());
    }

    private Optional<Outcome<FolderAnswer>> perform(Opened opened, Tree tree, Match match) {
        CreationKey name = match instanceof Match.Overdue overdue
                ? new CreationKey(overdue.line().key(), true)
                : exchange.freshKey();
        if (!save(opened.entry(), opened.hierarchy().amend(ledger -> intend(ledger, match, name.value())))) {
            return Optional.empty();
        }
        return Optional.of(perform(tree, name));
    }

    private Ledger intend(Ledger ledger, Match match, String name) {
        if (match instanceof Match.Overdue) {
            return ledger.retry(name, exchange.deadline());
        }
        Ledger rid =
                match instanceof Match.Done done ? ledger.strike(done.line().key()) : ledger;
        return rid.intend(change.asked(), name, exchange.now(), exchange.deadline());
    }

    private Outcome<FolderAnswer> perform(Tree tree, CreationKey name) {
        FolderEditor editor = exchange.capability(FolderEditor.class).orElseThrow();
        try {
            return Outcome.done(tell(name.value(), change.apply(editor, tree, name)));
        } catch (DriverException refused) {
            return refused(status(refused, name.value()));
        }
    }

    /** What was refused was certainly not done; after an outage nobody knows, but nobody is at it any more. */
    private int status(DriverException refused, String name) {
        try {
            int status = change.status(refused);
            write(ledger -> ledger.strike(name));
            return status;
        } catch (DriverException outage) {
            Instant past = exchange.now().minus(Ledger.GRACE);
            write(ledger -> ledger.retry(name, past));
            throw outage;
        }
    }

    private void write(UnaryOperator<Ledger> news) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Entry entry = load();
            if (save(entry, Hierarchies.read(entry).orElseThrow().amend(news))) {
                return;
            }
        }
        throw overrun();
    }

    /** Writes down what came of it under a new key, whatever others have saved meanwhile. */
    private FolderAnswer tell(String name, Changed changed) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Entry entry = load();
            Hierarchy learned = learned(Hierarchies.read(entry).orElseThrow(), changed);
            FolderNumber number = number(learned, changed);
            Hierarchy answered = learned.amend(ledger -> ledger.answer(name, change.asked(), answer(number)));
            Verdict verdict = Verdict.judge(Optional.of(answered), key);
            if (verdict instanceof Verdict.Unknown) {
                save(entry, answered);
                return FolderAnswer.refused(FolderStatus.INVALID_KEY);
            }
            Hierarchy opened = answered.open(verdict);
            Listing after = change.after(opened.held(), number);
            Hierarchy issued = opened.issue(after, Set.of(name), exchange.now());
            if (save(entry, issued)) {
                StoredCollection.forget(exchange, opened.held().numbersMissingIn(after));
                ring();
                return told(issued, number);
            }
        }
        throw overrun();
    }

    private static Hierarchy learned(Hierarchy hierarchy, Changed changed) {
        return changed instanceof Changed.Made made
                ? hierarchy.numbered(made.id())
                : hierarchy.renamed(((Changed.Known) changed).ids());
    }

    private static FolderNumber number(Hierarchy hierarchy, Changed changed) {
        return changed instanceof Changed.Made made
                ? hierarchy.number(made.id()).orElseThrow()
                : ((Changed.Known) changed).number();
    }

    private static Answer answer(FolderNumber number) {
        Answer bare = Answer.of(FolderStatus.SUCCESS);
        return new Answer(bare.status(), number.toString(), bare.held(), bare.attachments(), bare.more());
    }

    private FolderAnswer told(Hierarchy issued, FolderNumber number) {
        boolean made = change.asked().kind() == Asked.Kind.FOLDER_CREATE;
        return new FolderAnswer(
                FolderStatus.SUCCESS,
                Optional.of(issued.youngest().toString()),
                Optional.of(number.toString()).filter(id -> made));
    }

    /** Other devices of the user learn at once of what this device has done. */
    private void ring() {
        exchange.signal()
                .ring(Topics.hierarchy(exchange.user().login(), exchange.user().owner()));
    }

    private Entry load() {
        return exchange.state().load(exchange.key(), Set.of(Slots.FOLDERS)).getOrDefault(Slots.FOLDERS, Entry.NONE);
    }

    private boolean save(Entry entry, Hierarchy hierarchy) {
        return exchange.state().save(exchange.key(), Slots.FOLDERS, entry.revision(), hierarchy.encode(), Map.of());
    }

    private static Outcome<FolderAnswer> refused(int status) {
        return Outcome.done(FolderAnswer.refused(status));
    }

    private static StatusException overrun() {
        return new StatusException(Status.SERVER_ERROR_RETRY_LATER, "others keep saving the hierarchy");
    }
}
