package org.activesync4j.internal.command.sync;

import java.util.List;
import java.util.Map;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.collection.Place;
import org.activesync4j.internal.collection.StoredCollection;
import org.activesync4j.internal.command.sync.Additions.Addition.Possible;
import org.activesync4j.internal.sync.Answer;
import org.activesync4j.internal.sync.Author;
import org.activesync4j.internal.sync.Fingerprint;
import org.activesync4j.internal.sync.Held;
import org.activesync4j.internal.sync.Holdings;
import org.activesync4j.internal.sync.Line;
import org.activesync4j.internal.sync.Match;
import org.activesync4j.internal.sync.ServerId;
import org.activesync4j.internal.sync.Standing;
import org.activesync4j.internal.sync.Until;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.Want;

/** Creates what a client has added, each once. */
final class AddedItems {

    private final Exchange exchange;
    private final Place place;
    private final StoredCollection stored;
    private final Holdings holdings;
    private final Intentions intentions;
    private final Responses responses;

    AddedItems(
            Exchange exchange,
            Place place,
            StoredCollection stored,
            Holdings holdings,
            Intentions intentions,
            Responses responses) {
        this.exchange = exchange;
        this.place = place;
        this.stored = stored;
        this.holdings = holdings;
        this.intentions = intentions;
        this.responses = responses;
    }

    void add(Possible addition) {
        Match match = intentions.match(addition.asked());
        CreationKey key = intentions.key(addition.asked());
        if (match instanceof Match.Done done) {
            answerAgain(addition, done.line());
        } else if (match instanceof Match.Reworded reworded) {
            attempt(addition, () -> reword(addition, reworded.line()));
        } else if (match instanceof Match.Overdue) {
            attempt(addition, () -> createAgain(addition, key));
        } else {
            attempt(addition, () -> create(addition.item(), key));
        }
    }

    private void answerAgain(Possible addition, Line line) {
        intentions.holdAgain(line);
        respond(addition, line.answer().orElseThrow());
    }

    private void attempt(Possible addition, Creating creating) {
        try {
            Made made = told(addition, creating.create());
            load(made.held());
            Answer answer = addition.add().sends() ? sent(addition, made) : made.answer(id(made.held()));
            if (answer.status() == SyncStatus.SUCCESS) {
                holdings.put(answer.held().orElseThrow(), Author.DEVICE);
                respond(addition, answer);
                return;
            }
            refuse(addition, answer);
        } catch (DriverException refused) {
            refuse(addition, Answer.of(ItemStatus.of(refused)));
        }
    }

    /** The device does not know with what its item was completed. */
    private Made told(Possible addition, Made made) {
        boolean news = made.held().standing() == Standing.SHOWN
                && addition.item().schema().isNews(addition.said(), addition.item(), exchange.version());
        return news ? new Made(made.held().as(Standing.DIRTY), made.attachments()) : made;
    }

    private void refuse(Possible addition, Answer answer) {
        intentions.refused(addition.asked());
        responses.added(addition.add(), answer);
    }

    /** What is sent at once is a draft for a moment; what cannot be sent was never there. */
    private Answer sent(Possible addition, Made made) {
        String name = "add " + intentions.key(addition.asked()).value();
        ItemId draft = made.held().item();
        int status = new Dispatch(exchange, place).send(name, draft);
        if (status == SyncStatus.SUCCESS) {
            Held gone = made.held().as(Standing.GONE);
            return Answer.made(status, id(gone), gone, Map.of());
        }
        exchange.account().delete(place.folder(), draft, Deletion.FOR_GOOD);
        return Answer.of(status);
    }

    private ServerId id(Held held) {
        return new ServerId(place.number(), held.local());
    }

    private void respond(Possible addition, Answer answer) {
        intentions.done(addition.asked(), answer);
        responses.tells(intentions.key(addition.asked()).value());
        responses.added(addition.add(), answer);
    }

    private Made create(Item item, CreationKey key) {
        return made(item, exchange.account().create(place.folder(), item, key));
    }

    /** What an earlier attempt made, if it did, may have another wording. */
    private Made createAgain(Possible addition, CreationKey key) {
        Made made = create(addition.item(), key);
        return made.held().standing() == Standing.SHOWN ? made : update(addition.item(), made.held());
    }

    private Made reword(Possible addition, Line line) {
        try {
            return update(addition.item(), line.answer().flatMap(Answer::held).orElseThrow());
        } catch (DriverException refused) {
            if (refused.reason() != Reason.NOT_FOUND) {
                throw refused;
            }
            return create(addition.item(), new CreationKey(line.key(), true));
        }
    }

    /** The device words anew what it added, its attachments included. */
    private Made update(Item item, Held held) {
        Patch patch = new Attached(Patch.of(item)).insteadOfAll(get(held.item(), Want.HEADERS));
        return made(item, exchange.account().update(place.folder(), held.item(), patch, Expected.ANYTHING));
    }

    /** Reads an item back once: what the driver did not keep as it was sent, the device is told. */
    private Made made(Item sent, Stored made) {
        Fingerprint print = Fingerprint.of(made.etag());
        Attached attached = new Attached(Patch.of(sent));
        try {
            Item item = get(made.id(), Want.ALL);
            Map<String, String> references = attached.references(made.attachments(), item);
            boolean kept = Echo.isFaithful(sent, item) && attached.isDone(references, item);
            Until until = item.schema().until(item).map(Until::of).orElse(Until.UNKNOWN);
            Held held = Held.shown(made.id(), print, until).as(place.kindOf(sent));
            return new Made(kept ? held : held.as(Standing.DIRTY), references);
        } catch (DriverException unreadable) {
            Held held = Held.shown(made.id(), print, Until.UNKNOWN)
                    .as(place.kindOf(sent))
                    .as(Standing.DIRTY);
            return new Made(held, made.attachments());
        }
    }

    private Item get(ItemId id, Want want) {
        return exchange.account().get(place.folder(), id, want);
    }

    private void load(Held held) {
        stored.load(holdings, holdings.missing(List.of(held.local())));
    }

    /**
     * What a driver has made.
     *
     * @param held the item as the device holds it
     * @param attachments the client's id of each that was added → the driver's reference
     */
    private record Made(Held held, Map<String, String> attachments) {

        Answer answer(ServerId id) {
            return Answer.made(SyncStatus.SUCCESS, id, held, Attached.named(attachments, id));
        }
    }

    private interface Creating {
        Made create();
    }
}
