package org.activesync4j.internal.collection;

import java.util.Optional;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.sync.Head;
import org.activesync4j.internal.sync.Holdings;
import org.activesync4j.internal.sync.Plan;
import org.activesync4j.internal.sync.Verdict;

/** Tells, without changing anything, what a device would be told by the next Sync of a collection. */
public final class Detector {

    private final Exchange exchange;
    private final Observer observer;

    /**
     * Makes a detector.
     *
     * @param exchange the exchange
     * @param lastLooks the looks of this node
     */
    public Detector(Exchange exchange, LastLooks lastLooks) {
        this.exchange = exchange;
        this.observer = new Observer(exchange, lastLooks);
    }

    /**
     * Tells what a device would be told that got our last answer, with the options that it gave.
     *
     * @param place the folder
     * @param stored what is stored of the collection
     * @param head its head
     * @param version the folder's version, empty if not known
     * @return the plan; empty if certainly nothing would be told
     */
    public Optional<Plan> sinceLastAnswer(Place place, StoredCollection stored, Head head, String version) {
        Verdict verdict = Verdict.judge(Optional.of(head), Optional.of(head.youngest()));
        Options options = Options.restore(head.options(), exchange.version());
        return observer.observe(target(place, version, options), stored, Holdings.open(head, verdict));
    }

    /**
     * Counts what a device would be told that presents a key, with some filters. No item is read for that; see {@link
     * Observer#estimate}.
     *
     * @param verdict what its key means; not unknown and not the first
     * @param place the folder
     * @param stored what is stored of the collection, with a head
     * @param version the folder's version, empty if not known
     * @param options what it asks for
     * @return how many things
     */
    public int estimate(Verdict verdict, Place place, StoredCollection stored, String version, Options options) {
        Holdings holdings = Holdings.open(stored.head().orElseThrow(), verdict);
        return observer.estimate(target(place, version, options), stored, holdings)
                .map(plan -> plan.items().size())
                .orElse(0);
    }

    private Observer.Target target(Place place, String version, Options options) {
        return new Observer.Target(place.folder(), place.schema(), version, Horizons.of(place, options, exchange));
    }
}
