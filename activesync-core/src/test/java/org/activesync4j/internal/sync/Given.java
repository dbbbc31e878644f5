package org.activesync4j.internal.sync;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Marks;
import org.activesync4j.spi.Token;

/** What tests of decisions begin with. */
final class Given {

    static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
    static final UUID EPOCH = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    static final Token TOKEN = new Token("token");

    private Given() {}

    static Fingerprint print(String etag) {
        return Fingerprint.of(Etag.of(etag));
    }

    static Fingerprint print(String etag, boolean read) {
        return Fingerprint.of(new Etag(etag, new Marks(read, "", "")));
    }

    static Held held(String id, String etag) {
        return Held.shown(new ItemId(id), print(etag), Until.OPEN);
    }

    static Held held(String id, String etag, Standing standing) {
        return held(id, etag).as(standing);
    }

    static Sighting sighting(String id, String etag) {
        return sighting(id, etag, Until.OPEN);
    }

    static Sighting sighting(String id, String etag, Until until) {
        ItemId item = new ItemId(id);
        return new Sighting(LocalId.of(item), item, print(etag), until, Kind.OWN);
    }

    static Until daysAgo(int days) {
        return Until.of(NOW.minusSeconds(86_400L * days));
    }

    static Seen complete(Sighting... sightings) {
        return seen(Seen.Scope.COMPLETE, Arrays.asList(sightings), Set.of());
    }

    static Seen moved(Sighting... sightings) {
        return seen(Seen.Scope.MOVED, Arrays.asList(sightings), Set.of());
    }

    static Seen gone(String... ids) {
        TreeSet<LocalId> gone = new TreeSet<>();
        Arrays.stream(ids).map(id -> LocalId.of(new ItemId(id))).forEach(gone::add);
        return seen(Seen.Scope.MOVED, List.of(), gone);
    }

    static Seen seen(Seen.Scope scope, Collection<Sighting> sightings, Set<LocalId> gone) {
        Map<LocalId, Sighting> present = new LinkedHashMap<>();
        sightings.forEach(sighting -> present.put(sighting.local(), sighting));
        return new Seen(scope, present, new TreeSet<>(gone), TOKEN, "version");
    }

    /** Everything loaded, as of a presented key. */
    static Holdings holdings(Held... entries) {
        Slot slot = slot(Arrays.asList(entries));
        Holdings holdings = Holdings.open(slot.head().orElseThrow(), new Verdict.Repeat());
        slot.loadAll(holdings);
        return holdings;
    }

    /** Everything loaded, as of a key that was issued after a look under some view. */
    static Holdings seenBy(Horizon horizon, Held... entries) {
        Slot slot = slot(Arrays.asList(entries), horizon.view());
        Holdings holdings = Holdings.open(slot.head().orElseThrow(), new Verdict.Repeat());
        slot.loadAll(holdings);
        return holdings;
    }

    /** A stored collection whose device presented the key by which it holds the entries. */
    static Slot slot(Collection<Held> entries) {
        return slot(entries, 0);
    }

    static Slot slot(Collection<Held> entries, int view) {
        Slot slot = new Slot();
        Holdings begun = Holdings.begin(Head.begin(EPOCH, "Notes"));
        entries.forEach(held -> begun.put(held, Author.SERVER));
        Looked looked = new Looked(new Token("before"), "", view, false, Optional.empty(), Optional.empty());
        begun.issue(looked, Set.of(), NOW);
        slot.save(begun);
        Holdings presented = Holdings.open(slot.head().orElseThrow(), new Verdict.Next(1));
        slot.save(presented);
        slot.resetCounts();
        return slot;
    }

    static Plan plan(Holdings device, Seen seen) {
        return plan(device, seen, Horizon.EVERYTHING);
    }

    static Plan plan(Holdings device, Seen seen, Horizon horizon) {
        return new Comparison(device, seen, horizon).plan(NOW);
    }
}
