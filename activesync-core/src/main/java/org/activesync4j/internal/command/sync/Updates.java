package org.activesync4j.internal.command.sync;

import java.util.Map;
import java.util.Optional;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.collection.Options.Conflict;
import org.activesync4j.internal.collection.Place;
import org.activesync4j.internal.sync.Fingerprint;
import org.activesync4j.internal.sync.Held;
import org.activesync4j.internal.sync.Holdings;
import org.activesync4j.internal.sync.LocalId;
import org.activesync4j.internal.sync.ServerId;
import org.activesync4j.internal.sync.Standing;
import org.activesync4j.internal.sync.Until;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.Want;

/** Updates items for a device, and finds out what it holds afterwards. */
final class Updates {

    private final Exchange exchange;
    private final Place place;
    private final Holdings holdings;
    private final Conflict conflict;

    Updates(Exchange exchange, Place place, Holdings holdings, Conflict conflict) {
        this.exchange = exchange;
        this.place = place;
        this.holdings = holdings;
        this.conflict = conflict;
    }

    /** Whether a change may have been made before. */
    enum Certainty {
        NEW,
        IN_DOUBT
    }

    /**
     * What a change has made.
     *
     * @param held the item as the device holds it
     * @param item what the driver calls it now
     * @param attachments the client's id of each that was added → what the device calls it
     */
    record Changed(Held held, ItemId item, Map<String, String> attachments) {}

    /**
     * Changes an item.
     *
     * @throws DriverException as the driver refuses it, or {@code CONFLICT} if the server wins
     */
    Changed update(Held held, Patch patch, Certainty certainty) {
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
        if (certainty == Certainty.NEW || conflict == Conflict.SERVER_WINS) {
            throw refused;
        }
        return update(held, patch, Certainty.NEW);
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
            boolean serverWins = conflict == Conflict.SERVER_WINS && !patch.onlyMarks();
            if ((serverWins || certainty == Certainty.IN_DOUBT) && !isKnown()) {
                throw new DriverException(Reason.CONFLICT, "the device did not know what is stored");
            }
        }

        private boolean isKnown() {
            return holdings.recognises(held.local(), found);
        }

        /** What the device holds now: with something new in it that the device does not know, it has to be told. */
        private Changed after(Stored stored) {
            Fingerprint print = known(Fingerprint.of(stored.etag()));
            if (!stored.id().equals(held.item())) {
                Map<String, String> attachments = named(stored.attachments(), stored.id());
                return new Changed(held.as(Standing.DIRTY), stored.id(), attachments);
            }
            return patch.onlyMarks()
                    ? new Changed(marked(stored, print), stored.id(), Map.of())
                    : changed(stored, print);
        }

        /** Of the marks the device knows those that it has just set; what else has changed meanwhile it is told later. */
        private Fingerprint known(Fingerprint print) {
            return print.markedLike(held.print()).markedLike(print, MailMarks.touchedBy(patch));
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
            Until until = item.schema().until(item).map(Until::of).orElse(held.until());
            Held shown = Held.shown(stored.id(), print, until).as(held.kind());
            boolean settled = isKnown() && held.standing() != Standing.DIRTY;
            boolean kept = isFaithful(item) && attached.isDone(references, item);
            Map<String, String> attachments = named(references, stored.id());
            return new Changed(settled && kept ? shown : shown.as(Standing.DIRTY), stored.id(), attachments);
        }

        private boolean isFaithful(Item item) {
            return Echo.isFaithful(patch, item);
        }

        /** A repeated change meets its own effect, which is no conflict. */
        private Optional<Changed> alreadyDone() {
            Item item = exchange.account().get(place.folder(), held.item(), Want.ALL);
            Map<String, String> references = attached.references(Map.of(), item);
            boolean done = patch.applyTo(item).equals(item) && attached.isDone(references, item);
            Held stored = held.as(found).as(Standing.DIRTY);
            Changed changed = new Changed(stored, held.item(), named(references, held.item()));
            return Optional.of(changed).filter(any -> done);
        }
    }
}
