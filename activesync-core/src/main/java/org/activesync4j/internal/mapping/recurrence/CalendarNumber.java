package org.activesync4j.internal.mapping.recurrence;

import java.util.Optional;
import org.activesync4j.item.Recurrence;

/**
 * The number of a recurrence's calendar, which stands beside a rule that cannot say it:
 *
 * <pre>
 *  RRULE;X-ACTIVESYNC-CALENDAR=9:FREQ=MONTHLY;BYMONTHDAY=1
 * </pre>
 */
public final class CalendarNumber {

    /** The parameter in which it stands. */
    public static final String PARAMETER = "X-ACTIVESYNC-CALENDAR";

    private CalendarNumber() {}

    /**
     * Returns what has to stand beside the rule of a recurrence.
     *
     * @param recurrence the recurrence
     * @return the value of the parameter; empty if the rule alone comes back with it
     */
    public static Optional<String> beside(Recurrence recurrence) {
        int number = recurrence.calendarType();
        return RuleCalendar.of(number).number() == number ? Optional.empty() : Optional.of(String.valueOf(number));
    }

    /**
     * Returns a recurrence with the calendar that stands beside its rule, if that counts months as the rule does.
     *
     * @param recurrence the recurrence that the rule says
     * @param parameter the value of the parameter
     * @return the recurrence
     */
    public static Recurrence with(Recurrence recurrence, String parameter) {
        if (!parameter.matches("[0-9]{1,2}")) {
            return recurrence;
        }
        int number = Integer.parseInt(parameter);
        boolean sameMonths =
                Recurrence.isCalendar(number) && RuleCalendar.of(number) == RuleCalendar.of(recurrence.calendarType());
        return sameMonths ? recurrence.by(number, recurrence.leapMonth()) : recurrence;
    }
}
