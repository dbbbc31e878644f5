package org.activesync4j.internal.mapping.recurrence;

import java.time.LocalDateTime;
import java.util.List;
import net.fortuna.ical4j.model.Recur;

/**
 * The occurrences of a rule by the clock of its series, as many as may be asked for. It takes milliseconds at most,
 * whatever the rule is.
 *
 * @param times when they begin, in their order
 * @param isComplete whether there are no further ones
 */
public record Expansion(List<LocalDateTime> times, boolean isComplete) {

    /** Copies the times. */
    public Expansion {
        times = List.copyOf(times);
    }

    /**
     * Lists the occurrences of a rule. Of a rule that counts months by the moon, or moves dates that a month does not
     * have to the next one, nothing is known but its start.
     *
     * @param recur the rule
     * @param start the first occurrence
     * @param horizon the last time that matters
     * @param most how many at most
     * @return the occurrences
     */
    public static Expansion of(Recur<?> recur, SeriesStart start, LocalDateTime horizon, int most) {
        Rule rule = Rule.of(recur, start);
        return rule.isPlain()
                ? new Expander(rule, start, horizon, most).expansion()
                : new Expansion(List.of(start.time()), false);
    }
}
