package org.activesync4j.command;

/** A peculiarity of some client. What each means and who showed it: {@code docs/quirks.md}. */
public enum Quirk {
    /** An empty answer to a Sync is not understood: unchanged collections are named. */
    NO_EMPTY_SYNC,
    /** A high version is only believed if the answer to OPTIONS looks like Exchange's. */
    WANTS_EXCHANGE_HEADERS,
    /** A date without time is sent as noon, or it is shown a day off. */
    DATES_AT_NOON
}
