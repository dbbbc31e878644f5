package org.activesync4j.internal.sync;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Sight;
import org.activesync4j.spi.Token;

/** Collects what a driver names during one look. When an item is named twice, the last word counts. */
public final class Look implements Sight {

    private final Seen.Scope scope;
    private final Map<LocalId, Sighting> present = new LinkedHashMap<>();
    private final TreeSet<LocalId> gone = new TreeSet<>();

    /**
     * Begins a look.
     *
     * @param since from where the driver is asked to look
     */
    public Look(Token since) {
        this.scope = since.equals(Token.START) ? Seen.Scope.COMPLETE : Seen.Scope.MOVED;
    }

    @Override
    public void present(ItemId id, Etag etag) {
        see(id, etag, Until.UNKNOWN, Kind.OWN);
    }

    @Override
    public void present(ItemId id, Etag etag, Instant until) {
        see(id, etag, Until.of(until), Kind.OWN);
    }

    @Override
    public void textMessage(ItemId id, Etag etag, Instant until) {
        see(id, etag, Until.of(until), Kind.TEXT_MESSAGE);
    }

    private void see(ItemId id, Etag etag, Until until, Kind kind) {
        LocalId local = LocalId.of(id);
        present.put(local, new Sighting(local, id, Fingerprint.of(etag), until, kind));
        gone.remove(local);
    }

    @Override
    public void gone(ItemId id) {
        LocalId local = LocalId.of(id);
        present.remove(local);
        if (scope == Seen.Scope.MOVED) {
            gone.add(local);
        }
    }

    /**
     * Ends the look. It must have succeeded: one that failed counts for nothing.
     *
     * @param token what the driver returned
     * @param version the folder's version as asked before the look, empty if not known
     * @return what was seen
     */
    public Seen end(Token token, String version) {
        return new Seen(scope, new LinkedHashMap<>(present), new TreeSet<>(gone), token, version);
    }
}
