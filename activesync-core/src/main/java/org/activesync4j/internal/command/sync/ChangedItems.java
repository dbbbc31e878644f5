package org.activesync4j.internal.command.sync;

import java.util.Optional;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.collection.Place;
import org.activesync4j.internal.command.sync.ClientChanges.Terms;
import org.activesync4j.internal.command.sync.Updates.Certainty;
import org.activesync4j.internal.command.sync.Updates.Changed;
import org.activesync4j.internal.sync.Answer;
import org.activesync4j.internal.sync.Asked;
import org.activesync4j.internal.sync.Author;
import org.activesync4j.internal.sync.Held;
import org.activesync4j.internal.sync.Holdings;
import org.activesync4j.internal.sync.Kind;
import org.activesync4j.internal.sync.Match;
import org.activesync4j.internal.sync.ServerId;
import org.activesync4j.internal.sync.Standing;
import org.activesync4j.item.Deviation;
import org.activesync4j.item.Item;
import org.activesync4j.item.ItemFormatException;
import org.activesync4j.item.ItemSchema;
import org.activesync4j.item.Occasion;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Right;
import org.activesync4j.spi.Want;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes, deletes and fetches items for a client. All of it can be repeated without harm. */
final class ChangedItems {

    private static final Logger LOG = LoggerFactory.getLogger(ChangedItems.class);

    private final Exchange exchange;
    private final Place place;
    private final Holdings holdings;
    private final Intentions intentions;
    private final Responses responses;
    private final Terms terms;
    private final Updates updates;

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
        this.updates = new Updates(exchange, place, holdings, terms.conflict());
    }

    void change(ClientCommand.Change change) {
        responses.changed(change, done(change, Certainty.NEW));
    }

    /** Changes what does harm when it is changed twice. */
    void changeOnce(ClientCommand.Change change, Asked asked) {
        Match match = intentions.match(asked);
        if (match instanceof Match.Done done) {
            intentions.holdAgain(done.line());
            tell(change, asked, done.line().answer().orElseThrow());
            return;
        }
        Answer answer = done(change, match instanceof Match.Fresh ? Certainty.NEW : Certainty.IN_DOUBT);
        if (answer.status() == SyncStatus.SUCCESS) {
            tell(change, asked, answer);
        } else {
            intentions.refused(asked);
            responses.changed(change, answer);
        }
    }

    private Answer done(ClientCommand.Change change, Certainty certainty) {
        Optional<Held> held = find(change.serverId());
        if (held.isEmpty()) {
            return Answer.of(SyncStatus.NOT_FOUND);
        }
        Told told = changed(held.get(), change, certainty);
        return change.sends() && place.kind().isMail() && held.get().kind() == Kind.OWN
                ? sent(held.get(), told)
                : told.answer();
    }

    /** Sends what was changed; what is no longer there has perhaps been sent before. */
    private Answer sent(Held held, Told told) {
        int changed = told.answer().status();
        if (changed != SyncStatus.SUCCESS && changed != SyncStatus.NOT_FOUND) {
            return told.answer();
        }
        int status = new Dispatch(exchange, place).send("draft " + id(held), told.item());
        if (status == SyncStatus.SUCCESS) {
            holdings.put(held.as(Standing.GONE), Author.DEVICE);
        }
        return Answer.of(status);
    }

    private void tell(ClientCommand.Change change, Asked asked, Answer answer) {
        intentions.done(asked, answer);
        responses.tells(intentions.key(asked).value());
        responses.changed(change, answer);
    }

    /**
     * What a device is told of a change.
     *
     * @param answer what
     * @param item what the driver calls the item now
     */
    private record Told(Answer answer, ItemId item) {}

    private Told changed(Held held, ClientCommand.Change change, Certainty certainty) {
        try {
            Patch patch = patch(held, change);
            if (patch.isEmpty()) {
                return new Told(Answer.of(SyncStatus.SUCCESS), held.item());
            }
            requireRight(Right.CHANGE);
            Changed changed = updates.update(held, settled(held, patch), certainty);
            holdings.put(changed.held(), Author.DEVICE);
            Answer answer = Answer.made(SyncStatus.SUCCESS, id(held), changed.held(), changed.attachments());
            return new Told(answer, changed.item());
        } catch (ItemFormatException unfit) {
            correct(held);
            return new Told(Answer.of(SyncStatus.CONVERSION_ERROR), held.item());
        } catch (DriverException refused) {
            Answer answer = Answer.of(ItemStatus.of(refused));
            correct(held);
            return new Told(answer, held.item());
        }
    }

    private Patch patch(Held held, ClientCommand.Change change) {
        ItemSchema schema = place.schemaOf(held.kind());
        Patch patch = schema.decodePatch(change.data(), exchange.version(), terms.supported());
        return change.instance()
                .map(instance -> schema.overriding(instance, new Deviation.Edit(patch)))
                .orElse(patch);
    }

    /** What is stored in the end has to make sense, not only what the device mentions. */
    private Patch settled(Held held, Patch patch) {
        Attached attached = new Attached(patch);
        ItemSchema schema = place.schemaOf(held.kind());
        if (!schema.dependsOnItem(patch) && !attached.takesAway()) {
            return patch;
        }
        Item current = exchange.account().get(place.folder(), held.item(), Want.HEADERS);
        return schema.settled(current, attached.resolved(id(held), current), occasion());
    }

    private ServerId id(Held held) {
        return new ServerId(place.number(), held.local());
    }

    private Occasion occasion() {
        return new Occasion(exchange.version(), exchange.now());
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
                Patch patch =
                        place.schemaOf(held.kind()).overriding(delete.instance().get(), new Deviation.Removed());
                holdings.put(
                        updates.update(held, settled(held, patch), Certainty.NEW)
                                .held(),
                        Author.DEVICE);
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
            if (!place.isKnown(item, exchange.version())) {
                throw new DriverException(Reason.NOT_FOUND, "the version does not know " + item.schema());
            }
            fetch(fetch, held.get(), item);
        } catch (DriverException refused) {
            responses.failed(fetch, ItemStatus.of(refused));
        }
    }

    private void fetch(ClientCommand.Fetch fetch, Held held, Item item) {
        try {
            responses.fetched(terms.renderer().fetched(fetch.serverId(), id(held), item));
        } catch (RuntimeException broken) { // whatever the contents of a driver throw spoils one item only
            LOG.info("{}: item {} cannot be fetched, {}", exchange.key(), id(held), broken.toString());
            responses.failed(fetch, SyncStatus.CONVERSION_ERROR);
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
        if (!terms.rights().contains(right) || place.kind() == FolderKind.RECIPIENT_CACHE) {
            throw new DriverException(Reason.READ_ONLY, "the user may not do that in this folder");
        }
    }

    /** The device has its own wording now, so it gets ours. */
    private void correct(Held held) {
        holdings.put(held.as(Standing.DIRTY), Author.DEVICE);
    }
}
