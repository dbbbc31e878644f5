package org.activesync4j.internal.collection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.sync.CorruptRecord;
import org.activesync4j.internal.sync.FoundItems;
import org.activesync4j.internal.sync.FoundItems.Found;
import org.activesync4j.state.StateStore.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the searches of a device have shown it. */
public final class RememberedFinds {

    private static final Logger LOG = LoggerFactory.getLogger(RememberedFinds.class);
    private static final int ATTEMPTS = 5;

    private RememberedFinds() {}

    /** A damaged record is as good as none: the device searches again. */
    static FoundItems read(Exchange exchange, Entry entry) {
        if (entry.revision() == 0) {
            return FoundItems.NONE;
        }
        try {
            return FoundItems.decode(entry.head());
        } catch (CorruptRecord corrupt) {
            LOG.error("{}: slot {} is damaged and forgotten", exchange.key(), Slots.FOUND, corrupt);
            return FoundItems.NONE;
        }
    }

    /**
     * Remembers what a search is about to show. Should another exchange do the same at once, both hold.
     *
     * @param exchange the exchange
     * @param shown the items
     * @return whether it is remembered; if not, others kept saving, and nothing may be shown
     */
    public static boolean remember(Exchange exchange, List<Found> shown) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Map<String, Entry> loaded = exchange.state().load(exchange.key(), Set.of(Slots.FOUND));
            Entry entry = loaded.getOrDefault(Slots.FOUND, Entry.NONE);
            FoundItems before = read(exchange, entry);
            FoundItems after = before.with(shown);
            if (after.equals(before) || saved(exchange, entry, after)) {
                return true;
            }
        }
        return false;
    }

    private static boolean saved(Exchange exchange, Entry entry, FoundItems after) {
        return exchange.state().save(exchange.key(), Slots.FOUND, entry.revision(), after.encode(), Map.of());
    }
}
