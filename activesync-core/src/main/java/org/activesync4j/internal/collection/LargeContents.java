package org.activesync4j.internal.collection;

import org.activesync4j.item.Body;
import org.activesync4j.item.Item;
import org.activesync4j.item.Property;

/** Estimates how much of an item may be too large to be written ahead. */
final class LargeContents {

    /** Up to here an item is written ahead in memory. */
    static final long IN_MEMORY = 1L << 20;

    private LargeContents() {}

    /** Sums the lengths of its largest body forms, as far as they are known without reading. */
    static long of(Item item) {
        long sum = 0;
        for (Property<?> property : item.properties()) {
            Object value = item.get(property).orElseThrow();
            if (value instanceof Body body) {
                sum += body.types().stream()
                        .mapToLong(type ->
                                body.content(type).orElseThrow().length().orElse(0))
                        .max()
                        .orElse(0);
            }
        }
        return sum;
    }
}
