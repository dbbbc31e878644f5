package org.activesync4j.internal.command.sync;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Quirk;
import org.activesync4j.internal.body.BodyChoice;
import org.activesync4j.internal.body.BodyOptions;
import org.activesync4j.internal.sync.Held;
import org.activesync4j.internal.sync.Mark;
import org.activesync4j.internal.sync.ServerId;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.item.ItemSchema;
import org.activesync4j.item.Property;
import org.activesync4j.item.Rendering;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.AirSync;

/** Writes items as one device wants to see them. */
final class ItemRenderer {

    private static final Map<Mark, Property<?>> MARKS =
            new EnumMap<>(Map.of(Mark.READ, Email.READ, Mark.FLAG, Email.FLAG, Mark.CATEGORIES, Email.CATEGORIES));

    private final ItemSchema schema;
    private final Rendering rendering;

    ItemRenderer(Exchange exchange, ItemSchema schema, BodyOptions bodies) {
        this.schema = schema;
        Rendering plain = Rendering.of(exchange.version(), new BodyChoice(bodies, exchange.version()));
        this.rendering = exchange.quirks().has(Quirk.DATES_AT_NOON) ? plain.datesAt(LocalTime.NOON) : plain;
    }

    /** An Add or a Change of the server. */
    Piece command(Tag command, ServerId id, Item item) {
        return piece(item, writer -> {
            writer.start(command).text(AirSync.SERVER_ID, id.toString());
            data(writer, item);
            writer.end();
        });
    }

    /** A Change of the server that brings some marks and nothing else; nothing if the version knows none of them. */
    Optional<Piece> marks(ServerId id, Item item, Set<Mark> marks) {
        Set<Property<?>> properties = marks.stream()
                .map(MARKS::get)
                .filter(property -> property.tag(rendering.version()).isPresent())
                .collect(Collectors.toSet());
        return properties.isEmpty()
                ? Optional.empty()
                : Optional.of(Piece.of(writer -> writer.element(AirSync.CHANGE, change -> {
                    change.text(AirSync.SERVER_ID, id.toString());
                    change.element(
                            AirSync.APPLICATION_DATA, data -> schema.encodeOnly(properties, item, rendering, data));
                })));
    }

    /** The answer to a Fetch. */
    Piece fetched(String serverId, Item item) {
        return piece(item, writer -> {
            writer.start(AirSync.FETCH).text(AirSync.SERVER_ID, serverId).integer(AirSync.STATUS, SyncStatus.SUCCESS);
            data(writer, item);
            writer.end();
        });
    }

    private void data(WbxmlWriter writer, Item item) {
        writer.start(AirSync.APPLICATION_DATA);
        schema.encode(item, rendering, writer);
        writer.end();
    }

    private Piece piece(Item item, java.util.function.Consumer<WbxmlWriter> print) {
        long size = LargeContents.of(item);
        return size > LargeContents.IN_MEMORY ? Piece.large(size, print) : Piece.of(print);
    }

    static ServerId id(org.activesync4j.internal.sync.FolderNumber folder, Held held) {
        return new ServerId(folder, held.local());
    }
}
