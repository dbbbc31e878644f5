package org.activesync4j.examples.files;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.activesync4j.examples.files.Listing.Listed;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Sight;
import org.activesync4j.spi.Token;

/**
 * What a folder held when it was looked at last, and what has moved between looks. Counts the changes that it sees; a token
 * is such a count, good as long as this is remembered. Thread-safe.
 */
final class FolderMemory<L extends Listing> {

    private static final int MOST_GONE = 10_000;

    private final L listing;
    private final String era;
    private final Map<String, Known> present = new HashMap<>();
    private final Map<String, Long> gone = new LinkedHashMap<>();
    private Map<String, Listed> last = Map.of();
    private long changes;
    private long forgotten;
    private volatile int size;

    private record Known(Listed listed, long changed) {}

    /**
     * Remembers nothing yet.
     *
     * @param listing tells what there is
     * @param era distinguishes the tokens from those of all other memories
     */
    FolderMemory(L listing, String era) {
        this.listing = listing;
        this.era = era;
    }

    L listing() {
        return listing;
    }

    /** Tells, without waiting for anybody, about how many items are remembered. */
    int size() {
        return size;
    }

    synchronized Token look(Token since, Sight sight) throws IOException {
        refresh();
        boolean all = since.equals(Token.START);
        long from = all ? -1 : count(since);
        present.forEach((id, known) -> {
            if (known.changed() > from) {
                sight.present(
                        new ItemId(id), known.listed().etag(), known.listed().until());
            }
        });
        gone.forEach((id, when) -> {
            if (!all && when > from) {
                sight.gone(new ItemId(id));
            }
        });
        return new Token(version());
    }

    private long count(Token since) {
        String prefix = era + ".";
        if (!since.value().startsWith(prefix)) {
            throw expired();
        }
        long count = Long.parseLong(since.value().substring(prefix.length()));
        if (count < forgotten) {
            throw expired();
        }
        return count;
    }

    private static DriverException expired() {
        return new DriverException(Reason.TOKEN_EXPIRED, "what has moved since is forgotten");
    }

    /** Tells a version of all that a look would show. */
    synchronized String currentVersion() throws IOException {
        refresh();
        return version();
    }

    private String version() {
        return era + "." + changes;
    }

    /** Lists the items. */
    synchronized Map<String, Listed> items() throws IOException {
        refresh();
        return last;
    }

    private void refresh() throws IOException {
        Map<String, Listed> now = listing.now();
        if (now == last) {
            return;
        }
        long change = changes + 1;
        boolean moved = forgetGone(now, change);
        for (Map.Entry<String, Listed> entry : now.entrySet()) {
            moved |= remember(entry.getKey(), entry.getValue(), change);
        }
        last = now;
        size = present.size() + gone.size();
        changes = moved ? change : changes;
    }

    private boolean forgetGone(Map<String, Listed> now, long change) {
        boolean moved = false;
        for (Iterator<String> ids = present.keySet().iterator(); ids.hasNext(); ) {
            String id = ids.next();
            if (!now.containsKey(id)) {
                ids.remove();
                gone.put(id, change);
                moved = true;
            }
        }
        for (Iterator<Long> oldest = gone.values().iterator(); gone.size() > MOST_GONE; ) {
            forgotten = oldest.next();
            oldest.remove();
        }
        return moved;
    }

    private boolean remember(String id, Listed listed, long change) {
        Known known = present.get(id);
        if (known != null && known.listed().equals(listed)) {
            return false;
        }
        present.put(id, new Known(listed, change));
        gone.remove(id);
        return true;
    }
}
