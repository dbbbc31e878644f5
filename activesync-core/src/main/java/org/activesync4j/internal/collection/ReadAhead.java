package org.activesync4j.internal.collection;

import java.io.IOException;
import org.activesync4j.command.Exchange;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;
import org.activesync4j.item.Property;

/**
 * Reads large bodies before the answer begins, so that a driver that fails in their midst spoils one item and not the whole
 * answer.
 */
public final class ReadAhead {

    private ReadAhead() {}

    /**
     * Reads what is large, or may be.
     *
     * @param item the item as the driver gave it
     * @param exchange keeps the contents
     * @return the same item
     * @throws IOException if something cannot be read
     */
    public static Item of(Item item, Exchange exchange) throws IOException {
        Item kept = item;
        for (Property<?> property : item.properties()) {
            kept = kept(kept, property, exchange);
        }
        return kept;
    }

    private static <T> Item kept(Item item, Property<T> property, Exchange exchange) throws IOException {
        T value = item.get(property).orElseThrow();
        if (!(value instanceof Body body)) {
            return item;
        }
        @SuppressWarnings("unchecked") // a body takes the place of a body
        T same = (T) kept(body, exchange);
        return item.with(property, same);
    }

    private static Body kept(Body body, Exchange exchange) throws IOException {
        Body kept = body;
        for (BodyType type : body.types()) {
            Content content = body.content(type).orElseThrow();
            if (content.length().orElse(Long.MAX_VALUE) > LargeContents.IN_MEMORY) {
                kept = kept.and(type, exchange.keep(content));
            }
        }
        return kept;
    }
}
