package org.activesync4j.internal.command.sync;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.activesync4j.Version;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.body.BodyChoice;
import org.activesync4j.internal.body.BodyOptions;
import org.activesync4j.internal.collection.ItemView;
import org.activesync4j.internal.collection.Options;
import org.activesync4j.internal.collection.Piece;
import org.activesync4j.internal.collection.Place;
import org.activesync4j.internal.sync.Kind;
import org.activesync4j.internal.sync.Mark;
import org.activesync4j.internal.sync.ServerId;
import org.activesync4j.item.Item;
import org.activesync4j.item.Property;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.AirSync;

/** Writes items as one device wants to see them in a Sync. */
final class ItemRenderer {

    private final Exchange exchange;
    private final Place place;
    private final Options options;

    ItemRenderer(Exchange exchange, Place place, Options options) {
        this.exchange = exchange;
        this.place = place;
        this.options = options;
    }

    /** An Add or a Change of the server. */
    Piece command(Tag command, ServerId id, Item item) {
        return ItemView.triedPiece(item, writer -> {
            start(command, id, place.kindOf(item), writer);
            data(view(bodies(item)), id, item, writer);
            writer.end();
        });
    }

    /** A Change of the server that brings some marks and nothing else; nothing if the version knows none of them. */
    Optional<Piece> marks(ServerId id, Item item, Set<Mark> marks) {
        Set<Property<?>> properties = MailMarks.properties(marks).stream()
                .flatMap(property -> property.tag(exchange.version()).stream())
                .flatMap(tag -> item.schema().property(tag, exchange.version()).stream())
                .collect(Collectors.toSet());
        return properties.isEmpty()
                ? Optional.empty()
                : Optional.of(Piece.of(writer -> {
                    start(AirSync.CHANGE, id, place.kindOf(item), writer);
                    writer.element(
                            AirSync.APPLICATION_DATA, data -> view(bodies(item)).writeOnly(properties, id, item, data));
                    writer.end();
                }));
    }

    /** A Delete of the server; 14.0 does not say there what it was. */
    Piece deletion(ServerId id, Kind kind) {
        Kind told = exchange.version().atLeast(Version.V14_1) ? kind : Kind.OWN;
        return Piece.of(writer -> {
            start(AirSync.DELETE, id, told, writer);
            writer.end();
        });
    }

    /** Takes an item from the device that is no longer asked for. */
    Piece softDeletion(ServerId id) {
        return Piece.of(writer ->
                writer.element(AirSync.SOFT_DELETE, deletion -> deletion.text(AirSync.SERVER_ID, id.toString())));
    }

    /** What is not of the folder's own class says so. */
    private void start(Tag command, ServerId id, Kind kind, WbxmlWriter writer) {
        writer.start(command);
        if (kind != Kind.OWN) {
            writer.text(AirSync.CLASS, place.schemaOf(kind).name());
        }
        writer.text(AirSync.SERVER_ID, id.toString());
    }

    /** The answer to a Fetch: the item whole, whatever the device wants to have cut. */
    Piece fetched(String serverId, ServerId id, Item item) {
        return ItemView.triedPiece(item, writer -> {
            writer.start(AirSync.FETCH).text(AirSync.SERVER_ID, serverId).integer(AirSync.STATUS, SyncStatus.SUCCESS);
            data(view(bodies(item).whole()), id, item, writer);
            writer.end();
        });
    }

    private BodyOptions bodies(Item item) {
        return options.of(item.schema().name()).bodies();
    }

    private ItemView view(BodyOptions bodies) {
        return new ItemView(exchange, new BodyChoice(bodies, exchange.version()));
    }

    private static void data(ItemView how, ServerId id, Item item, WbxmlWriter writer) {
        writer.start(AirSync.APPLICATION_DATA);
        how.write(id, item, writer);
        writer.end();
    }
}
