package org.activesync4j.internal.sync;

import java.util.Comparator;
import org.activesync4j.spi.ItemId;

/**
 * One item of which a device knows, and in which version.
 *
 * @param local its name on the wire
 * @param item the driver's name for it
 * @param print the version
 * @param until when it stops being recent
 * @param kind what it is
 * @param standing what the device has of it
 */
public record Held(LocalId local, ItemId item, Fingerprint print, Until until, Kind kind, Standing standing) {

    /** The order in which items are sent: the newest first, else by name. */
    static final Comparator<Held> NEWEST_FIRST =
            Comparator.comparing(Held::until).reversed().thenComparing(Held::local);

    /**
     * Describes an item that a device has just been given, or has just given us.
     *
     * @param item the driver's id
     * @param print its version
     * @param until when it stops being recent
     * @return the item as shown
     */
    public static Held shown(ItemId item, Fingerprint print, Until until) {
        return new Held(LocalId.of(item), item, print, until, Kind.OWN, Standing.SHOWN);
    }

    /**
     * Describes the same item as another kind of item.
     *
     * @param other what it is
     * @return a copy
     */
    public Held as(Kind other) {
        return new Held(local, item, print, until, other, standing);
    }

    /**
     * Describes the same item in another standing.
     *
     * @param other the new standing
     * @return a copy
     */
    public Held as(Standing other) {
        return new Held(local, item, print, until, kind, other);
    }

    /**
     * Describes the same item in another version.
     *
     * @param other the new version
     * @return a copy
     */
    public Held as(Fingerprint other) {
        return new Held(local, item, other, until, kind, standing);
    }

    Held as(Until other) {
        return new Held(local, item, print, other, kind, standing);
    }
}
