package org.activesync4j.internal.sync;

/** How an asked command relates to the {@link Ledger}. */
public sealed interface Match {

    /** It is asked for the first time: write it down, then do it. */
    record Fresh() implements Match {}

    /**
     * It has been done: answer as before. If an item was made, ask whether it is still there, as perhaps no look tells that
     * again; then {@link Holdings#putAgain} or {@link Holdings#putGone}.
     *
     * @param line with an answer
     */
    record Done(Line line) implements Match {}

    /**
     * It may be running in another exchange: wait for it.
     *
     * @param line with a lease that has not ended
     */
    record Running(Line line) implements Match {}

    /**
     * It may or may not have been done, and nobody is at it: do it again with the line's creation key, as repeated. If
     * the wording is another one, what is there then may have the old wording: change it.
     *
     * @param line without an answer
     */
    record Overdue(Line line) implements Match {}

    /**
     * An item was made, and the device now words it differently: change the item if it is still there, else do it anew.
     *
     * @param line with an answer
     */
    record Reworded(Line line) implements Match {}
}
