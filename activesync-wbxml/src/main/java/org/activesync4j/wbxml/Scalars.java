package org.activesync4j.wbxml;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads numbers, claims and times from ASCII, without making strings. White space around a value is passed over. */
final class Scalars {

    /** No value of these kinds is longer, white space included. */
    static final int LONGEST = 64;

    static final long NO_INTEGER = Long.MIN_VALUE;

    private static final int SECONDS_A_DAY = 86_400;

    private Scalars() {}

    /** Returns the number, or {@link #NO_INTEGER} if the bytes are not one that fits an int. See [MS-ASDTYPE] 2.5. */
    static long integer(byte[] bytes, int from, int to) {
        int start = start(bytes, from, to);
        int stop = stop(bytes, start, to);
        boolean negative = start < stop && bytes[start] == '-';
        int first = negative ? start + 1 : start;
        if (first == stop) {
            return NO_INTEGER;
        }
        long value = 0;
        for (int index = first; index < stop; index++) {
            int digit = bytes[index] - '0';
            value = value * 10 + digit;
            if (digit < 0 || digit > 9 || value > 1L << 31) {
                return NO_INTEGER;
            }
        }
        long signed = negative ? -value : value;
        return signed == (int) signed ? signed : NO_INTEGER;
    }

    /** Returns the claim, true for nothing at all, or null if the bytes are not one. See [MS-ASDTYPE] 2.1. */
    static @Nullable Boolean bool(byte[] bytes, int from, int to) {
        int start = start(bytes, from, to);
        int stop = stop(bytes, start, to);
        if (start == stop || stop - start == 1 && bytes[start] == '1') {
            return Boolean.TRUE;
        }
        return stop - start == 1 && bytes[start] == '0' ? Boolean.FALSE : null;
    }

    /**
     * Returns the time, or null if the bytes are not one: {@code 2009-07-29T19:25:37.817Z}, {@code 20090729T192537Z}, or
     * a date without time, which is its midnight in UTC. A fraction and the Z may be missing. See [MS-ASDTYPE] 2.3, 2.7.2.
     */
    static @Nullable Instant instant(byte[] bytes, int from, int to) {
        int start = start(bytes, from, to);
        int stop = stop(bytes, start, to);
        boolean dashed = stop - start > 4 && bytes[start + 4] == '-';
        int gap = dashed ? 1 : 0;
        int afterDate = start + 8 + 2 * gap;
        if (afterDate > stop || dashed && bytes[start + 7] != '-') {
            return null;
        }
        int year = digits(bytes, start, 4);
        int month = digits(bytes, start + 4 + gap, 2);
        int day = digits(bytes, start + 6 + 2 * gap, 2);
        long seconds = afterDate == stop ? 0 : secondOfDay(bytes, afterDate, stop, dashed ? 1 : 0);
        long nanos = afterDate == stop ? 0 : nanos(bytes, afterDate + 7 + 2 * gap, stop);
        if ((year | month | day) < 0 || seconds < 0 || nanos < 0) {
            return null;
        }
        try {
            long days = LocalDate.of(year, month, day).toEpochDay();
            return Instant.ofEpochSecond(days * SECONDS_A_DAY + seconds, nanos);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static long secondOfDay(byte[] bytes, int at, int stop, int gap) {
        if (at + 7 + 2 * gap > stop || bytes[at] != 'T') {
            return -1;
        }
        if (gap == 1 && (bytes[at + 3] != ':' || bytes[at + 6] != ':')) {
            return -1;
        }
        int hour = digits(bytes, at + 1, 2);
        int minute = digits(bytes, at + 3 + gap, 2);
        int second = digits(bytes, at + 5 + 2 * gap, 2);
        boolean possible = (hour | minute | second) >= 0 && hour < 24 && minute < 60 && second < 61;
        return possible ? hour * 3600L + minute * 60L + Math.min(second, 59) : -1;
    }

    private static long nanos(byte[] bytes, int at, int stop) {
        int last = stop > at && bytes[stop - 1] == 'Z' ? stop - 1 : stop;
        if (at >= last) {
            return at == last ? 0 : -1;
        }
        int count = last - at - 1;
        if (bytes[at] != '.' || count < 1 || count > 9) {
            return -1;
        }
        long value = digits(bytes, at + 1, count);
        for (int digit = count; digit < 9 && value > 0; digit++) {
            value *= 10;
        }
        return value;
    }

    /** Returns the number that so many digits make, or -1 if one is not a digit. */
    private static int digits(byte[] bytes, int from, int count) {
        int value = 0;
        for (int index = from; index < from + count; index++) {
            int digit = bytes[index] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static int start(byte[] bytes, int from, int to) {
        int index = from;
        while (index < to && isSpace(bytes[index])) {
            index++;
        }
        return index;
    }

    private static int stop(byte[] bytes, int from, int to) {
        int index = to;
        while (index > from && isSpace(bytes[index - 1])) {
            index--;
        }
        return index;
    }

    private static boolean isSpace(byte value) {
        return value == ' ' || value == '\t' || value == '\r' || value == '\n';
    }
}
