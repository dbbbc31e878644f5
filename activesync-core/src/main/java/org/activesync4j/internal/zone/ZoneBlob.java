package org.activesync4j.internal.zone;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A zone as the protocol writes it. See [MS-DTYP] 2.3.13 and [MS-ASDTYPE] 2.6.4.
 *
 * <pre>
 *    0  Bias            minutes from local time to UTC        84  StandardBias   minutes more
 *    4  StandardName    32 characters of UTF-16              88  DaylightName   32 characters
 *   68  StandardDate    when clocks go back                 152  DaylightDate   when clocks go forward
 *                                                           168  DaylightBias   minutes more, mostly -60
 * </pre>
 *
 * <p>It says what the clocks do in one year, so a zone has another one for each time that its rules have changed. Names
 * are hints.
 *
 * @param bias the minutes from local time to UTC
 * @param standardName what standard time is called
 * @param standardDate when it begins
 * @param standardBias the minutes more from it to UTC
 * @param daylightName what daylight saving time is called
 * @param daylightDate when it begins
 * @param daylightBias the minutes more from it to UTC, mostly -60
 */
public record ZoneBlob(
        int bias,
        String standardName,
        SystemTime standardDate,
        int standardBias,
        String daylightName,
        SystemTime daylightDate,
        int daylightBias) {

    /** How many bytes it is. */
    public static final int LENGTH = 172;

    /** By then the rules of today hold in all zones, as far as anybody knows. */
    public static final int LASTING = 2037;

    private static final int NAME_BYTES = 64;
    private static final int MINUTE = 60;
    private static final int FIRST_YEAR = 1900;
    private static final int YEARS_COMPARED = 6;

    /**
     * Writes down what a zone does in one year.
     *
     * @param zone the zone
     * @param day a day of the year; its offset is what counts in a year that is not a usual one
     * @param year the year, or {@link #LASTING} for what goes on
     * @return what it does
     */
    public static ZoneBlob of(ZoneId zone, LocalDate day, int year) {
        ZoneRules rules = zone.getRules();
        ZoneYear clocks = ZoneYear.of(rules, year);
        if (!clocks.isRegular()) {
            ZoneOffset offset = rules.getOffset(day.atStartOfDay());
            return new ZoneBlob(minutes(offset), zone.getId(), SystemTime.NEVER, 0, zone.getId(), SystemTime.NEVER, 0);
        }
        ZoneOffsetTransition forward = clocks.change(true);
        ZoneOffsetTransition back = clocks.change(false);
        int standard = minutes(back.getOffsetAfter());
        int daylight = minutes(forward.getOffsetAfter());
        return new ZoneBlob(
                standard,
                zone.getId(),
                time(rules, back, year),
                0,
                zone.getId(),
                time(rules, forward, year),
                daylight - standard);
    }

    private static int minutes(ZoneOffset offset) {
        return -Math.floorDiv(offset.getTotalSeconds(), MINUTE);
    }

    /** A day can be the fourth of its kind and the last: what is meant shows in the years that follow. */
    private static SystemTime time(ZoneRules rules, ZoneOffsetTransition change, int year) {
        LocalDateTime before = change.getDateTimeBefore();
        SystemTime counted = SystemTime.of(before, false);
        SystemTime last = SystemTime.of(before, true);
        if (!last.in(year).equals(before)) {
            return counted;
        }
        return !counted.in(year).equals(before) || hits(rules, change, last, year) >= hits(rules, change, counted, year)
                ? last
                : counted;
    }

    private static long hits(ZoneRules rules, ZoneOffsetTransition change, SystemTime time, int year) {
        return IntStream.range(year, year + YEARS_COMPARED)
                .filter(each -> ZoneYear.of(rules, each).changes().stream()
                        .anyMatch(other -> other.isGap() == change.isGap()
                                && other.getDateTimeBefore().equals(time.in(each))))
                .count();
    }

    /**
     * Reads a zone.
     *
     * @param bytes 172 bytes
     * @return what they say
     */
    public static ZoneBlob read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return new ZoneBlob(
                buffer.getInt(),
                name(buffer),
                SystemTime.read(buffer),
                buffer.getInt(),
                name(buffer),
                SystemTime.read(buffer),
                buffer.getInt());
    }

    private static String name(ByteBuffer buffer) {
        byte[] bytes = new byte[NAME_BYTES];
        buffer.get(bytes);
        String padded = new String(bytes, StandardCharsets.UTF_16LE);
        int end = padded.indexOf(0);
        return end < 0 ? padded : padded.substring(0, end);
    }

    /**
     * Writes it.
     *
     * @return 172 bytes
     */
    public byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(bias).put(padded(standardName));
        standardDate.write(buffer);
        buffer.putInt(standardBias).put(padded(daylightName));
        daylightDate.write(buffer);
        return buffer.putInt(daylightBias).array();
    }

    private static byte[] padded(String name) {
        return Arrays.copyOf(name.getBytes(StandardCharsets.UTF_16LE), NAME_BYTES);
    }

    /**
     * Returns the rules that it states, as if they had always held.
     *
     * @return the rules
     * @throws java.time.DateTimeException if there is no such offset or day
     */
    public ZoneRules rules() {
        ZoneOffset standard = offset(bias, standardBias);
        boolean changes = !standardDate.isNever() && !daylightDate.isNever() && standardBias != daylightBias;
        if (!changes) {
            return ZoneRules.of(standard);
        }
        ZoneOffset daylight = offset(bias, daylightBias);
        List<ZoneOffsetTransitionRule> rules = Stream.of(
                        daylightDate.rule(standard, standard, daylight),
                        standardDate.rule(standard, daylight, standard))
                .sorted(Comparator.comparing(rule -> rule.createTransition(FIRST_YEAR)))
                .toList();
        List<ZoneOffsetTransition> first =
                rules.stream().map(rule -> rule.createTransition(FIRST_YEAR)).toList();
        return ZoneRules.of(standard, first.get(0).getOffsetBefore(), List.of(), first, rules);
    }

    private static ZoneOffset offset(int bias, int more) {
        long seconds = -((long) bias + more) * MINUTE;
        return ZoneOffset.ofTotalSeconds((int) Math.max(Math.min(seconds, Integer.MAX_VALUE), Integer.MIN_VALUE));
    }

    /**
     * Says whether another one states the same, whatever it calls it.
     *
     * @param other the other one
     * @return whether
     */
    public boolean saysTheSameAs(ZoneBlob other) {
        return ZoneYear.of(rules(), LASTING).equals(ZoneYear.of(other.rules(), LASTING));
    }
}
