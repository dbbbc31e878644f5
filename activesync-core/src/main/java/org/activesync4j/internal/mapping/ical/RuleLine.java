package org.activesync4j.internal.mapping.ical;

import java.time.temporal.Temporal;
import java.util.Optional;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.parameter.XParameter;
import net.fortuna.ical4j.model.property.RRule;
import org.activesync4j.internal.mapping.recurrence.RuleText;
import org.activesync4j.internal.mapping.recurrence.RuleWriting;
import org.activesync4j.internal.mapping.recurrence.SeriesStart;
import org.activesync4j.item.Recurrence;

/** Recurrence rules in lines, {@code RRULE:FREQ=WEEKLY;BYDAY=MO}. */
final class RuleLine {

    static final String NAME = "RRULE";

    private static final String CALENDAR = "X-ACTIVESYNC-CALENDAR";

    private RuleLine() {}

    /** Reads a rule; empty if it is none. */
    static Optional<RRule<Temporal>> read(ContentLine line) {
        return RuleText.read(line.value()).map(recur -> {
            RRule<Temporal> rule = new RRule<>(new ParameterList(), recur);
            line.parameter(CALENDAR).ifPresent(number -> rule.add(new XParameter(CALENDAR, number)));
            return rule;
        });
    }

    static ContentLine written(Recurrence recurrence, SeriesStart start) {
        RRule<Temporal> rule = RuleWriting.property(recurrence, start);
        ContentLine line = ContentLine.of(NAME, rule.getValue());
        return rule.getParameter(CALENDAR)
                .map(number -> line.with(CALENDAR, number.getValue()))
                .orElse(line);
    }
}
