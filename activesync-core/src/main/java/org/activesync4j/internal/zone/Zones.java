package org.activesync4j.internal.zone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;

/**
 * Finds the zone that a device means, from what the clocks do there; names are hints.
 *
 * <ol>
 *   <li>The zone of that name, as the tz database or Windows has it, if it ever had such an offset.
 *   <li>A zone with these rules, now or in an earlier year: the one whose English name is given, else the best known.
 *   <li>The zone whose rules come nearest.
 *   <li>The offset alone.
 * </ol>
 */
public final class Zones {

    private static final int EARLIEST = 1995;

    /** Rules that differ by more than this, over a year, are other rules. */
    private static final long NEAR = 24 * 45;

    /** What Windows calls zones, the best known zone of each kind first. */
    private static final Map<String, ZoneId> WINDOWS = windows();

    /** For each year and what the clocks did in it, the zones where they did, the best known first. */
    private static final List<Map<ZoneYear, List<ZoneId>>> YEARS = years();

    private Zones() {}

    private static Map<String, ZoneId> windows() {
        Map<String, ZoneId> zones = new LinkedHashMap<>();
        Set<String> known = ZoneId.getAvailableZoneIds();
        try (InputStream in = Objects.requireNonNull(Zones.class.getResourceAsStream("windows-zones.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" = ", 2))
                    .filter(parts -> known.contains(parts[1]))
                    .forEach(parts -> zones.put(parts[0].toLowerCase(Locale.ROOT), ZoneId.of(parts[1])));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Collections.unmodifiableMap(zones);
    }

    private static List<Map<ZoneYear, List<ZoneId>>> years() {
        Set<ZoneId> zones = new LinkedHashSet<>(WINDOWS.values());
        new TreeSet<>(ZoneId.getAvailableZoneIds())
                .stream().filter(Zones::isPlace).map(ZoneId::of).forEach(zones::add);
        List<Map<ZoneYear, List<ZoneId>>> years = new ArrayList<>();
        for (int year = ZoneBlob.LASTING; year >= EARLIEST; year--) {
            Map<ZoneYear, List<ZoneId>> clocks = new LinkedHashMap<>();
            for (ZoneId zone : zones) {
                clocks.computeIfAbsent(ZoneYear.of(zone.getRules(), year), same -> new ArrayList<>())
                        .add(zone);
            }
            years.add(Collections.unmodifiableMap(clocks));
        }
        return Collections.unmodifiableList(years);
    }

    private static boolean isPlace(String id) {
        return id.indexOf('/') > 0 && !id.startsWith("Etc/") && !id.startsWith("SystemV/");
    }

    /**
     * Finds a zone.
     *
     * @param blob what a device has sent
     * @return the zone, or an offset if no zone is like it
     * @throws java.time.DateTimeException if there is no such offset or day
     */
    public static ZoneId find(ZoneBlob blob) {
        return find(blob.standardName(), blob.rules());
    }

    /**
     * Finds a zone.
     *
     * @param name what it is called
     * @param rules what its clocks do
     * @return the zone, or an offset if no zone is like it
     */
    public static ZoneId find(String name, ZoneRules rules) {
        return named(name)
                .filter(zone -> everHad(zone.getRules(), rules.getStandardOffset(Instant.EPOCH)))
                .or(() -> alike(name, rules))
                .or(() -> nearest(rules))
                .orElseGet(() -> rules.getStandardOffset(Instant.EPOCH));
    }

    /**
     * Finds a zone by its name alone.
     *
     * @param name as the tz database or Windows has it
     * @return the zone; empty if there is none of that name
     */
    public static Optional<ZoneId> named(String name) {
        return Optional.ofNullable(WINDOWS.get(name.toLowerCase(Locale.ROOT))).or(() -> withId(name));
    }

    private static Optional<ZoneId> withId(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException noId) {
            return Optional.empty();
        }
    }

    private static boolean everHad(ZoneRules rules, ZoneOffset offset) {
        if (rules.isFixedOffset()) {
            return minutes(rules.getOffset(Instant.EPOCH)) == minutes(offset);
        }
        return rules.getTransitions().stream().anyMatch(change -> has(change, offset))
                || rules.getTransitionRules().stream()
                        .anyMatch(rule -> minutes(rule.getOffsetAfter()) == minutes(offset));
    }

    private static boolean has(ZoneOffsetTransition change, ZoneOffset offset) {
        return minutes(change.getOffsetBefore()) == minutes(offset)
                || minutes(change.getOffsetAfter()) == minutes(offset);
    }

    private static int minutes(ZoneOffset offset) {
        return Math.floorDiv(offset.getTotalSeconds(), 60);
    }

    private static Optional<ZoneId> alike(String name, ZoneRules rules) {
        for (int index = 0; index < YEARS.size(); index++) {
            List<ZoneId> zones = YEARS.get(index).get(ZoneYear.of(rules, ZoneBlob.LASTING - index));
            if (zones != null) {
                return zones.stream()
                        .filter(zone -> isCalled(zone, name))
                        .findFirst()
                        .or(() -> Optional.of(zones.get(0)));
            }
        }
        return Optional.empty();
    }

    private static boolean isCalled(ZoneId zone, String name) {
        return !name.isEmpty()
                && TimeZone.getTimeZone(zone)
                        .getDisplayName(false, TimeZone.LONG, Locale.ENGLISH)
                        .equalsIgnoreCase(name);
    }

    private static Optional<ZoneId> nearest(ZoneRules rules) {
        ZoneYear clocks = ZoneYear.of(rules, ZoneBlob.LASTING);
        Optional<ZoneId> nearest = Optional.empty();
        long least = NEAR;
        for (Map.Entry<ZoneYear, List<ZoneId>> entry : YEARS.get(0).entrySet()) {
            OptionalLong hours = entry.getKey().hoursFrom(clocks);
            if (hours.isPresent() && hours.getAsLong() < least) {
                least = hours.getAsLong();
                nearest = Optional.of(entry.getValue().get(0));
            }
        }
        return nearest;
    }
}
