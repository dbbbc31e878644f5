package org.activesync4j.internal.command.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.activesync4j.Version;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.body.BodyChoice;
import org.activesync4j.internal.collection.ItemView;
import org.activesync4j.internal.collection.ItemsTogether;
import org.activesync4j.internal.collection.Loaded;
import org.activesync4j.internal.collection.Piece;
import org.activesync4j.internal.collection.Place;
import org.activesync4j.internal.collection.ReadAhead;
import org.activesync4j.internal.collection.RememberedFinds;
import org.activesync4j.internal.command.search.SearchRequest.Items;
import org.activesync4j.internal.command.search.SearchRequest.Wanted;
import org.activesync4j.internal.sync.FoundItems.Found;
import org.activesync4j.internal.sync.LocalId;
import org.activesync4j.internal.sync.ServerId;
import org.activesync4j.item.Item;
import org.activesync4j.item.ItemClasses;
import org.activesync4j.item.Property;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.MailboxSearch;
import org.activesync4j.spi.MailboxSearch.Match;
import org.activesync4j.spi.MailboxSearch.Matches;
import org.activesync4j.spi.SearchQuery;
import org.activesync4j.spi.Want;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.Search;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds items: search → read → remember what will be shown → answer. */
final class ItemSearch {

    private static final Logger LOG = LoggerFactory.getLogger(ItemSearch.class);

    private final Exchange exchange;
    private final Loaded loaded;
    private final SearchedFolders folders;

    ItemSearch(Exchange exchange, ItemClasses classes) {
        this.exchange = exchange;
        this.loaded = new Loaded(exchange, classes, List.of());
        this.folders = new SearchedFolders(loaded);
    }

    SearchAnswer run(Items request) {
        Optional<MailboxSearch> search = exchange.account().capability(MailboxSearch.class);
        if (search.isEmpty()) {
            return SearchAnswer.refused(SearchStatus.SERVER_ERROR);
        }
        if (loaded.hierarchy().isEmpty()) {
            throw loaded.foldersFirst(SearchStatus.FOLDER_SYNC_REQUIRED);
        }
        Optional<List<Place>> places = folders.of(request.wanted(), request.deep());
        if (places.isEmpty()) {
            return SearchAnswer.refused(SearchStatus.NOT_FOUND);
        }
        try {
            return found(request, search.get(), byFolder(places.get()));
        } catch (DriverException refused) {
            return SearchAnswer.refused(SearchStatus.of(refused));
        }
    }

    private static Map<FolderId, Place> byFolder(List<Place> places) {
        return places.stream().collect(Collectors.toMap(Place::folder, place -> place, (one, other) -> one));
    }

    /** An item that was found and is to be shown. */
    private record Hit(Place place, ServerId id, ItemId item) {}

    private SearchAnswer found(Items request, MailboxSearch search, Map<FolderId, Place> places) {
        if (places.isEmpty()) {
            return answer(request, List.of(), 0, 0);
        }
        Matches matches =
                search.search(query(request.wanted(), places), request.range().needed());
        List<Hit> hits = request.range().of(matches.first()).stream()
                .filter(match -> places.containsKey(match.folder()))
                .map(match -> hit(match, places))
                .toList();
        return shown(request, hits, matches.total());
    }

    private SearchQuery query(Wanted wanted, Map<FolderId, Place> places) {
        return new SearchQuery(
                wanted.text(),
                places.keySet(),
                classes(wanted, places),
                wanted.after(),
                wanted.before(),
                wanted.conversation());
    }

    /** Where text messages have no name yet, they are not looked for. */
    private Set<String> classes(Wanted wanted, Map<FolderId, Place> places) {
        return wanted.classes().isEmpty() && exchange.version().before(Version.V14_0)
                ? places.values().stream().map(place -> place.schema().name()).collect(Collectors.toSet())
                : wanted.classes();
    }

    private static Hit hit(Match match, Map<FolderId, Place> places) {
        Place place = Objects.requireNonNull(places.get(match.folder()));
        return new Hit(place, new ServerId(place.number(), LocalId.of(match.item())), match.item());
    }

    private SearchAnswer shown(Items request, List<Hit> hits, int total) {
        Map<Hit, Item> read = read(hits);
        ItemView view = new ItemView(exchange, new BodyChoice(request.bodies(), exchange.version()));
        List<Piece> results = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        long bytes = 0;
        int handled = 0;
        for (Hit hit : hits) {
            Optional<Piece> result = Optional.ofNullable(read.get(hit))
                    .filter(item -> hit.place().isKnown(item, exchange.version()))
                    .flatMap(item -> result(hit, item, view));
            bytes += result.map(Piece::size).orElse(0L);
            if (!results.isEmpty() && bytes > exchange.settings().answerBytes()) {
                break;
            }
            result.ifPresent(results::add);
            result.ifPresent(piece -> found.add(new Found(hit.id(), hit.item())));
            handled++;
        }
        if (!found.isEmpty() && !RememberedFinds.remember(exchange, found)) {
            throw new StatusException(Status.SERVER_ERROR_RETRY_LATER, "others keep saving what was found");
        }
        return answer(request, results, handled, total);
    }

    /** A mailbox search that finds nothing has one result, an empty one. */
    private static SearchAnswer answer(Items request, List<Piece> results, int handled, int total) {
        List<Piece> pieces = results.isEmpty() ? List.of(Piece.of(writer -> writer.empty(Search.RESULT))) : results;
        return SearchAnswer.found(pieces, request.range().ofGiven(handled), total);
    }

    /** What has gone meanwhile, or cannot be read, is left out. */
    private Map<Hit, Item> read(List<Hit> hits) {
        Map<Hit, Item> read = new HashMap<>(inBulk(hits));
        for (Hit hit : hits) {
            if (!read.containsKey(hit)) {
                one(hit).ifPresent(item -> read.put(hit, item));
            }
        }
        return read;
    }

    private Map<Hit, Item> inBulk(List<Hit> hits) {
        Map<Hit, Item> read = new HashMap<>();
        Map<FolderId, List<Hit>> byFolder =
                hits.stream().collect(Collectors.groupingBy(hit -> hit.place().folder()));
        byFolder.forEach((folder, some) -> {
            Set<ItemId> ids = some.stream().map(Hit::item).collect(Collectors.toSet());
            Map<ItemId, Item> items = ItemsTogether.read(exchange, folder, ids);
            some.forEach(hit -> Optional.ofNullable(items.get(hit.item())).ifPresent(item -> read.put(hit, item)));
        });
        return read;
    }

    private Optional<Item> one(Hit hit) {
        try {
            return Optional.of(exchange.account().get(hit.place().folder(), hit.item(), Want.ALL));
        } catch (DriverException refused) {
            if (refused.reason() == Reason.UNAVAILABLE) {
                throw refused;
            }
            LOG.info("{}: {} is left out of what was found, {}", exchange.key(), hit.id(), refused.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Piece> result(Hit hit, Item item, ItemView view) {
        try {
            Item whole = ReadAhead.of(item, exchange);
            return Optional.of(ItemView.piece(whole, writer -> {
                writer.start(Search.RESULT).text(AirSync.CLASS, item.schema().name());
                writer.text(Search.LONG_ID, hit.id().toString());
                writer.text(AirSync.COLLECTION_ID, hit.place().number().toString());
                writer.start(Search.PROPERTIES);
                view.writeOnly(properties(item), hit.id(), whole, writer);
                writer.end().end();
            }));
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.info("{}: {} is left out of what was found, {}", exchange.key(), hit.id(), unreadable.toString());
            return Optional.empty();
        }
    }

    private Set<Property<?>> properties(Item item) {
        Set<Property<?>> properties = new HashSet<>(item.schema().properties());
        properties.removeIf(property -> property.tag(exchange.version())
                .filter(SearchedFolders.NOT_IN_RESULTS::contains)
                .isPresent());
        return properties;
    }
}
