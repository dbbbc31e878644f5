package org.activesync4j.item;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.item.Recurrence.Daily;
import org.activesync4j.item.Recurrence.Monthly;
import org.activesync4j.item.Recurrence.MonthlyByWeek;
import org.activesync4j.item.Recurrence.Pattern;
import org.activesync4j.item.Recurrence.Weekly;
import org.activesync4j.item.Recurrence.Yearly;
import org.activesync4j.item.Recurrence.YearlyByWeek;
import org.activesync4j.wbxml.Element;

/**
 * The days of a recurrence in rows, and what each of its types needs and allows. See [MS-ASCAL] 2.2.2.45.
 *
 * <pre>
 *  0 daily                                                  DayOfWeek allowed, weekly then
 *  1 weekly             DayOfWeek                           FirstDayOfWeek allowed
 *  2 monthly            DayOfMonth                          CalendarType allowed
 *  3 monthly by week    WeekOfMonth, DayOfWeek              CalendarType allowed
 *  5 yearly             MonthOfYear, DayOfMonth             CalendarType, IsLeapMonth allowed
 *  6 yearly by week     MonthOfYear, WeekOfMonth, DayOfWeek CalendarType, IsLeapMonth allowed
 * </pre>
 */
final class PatternRows {

    private static final int DAILY = 0;
    private static final int WEEKLY = 1;
    private static final int MONTHLY = 2;
    private static final int MONTHLY_BY_WEEK = 3;
    private static final int YEARLY = 5;
    private static final int YEARLY_BY_WEEK = 6;

    /** A week begins as in RFC 5545 for a device that does not say. */
    private static final DayOfWeek FIRST_DAY = DayOfWeek.MONDAY;

    private final RecurrenceRows rows;
    private final Map<Integer, Shape> shapes;

    /** What a type needs and allows. */
    private record Shape(Set<Property<?>> needs, Set<Property<?>> allows) {}

    PatternRows(RecurrenceRows rows) {
        this.rows = rows;
        Set<Property<?>> none = Set.of();
        Set<Property<?>> calendar = Set.of(rows.calendarType);
        Set<Property<?>> leap = Set.of(rows.calendarType, rows.isLeapMonth);
        this.shapes = Map.of(
                DAILY, new Shape(none, Set.of(rows.dayOfWeek)),
                WEEKLY, new Shape(Set.of(rows.dayOfWeek), none),
                MONTHLY, new Shape(Set.of(rows.dayOfMonth), calendar),
                MONTHLY_BY_WEEK, new Shape(Set.of(rows.weekOfMonth, rows.dayOfWeek), calendar),
                YEARLY, new Shape(Set.of(rows.monthOfYear, rows.dayOfMonth), leap),
                YEARLY_BY_WEEK, new Shape(Set.of(rows.monthOfYear, rows.weekOfMonth, rows.dayOfWeek), leap));
    }

    int inferred(Item part) {
        boolean byWeek = part.has(rows.weekOfMonth);
        if (part.has(rows.monthOfYear)) {
            return byWeek ? YEARLY_BY_WEEK : YEARLY;
        }
        if (byWeek || part.has(rows.dayOfMonth)) {
            return byWeek ? MONTHLY_BY_WEEK : MONTHLY;
        }
        return part.has(rows.dayOfWeek) ? WEEKLY : DAILY;
    }

    /** Objects to what is missing or must not be there; FirstDayOfWeek comes with any type. */
    void check(Element element, Item part, int kind) {
        Shape shape = shape(kind);
        for (Property<?> row :
                List.of(rows.dayOfWeek, rows.dayOfMonth, rows.weekOfMonth, rows.monthOfYear, rows.calendarType)) {
            boolean needed = shape.needs.contains(row);
            if (needed && !part.has(row)) {
                throw new ItemFormatException(element, "expected " + row + " with Type " + kind);
            }
            if (!needed && part.has(row) && !shape.allows.contains(row)) {
                throw new ItemFormatException(element, "expected no " + row + " with Type " + kind);
            }
        }
        if (part.get(rows.isLeapMonth).orElse(false) && !shape.allows.contains(rows.isLeapMonth)) {
            throw new ItemFormatException(element, "expected no IsLeapMonth with Type " + kind);
        }
    }

    private Shape shape(int kind) {
        return Objects.requireNonNull(shapes.get(kind));
    }

    Pattern pattern(Item part, int kind) {
        return switch (kind) {
            case WEEKLY -> weekly(part);
            case MONTHLY -> new Monthly(number(part, rows.dayOfMonth));
            case MONTHLY_BY_WEEK -> new MonthlyByWeek(number(part, rows.weekOfMonth), days(part));
            case YEARLY -> new Yearly(number(part, rows.monthOfYear), number(part, rows.dayOfMonth));
            case YEARLY_BY_WEEK ->
                new YearlyByWeek(number(part, rows.monthOfYear), number(part, rows.weekOfMonth), days(part));
            default -> part.has(rows.dayOfWeek) ? weekly(part) : new Daily();
        };
    }

    private static int number(Item part, Property<Integer> row) {
        return part.get(row).orElseThrow();
    }

    private Weekly weekly(Item part) {
        DayOfWeek first = part.get(rows.firstDayOfWeek)
                .map(number -> number == 0 ? DayOfWeek.SUNDAY : DayOfWeek.of(number))
                .orElse(FIRST_DAY);
        return new Weekly(days(part), first);
    }

    private Set<DayOfWeek> days(Item part) {
        int bits = number(part, rows.dayOfWeek);
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if ((bits & bit(day)) != 0) {
                days.add(day);
            }
        }
        return days;
    }

    private static int bits(Set<DayOfWeek> days) {
        return days.stream().mapToInt(PatternRows::bit).sum();
    }

    /** 1 for Sunday, 2 for Monday, … 64 for Saturday. */
    private static int bit(DayOfWeek day) {
        return 1 << day.getValue() % 7;
    }

    /** Adds what says the pattern of a recurrence. */
    Item with(Item part, Recurrence value, Version version) {
        Pattern pattern = value.pattern();
        if (pattern instanceof Daily) {
            return part.with(rows.type, DAILY);
        }
        if (pattern instanceof Weekly weekly) {
            Item days = part.with(rows.type, WEEKLY).with(rows.dayOfWeek, bits(weekly.days()));
            int first = weekly.firstDayOfWeek().getValue() % 7;
            return version.atLeast(Version.V14_1) ? days.with(rows.firstDayOfWeek, first) : days;
        }
        Item counted = byMonths(part, pattern).with(rows.calendarType, value.calendarType());
        boolean leap = value.leapMonth() && (pattern instanceof Yearly || pattern instanceof YearlyByWeek);
        return leap ? counted.with(rows.isLeapMonth, true) : counted;
    }

    private Item byMonths(Item part, Pattern pattern) {
        if (pattern instanceof Monthly monthly) {
            return part.with(rows.type, MONTHLY).with(rows.dayOfMonth, monthly.day());
        }
        if (pattern instanceof MonthlyByWeek monthly) {
            return part.with(rows.type, MONTHLY_BY_WEEK)
                    .with(rows.weekOfMonth, monthly.week())
                    .with(rows.dayOfWeek, bits(monthly.days()));
        }
        if (pattern instanceof Yearly yearly) {
            return part.with(rows.type, YEARLY)
                    .with(rows.monthOfYear, yearly.month())
                    .with(rows.dayOfMonth, yearly.day());
        }
        YearlyByWeek yearly = (YearlyByWeek) pattern;
        return part.with(rows.type, YEARLY_BY_WEEK)
                .with(rows.monthOfYear, yearly.month())
                .with(rows.weekOfMonth, yearly.week())
                .with(rows.dayOfWeek, bits(yearly.days()));
    }
}
