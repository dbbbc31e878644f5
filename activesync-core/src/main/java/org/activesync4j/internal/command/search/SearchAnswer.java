package org.activesync4j.internal.command.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.activesync4j.internal.collection.Piece;

/**
 * The answer to a Search.
 *
 * @param status the status of the store
 * @param results what was found
 * @param range which results these are
 * @param total how many there are altogether, if the search succeeded
 */
record SearchAnswer(int status, List<Piece> results, Optional<ResultRange> range, OptionalInt total) {

    SearchAnswer {
        results = List.copyOf(results);
    }

    static SearchAnswer refused(int status) {
        return new SearchAnswer(status, List.of(), Optional.empty(), OptionalInt.empty());
    }

    /** Some devices understand no answer without Range and Total, even if there is nothing. */
    static SearchAnswer found(List<Piece> results, Optional<ResultRange> range, int total) {
        ResultRange given = range.orElse(new ResultRange(0, 0));
        int known = Math.max(
                Math.min(total, ResultRange.MOST),
                range.map(ResultRange::needed).orElse(0));
        return new SearchAnswer(SearchStatus.SUCCESS, results, Optional.of(given), OptionalInt.of(known));
    }
}
