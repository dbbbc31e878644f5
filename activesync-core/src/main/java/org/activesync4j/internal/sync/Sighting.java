package org.activesync4j.internal.sync;

import java.util.Comparator;
import org.activesync4j.spi.ItemId;

/**
 * One item that a driver named.
 *
 * @param local its name on the wire
 * @param item the driver's name for it
 * @param print its version
 * @param until when it stops being recent, {@link Until#UNKNOWN} if the driver did not say
 * @param kind what it is
 */
public record Sighting(LocalId local, ItemId item, Fingerprint print, Until until, Kind kind) {

    static final Comparator<Sighting> NEWEST_FIRST =
            Comparator.comparing(Sighting::until).reversed().thenComparing(Sighting::local);

    Held shown(Until known) {
        return new Held(local, item, print, known, kind, Standing.SHOWN);
    }

    Sighting dated(Until known) {
        return new Sighting(local, item, print, known, kind);
    }
}
