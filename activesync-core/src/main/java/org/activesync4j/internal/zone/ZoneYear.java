package org.activesync4j.internal.zone;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What the clocks of a zone do in one year.
 *
 * @param start the offset with which the year begins
 * @param changes how they are changed during the year
 */
public record ZoneYear(ZoneOffset start, List<ZoneOffsetTransition> changes) {

    /** More often nobody changes the clocks. */
    private static final int MOST_CHANGES = 12;

    /**
     * Copies the changes.
     *
     * @param start the offset with which the year begins
     * @param changes how they are changed during the year
     */
    public ZoneYear {
        changes = List.copyOf(changes);
    }

    /**
     * Finds out what a zone does.
     *
     * @param rules the zone
     * @param year the year
     * @return what it does then
     */
    public static ZoneYear of(ZoneRules rules, int year) {
        Instant begin = LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = LocalDate.of(year + 1, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition next = rules.nextTransition(begin);
        while (next != null && next.getInstant().isBefore(end) && changes.size() < MOST_CHANGES) {
            changes.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        return new ZoneYear(rules.getOffset(begin), changes);
    }

    /**
     * Says whether there is standard time and daylight saving time, and nothing else.
     *
     * @return whether
     */
    public boolean isRegular() {
        return changes.size() == 2 && changes.get(1).getOffsetAfter().equals(start);
    }

    /**
     * Returns the change to the later clocks, or to the earlier ones, of a regular year.
     *
     * @param forward whether the clocks go forward
     * @return the change
     */
    public ZoneOffsetTransition change(boolean forward) {
        return changes.get(0).isGap() == forward ? changes.get(0) : changes.get(1);
    }

    /** Tells how many hours this year and another one differ; nothing, if they are not alike. */
    OptionalLong hoursFrom(ZoneYear other) {
        if (!start.equals(other.start) || changes.size() != other.changes.size()) {
            return OptionalLong.empty();
        }
        long hours = 0;
        for (int index = 0; index < changes.size(); index++) {
            ZoneOffsetTransition one = changes.get(index);
            ZoneOffsetTransition two = other.changes.get(index);
            if (!one.getOffsetAfter().equals(two.getOffsetAfter())) {
                return OptionalLong.empty();
            }
            hours += Math.abs(
                    Duration.between(one.getInstant(), two.getInstant()).toHours());
        }
        return OptionalLong.of(hours);
    }
}
