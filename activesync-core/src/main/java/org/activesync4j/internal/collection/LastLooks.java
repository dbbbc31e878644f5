package org.activesync4j.internal.collection;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.Login;
import org.activesync4j.Owner;
import org.activesync4j.internal.sync.Horizon;
import org.activesync4j.internal.sync.LastLook;
import org.activesync4j.internal.sync.Seen;
import org.activesync4j.spi.FolderId;

/**
 * The last complete looks of this node: for a minute they give Adds to the windows of an initial sync, and to other
 * devices of the same user. Bounded; thread-safe.
 */
public final class LastLooks {

    private static final long MOST_BYTES = 64L << 20;

    private final Map<Key, LastLook> looks = new LinkedHashMap<>();
    private long bytes;

    /** Remembers nothing yet. */
    public LastLooks() {}

    /**
     * Names what was looked at.
     *
     * @param login who looked
     * @param owner at whose folder
     * @param folder which
     * @param horizon with which filter
     */
    public record Key(Login login, Owner owner, FolderId folder, Horizon horizon) {}

    synchronized Optional<LastLook> fresh(Key key, Instant now) {
        return Optional.ofNullable(looks.get(key)).filter(look -> look.isFresh(now));
    }

    synchronized void remember(Key key, Seen seen, Instant now) {
        LastLook look = LastLook.of(seen, key.horizon(), now);
        LastLook before = looks.remove(key);
        bytes += look.size() - (before == null ? 0 : before.size());
        looks.put(key, look);
        Iterator<LastLook> oldest = looks.values().iterator();
        while (oldest.hasNext()) {
            LastLook next = oldest.next();
            if (bytes <= MOST_BYTES && next.isFresh(now)) {
                return;
            }
            oldest.remove();
            bytes -= next.size();
        }
    }
}
