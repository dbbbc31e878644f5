package org.activesync4j.internal.sync;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Token;

/**
 * What a look showed.
 *
 * @param scope how much of the folder that is
 * @param present the items that are there, each once
 * @param gone the items that have gone; empty for a complete look
 * @param token from where to look next time
 * @param version the folder's version before the look, empty if not known
 */
public record Seen(Scope scope, Map<LocalId, Sighting> present, SortedSet<LocalId> gone, Token token, String version) {

    /** How much of a folder was seen. */
    public enum Scope {
        /** All of it: what is not named is not there. */
        COMPLETE,
        /** What moved since a token: what is not named is as it was. */
        MOVED,
        /** Some of an earlier look: good for Adds, but for nothing else. */
        GLIMPSE
    }

    /** Makes the collections unchangeable; they must not be changed elsewhere. */
    public Seen {
        present = Collections.unmodifiableMap(present);
        gone = Collections.unmodifiableSortedSet(gone);
    }

    static Seen glimpse(Collection<Sighting> some) {
        Map<LocalId, Sighting> present = new LinkedHashMap<>();
        some.forEach(sighting -> present.put(sighting.local(), sighting));
        return new Seen(Scope.GLIMPSE, present, new TreeSet<>(), Token.START, "");
    }

    /**
     * Adds dates.
     *
     * @param dates for some items, when they stop being recent
     * @return the same look with these dates
     */
    public Seen dated(Map<ItemId, Until> dates) {
        Map<LocalId, Sighting> dated = new LinkedHashMap<>(present);
        dated.replaceAll((local, sighting) -> dates.containsKey(sighting.item())
                ? sighting.dated(dates.getOrDefault(sighting.item(), Until.UNKNOWN))
                : sighting);
        return new Seen(scope, dated, new TreeSet<>(gone), token, version);
    }

    /** The same look, where the first items are open and the others were left out long ago. */
    Seen first(int most, Until leftOut) {
        Map<LocalId, Sighting> dated = new LinkedHashMap<>();
        present.forEach(
                (local, sighting) -> dated.put(local, sighting.dated(dated.size() < most ? Until.OPEN : leftOut)));
        return new Seen(scope, dated, new TreeSet<>(gone), token, version);
    }

    boolean isDated() {
        return present.values().stream().allMatch(sighting -> sighting.until().isKnown());
    }

    /** The sum over what a filter admits, to be compared with what a device holds. */
    Tally tally(Paging paging, Horizon horizon) {
        Digest digest = Digest.ZERO;
        int count = 0;
        for (Sighting sighting : present.values()) {
            if (horizon.admits(sighting)) {
                digest = digest.plus(paging.hash(sighting.local(), sighting.print()));
                count++;
            }
        }
        return new Tally(digest, count, 0, Until.OPEN);
    }
}
