package org.activesync4j.internal.command.itemoperations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.body.BodyChoice;
import org.activesync4j.internal.body.BodyOptions;
import org.activesync4j.internal.collection.ItemView;
import org.activesync4j.internal.collection.Loaded;
import org.activesync4j.internal.collection.Piece;
import org.activesync4j.internal.collection.ReadAhead;
import org.activesync4j.internal.collection.ShownItems;
import org.activesync4j.internal.collection.ShownItems.Shown;
import org.activesync4j.internal.command.itemoperations.Operation.FetchItem;
import org.activesync4j.internal.command.itemoperations.Operation.Subject;
import org.activesync4j.item.Bodies;
import org.activesync4j.item.Item;
import org.activesync4j.item.Property;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.Want;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.ItemOperations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches items. */
final class ItemFetches {

    private static final Logger LOG = LoggerFactory.getLogger(ItemFetches.class);

    private final Exchange exchange;
    private final ShownItems items;
    private final Responses responses;
    private final Optional<PartList> parts;

    ItemFetches(Exchange exchange, Loaded loaded, Responses responses, Optional<PartList> parts) {
        this.exchange = exchange;
        this.items = new ShownItems(loaded);
        this.responses = responses;
        this.parts = parts;
    }

    Optional<DriverException> fetch(FetchItem fetch) {
        Optional<Shown> shown = find(fetch.subject());
        if (shown.isEmpty()) {
            responses.add(fetch.subject(), OperationStatus.NOT_FOUND);
            return Optional.empty();
        }
        if (shown.get().place().kind() == FolderKind.RECIPIENT_CACHE) {
            responses.add(fetch.subject(), OperationStatus.INVALID_COMBINATION);
            return Optional.empty();
        }
        return fetch(fetch, shown.get());
    }

    private Optional<Shown> find(Subject.Item subject) {
        return subject.longId()
                .flatMap(items::find)
                .or(() -> subject.collectionId()
                        .flatMap(folder -> subject.serverId().flatMap(id -> items.find(folder, id))));
    }

    private Optional<DriverException> fetch(FetchItem fetch, Shown shown) {
        try {
            Item item = exchange.account().get(shown.place().folder(), shown.item(), Want.ALL);
            if (!shown.place().isKnown(item, exchange.version())) {
                throw new DriverException(Reason.NOT_FOUND, "the version does not know " + item.schema());
            }
            responses.add(piece(fetch, shown, ReadAhead.of(item, exchange)));
            return Optional.empty();
        } catch (DriverException refused) {
            responses.add(fetch.subject(), OperationStatus.ofItem(refused));
            return Optional.of(refused);
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.info("{}: {} cannot be read: {}", exchange.key(), shown.id(), unreadable.toString());
            responses.add(fetch.subject(), OperationStatus.UNREADABLE);
            return Optional.empty();
        }
    }

    private Piece piece(FetchItem fetch, Shown shown, Item item) {
        ItemView view = new ItemView(exchange, bodies(fetch.bodies()));
        Set<Property<?>> properties = properties(fetch.schema(), item);
        Optional<String> itemClass = Optional.of(item.schema().name());
        return ItemView.piece(
                item,
                writer -> Responses.fetch(
                        fetch.subject(),
                        itemClass,
                        OperationStatus.SUCCESS,
                        writer,
                        into -> properties(into, () -> view.writeOnly(properties, shown.id(), item, into))));
    }

    private static void properties(WbxmlWriter writer, Runnable print) {
        writer.start(ItemOperations.PROPERTIES);
        print.run();
        writer.end();
    }

    private Bodies bodies(BodyOptions options) {
        Bodies choice = new BodyChoice(options, exchange.version());
        return parts.map(list -> list.beside(choice)).orElse(choice);
    }

    /** A Schema says which properties are wanted. */
    private Set<Property<?>> properties(List<Element> wanted, Item item) {
        if (wanted.isEmpty()) {
            return item.schema().properties();
        }
        Set<Property<?>> properties = new HashSet<>();
        wanted.forEach(element ->
                item.schema().property(element.tag(), exchange.version()).ifPresent(properties::add));
        return properties;
    }
}
