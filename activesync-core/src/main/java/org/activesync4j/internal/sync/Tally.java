package org.activesync4j.internal.sync;

/**
 * Sums up what a device holds, so that most questions are answered without reading a page.
 *
 * @param digest the sum of a keyed hash of each entry's name and fingerprint, whatever its standing
 * @param count the number of entries
 * @param unsettled how many of them are {@link Standing#isUnsettled()}
 * @param earliest no entry has an earlier {@code until}; {@link Until#OPEN} if there is none, {@link Until#UNKNOWN} if some
 *     entry may have an unknown one
 */
public record Tally(Digest digest, int count, int unsettled, Until earliest) {

    /** Of a device that holds nothing. */
    public static final Tally EMPTY = new Tally(Digest.ZERO, 0, 0, Until.OPEN);

    Tally plus(Held held, Digest hash) {
        int more = held.standing().isUnsettled() ? 1 : 0;
        return new Tally(digest.plus(hash), count + 1, unsettled + more, earliest.earliest(held.until()));
    }

    Tally minus(Held held, Digest hash) {
        int less = held.standing().isUnsettled() ? 1 : 0;
        return new Tally(digest.minus(hash), count - 1, unsettled - less, earliest);
    }

    /** Compares what can be known exactly: the earliest {@code until} is only a bound. */
    boolean sameEntries(Tally other) {
        return digest.equals(other.digest) && count == other.count && unsettled == other.unsettled;
    }
}
