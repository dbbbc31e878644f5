package org.activesync4j.internal.mapping.recurrence;

import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;

/** Reads rules as they are found. Has no state. */
public final class RuleText {

    private static final int LONGEST = 16 * 1024;
    private static final int MOST_DIGITS = 9;

    private static final Set<String> PARTS = Set.of(
            "FREQ",
            "UNTIL",
            "COUNT",
            "INTERVAL",
            "BYSECOND",
            "BYMINUTE",
            "BYHOUR",
            "BYDAY",
            "BYMONTHDAY",
            "BYYEARDAY",
            "BYWEEKNO",
            "BYMONTH",
            "BYSETPOS",
            "WKST",
            "RSCALE",
            "SKIP");

    private RuleText() {}

    /**
     * Reads a rule. Parts that RFC 5545 and RFC 7529 do not know are left out, and so are numbers beyond counting.
     *
     * @param value the value of the line
     * @return the rule; empty if it makes no sense
     */
    public static Optional<Recur<Temporal>> read(String value) {
        if (value.length() > LONGEST) {
            return Optional.empty();
        }
        String parts = Stream.of(
                        value.toUpperCase(Locale.ROOT).replaceAll("\\s", "").split(";"))
                .filter(RuleText::isKnown)
                .map(RuleText::mended)
                .collect(Collectors.joining(";"));
        try {
            return Optional.of(new Recur<>(parts));
        } catch (RuntimeException nonsense) { // the library says so in several ways
            return Optional.empty();
        }
    }

    private static boolean isKnown(String part) {
        int equals = part.indexOf('=');
        if (equals < 0 || !PARTS.contains(part.substring(0, equals)) || equals == part.length() - 1) {
            return false;
        }
        boolean number = part.startsWith("COUNT=") || part.startsWith("INTERVAL=");
        return !number || part.substring(equals + 1).matches("\\d{1," + MOST_DIGITS + "}");
    }

    /** A leap second is the one before it, and an end may be written with dashes. */
    private static String mended(String part) {
        if (part.startsWith("BYSECOND=")) {
            return part.replace("60", "59");
        }
        return part.startsWith("UNTIL=") ? part.replace("-", "").replace(":", "") : part;
    }
}
