package org.activesync4j.internal.mapping.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What zones iCalendar objects mean, and how they are described there. */
class CalendarZonesTest {

    private static final ZoneId OWNERS = ZoneId.of("Asia/Tokyo");

    private static final String CUSTOM = """
            BEGIN:VTIMEZONE
            TZID:Customized Time Zone
            BEGIN:STANDARD
            DTSTART:16011028T030000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
            TZOFFSETFROM:%s
            TZOFFSETTO:%s
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010325T020000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
            TZOFFSETFROM:%s
            TZOFFSETTO:%s
            END:DAYLIGHT
            END:VTIMEZONE
            """;

    private static CalendarZones zones(String lines) {
        byte[] text = ("BEGIN:VCALENDAR\n" + lines + "END:VCALENDAR\n").getBytes(StandardCharsets.UTF_8);
        return new CalendarZones(
                CalendarText.of(text).root().components("VCALENDAR").findFirst().orElseThrow(), OWNERS);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, Europe/Berlin",
        "W. Europe Standard Time, Europe/Berlin",
        "/mozilla.org/20050126_1/Europe/London, Europe/London",
        "/softwarestudio.org/Olson_20011030_5/America/Argentina/Salta, America/Argentina/Salta",
        "tzone://Microsoft/Utc, UTC",
        "Mars/Phobos, Asia/Tokyo",
        "'', Asia/Tokyo",
        "/////////////////////////////////, Asia/Tokyo"
    })
    void aZoneIsFoundByItsName(String name, String zone) {
        assertThat(zones("").named(name).id()).isEqualTo(ZoneId.of(zone));
    }

    @Test
    void aZoneWithoutAKnownNameIsTheOneWithItsRules() {
        CalendarZone zone =
                zones(CUSTOM.formatted("+0200", "+0100", "+0100", "+0200")).named("Customized Time Zone");

        assertThat(zone.id()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(zone.moment(LocalDateTime.parse("2026-07-01T12:00"))).isEqualTo("2026-07-01T10:00:00Z");
        assertThat(zone.moment(LocalDateTime.parse("2026-12-01T12:00"))).isEqualTo("2026-12-01T11:00:00Z");
    }

    @Test
    void rulesThatNoZoneHasStillTellTheMoment() {
        CalendarZone zone =
                zones(CUSTOM.formatted("+0647", "+0547", "+0547", "+0647")).named("Customized Time Zone");

        assertThat(zone.moment(LocalDateTime.parse("2026-07-01T12:00"))).isEqualTo("2026-07-01T05:13:00Z");
        assertThat(zone.local(Instant.parse("2026-12-01T00:00:00Z"))).isEqualTo("2026-12-01T05:47:00");
    }

    @Test
    void aDescriptionMaySayWhereItIs() {
        String described = "BEGIN:VTIMEZONE\nTZID:My zone\nX-LIC-LOCATION:America/Denver\nEND:VTIMEZONE\n";

        assertThat(zones(described).named("My zone").id()).isEqualTo(ZoneId.of("America/Denver"));
    }

    @Test
    void aDescriptionThatMakesNoSenseIsNone() {
        String nonsense = "BEGIN:VTIMEZONE\nTZID:My zone\nBEGIN:STANDARD\nDTSTART:99999999T999999\n"
                + "TZOFFSETTO:+99\nRRULE:FREQ=SECONDLY\nEND:STANDARD\nEND:VTIMEZONE\n";

        assertThat(zones(nonsense).named("My zone").id()).isEqualTo(OWNERS);
    }

    @Test
    void timesWithoutZoneAreInThatOfTheCalendar() {
        assertThat(zones("X-WR-TIMEZONE:Europe/Paris\n").usual().id()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(zones("X-WR-TIMEZONE:nowhere\n").usual().id()).isEqualTo(OWNERS);
    }

    static Stream<String> ids() {
        return ZoneId.getAvailableZoneIds().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aDescribedZoneHasTheSameClocksForTwelveYears(String id) {
        ZoneId zone = ZoneId.of(id);

        Component described = ZoneWriter.describe(zone, LocalDate.of(2026, 6, 1));

        ZoneRules rules = ZoneDescription.rules(described).orElseThrow();
        List<ZoneOffset> offsets = days().map(rules::getOffset).toList();
        assertThat(offsets).isEqualTo(days().map(zone.getRules()::getOffset).toList());
    }

    private static Stream<Instant> days() {
        return Stream.iterate(Instant.parse("2026-01-01T00:30:00Z"), day -> day.plusSeconds(43_200))
                .limit(12 * 730);
    }

    @Test
    void aClockThatIsLeftOutIsThatBefore() {
        CalendarZone berlin = CalendarZone.of(ZoneId.of("Europe/Berlin"));

        assertThat(berlin.moment(LocalDateTime.parse("2026-03-29T02:30"))).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(berlin.moment(LocalDateTime.parse("2026-10-25T02:30"))).isEqualTo("2026-10-25T00:30:00Z");
    }
}
