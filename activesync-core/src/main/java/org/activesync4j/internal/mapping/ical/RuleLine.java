package org.activesync4j.internal.mapping.ical;

import java.time.temporal.Temporal;
import java.util.Optional;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.parameter.XParameter;
import net.fortuna.ical4j.model.property.RRule;
import org.activesync4j.internal.mapping.recurrence.RuleWriting;
import org.activesync4j.internal.mapping.recurrence.SeriesStart;
import org.activesync4j.item.Recurrence;

/** Recurrence rules in lines, {@code RRULE:FREQ=WEEKLY;BYDAY=MO}. */
final class RuleLine {

    static final String NAME = "RRULE";

    private static final String CALENDAR = "X-ACTIVESYNC-CALENDAR";
    private static final int LONGEST = 10_000;

    private RuleLine() {}

    /** Reads a rule; empty if it is none. */
    static Optional<RRule<Temporal>> read(ContentLine line) {
        if (line.value().length() > LONGEST) {
            return Optional.empty();
        }
        try {
            RRule<Temporal> rule =
                    new RRule<>(new ParameterList(), new Recur<>(line.value().strip()));
            line.parameter(CALENDAR).ifPresent(number -> rule.add(new XParameter(CALENDAR, number)));
            return Optional.of(rule);
        } catch (RuntimeException none) { // the library's, of many kinds: the rule is anything
            return Optional.empty();
        }
    }

    static ContentLine written(Recurrence recurrence, SeriesStart start) {
        RRule<Temporal> rule = RuleWriting.property(recurrence, start);
        ContentLine line = ContentLine.of(NAME, rule.getValue());
        return rule.getParameter(CALENDAR)
                .map(number -> line.with(CALENDAR, number.getValue()))
                .orElse(line);
    }
}
