package org.activesync4j.internal.mapping.ical;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time. See RFC 5545, 3.3.6.
 *
 * @param days by the calendar
 * @param exactly by the clock, on top
 */
record Durations(long days, Duration exactly) {

    private static final Pattern DURATION = Pattern.compile(
            "([+-]?)P(?:(\\d{1,5})W)?(?:(\\d{1,6})D)?" + "(?:T?(?:(\\d{1,7})H)?(?:(\\d{1,8})M)?(?:(\\d{1,9})S)?)?");
    private static final int DAYS_OF_WEEK = 7;

    static Optional<Durations> of(String value) {
        Matcher parts = DURATION.matcher(value.strip().toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int sign = parts.group(1).equals("-") ? -1 : 1;
        long days = number(parts, 2) * DAYS_OF_WEEK + number(parts, 3);
        Duration exactly =
                Duration.ofHours(number(parts, 4)).plusMinutes(number(parts, 5)).plusSeconds(number(parts, 6));
        return Optional.of(new Durations(sign * days, exactly.multipliedBy(sign)));
    }

    private static long number(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Long.parseLong(parts.group(group));
    }

    /** Returns the length if no day is longer than another. */
    Duration usual() {
        return exactly.plusDays(days);
    }
}
