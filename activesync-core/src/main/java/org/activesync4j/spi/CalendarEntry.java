package org.activesync4j.spi;

import java.util.Objects;

/**
 * Where a meeting lies in the user's calendar.
 *
 * @param folder a calendar that {@link Account#folders} names
 * @param item the event, as a look at that folder names it
 */
public record CalendarEntry(FolderId folder, ItemId item) {

    /**
     * Nothing is {@code null}.
     *
     * @param folder a calendar that {@link Account#folders} names
     * @param item the event, as a look at that folder names it
     */
    public CalendarEntry {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(item, "item");
    }
}
