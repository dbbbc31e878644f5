package org.activesync4j.internal.command.sync;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.collection.Place;
import org.activesync4j.internal.collection.StoredCollection;
import org.activesync4j.internal.command.sync.Additions.Addition.Possible;
import org.activesync4j.internal.sync.Answer;
import org.activesync4j.internal.sync.Author;
import org.activesync4j.internal.sync.Fingerprint;
import org.activesync4j.internal.sync.Head;
import org.activesync4j.internal.sync.Held;
import org.activesync4j.internal.sync.Holdings;
import org.activesync4j.internal.sync.Ledger;
import org.activesync4j.internal.sync.Line;
import org.activesync4j.internal.sync.Match;
import org.activesync4j.internal.sync.Matched;
import org.activesync4j.internal.sync.ServerId;
import org.activesync4j.internal.sync.Standing;
import org.activesync4j.internal.sync.Until;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.Want;

/** Creates what a client has added, each once. */
final class AddedItems {

    private final Exchange exchange;
    private final Place place;
    private final StoredCollection stored;
    private final Holdings holdings;
    private final Responses responses;
    private final Map<Possible, Match> matches = new HashMap<>();
    private final Map<Possible, String> keys = new HashMap<>();
    private boolean begun;

    AddedItems(Exchange exchange, Place place, StoredCollection stored, Holdings holdings, Responses responses) {
        this.exchange = exchange;
        this.place = place;
        this.stored = stored;
        this.holdings = holdings;
        this.responses = responses;
    }

    /** Matches all with the ledger, and writes down and saves what is about to be done. */
    void begin(List<Possible> additions) {
        Matched matched =
                Matched.match(ledger(), additions.stream().map(Possible::asked).toList(), exchange.now());
        ClientChanges.requireNotRunning(matched);
        for (int i = 0; i < additions.size(); i++) {
            intend(additions.get(i), matched.matches().get(i));
        }
        if (begun && !stored.save(holdings)) {
            throw new Overtaken();
        }
    }

    private void intend(Possible addition, Match match) {
        matches.put(addition, match);
        if (match instanceof Match.Fresh) {
            String key = exchange.freshKey().value();
            keys.put(addition, key);
            write(ledger().intend(addition.asked(), key, exchange.now(), exchange.deadline()));
            begun = true;
        } else if (match instanceof Match.Overdue overdue) {
            write(ledger().retry(overdue.line().key(), exchange.deadline()));
            begun = true;
        }
    }

    void add(Possible addition) {
        Match match = matches.get(addition);
        if (match instanceof Match.Done done) {
            answerAgain(addition, done.line());
        } else if (match instanceof Match.Reworded reworded) {
            attempt(addition, reworded.line().key(), () -> reword(addition, reworded.line()));
        } else if (match instanceof Match.Overdue overdue) {
            attempt(
                    addition,
                    overdue.line().key(),
                    () -> createAgain(addition, overdue.line().key()));
        } else {
            String key = Objects.requireNonNull(keys.get(addition));
            attempt(addition, key, () -> create(addition.item(), new CreationKey(key, false)));
        }
    }

    private void answerAgain(Possible addition, Line line) {
        Answer answer = line.answer().orElseThrow();
        answer.held().ifPresent(held -> {
            load(held);
            holdAgain(line, held);
        });
        write(ledger().answer(line.key(), addition.asked(), answer));
        respond(addition, line.key(), answer);
    }

    /** Perhaps the device has been told of it, or of its end, by an answer to another request. */
    private void holdAgain(Line line, Held held) {
        if (isThere(held)) {
            holdings.putAgain(line);
        } else {
            holdings.putGone(line);
        }
    }

    private boolean isThere(Held held) {
        try {
            exchange.account().get(place.folder(), held.item(), Want.MARKS);
            return true;
        } catch (DriverException refused) {
            if (refused.reason() == Reason.UNAVAILABLE) {
                throw refused;
            }
            return refused.reason() != Reason.NOT_FOUND;
        }
    }

    private void attempt(Possible addition, String key, Creating creating) {
        try {
            Held held = creating.create();
            Answer answer = Answer.made(SyncStatus.SUCCESS, new ServerId(place.number(), held.local()), held, Map.of());
            load(held);
            holdings.put(held, Author.DEVICE);
            write(ledger().answer(key, addition.asked(), answer));
            respond(addition, key, answer);
        } catch (DriverException refused) {
            int status = ItemStatus.of(refused);
            write(ledger().strike(key));
            responses.added(addition.add(), Optional.empty(), status);
        }
    }

    private void respond(Possible addition, String key, Answer answer) {
        responses.tells(key);
        responses.added(addition.add(), Optional.of(answer.serverId()).filter(id -> !id.isEmpty()), answer.status());
    }

    private Held create(Item item, CreationKey key) {
        return kept(item, exchange.account().create(place.folder(), item, key));
    }

    /** What an earlier attempt made, if it did, may have another wording. */
    private Held createAgain(Possible addition, String key) {
        Held held = create(addition.item(), new CreationKey(key, true));
        return held.standing() == Standing.SHOWN ? held : update(addition.item(), held);
    }

    private Held reword(Possible addition, Line line) {
        try {
            return update(addition.item(), line.answer().flatMap(Answer::held).orElseThrow());
        } catch (DriverException refused) {
            if (refused.reason() != Reason.NOT_FOUND) {
                throw refused;
            }
            return create(addition.item(), new CreationKey(line.key(), true));
        }
    }

    private Held update(Item item, Held held) {
        return kept(item, exchange.account().update(place.folder(), held.item(), Patch.of(item), Expected.ANYTHING));
    }

    /** Reads an item back once: what the driver did not keep as it was sent, the device is told. */
    private Held kept(Item sent, Stored made) {
        Fingerprint print = Fingerprint.of(made.etag());
        try {
            Item item = exchange.account().get(place.folder(), made.id(), Want.ALL);
            Until until = place.schema().until(item).map(Until::of).orElse(Until.UNKNOWN);
            Held held = Held.shown(made.id(), print, until);
            return Echo.isFaithful(sent, item) ? held : held.as(Standing.DIRTY);
        } catch (DriverException unreadable) {
            return Held.shown(made.id(), print, Until.UNKNOWN).as(Standing.DIRTY);
        }
    }

    /** Writes down what has been done when the rest cannot be done; nobody is at it any more. */
    void giveUp() {
        if (begun) {
            Instant past = exchange.now().minus(Ledger.GRACE);
            keys.values().forEach(key -> write(ledger().retry(key, past)));
            matches.values().stream()
                    .filter(Match.Overdue.class::isInstance)
                    .forEach(match ->
                            write(ledger().retry(((Match.Overdue) match).line().key(), past)));
            stored.save(holdings);
        }
    }

    private void load(Held held) {
        stored.load(holdings, holdings.missing(List.of(held.local())));
    }

    private Ledger ledger() {
        return holdings.head().ledger();
    }

    private void write(Ledger ledger) {
        holdings.amend((Head head) -> head.with(ledger));
    }

    private interface Creating {
        Held create();
    }
}
