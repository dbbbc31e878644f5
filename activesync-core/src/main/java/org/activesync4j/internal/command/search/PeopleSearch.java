package org.activesync4j.internal.command.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.collection.Piece;
import org.activesync4j.internal.command.search.SearchRequest.People;
import org.activesync4j.internal.directory.Pictures;
import org.activesync4j.item.Rendering;
import org.activesync4j.spi.Directory;
import org.activesync4j.spi.Directory.Entries;
import org.activesync4j.spi.DirectoryEntry;
import org.activesync4j.spi.DriverException;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.Gal;
import org.activesync4j.wbxml.page.Search;

/** Finds people in the directory, in the order of their names. */
final class PeopleSearch {

    private static final Comparator<DirectoryEntry> BY_NAME = Comparator.comparing(
                    (DirectoryEntry entry) -> entry.name().toLowerCase(Locale.ROOT))
            .thenComparing(DirectoryEntry::address);

    private final Exchange exchange;

    PeopleSearch(Exchange exchange) {
        this.exchange = exchange;
    }

    SearchAnswer run(People people) {
        Optional<Directory> directory = exchange.capability(Directory.class);
        if (directory.isEmpty()) {
            return SearchAnswer.refused(SearchStatus.SERVER_ERROR);
        }
        try {
            return found(people, directory.get());
        } catch (DriverException refused) {
            return SearchAnswer.refused(SearchStatus.of(refused));
        }
    }

    private SearchAnswer found(People people, Directory directory) {
        Entries entries =
                directory.search(exchange.user(), people.text(), people.range().needed());
        List<DirectoryEntry> wanted =
                people.range().of(entries.first().stream().sorted(BY_NAME).toList());
        Optional<Pictures> pictures = people.pictures().map(limits -> new Pictures(exchange, directory, limits));
        List<Piece> results = new ArrayList<>();
        wanted.forEach(entry -> results.add(result(entry, pictures.map(each -> each.of(entry.id())))));
        return SearchAnswer.found(results, people.range().ofGiven(results.size()), entries.total());
    }

    private Piece result(DirectoryEntry entry, Optional<Pictures.Picture> picture) {
        return Piece.of(writer -> {
            writer.start(Search.RESULT).start(Search.PROPERTIES);
            entry.details().schema().encode(entry.details(), Rendering.of(exchange.version()), writer);
            picture.ifPresent(shown -> print(shown, writer));
            writer.end().end();
        });
    }

    private static void print(Pictures.Picture picture, WbxmlWriter writer) {
        writer.start(Gal.PICTURE).integer(Gal.STATUS, picture.status());
        picture.data().ifPresent(data -> writer.opaque(Gal.DATA, data));
        writer.end();
    }
}
