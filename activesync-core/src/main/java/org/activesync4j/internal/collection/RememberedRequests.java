package org.activesync4j.internal.collection;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.sync.CachedRequests;
import org.activesync4j.internal.sync.CorruptRecord;
import org.activesync4j.state.StateStore.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last complete Sync and Ping of a device, which shorter requests refer to. */
public final class RememberedRequests {

    private static final Logger LOG = LoggerFactory.getLogger(RememberedRequests.class);

    private final Exchange exchange;
    private final Entry entry;
    private final CachedRequests requests;

    /**
     * Reads what is remembered.
     *
     * @param exchange the exchange
     * @param entry what was loaded of slot {@code request}
     */
    public RememberedRequests(Exchange exchange, Entry entry) {
        this.exchange = exchange;
        this.entry = entry;
        this.requests = read();
    }

    /** A damaged record is as good as none: the device is asked for the whole request. */
    private CachedRequests read() {
        if (entry.revision() == 0) {
            return CachedRequests.NONE;
        }
        try {
            return CachedRequests.decode(entry.head());
        } catch (CorruptRecord corrupt) {
            LOG.error("{}: slot {} is damaged and forgotten", exchange.key(), Slots.REQUEST, corrupt);
            return CachedRequests.NONE;
        }
    }

    /**
     * Gives what is remembered.
     *
     * @return the requests
     */
    public CachedRequests get() {
        return requests;
    }

    /**
     * Remembers something else, if it is something else. Should another exchange do the same at once, one of both holds.
     *
     * @param change from what was remembered to what is to be
     */
    public void change(UnaryOperator<CachedRequests> change) {
        CachedRequests changed = change.apply(requests);
        if (!changed.equals(requests)) {
            exchange.state().save(exchange.key(), Slots.REQUEST, entry.revision(), changed.encode(), Map.of());
        }
    }
}
