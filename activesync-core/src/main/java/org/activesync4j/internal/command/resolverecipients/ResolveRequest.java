package org.activesync4j.internal.command.resolverecipients;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.activesync4j.internal.directory.PictureLimits;

/**
 * A ResolveRecipients request, its structure checked.
 *
 * @param recipients what was typed, in order
 * @param certificates how many certificates at most, if any are wanted
 * @param mostAmbiguous how many suggestions for a recipient at most
 * @param availability the time of which it is asked when people are free
 * @param pictures whether pictures are wanted, and which
 */
record ResolveRequest(
        List<String> recipients,
        Optional<Integer> certificates,
        int mostAmbiguous,
        Optional<Span> availability,
        Optional<PictureLimits> pictures) {

    ResolveRequest {
        recipients = List.copyOf(recipients);
    }

    /**
     * A span of time.
     *
     * @param start its beginning
     * @param end its end, at least half an hour later
     */
    record Span(Instant start, Instant end) {}
}
