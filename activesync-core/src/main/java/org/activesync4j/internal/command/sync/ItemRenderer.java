package org.activesync4j.internal.command.sync;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.activesync4j.Version;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.body.BodyChoice;
import org.activesync4j.internal.body.BodyOptions;
import org.activesync4j.internal.collection.ItemView;
import org.activesync4j.internal.collection.Piece;
import org.activesync4j.internal.sync.Mark;
import org.activesync4j.internal.sync.ServerId;
import org.activesync4j.item.Item;
import org.activesync4j.item.Property;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.AirSync;

/** Writes items as one device wants to see them in a Sync. */
final class ItemRenderer {

    private final Version version;
    private final ItemView view;
    private final ItemView whole;

    ItemRenderer(Exchange exchange, BodyOptions bodies) {
        this.version = exchange.version();
        this.view = new ItemView(exchange, new BodyChoice(bodies, version));
        this.whole = new ItemView(exchange, new BodyChoice(bodies.whole(), version));
    }

    /** An Add or a Change of the server. */
    Piece command(Tag command, ServerId id, Item item) {
        return ItemView.triedPiece(item, writer -> {
            writer.start(command).text(AirSync.SERVER_ID, id.toString());
            data(view, id, item, writer);
            writer.end();
        });
    }

    /** A Change of the server that brings some marks and nothing else; nothing if the version knows none of them. */
    Optional<Piece> marks(ServerId id, Item item, Set<Mark> marks) {
        Set<Property<?>> properties = MailMarks.properties(marks).stream()
                .filter(property -> property.tag(version).isPresent())
                .collect(Collectors.toSet());
        return properties.isEmpty()
                ? Optional.empty()
                : Optional.of(Piece.of(writer -> writer.element(AirSync.CHANGE, change -> {
                    change.text(AirSync.SERVER_ID, id.toString());
                    change.element(AirSync.APPLICATION_DATA, data -> view.writeOnly(properties, id, item, data));
                })));
    }

    /** The answer to a Fetch: the item whole, whatever the device wants to have cut. */
    Piece fetched(String serverId, ServerId id, Item item) {
        return ItemView.triedPiece(item, writer -> {
            writer.start(AirSync.FETCH).text(AirSync.SERVER_ID, serverId).integer(AirSync.STATUS, SyncStatus.SUCCESS);
            data(whole, id, item, writer);
            writer.end();
        });
    }

    private static void data(ItemView how, ServerId id, Item item, WbxmlWriter writer) {
        writer.start(AirSync.APPLICATION_DATA);
        how.write(id, item, writer);
        writer.end();
    }
}
