package org.activesync4j.testkit.groupware;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.activesync4j.Owner;
import org.activesync4j.item.Email;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.MailboxSearch;
import org.activesync4j.spi.SearchQuery;

/** Finds items for one user by going through them all. */
record Searching(Groupware groupware, Owner viewer) implements MailboxSearch {

    private static final Comparator<Hit> NEWEST_FIRST = Comparator.comparing(
                    (Hit hit) -> hit.stored().item().get(Email.DATE_RECEIVED).orElse(Instant.MIN))
            .thenComparing(hit -> hit.stored().changed())
            .reversed();

    private record Hit(Match match, StoredItem stored) {}

    @Override
    public Matches search(SearchQuery query, int most) {
        return groupware.read(() -> {
            List<Hit> hits = query.folders().stream()
                    .flatMap(folder -> hits(folder, query))
                    .sorted(NEWEST_FIRST)
                    .toList();
            return new Matches(hits.stream().limit(most).map(Hit::match).toList(), hits.size());
        });
    }

    private Stream<Hit> hits(FolderId folder, SearchQuery query) {
        return groupware.require(folder, viewer).present().entrySet().stream()
                .filter(entry -> query.matches(entry.getValue().item()))
                .map(entry -> new Hit(new Match(folder, entry.getKey()), entry.getValue()));
    }
}
