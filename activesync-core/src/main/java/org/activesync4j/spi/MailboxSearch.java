package org.activesync4j.spi;

import java.util.List;

/**
 * Ability of an account: finds items of all classes. Without it devices cannot search the mailbox.
 *
 * <p>A simple driver goes through the folders of the query and keeps what {@link SearchQuery#matches} accepts; a driver
 * with an index translates the query. It answers within a few seconds: rather with what was found until then than late.
 */
@FunctionalInterface
public interface MailboxSearch {

    /**
     * Finds items.
     *
     * @param query what to find, and in which folders
     * @param most how many to name at most, 1 to 1000
     * @return the first of them, the newest first; the same query finds them in the same order as long as nothing changes
     * @throws DriverException {@code UNSUPPORTED} when the query is too complex, {@code UNAVAILABLE} when it takes too long
     *     …
     */
    Matches search(SearchQuery query, int most);

    /**
     * What was found.
     *
     * @param first the first matches, in order; each once
     * @param total how many there are altogether, if only about; at least as many as are named
     */
    record Matches(List<Match> first, int total) {

        /** Nothing. */
        public static final Matches NONE = new Matches(List.of(), 0);

        /**
         * Copies the list.
         *
         * @param first the first matches, in order; each once
         * @param total how many there are altogether, if only about; at least as many as are named
         */
        public Matches {
            first = List.copyOf(first);
            total = Math.max(total, first.size());
        }
    }

    /**
     * An item that was found.
     *
     * @param folder its folder, one of the query's
     * @param item its id
     */
    record Match(FolderId folder, ItemId item) {}
}
