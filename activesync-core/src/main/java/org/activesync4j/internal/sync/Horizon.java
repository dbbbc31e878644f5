package org.activesync4j.internal.sync;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.activesync4j.spi.Filter;

/**
 * What part of a folder a device asks to see: its {@code FilterType} ([MS-ASCMD] 2.2.3.68.2), today, or its {@code
 * MaxItems}.
 *
 * <p>Days are counted from midnight UTC, so that items age once a day and no more than asked for is left out.
 *
 * @param filterType 0 for everything, 1 to 7 for what is recent, 8 for incomplete tasks; beyond, for the first so many less
 *     8 items of the folder
 * @param since items whose {@code until} is before this are left out; {@link Until#UNKNOWN} for none
 */
public record Horizon(int filterType, Until since) {

    /** The whole folder. */
    public static final Horizon EVERYTHING = new Horizon(0, Until.UNKNOWN);

    /** The {@code FilterType} for incomplete tasks; a complete one has an {@code until}, an incomplete one is open. */
    public static final int INCOMPLETE = 8;

    /** An item that is not among the first stopped being asked for as early as can be said. */
    private static final Until LEFT_OUT = Until.of(Instant.EPOCH);

    private static final List<Period> RECENT = List.of(
            Period.ZERO,
            Period.ofDays(1),
            Period.ofDays(3),
            Period.ofWeeks(1),
            Period.ofWeeks(2),
            Period.ofMonths(1),
            Period.ofMonths(3),
            Period.ofMonths(6));

    /**
     * Reads a filter type. Whether it suits the class of the folder is for the command to say.
     *
     * @param filterType 0 to 8
     * @param now the time of the exchange
     * @return the horizon
     */
    public static Horizon of(int filterType, Instant now) {
        if (filterType == 0) {
            return EVERYTHING;
        }
        if (filterType == INCOMPLETE) {
            return new Horizon(INCOMPLETE, Until.OPEN);
        }
        if (filterType < 0 || filterType > INCOMPLETE) {
            throw new IllegalArgumentException("filter type " + filterType + ", expected 0 to " + INCOMPLETE);
        }
        Instant since = now.atOffset(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .minus(RECENT.get(filterType))
                .toInstant();
        return new Horizon(filterType, Until.of(since));
    }

    /**
     * Asks for the first items that a driver names.
     *
     * @param most how many, at least 1
     * @return the horizon
     */
    public static Horizon ofFirst(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("the first " + most + " items, expected at least 1");
        }
        return new Horizon(INCOMPLETE + Math.min(most, Integer.MAX_VALUE - INCOMPLETE), Until.OPEN);
    }

    private boolean asksForFirst() {
        return filterType > INCOMPLETE;
    }

    /** Whether what moved since some token is enough to know what has to be told. */
    boolean takesTokens() {
        return !asksForFirst();
    }

    /**
     * Lets the order in which items were named say which of them are asked for, if that is what counts.
     *
     * @param seen a look under this horizon
     * @return the same look, dated if need be
     */
    public Seen applyTo(Seen seen) {
        return asksForFirst() ? seen.first(filterType - INCOMPLETE, LEFT_OUT) : seen;
    }

    /**
     * Tells a driver what is asked for.
     *
     * @return the filter for a look
     */
    public Filter filter() {
        if (!isLimited() || asksForFirst()) {
            return Filter.NONE;
        }
        return filterType == INCOMPLETE ? Filter.INCOMPLETE : Filter.since(Instant.ofEpochSecond(since.second()));
    }

    /**
     * Tells whether anything can be left out.
     *
     * @return whether
     */
    public boolean isLimited() {
        return since.isKnown();
    }

    /** Whether some item may be left out if none is older than this. */
    boolean mayExclude(Until earliest) {
        return isLimited() && earliest.compareTo(since) < 0;
    }

    /** An item whose date nobody can tell is shown until it changes. */
    Until orOpen(Until until) {
        return isLimited() ? until.orElse(Until.OPEN) : until;
    }

    /** Whether an item is left out; one whose date nobody could tell is rather shown. */
    boolean excludes(Until until) {
        return isLimited() && until.isKnown() && until.compareTo(since) < 0;
    }
}
