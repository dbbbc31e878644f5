package org.activesync4j.internal.command.sync;

import java.util.Map;
import java.util.Optional;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.collection.Options.Conflict;
import org.activesync4j.internal.collection.Place;
import org.activesync4j.internal.command.sync.ClientChanges.Terms;
import org.activesync4j.internal.sync.Answer;
import org.activesync4j.internal.sync.Asked;
import org.activesync4j.internal.sync.Author;
import org.activesync4j.internal.sync.Fingerprint;
import org.activesync4j.internal.sync.Held;
import org.activesync4j.internal.sync.Holdings;
import org.activesync4j.internal.sync.LocalId;
import org.activesync4j.internal.sync.Match;
import org.activesync4j.internal.sync.ServerId;
import org.activesync4j.internal.sync.Standing;
import org.activesync4j.internal.sync.Until;
import org.activesync4j.item.Deviation;
import org.activesync4j.item.Item;
import org.activesync4j.item.ItemFormatException;
import org.activesync4j.item.Occasion;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Right;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.Want;

/** Changes, deletes and fetches items for a client. All of it can be repeated without harm. */
final class ChangedItems {

    private final Exchange exchange;
    private final Place place;
    private final Holdings holdings;
    private final Intentions intentions;
    private final Responses responses;
    private final Terms terms;

    ChangedItems(
            Exchange exchange,
            Place place,
            Holdings holdings,
            Intentions intentions,
            Responses responses,
            Terms terms) {
        this.exchange = exchange;
        this.place = place;
        this.holdings = holdings;
        this.intentions = intentions;
        this.responses = responses;
        this.terms = terms;
    }

    void change(ClientCommand.Change change) {
        responses.changed(change, changed(change, Certainty.NEW));
    }

    /** Changes what does harm when it is changed twice. */
    void changeOnce(ClientCommand.Change change, Asked asked) {
        Match match = intentions.match(asked);
        if (match instanceof Match.Done done) {
            intentions.holdAgain(done.line());
            tell(change, asked, done.line().answer().orElseThrow());
            return;
        }
        Answer answer = changed(change, match instanceof Match.Fresh ? Certainty.NEW : Certainty.IN_DOUBT);
        if (answer.status() == SyncStatus.SUCCESS) {
            tell(change, asked, answer);
        } else {
            intentions.refused(asked);
            responses.changed(change, answer);
        }
    }

    private void tell(ClientCommand.Change change, Asked asked, Answer answer) {
        intentions.done(asked, answer);
        responses.tells(intentions.key(asked).value());
        responses.changed(change, answer);
    }

    /** Whether a change may have been made before. */
    private enum Certainty {
        NEW,
        IN_DOUBT
    }

    private Answer changed(ClientCommand.Change change, Certainty certainty) {
        return find(change.serverId())
                .map(held -> changed(held, change, certainty))
                .orElse(Answer.of(SyncStatus.NOT_FOUND));
    }

    private Answer changed(Held held, ClientCommand.Change change, Certainty certainty) {
        try {
            Patch patch = patch(change);
            if (patch.isEmpty()) {
                return Answer.of(SyncStatus.SUCCESS);
            }
            requireRight(Right.CHANGE);
            Changed changed = changed(held, settled(held, patch), certainty);
            holdings.put(changed.held(), Author.DEVICE);
            return Answer.made(SyncStatus.SUCCESS, id(held), changed.held(), changed.attachments());
        } catch (ItemFormatException unfit) {
            correct(held);
            return Answer.of(SyncStatus.CONVERSION_ERROR);
        } catch (DriverException refused) {
            Answer answer = Answer.of(ItemStatus.of(refused));
            correct(held);
            return answer;
        }
    }

    private Patch patch(ClientCommand.Change change) {
        Patch patch = place.schema().decodePatch(change.data(), exchange.version(), terms.supported());
        return change.instance()
                .map(instance -> place.schema().overriding(instance, new Deviation.Edit(patch)))
                .orElse(patch);
    }

    /** What is stored in the end has to make sense, not only what the device mentions. */
    private Patch settled(Held held, Patch patch) {
        Attached attached = new Attached(patch);
        if (!place.schema().dependsOnItem(patch) && !attached.takesAway()) {
            return patch;
        }
        Item current = exchange.account().get(place.folder(), held.item(), Want.HEADERS);
        return place.schema().settled(current, attached.resolved(id(held), current), occasion());
    }

    private ServerId id(Held held) {
        return new ServerId(place.number(), held.local());
    }

    private Occasion occasion() {
        return new Occasion(exchange.version(), exchange.now());
    }

    /**
     * What a change has made.
     *
     * @param held the item as the device holds it
     * @param attachments the client's id of each that was added → what the device calls it
     */
    private record Changed(Held held, Map<String, String> attachments) {}

    private Changed changed(Held held, Patch patch, Certainty certainty) {
        Comparison comparison = new Comparison(held, patch, certainty);
        try {
            Stored stored = exchange.account().update(place.folder(), held.item(), patch, comparison);
            return comparison.after(stored);
        } catch (DriverException refused) {
            if (refused.reason() != Reason.CONFLICT) {
                throw refused;
            }
            return comparison.alreadyDone().orElseGet(() -> changedAfterAll(held, patch, certainty, refused));
        }
    }

    /** What was not changed before is changed now, if the device wins. */
    private Changed changedAfterAll(Held held, Patch patch, Certainty certainty, DriverException refused) {
        if (certainty == Certainty.NEW || terms.conflict() == Conflict.SERVER_WINS) {
            throw refused;
        }
        return changed(held, patch, Certainty.NEW);
    }

    /** Compares what the device believes with what is stored, and draws the consequences. */
    private final class Comparison implements Expected {

        private final Held held;
        private final Patch patch;
        private final Attached attached;
        private final Certainty certainty;
        private Fingerprint found;

        private Comparison(Held held, Patch patch, Certainty certainty) {
            this.held = held;
            this.patch = patch;
            this.attached = new Attached(patch);
            this.certainty = certainty;
            this.found = held.print();
        }

        @Override
        public void check(Etag current) {
            found = Fingerprint.of(current);
            boolean serverWins = terms.conflict() == Conflict.SERVER_WINS && !patch.onlyMarks();
            if ((serverWins || certainty == Certainty.IN_DOUBT) && !isKnown()) {
                throw new DriverException(Reason.CONFLICT, "the device did not know what is stored");
            }
        }

        private boolean isKnown() {
            return holdings.recognises(held.local(), found);
        }

        /** What the device holds now: with something new in it that the device does not know, it has to be told. */
        private Changed after(Stored stored) {
            Fingerprint print = Fingerprint.of(stored.etag());
            if (!stored.id().equals(held.item())) {
                return new Changed(held.as(Standing.DIRTY), named(stored.attachments(), stored.id()));
            }
            return patch.onlyMarks() ? new Changed(marked(stored, print), Map.of()) : changed(stored, print);
        }

        private Map<String, String> named(Map<String, String> references, ItemId item) {
            return Attached.named(references, new ServerId(place.number(), LocalId.of(item)));
        }

        /** Marks never conflict: what else has changed meanwhile is told later. */
        private Held marked(Stored stored, Fingerprint print) {
            long content = isKnown() ? print.content() : held.print().content();
            Held marked = held.as(new Fingerprint(content, print.read(), print.flag(), print.categories()));
            return isFaithful(exchange.account().get(place.folder(), stored.id(), Want.MARKS))
                    ? marked
                    : marked.as(Standing.DIRTY);
        }

        private Changed changed(Stored stored, Fingerprint print) {
            Item item = exchange.account().get(place.folder(), stored.id(), Want.ALL);
            Map<String, String> references = attached.references(stored.attachments(), item);
            Until until = place.schema().until(item).map(Until::of).orElse(held.until());
            Held shown = Held.shown(stored.id(), print, until);
            boolean settled = isKnown() && held.standing() != Standing.DIRTY;
            boolean kept = isFaithful(item) && attached.isDone(references, item);
            return new Changed(settled && kept ? shown : shown.as(Standing.DIRTY), named(references, stored.id()));
        }

        private boolean isFaithful(Item item) {
            return Echo.isFaithful(patch, item);
        }

        /** A repeated change meets its own effect, which is no conflict. */
        private Optional<Changed> alreadyDone() {
            Item item = exchange.account().get(place.folder(), held.item(), Want.ALL);
            Map<String, String> references = attached.references(Map.of(), item);
            boolean done = patch.applyTo(item).equals(item) && attached.isDone(references, item);
            Changed changed = new Changed(held.as(found).as(Standing.DIRTY), named(references, held.item()));
            return Optional.of(changed).filter(any -> done);
        }
    }

    void delete(ClientCommand.Delete delete) {
        Optional<Held> held = find(delete.serverId());
        int status = held.map(known -> delete(known, delete)).orElse(SyncStatus.NOT_FOUND);
        if (status != SyncStatus.SUCCESS) {
            responses.failed(delete, status);
        }
    }

    private int delete(Held held, ClientCommand.Delete delete) {
        try {
            requireRight(Right.DELETE);
            if (delete.instance().isPresent()) {
                Patch patch = place.schema().overriding(delete.instance().get(), new Deviation.Removed());
                holdings.put(changed(held, settled(held, patch), Certainty.NEW).held(), Author.DEVICE);
            } else {
                deleteWhole(held);
            }
            return SyncStatus.SUCCESS;
        } catch (ItemFormatException noOccurrence) {
            correct(held);
            return SyncStatus.CONVERSION_ERROR;
        } catch (DriverException refused) {
            int status = ItemStatus.of(refused);
            holdings.put(held.as(delete.instance().isPresent() ? Standing.DIRTY : Standing.MISSING), Author.DEVICE);
            return status;
        }
    }

    private void deleteWhole(Held held) {
        boolean forGood = !terms.deletesAsMoves() || place.kind() == FolderKind.DELETED_ITEMS;
        try {
            exchange.account().delete(place.folder(), held.item(), forGood ? Deletion.FOR_GOOD : Deletion.TO_TRASH);
        } catch (DriverException refused) {
            if (refused.reason() != Reason.NOT_FOUND) {
                throw refused;
            }
        }
        holdings.drop(held.local());
    }

    void fetch(ClientCommand.Fetch fetch) {
        Optional<Held> held = find(fetch.serverId());
        if (held.isEmpty()) {
            responses.failed(fetch, SyncStatus.NOT_FOUND);
            return;
        }
        try {
            Item item = exchange.account().get(place.folder(), held.get().item(), Want.ALL);
            responses.fetched(terms.renderer().fetched(fetch.serverId(), id(held.get()), item));
        } catch (DriverException refused) {
            responses.failed(fetch, ItemStatus.of(refused));
        }
    }

    /** Only what this device has been shown can be named. */
    private Optional<Held> find(String serverId) {
        return ServerId.parse(serverId)
                .filter(id -> id.folder().equals(place.number()))
                .flatMap(id -> holdings.find(id.local()))
                .filter(held -> held.standing().isOnDevice());
    }

    private void requireRight(Right right) {
        if (!terms.rights().contains(right)) {
            throw new DriverException(Reason.READ_ONLY, "the user may not do that in this folder");
        }
    }

    /** The device has its own wording now, so it gets ours. */
    private void correct(Held held) {
        holdings.put(held.as(Standing.DIRTY), Author.DEVICE);
    }
}
