package org.activesync4j.internal.command.search;

import java.util.List;
import java.util.Optional;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.collection.Piece;
import org.activesync4j.internal.command.search.SearchRequest.Documents;
import org.activesync4j.item.Item;
import org.activesync4j.item.Rendering;
import org.activesync4j.spi.DocumentLibrary;
import org.activesync4j.spi.DriverException;
import org.activesync4j.wbxml.page.Search;

/** Looks into the document library. */
final class DocumentSearch {

    private final Exchange exchange;

    DocumentSearch(Exchange exchange) {
        this.exchange = exchange;
    }

    SearchAnswer run(Documents documents) {
        Optional<DocumentLibrary> library = exchange.account().capability(DocumentLibrary.class);
        if (library.isEmpty()) {
            return SearchAnswer.refused(SearchStatus.ACCESS_DENIED);
        }
        try {
            return found(documents, library.get());
        } catch (DriverException refused) {
            return SearchAnswer.refused(SearchStatus.ofLink(refused));
        }
    }

    private SearchAnswer found(Documents documents, DocumentLibrary library) {
        DocumentLibrary.Documents found =
                library.list(documents.link(), documents.range().needed());
        List<Piece> results =
                documents.range().of(found.first()).stream().map(this::result).toList();
        return SearchAnswer.found(results, documents.range().ofGiven(results.size()), found.total());
    }

    private Piece result(Item document) {
        return Piece.of(writer -> {
            writer.start(Search.RESULT).start(Search.PROPERTIES);
            document.schema().encode(document, Rendering.of(exchange.version()), writer);
            writer.end().end();
        });
    }
}
