package org.activesync4j.internal.sync;

import java.time.Instant;
import org.activesync4j.spi.Filter;

/**
 * What part of a folder a device asks to see, of each kind of items its own: its {@code FilterType} ([MS-ASCMD]
 * 2.2.3.68.2), today, or its {@code MaxItems}.
 *
 * @param own of the folder's own class
 * @param texts of text messages among mail
 * @param unit what of the folder's own class is inside or outside as a whole
 */
public record Horizon(Reach own, Reach texts, Unit unit) {

    /** The whole folder, without text messages. */
    public static final Horizon EVERYTHING = new Horizon(Reach.EVERYTHING, Reach.NOTHING, Unit.ITEM);

    /** What is inside or outside as a whole, and so has one {@code until}. */
    public enum Unit {
        /** Each item by itself. */
        ITEM,
        /** The mails of a conversation together: ConversationMode, see {@link org.activesync4j.spi.ConversationLook}. */
        CONVERSATION
    }

    /** What {@link #view} adds for conversations. Stored: it never changes. */
    private static final int BY_CONVERSATION = 1 << 30;

    private static final int REACHES = 16;
    private static final int LOWEST = 2;

    /**
     * Reads a filter type. Whether it suits the class of the folder is for the command to say.
     *
     * @param filterType 0 to 8
     * @param now the time of the exchange
     * @return the horizon, without text messages
     */
    public static Horizon of(int filterType, Instant now) {
        return new Horizon(Reach.of(filterType, now), Reach.NOTHING, Unit.ITEM);
    }

    /**
     * Asks for the first items that a driver names.
     *
     * @param most how many, at least 1
     * @return the horizon
     */
    public static Horizon ofFirst(int most) {
        return new Horizon(Reach.ofFirst(most), Reach.NOTHING, Unit.ITEM);
    }

    /**
     * Adds text messages.
     *
     * @param filterType 0 to 7
     * @param now the time of the exchange
     * @return the horizon with them
     */
    public Horizon withTexts(int filterType, Instant now) {
        return new Horizon(own, Reach.of(filterType, now), unit);
    }

    /**
     * Leaves out further text messages.
     *
     * @return the horizon; those that the device has stay as long as the other kind would
     */
    public Horizon withoutNewTexts() {
        return new Horizon(own, own.withoutNew(), unit);
    }

    /**
     * Leaves out further items of the folder's own class.
     *
     * @return the horizon; those that the device has stay as long as the other kind would
     */
    public Horizon withoutNewOwn() {
        return new Horizon(texts.withoutNew(), texts, unit);
    }

    /**
     * Lets conversations be inside or outside as a whole. Where nothing is left out that makes no difference.
     *
     * @return the same horizon for conversations
     */
    public Horizon byConversation() {
        return isLimited() ? new Horizon(own, texts, Unit.CONVERSATION) : this;
    }

    /**
     * Names what is looked at, whatever day it is: a token is good only for the same view.
     *
     * @return a number to be remembered: where there are no text messages the {@code FilterType} itself, or 8 more than
     *     {@code MaxItems}, apart from what conversations add
     */
    public int view() {
        return unit == Unit.CONVERSATION ? BY_CONVERSATION + reaches() : reaches();
    }

    private int reaches() {
        return texts.isNothing()
                ? own.filterType()
                : REACHES * (LOWEST + 1 + texts.filterType()) + LOWEST + own.filterType();
    }

    /** Whether an {@code until} that was learned under some view is still one of the same kind. */
    boolean agesAsIn(int view) {
        return (view >= BY_CONVERSATION) == (unit == Unit.CONVERSATION);
    }

    /** Whether what moved since some token is enough to know what has to be told. */
    boolean takesTokens() {
        return !own.asksForFirst();
    }

    /**
     * Lets the order in which items were named say which of them are asked for, if that is what counts.
     *
     * @param seen a look under this horizon
     * @return the same look, dated if need be
     */
    public Seen applyTo(Seen seen) {
        return own.applyTo(seen);
    }

    /**
     * Tells a driver what is asked for.
     *
     * @return the filter for a look
     */
    public Filter filter() {
        return own.wider(texts).filter();
    }

    private Reach reach(Kind kind) {
        return switch (kind) {
            case OWN -> own;
            case TEXT_MESSAGE -> texts;
        };
    }

    /**
     * Tells whether some items may be left out because of their dates.
     *
     * @return whether
     */
    public boolean isLimited() {
        return own.isLimited() || texts.isLimited();
    }

    /** Whether items of a kind may be left out because of their dates. */
    boolean isLimited(Kind kind) {
        return reach(kind).isLimited();
    }

    /** Whether some item may be left out if none is older than this. */
    boolean mayExclude(Until earliest) {
        return own.mayExclude(earliest) || texts.mayExclude(earliest);
    }

    /** An item whose date nobody can tell is shown until it changes. */
    Until orOpen(Kind kind, Until until) {
        return isLimited(kind) ? until.orElse(Until.OPEN) : until;
    }

    /** Whether an item leaves a device that has it; one whose date nobody could tell is rather shown. */
    boolean excludes(Held held) {
        return reach(held.kind()).excludes(held.until());
    }

    /** Whether an item is told to a device that does not have it. */
    boolean admits(Held held) {
        return reach(held.kind()).admits(held.until());
    }

    boolean admits(Sighting sighting) {
        return reach(sighting.kind()).admits(sighting.until());
    }
}
