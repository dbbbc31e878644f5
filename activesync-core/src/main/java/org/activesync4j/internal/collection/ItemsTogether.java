package org.activesync4j.internal.collection;

import java.util.Map;
import java.util.Set;
import org.activesync4j.command.Exchange;
import org.activesync4j.item.Item;
import org.activesync4j.spi.BulkReader;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Want;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads many items in one call, where the account can do that. */
public final class ItemsTogether {

    private static final Logger LOG = LoggerFactory.getLogger(ItemsTogether.class);

    private ItemsTogether() {}

    /**
     * Reads items. A refusal says nothing of any of them: it may be due to a single one, such as one that has just gone.
     *
     * @param exchange the exchange
     * @param folder their folder
     * @param ids which items
     * @return what could be read together; what is left out is to be read one by one
     */
    public static Map<ItemId, Item> read(Exchange exchange, FolderId folder, Set<ItemId> ids) {
        if (ids.size() < 2) {
            return Map.of();
        }
        try {
            return exchange.account()
                    .capability(BulkReader.class)
                    .map(reader -> reader.get(folder, ids, Want.ALL))
                    .orElse(Map.of());
        } catch (DriverException refused) {
            LOG.info(
                    "{}: {} items are read one by one, together they are refused: {}",
                    exchange.key(),
                    ids.size(),
                    refused.getMessage());
            return Map.of();
        }
    }
}
