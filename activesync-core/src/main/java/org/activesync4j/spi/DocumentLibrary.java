package org.activesync4j.spi;

import java.util.List;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;

/**
 * Ability of an account: lets devices find and fetch documents by links. Off unless an account offers it.
 *
 * <p>A link is whatever the device's user typed: it may point to anything, within the company's network or beside the
 * library. The engine never follows one. The driver compares it with what it has and what the user may see, and does not
 * hand it on to a file system or an HTTP client unchecked. User names and passwords that a device sends with a link are
 * refused before.
 */
public interface DocumentLibrary {

    /**
     * Describes what a link points to.
     *
     * @param link from a device: 1 to 4096 characters
     * @param most how many to describe at most, 1 to 1000
     * @return a document; or a folder, and after it what is in it. Hidden ones only if the link points to them
     * @throws DriverException {@code NOT_FOUND}, {@code DENIED}, {@code INVALID} for what is no link, {@code UNAVAILABLE}
     */
    Documents list(String link, int most);

    /**
     * Opens a document.
     *
     * @param link from a device: 1 to 4096 characters
     * @return the content, best with its length
     * @throws DriverException as {@link #list} does; {@code UNSUPPORTED} for a folder, {@code TOO_LARGE}
     */
    Content open(String link);

    /**
     * What a link points to.
     *
     * @param first the first documents, in order, by the properties of {@link org.activesync4j.item.LibraryDocument}
     * @param total how many there are altogether; at least as many as are named
     */
    record Documents(List<Item> first, int total) {

        /**
         * Copies the list.
         *
         * @param first the first documents, in order
         * @param total how many there are altogether; at least as many as are named
         */
        public Documents {
            first = List.copyOf(first);
            total = Math.max(total, first.size());
        }
    }
}
