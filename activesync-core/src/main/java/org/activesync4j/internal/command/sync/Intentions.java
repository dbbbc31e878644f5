package org.activesync4j.internal.command.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.collection.Place;
import org.activesync4j.internal.collection.StoredCollection;
import org.activesync4j.internal.sync.Answer;
import org.activesync4j.internal.sync.Asked;
import org.activesync4j.internal.sync.Head;
import org.activesync4j.internal.sync.Held;
import org.activesync4j.internal.sync.Holdings;
import org.activesync4j.internal.sync.Ledger;
import org.activesync4j.internal.sync.Line;
import org.activesync4j.internal.sync.Match;
import org.activesync4j.internal.sync.Matched;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Want;

/**
 * What of a request must not be done twice: it is matched with the collection's ledger and written down before anything is
 * done, and again with what came of it. Two commands that say the same are two commands, so each is known by its object.
 */
final class Intentions {

    private final Exchange exchange;
    private final Place place;
    private final StoredCollection stored;
    private final Holdings holdings;
    private final Map<Asked, Match> matches = new IdentityHashMap<>();
    private final Map<Asked, String> keys = new IdentityHashMap<>();
    private final List<String> begun = new ArrayList<>();

    Intentions(Exchange exchange, Place place, StoredCollection stored, Holdings holdings) {
        this.exchange = exchange;
        this.place = place;
        this.stored = stored;
        this.holdings = holdings;
    }

    /**
     * Matches all with the ledger, and writes down and saves what is about to be done.
     *
     * @throws StillRunning if another exchange may be at one of them
     * @throws Overtaken if another exchange has saved the collection
     */
    void begin(List<Asked> commands) {
        Matched matched = Matched.match(ledger(), commands, exchange.now());
        matched.runningUntil().ifPresent(until -> {
            throw new StillRunning(until);
        });
        for (int i = 0; i < commands.size(); i++) {
            intend(commands.get(i), matched.matches().get(i));
        }
        if (!begun.isEmpty() && !stored.save(holdings)) {
            throw new Overtaken();
        }
    }

    private void intend(Asked asked, Match match) {
        matches.put(asked, match);
        if (match instanceof Match.Fresh) {
            String key = exchange.freshKey().value();
            begin(asked, key, ledger().intend(asked, key, exchange.now(), exchange.deadline()));
        } else if (match instanceof Match.Overdue overdue) {
            String key = overdue.line().key();
            begin(asked, key, ledger().retry(key, exchange.deadline()));
        } else if (match instanceof Match.Done done) {
            keys.put(asked, done.line().key());
        } else if (match instanceof Match.Reworded reworded) {
            keys.put(asked, reworded.line().key());
        }
    }

    private void begin(Asked asked, String key, Ledger ledger) {
        keys.put(asked, key);
        begun.add(key);
        write(ledger);
    }

    Match match(Asked asked) {
        return Objects.requireNonNull(matches.get(asked));
    }

    /** The key under which it is done, or was done. */
    CreationKey key(Asked asked) {
        return new CreationKey(Objects.requireNonNull(keys.get(asked)), !(match(asked) instanceof Match.Fresh));
    }

    /** Lets the device hold again what came of it before; perhaps it was told of that, or of its end, in between. */
    void holdAgain(Line line) {
        line.answer().flatMap(Answer::held).ifPresent(held -> {
            load(held);
            if (isThere(held)) {
                holdings.putAgain(line);
            } else {
                holdings.putGone(line);
            }
        });
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

    private void load(Held held) {
        stored.load(holdings, holdings.missing(List.of(held.local())));
    }

    /** Writes down what came of it. */
    void done(Asked asked, Answer answer) {
        write(ledger().answer(key(asked).value(), asked, answer));
    }

    /** Certainly nothing was done: it may be tried again. */
    void refused(Asked asked) {
        write(ledger().strike(key(asked).value()));
    }

    /** Writes down what has been done when the rest cannot be done; nobody is at it any more. */
    void giveUp() {
        if (!begun.isEmpty()) {
            Instant past = exchange.now().minus(Ledger.GRACE);
            begun.forEach(key -> write(ledger().retry(key, past)));
            stored.save(holdings);
        }
    }

    private Ledger ledger() {
        return holdings.head().ledger();
    }

    private void write(Ledger ledger) {
        holdings.amend((Head head) -> head.with(ledger));
    }
}
