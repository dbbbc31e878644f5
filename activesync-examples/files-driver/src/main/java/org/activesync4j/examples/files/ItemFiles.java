package org.activesync4j.examples.files;

import java.io.IOException;
import java.util.Map;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Sight;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.Token;
import org.activesync4j.spi.Want;

/**
 * The items of one folder, as files. What is not there is a {@link DriverException} that says {@code NOT_FOUND}. Whoever
 * changes something holds the lock of the user's files.
 */
interface ItemFiles {

    Token look(Token since, Sight sight) throws IOException;

    String version() throws IOException;

    /** Lists the items by their ids. */
    Map<String, Listing.Listed> listed() throws IOException;

    Item get(ItemId id, Want want) throws IOException;

    Stored create(Item item, CreationKey key) throws IOException;

    Stored update(ItemId id, Patch patch, Expected expected) throws IOException;

    void delete(ItemId id) throws IOException;

    /** Deletes everything. */
    void empty() throws IOException;

    static DriverException gone(ItemId id) {
        return new DriverException(Reason.NOT_FOUND, "there is no item " + id);
    }
}
