package org.activesync4j.internal.command.sync;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.collection.Options.Conflict;
import org.activesync4j.internal.collection.Place;
import org.activesync4j.internal.command.sync.ClientChanges.Terms;
import org.activesync4j.internal.sync.Author;
import org.activesync4j.internal.sync.Fingerprint;
import org.activesync4j.internal.sync.Held;
import org.activesync4j.internal.sync.Holdings;
import org.activesync4j.internal.sync.ServerId;
import org.activesync4j.internal.sync.Standing;
import org.activesync4j.internal.sync.Until;
import org.activesync4j.item.Deviation;
import org.activesync4j.item.InstanceId;
import org.activesync4j.item.Item;
import org.activesync4j.item.ItemFormatException;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.Right;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.Want;

/** Changes, deletes and fetches items for a client. All of it can be repeated without harm. */
final class ChangedItems {

    private final Exchange exchange;
    private final Place place;
    private final Holdings holdings;
    private final Responses responses;
    private final Terms terms;

    ChangedItems(Exchange exchange, Place place, Holdings holdings, Responses responses, Terms terms) {
        this.exchange = exchange;
        this.place = place;
        this.holdings = holdings;
        this.responses = responses;
        this.terms = terms;
    }

    void change(ClientCommand.Change change) {
        Optional<Held> held = find(change.serverId());
        int status = held.map(known -> change(known, change)).orElse(SyncStatus.NOT_FOUND);
        if (status != SyncStatus.SUCCESS) {
            responses.failed(change, status);
        }
    }

    private int change(Held held, ClientCommand.Change change) {
        try {
            Patch patch = patch(change);
            if (patch.isEmpty()) {
                return SyncStatus.SUCCESS;
            }
            requireRight(Right.CHANGE);
            holdings.put(changed(held, settled(held, patch)), Author.DEVICE);
            return SyncStatus.SUCCESS;
        } catch (ItemFormatException unfit) {
            correct(held);
            return SyncStatus.CONVERSION_ERROR;
        } catch (DriverException refused) {
            int status = ItemStatus.of(refused);
            correct(held);
            return status;
        }
    }

    private Patch patch(ClientCommand.Change change) {
        Patch patch = place.schema().decodePatch(change.data(), exchange.version(), terms.supported());
        return change.instance()
                .map(instance -> overriding(instance, new Deviation.Edit(patch)))
                .orElse(patch);
    }

    /** What is stored in the end has to make sense, not only what the device mentions. */
    private Patch settled(Held held, Patch patch) {
        return place.schema().dependsOnItem(patch)
                ? place.schema().settled(exchange.account().get(place.folder(), held.item(), Want.HEADERS), patch)
                : patch;
    }

    private Patch overriding(InstanceId instance, Deviation deviation) {
        return new Patch(Item.of(place.schema()), Set.of(), Map.of(instance, deviation));
    }

    private Held changed(Held held, Patch patch) {
        Comparison comparison = new Comparison(held, patch);
        try {
            Stored stored = exchange.account().update(place.folder(), held.item(), patch, comparison);
            return comparison.after(stored);
        } catch (DriverException refused) {
            if (refused.reason() != Reason.CONFLICT) {
                throw refused;
            }
            return comparison.alreadyDone().orElseThrow(() -> refused);
        }
    }

    /** Compares what the device believes with what is stored, and draws the consequences. */
    private final class Comparison implements Expected {

        private final Held held;
        private final Patch patch;
        private Fingerprint found;

        private Comparison(Held held, Patch patch) {
            this.held = held;
            this.patch = patch;
            this.found = held.print();
        }

        @Override
        public void check(Etag current) {
            found = Fingerprint.of(current);
            boolean serverWins = terms.conflict() == Conflict.SERVER_WINS && !patch.onlyMarks();
            if (serverWins && !isKnown()) {
                throw new DriverException(Reason.CONFLICT, "the device did not know what is stored");
            }
        }

        private boolean isKnown() {
            return holdings.recognises(held.local(), found);
        }

        /** What the device holds now: with something new in it that the device does not know, it has to be told. */
        private Held after(Stored stored) {
            Fingerprint print = Fingerprint.of(stored.etag());
            if (!stored.id().equals(held.item())) {
                return held.as(Standing.DIRTY);
            }
            return patch.onlyMarks() ? marked(stored, print) : changed(stored, print);
        }

        /** Marks never conflict: what else has changed meanwhile is told later. */
        private Held marked(Stored stored, Fingerprint print) {
            long content = isKnown() ? print.content() : held.print().content();
            Held marked = held.as(new Fingerprint(content, print.read(), print.flag(), print.categories()));
            return isFaithful(exchange.account().get(place.folder(), stored.id(), Want.MARKS))
                    ? marked
                    : marked.as(Standing.DIRTY);
        }

        private Held changed(Stored stored, Fingerprint print) {
            Item item = exchange.account().get(place.folder(), stored.id(), Want.ALL);
            Until until = place.schema().until(item).map(Until::of).orElse(held.until());
            Held shown = Held.shown(stored.id(), print, until);
            boolean settled = isKnown() && held.standing() != Standing.DIRTY;
            return settled && isFaithful(item) ? shown : shown.as(Standing.DIRTY);
        }

        private boolean isFaithful(Item item) {
            return Echo.isFaithful(patch.set(), item) && patch.clear().stream().noneMatch(item::has);
        }

        /** A repeated change meets its own effect, which is no conflict. */
        private Optional<Held> alreadyDone() {
            Item item = exchange.account().get(place.folder(), held.item(), Want.ALL);
            return patch.applyTo(item).equals(item) ? Optional.of(held.as(found).as(Standing.DIRTY)) : Optional.empty();
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
                Patch patch = overriding(delete.instance().get(), new Deviation.Removed());
                holdings.put(changed(held, patch), Author.DEVICE);
            } else {
                deleteWhole(held);
            }
            return SyncStatus.SUCCESS;
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
            ServerId id = new ServerId(place.number(), held.get().local());
            responses.fetched(terms.renderer().fetched(fetch.serverId(), id, item));
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
