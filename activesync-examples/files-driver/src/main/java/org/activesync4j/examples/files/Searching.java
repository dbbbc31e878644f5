package org.activesync4j.examples.files;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.activesync4j.examples.files.Listing.Listed;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.MailboxSearch;
import org.activesync4j.spi.SearchQuery;
import org.activesync4j.spi.Want;

/** Finds items by reading them, the newest first, for as long as somebody may be let wait. */
record Searching(Home home, Failures failures, FilesAccount account) implements MailboxSearch {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private record Candidate(Place place, String id, Instant age) {}

    @Override
    public Matches search(SearchQuery query, int most) {
        return failures.around(() -> {
            Instant end = home.clock().instant().plus(LONGEST);
            List<Match> matches = new ArrayList<>();
            for (Candidate each : candidates(query)) {
                if (home.clock().instant().isAfter(end)) {
                    break;
                }
                if (matches(query, each)) {
                    matches.add(new Match(each.place().id(), new ItemId(each.id())));
                }
            }
            return new Matches(matches.stream().limit(most).toList(), matches.size());
        });
    }

    private List<Candidate> candidates(SearchQuery query) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        for (Place place : account.hierarchy().places()) {
            String itemClass = place.folder().kind().itemClass();
            boolean asked = query.classes().isEmpty() || query.classes().contains(itemClass);
            if (asked && query.folders().contains(place.id())) {
                place.items().listed().forEach((id, listed) -> {
                    if (isInTime(query, place, listed)) {
                        candidates.add(new Candidate(place, id, listed.until()));
                    }
                });
            }
        }
        candidates.sort(Comparator.comparing(Candidate::age).reversed().thenComparing(Candidate::id));
        return candidates;
    }

    /** What is known of mails without reading them. */
    private static boolean isInTime(SearchQuery query, Place place, Listed listed) {
        return !place.folder().kind().isMail()
                || query.after().map(listed.until()::isAfter).orElse(true)
                        && query.before().map(listed.until()::isBefore).orElse(true);
    }

    private static boolean matches(SearchQuery query, Candidate candidate) throws IOException {
        try {
            return query.matches(candidate.place().items().get(new ItemId(candidate.id()), Want.ALL));
        } catch (DriverException unreadable) {
            if (unreadable.reason() == Reason.UNAVAILABLE) {
                throw unreadable;
            }
            return false;
        }
    }
}
