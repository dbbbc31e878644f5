package org.activesync4j.internal.mapping.recurrence;

import java.util.Optional;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.parameter.XParameter;
import net.fortuna.ical4j.model.property.RRule;
import org.activesync4j.item.Recurrence;

/** The number of a recurrence's calendar, beside a rule that cannot say it: {@code RRULE;X-ACTIVESYNC-CALENDAR=9:…}. */
final class CalendarNumber {

    private static final String PARAMETER = "X-ACTIVESYNC-CALENDAR";

    private CalendarNumber() {}

    /** Adds the number, if the rule alone would not come back with it. */
    static <R extends RRule<?>> R kept(R property, int number) {
        if (RuleCalendar.of(number).number() != number) {
            property.add(new XParameter(PARAMETER, String.valueOf(number)));
        }
        return property;
    }

    /** Returns the rule with the number that is kept beside it, if that counts months as the rule does. */
    static Recurrence of(RRule<?> property, Recurrence rule) {
        return number(property)
                .filter(number -> RuleCalendar.of(number) == RuleCalendar.of(rule.calendarType()))
                .map(number -> rule.by(number, rule.leapMonth()))
                .orElse(rule);
    }

    private static Optional<Integer> number(RRule<?> property) {
        Optional<Parameter> parameter = property.getParameter(PARAMETER);
        return parameter
                .map(Parameter::getValue)
                .filter(value -> value.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .filter(Recurrence::isCalendar);
    }
}
