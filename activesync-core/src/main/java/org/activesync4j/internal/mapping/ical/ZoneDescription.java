package org.activesync4j.internal.mapping.ical;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what the clocks of a zone do from its VTIMEZONE. See RFC 5545, 3.6.5. */
final class ZoneDescription {

    /** More changes of the clocks nobody describes. */
    private static final int MOST = 2000;

    private ZoneDescription() {}

    /** A change of the clocks, by the clocks before. */
    record Onset(LocalDateTime time, ZoneOffset before, ZoneOffset after) {}

    /** Returns the rules; empty if the description makes no sense. */
    static Optional<ZoneRules> rules(Component zone) {
        List<ZoneObservance> observances = Stream.concat(zone.components("STANDARD"), zone.components("DAYLIGHT"))
                .flatMap(component -> ZoneObservance.of(component).stream())
                .toList();
        try {
            return observances.isEmpty() ? Optional.empty() : Optional.of(rules(observances));
        } catch (DateTimeException | IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static ZoneRules rules(List<ZoneObservance> observances) {
        int last = observances.stream()
                .mapToInt(ZoneObservance::lastExplicitYear)
                .max()
                .orElseThrow();
        List<Onset> onsets = observances.stream()
                .flatMap(observance -> observance.onsets(last))
                .sorted(Comparator.comparing(onset -> onset.time().toInstant(onset.before())))
                .limit(MOST)
                .toList();
        ZoneOffset first = onsets.get(0).before();
        List<ZoneOffsetTransition> changes = changes(onsets, first);
        ZoneOffset standard = observances.stream()
                .filter(observance -> !observance.daylight())
                .map(ZoneObservance::after)
                .reduce(first, (before, next) -> next);
        List<ZoneOffsetTransitionRule> forEver = observances.stream()
                .flatMap(observance -> observance.forEver(standard).stream())
                .sorted(Comparator.comparing(rule -> rule.createTransition(last + 1)))
                .toList();
        boolean alternate = forEver.size() == 2
                && !forEver.get(0).getOffsetAfter().equals(forEver.get(1).getOffsetAfter());
        return alternate
                ? ZoneRules.of(standard, first, List.of(), changes, forEver)
                : ZoneRules.of(standard, first, List.of(), changes, List.of());
    }

    /** Each change begins with the offset with which the one before ended. */
    private static List<ZoneOffsetTransition> changes(List<Onset> onsets, ZoneOffset first) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffset offset = first;
        for (Onset onset : onsets) {
            if (!onset.after().equals(offset)) {
                LocalDateTime time = LocalDateTime.ofEpochSecond(onset.time().toEpochSecond(onset.before()), 0, offset);
                changes.add(ZoneOffsetTransition.of(time, offset, onset.after()));
                offset = onset.after();
            }
        }
        return changes;
    }
}
