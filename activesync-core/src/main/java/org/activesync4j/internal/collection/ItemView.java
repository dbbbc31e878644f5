package org.activesync4j.internal.collection;

import java.time.LocalTime;
import java.util.Set;
import java.util.function.Consumer;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Quirk;
import org.activesync4j.internal.sync.FileReference;
import org.activesync4j.internal.sync.ServerId;
import org.activesync4j.item.Bodies;
import org.activesync4j.item.Item;
import org.activesync4j.item.Property;
import org.activesync4j.item.Rendering;
import org.activesync4j.wbxml.WbxmlWriter;

/** How one device sees items, whatever command brings them. */
public final class ItemView {

    private final Rendering rendering;

    /**
     * Makes a view.
     *
     * @param exchange the exchange
     * @param bodies decides what is shown of bodies
     */
    public ItemView(Exchange exchange, Bodies bodies) {
        Rendering plain = Rendering.of(exchange.version(), bodies);
        this.rendering = exchange.quirks().has(Quirk.DATES_AT_NOON) ? plain.datesAt(LocalTime.NOON) : plain;
    }

    /**
     * Writes all of an item.
     *
     * @param id what the device calls it
     * @param item the item
     * @param writer stands inside the element that holds the properties
     */
    public void write(ServerId id, Item item, WbxmlWriter writer) {
        item.schema().encode(FileReference.named(item, id), rendering, writer);
    }

    /**
     * Writes some properties of an item.
     *
     * @param properties which
     * @param id what the device calls it
     * @param item the item
     * @param writer stands inside the element that holds the properties
     */
    public void writeOnly(Set<Property<?>> properties, ServerId id, Item item, WbxmlWriter writer) {
        item.schema().encodeOnly(properties, FileReference.named(item, id), rendering, writer);
    }

    /**
     * Writes an element with an item ahead, unless that would be too large for memory.
     *
     * @param item the item
     * @param print writes the element
     * @return the element
     */
    public static Piece piece(Item item, Consumer<WbxmlWriter> print) {
        long size = LargeContents.of(item);
        return size > LargeContents.IN_MEMORY ? Piece.large(size, print) : Piece.of(print);
    }

    /**
     * Writes an element with an item ahead, or for trial if it would be too large for memory: whatever cannot be read of it
     * fails now, and not in the midst of the answer.
     *
     * @param item the item
     * @param print writes the element
     * @return the element
     */
    public static Piece triedPiece(Item item, Consumer<WbxmlWriter> print) {
        return LargeContents.of(item) > LargeContents.IN_MEMORY ? Piece.tried(print) : Piece.of(print);
    }
}
