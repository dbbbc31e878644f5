package org.activesync4j.internal.sync;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.activesync4j.spi.Filter;

/**
 * Which items of one kind a device asks to see: those of its {@code FilterType} ([MS-ASCMD] 2.2.3.68.2), today, or the first
 * ones.
 *
 * <p>Days are counted from midnight UTC, so that items age once a day and no more than asked for is left out.
 *
 * @param filterType 0 for everything, 1 to 7 for what is recent, 8 for incomplete tasks; beyond, for the first so many less
 *     8 items of the folder; below 0 for none
 * @param since items whose {@code until} is before this are left out; {@link Until#UNKNOWN} for none
 */
record Reach(int filterType, Until since) {

    static final Reach EVERYTHING = new Reach(0, Until.UNKNOWN);

    /** The device can have none of them. */
    static final Reach NOTHING = new Reach(-1, Until.UNKNOWN);

    private static final int NOTHING_NEW = -2;

    /** Views of conversations have numbers beyond, see {@link Horizon#view}. */
    private static final int MOST_FIRST = (1 << 30) - 9;

    /** An item that is not among the first stopped being asked for as early as can be said. */
    private static final Until LEFT_OUT = Until.of(Instant.EPOCH);

    /** A complete task has an {@code until}, an incomplete one is open. */
    private static final int INCOMPLETE = 8;

    private static final List<Period> RECENT = List.of(
            Period.ZERO,
            Period.ofDays(1),
            Period.ofDays(3),
            Period.ofWeeks(1),
            Period.ofWeeks(2),
            Period.ofMonths(1),
            Period.ofMonths(3),
            Period.ofMonths(6));

    static Reach of(int filterType, Instant now) {
        if (filterType == 0) {
            return EVERYTHING;
        }
        if (filterType == INCOMPLETE) {
            return new Reach(INCOMPLETE, Until.OPEN);
        }
        if (filterType < 0 || filterType > INCOMPLETE) {
            throw new IllegalArgumentException("filter type " + filterType + ", expected 0 to " + INCOMPLETE);
        }
        Instant since = now.atOffset(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .minus(RECENT.get(filterType))
                .toInstant();
        return new Reach(filterType, Until.of(since));
    }

    static Reach ofFirst(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("the first " + most + " items, expected at least 1");
        }
        return new Reach(INCOMPLETE + Math.min(most, MOST_FIRST), Until.OPEN);
    }

    boolean asksForFirst() {
        return filterType > INCOMPLETE;
    }

    /** Where the order counts in which items were named, it says which of them are asked for. */
    Seen applyTo(Seen seen) {
        return asksForFirst() ? seen.first(filterType - INCOMPLETE, LEFT_OUT) : seen;
    }

    /** The device has not asked for them: it keeps what it has while the other kind would be kept, and gets no more. */
    Reach withoutNew() {
        return new Reach(NOTHING_NEW, since);
    }

    boolean isNothing() {
        return equals(NOTHING);
    }

    /** Whether the date of an item matters. */
    boolean isLimited() {
        return since.isKnown();
    }

    /** Whether some item may be left out if none is older than this. */
    boolean mayExclude(Until earliest) {
        return isLimited() && earliest.compareTo(since) < 0;
    }

    /** Whether an item leaves a device that has it; one whose date nobody could tell is rather shown. */
    boolean excludes(Until until) {
        return isNothing() || until.isKnown() && mayExclude(until);
    }

    /** Whether an item is told to a device that does not have it. */
    boolean admits(Until until) {
        return filterType != NOTHING_NEW && !excludes(until);
    }

    /** The one that lets through whatever either lets through. */
    Reach wider(Reach other) {
        if (isNothing() || !other.isLimited() && !other.isNothing()) {
            return other;
        }
        return other.isNothing() || since.earliest(other.since).equals(since) ? this : other;
    }

    Filter filter() {
        if (!isLimited() || asksForFirst()) {
            return Filter.NONE;
        }
        return filterType == INCOMPLETE ? Filter.INCOMPLETE : Filter.since(Instant.ofEpochSecond(since.second()));
    }
}
