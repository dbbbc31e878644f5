package org.activesync4j.internal.mapping.recurrence;

import java.time.temporal.Temporal;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.Recur.Skip;
import org.jspecify.annotations.Nullable;

/** The calendars by which rules count months, and their numbers in [MS-ASCAL] 2.2.2.10. See RFC 7529. */
enum RuleCalendar {
    /** As everybody does. */
    GREGORIAN(null, 0),
    /** Of Japan: the usual months, other years. */
    JAPANESE(null, 3),
    /** Of Taiwan: the usual months, other years. */
    ROC(null, 4),
    /** Of Thailand: the usual months, other years. */
    BUDDHIST(null, 7),
    /** By the moon, of Muslims. */
    ISLAMIC(Recur.RScale.ISLAMIC, 6),
    /** By moon and sun, of Jews. */
    HEBREW(Recur.RScale.HEBREW, 8),
    /** By moon and sun, of China; those of Japan and Korea are like it. */
    CHINESE(Recur.RScale.CHINESE, 15),
    /** One that ActiveSync does not have. */
    OTHER(Recur.RScale.ETHIOPIC, -1);

    private static final int LUNAR_OF_JAPAN = 14;
    private static final int LUNAR_OF_KOREA = 20;

    private final Recur.@Nullable RScale scale;
    private final int number;

    RuleCalendar(Recur.@Nullable RScale scale, int number) {
        this.scale = scale;
        this.number = number;
    }

    static RuleCalendar of(Recur<?> recur) {
        Recur.RScale scale = scale(recur);
        if (scale == null) {
            return GREGORIAN;
        }
        return switch (scale) {
            case GREGORIAN, ISO8601 -> GREGORIAN;
            case JAPANESE -> JAPANESE;
            case ROC -> ROC;
            case BUDDHIST -> BUDDHIST;
            case ISLAMIC -> ISLAMIC;
            case HEBREW -> HEBREW;
            case CHINESE -> CHINESE;
            case ETHIOPIC -> OTHER;
        };
    }

    /** The library tells it only in its text. */
    private static Recur.@Nullable RScale scale(Recur<?> recur) {
        for (String part : recur.toString().split(";")) {
            if (part.startsWith("RSCALE=")) {
                return Recur.RScale.valueOf(part.substring("RSCALE=".length()));
            }
        }
        return null;
    }

    /** Returns the one that counts months as the calendar of a number does. */
    static RuleCalendar of(int calendarType) {
        return switch (calendarType) {
            case 6 -> ISLAMIC;
            case 8 -> HEBREW;
            case LUNAR_OF_JAPAN, 15, LUNAR_OF_KOREA -> CHINESE;
            default -> GREGORIAN;
        };
    }

    int number() {
        return number;
    }

    /** Says whether its months are the usual ones. */
    boolean isSolar() {
        return scale == null;
    }

    /** Names it in a rule whose months are not the usual ones. */
    <T extends Temporal> Recur.Builder<T> named(Recur.Builder<T> rule) {
        return scale == null ? rule : rule.rscale(scale).skip(Skip.BACKWARD);
    }
}
