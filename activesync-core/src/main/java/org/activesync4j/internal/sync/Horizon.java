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
 * @param unit what is inside or outside as a whole
 * @param since items whose {@code until} is before this are left out; {@link Until#UNKNOWN} for none
 */
public record Horizon(int filterType, Unit unit, Until since) {

    /** The whole folder. */
    public static final Horizon EVERYTHING = new Horizon(0, Unit.ITEM, Until.UNKNOWN);

    /** What is inside or outside as a whole, and so has one {@code until}. */
    public enum Unit {
        /** Each item by itself. */
        ITEM,
        /** The mails of a conversation together: ConversationMode, see {@link org.activesync4j.spi.ConversationLook}. */
        CONVERSATION
    }

    /** The {@code FilterType} for incomplete tasks; a complete one has an {@code until}, an incomplete one is open. */
    public static final int INCOMPLETE = 8;

    /** An item that is not among the first stopped being asked for as early as can be said. */
    private static final Until LEFT_OUT = Until.of(Instant.EPOCH);

    /** What {@link #view} adds to the {@code FilterType} for conversations. Stored: it never changes. */
    private static final int BY_CONVERSATION = 1 << 30;

    private static final int MOST_FIRST = BY_CONVERSATION - 1 - INCOMPLETE;

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
            return new Horizon(INCOMPLETE, Unit.ITEM, Until.OPEN);
        }
        if (filterType < 0 || filterType > INCOMPLETE) {
            throw new IllegalArgumentException("filter type " + filterType + ", expected 0 to " + INCOMPLETE);
        }
        Instant since = now.atOffset(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .minus(RECENT.get(filterType))
                .toInstant();
        return new Horizon(filterType, Unit.ITEM, Until.of(since));
    }

    /**
     * Lets conversations be inside or outside as a whole. Where nothing is left out that makes no difference.
     *
     * @return the same horizon for conversations
     */
    public Horizon byConversation() {
        return isLimited() ? new Horizon(filterType, Unit.CONVERSATION, since) : this;
    }

    /**
     * Names what is looked at, whatever day it is: a token is good only for the same view.
     *
     * @return a number to be remembered
     */
    public int view() {
        return unit == Unit.CONVERSATION ? BY_CONVERSATION + filterType : filterType;
    }

    /** Whether an {@code until} that was learned under some view is still one of the same kind. */
    boolean agesAsIn(int view) {
        return (view >= BY_CONVERSATION) == (unit == Unit.CONVERSATION);
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
        return new Horizon(INCOMPLETE + Math.min(most, MOST_FIRST), Unit.ITEM, Until.OPEN);
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
