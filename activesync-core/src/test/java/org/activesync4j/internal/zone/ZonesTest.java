package org.activesync4j.internal.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zones on their way to a device and back. */
class ZonesTest {

    static Set<String> zones() {
        return new TreeSet<>(ZoneId.getAvailableZoneIds());
    }

    @ParameterizedTest
    @MethodSource("zones")
    void everyZoneIsFoundAgainWhateverTheYear(String id) {
        ZoneId zone = ZoneId.of(id);

        assertThat(Stream.of(1950, 1975, 1999, 2005, 2016, 2026, ZoneBlob.LASTING)
                        .map(year -> ZoneBlob.of(zone, LocalDate.of(year, 6, 1), year))
                        .map(ZoneBlob::bytes)
                        .map(ZoneBlob::read)
                        .map(Zones::find))
                .containsOnly(zone);
    }

    @ParameterizedTest
    @MethodSource("zones")
    void aBlobKeepsTheClocksOfItsYear(String id) {
        ZoneRules rules = ZoneId.of(id).getRules();
        for (int year : new int[] {1999, 2005, 2026, ZoneBlob.LASTING}) {
            if (ZoneYear.of(rules, year).isRegular()) {
                ZoneRules stated = ZoneBlob.of(ZoneId.of(id), LocalDate.of(year, 6, 1), year)
                        .rules();

                assertThat(ZoneYear.of(stated, year)).isEqualTo(ZoneYear.of(rules, year));
            }
        }
    }

    /** Some are only there for programs of old, and are nowhere. */
    static Stream<String> places() {
        return zones().stream().filter(id -> !id.startsWith("SystemV/"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void aZoneWithoutANameIsOneWithTheSameClocks(String id) {
        ZoneId zone = ZoneId.of(id);
        ZoneBlob blob = nameless(ZoneBlob.of(zone, LocalDate.of(ZoneBlob.LASTING, 6, 1), ZoneBlob.LASTING));

        ZoneId found = Zones.find(blob);

        assertThat(ZoneYear.of(found.getRules(), ZoneBlob.LASTING))
                .isEqualTo(ZoneYear.of(blob.rules(), ZoneBlob.LASTING));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, Europe/Berlin",
        "Europe/Vienna, Europe/Berlin",
        "Europe/London, Europe/London",
        "America/New_York, America/New_York",
        "America/Los_Angeles, America/Los_Angeles",
        "Australia/Melbourne, Australia/Sydney",
        "Asia/Calcutta, Asia/Calcutta",
        "Asia/Shanghai, Asia/Shanghai",
        "UTC, UTC"
    })
    void ofZonesWithTheSameClocksTheBestKnownIsPreferred(String sent, String found) {
        ZoneBlob blob = ZoneBlob.of(ZoneId.of(sent), LocalDate.of(2026, 6, 1), 2026);

        assertThat(Zones.find(nameless(blob))).isEqualTo(ZoneId.of(found));
    }

    @ParameterizedTest
    @CsvSource({
        "W. Europe Standard Time, Europe/Berlin",
        "romance standard time, Europe/Paris",
        "Europe/Zurich, Europe/Zurich",
        "Central European Standard Time, Europe/Warsaw",
        "Eastern Standard Time, Europe/Berlin",
        "'', Europe/Berlin",
        "nowhere, Europe/Berlin",
        "../../etc/passwd, Europe/Berlin"
    })
    void aNameIsAHintWhereItFitsTheClocks(String name, String found) {
        ZoneBlob berlin = ZoneBlob.of(ZoneId.of("Europe/Berlin"), LocalDate.of(2026, 6, 1), 2026);

        assertThat(Zones.find(named(berlin, name))).isEqualTo(ZoneId.of(found));
    }

    @Test
    void rulesOfThePastAreRecognised() {
        ZoneBlob blob = ZoneBlob.of(ZoneId.of("America/New_York"), LocalDate.of(2005, 6, 1), 2005);

        assertThat(blob.daylightDate()).isEqualTo(new SystemTime(0, 4, 0, 1, 2, 0, 0, 0));
        assertThat(Zones.find(nameless(blob)).getRules().getOffset(Instant.parse("2005-03-20T12:00:00Z")))
                .isEqualTo(ZoneOffset.ofHours(-5));
        assertThat(Zones.find(nameless(blob)).getRules().getOffset(Instant.parse("2005-07-20T12:00:00Z")))
                .isEqualTo(ZoneOffset.ofHours(-4));
    }

    @Test
    void rulesThatNobodyHasAreThoseThatComeNearest() {
        ZoneBlob berlin = ZoneBlob.of(ZoneId.of("Europe/Berlin"), LocalDate.of(2026, 6, 1), 2026);
        ZoneBlob early = nameless(new ZoneBlob(
                berlin.bias(),
                "",
                berlin.standardDate(),
                0,
                "",
                new SystemTime(0, 3, 0, 4, 2, 0, 0, 0),
                berlin.daylightBias()));

        assertThat(Zones.find(early)).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void anOffsetThatNobodyHasStaysAnOffset() {
        assertThat(Zones.find(fixed(7))).isEqualTo(ZoneOffset.ofHoursMinutes(0, -7));
    }

    @Test
    void datesOfOneYearAreTakenForRules() {
        ZoneBlob blob = new ZoneBlob(
                -60,
                "",
                new SystemTime(2026, 10, 0, 25, 3, 0, 0, 0),
                0,
                "",
                new SystemTime(2026, 3, 0, 29, 2, 0, 0, 0),
                -60);

        assertThat(Zones.find(blob)).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    /** Bias -60 is C4 FF FF FF; the last Sunday (5, 0) of October (10) at 3; the last Sunday of March at 2; -60 more. */
    @Test
    void berlinIsWrittenByteByByte() {
        byte[] bytes = nameless(ZoneBlob.of(ZoneId.of("Europe/Berlin"), LocalDate.of(2026, 6, 1), 2026))
                .bytes();

        assertThat(HexFormat.of().formatHex(bytes))
                .isEqualTo("c4ffffff" + "00".repeat(64)
                        + "00000a00000005000300000000000000" + "00000000"
                        + "00".repeat(64)
                        + "00000300000005000200000000000000" + "c4ffffff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/Argentina/ComodRivadavia"})
    void aNameFillsUpTo32Characters(String name) {
        ZoneBlob blob = ZoneBlob.of(ZoneId.of(name), LocalDate.of(2026, 6, 1), 2026);

        assertThat(ZoneBlob.read(blob.bytes())).isEqualTo(blob);
    }

    @Test
    void whatCannotBeAZoneIsRefused() {
        byte[] allOnes = new byte[ZoneBlob.LENGTH];
        Arrays.fill(allOnes, (byte) 0x7F);

        assertThatThrownBy(() -> Zones.find(ZoneBlob.read(allOnes))).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Zones.find(fixed(100_000))).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Zones.find(fixed(Integer.MIN_VALUE))).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Zones.find(new ZoneBlob(
                        0,
                        "",
                        new SystemTime(0, 13, 0, 1, 0, 0, 0, 0),
                        0,
                        "",
                        new SystemTime(0, 3, 9, 9, 25, 0, 0, 0),
                        -60)))
                .isInstanceOf(DateTimeException.class);
    }

    private static ZoneBlob fixed(int bias) {
        return new ZoneBlob(bias, "", SystemTime.NEVER, 0, "", SystemTime.NEVER, 0);
    }

    private static ZoneBlob nameless(ZoneBlob blob) {
        return named(blob, "");
    }

    private static ZoneBlob named(ZoneBlob blob, String name) {
        return new ZoneBlob(
                blob.bias(),
                name,
                blob.standardDate(),
                blob.standardBias(),
                name.isEmpty() ? "" : blob.daylightName(),
                blob.daylightDate(),
                blob.daylightBias());
    }
}
