package org.activesync4j.internal.mapping.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rule says is counted as in RFC 5545 3.3.10, and never for long. */
class ExpansionTest {

    private static final LocalDateTime FAR = LocalDateTime.of(2400, 1, 1, 0, 0);

    private static Expansion from(LocalDateTime start, String rule, LocalDateTime horizon, int most) {
        return Expansion.of(Rules.rule(rule), SeriesStart.of(start, ZoneOffset.UTC), horizon, most);
    }

    /** The examples of RFC 5545 3.8.5.3, and one of 3.3.10; all begin at nine o'clock. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1997-09-02 | FREQ=DAILY;COUNT=10 | 1997-09-02 1997-09-03 1997-09-04 1997-09-05",
                "1997-09-02 | FREQ=DAILY;INTERVAL=10;COUNT=5 | 1997-09-02 1997-09-12 1997-09-22 1997-10-02 1997-10-12",
                "1998-01-01 | FREQ=YEARLY;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA | 1998-01-01 1998-01-02 1998-01-03",
                "1997-09-02 | FREQ=WEEKLY;INTERVAL=2;WKST=SU | 1997-09-02 1997-09-16 1997-09-30 1997-10-14",
                "1997-09-01 | FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,WE,FR | 1997-09-01 1997-09-03 1997-09-05 1997-09-15",
                "1997-09-05 | FREQ=MONTHLY;COUNT=10;BYDAY=1FR | 1997-09-05 1997-10-03 1997-11-07 1997-12-05",
                "1997-09-07 | FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU | 1997-09-07 1997-09-28 1997-11-02 1997-11-30",
                "1997-09-22 | FREQ=MONTHLY;COUNT=6;BYDAY=-2MO | 1997-09-22 1997-10-20 1997-11-17 1997-12-22 1998-01-19",
                "1997-09-28 | FREQ=MONTHLY;BYMONTHDAY=-3 | 1997-09-28 1997-10-29 1997-11-28 1997-12-29",
                "1997-09-02 | FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15 | 1997-09-02 1997-09-15 1997-10-02 1997-10-15",
                "1997-09-30 | FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1 | 1997-09-30 1997-10-01 1997-10-31 1997-11-01",
                "1997-09-10 | FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15 | 1997-09-10 1997-09-11",
                "1997-06-10 | FREQ=YEARLY;COUNT=10;BYMONTH=6,7 | 1997-06-10 1997-07-10 1998-06-10 1998-07-10",
                "1997-01-01 | FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200 | 1997-01-01 1997-04-10 1997-07-19 2000-01-01",
                "1997-05-19 | FREQ=YEARLY;BYDAY=20MO | 1997-05-19 1998-05-18 1999-05-17",
                "1997-05-12 | FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO | 1997-05-12 1998-05-11 1999-05-17",
                "1997-03-13 | FREQ=YEARLY;BYMONTH=3;BYDAY=TH | 1997-03-13 1997-03-20 1997-03-27 1998-03-05",
                "1998-02-13 | FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13 | 1998-02-13 1998-03-13 1998-11-13 1999-08-13",
                "1996-11-05 | FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8 | 1996-11-05 2000-11-07",
                "1997-09-04 | FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3 | 1997-09-04 1997-10-07 1997-11-06",
                "1997-09-29 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2 | 1997-09-29 1997-10-30 1997-11-27 1997-12-30",
                "1997-08-05 | FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO | 1997-08-05 1997-08-10 1997-08-19 1997-08-24",
                "1997-08-05 | FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU | 1997-08-05 1997-08-17 1997-08-19 1997-08-31",
                "2007-01-15 | FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5 | 2007-01-15 2007-01-30 2007-02-15 2007-03-15",
                "1997-09-13 | FREQ=YEARLY;BYMONTHDAY=13 | 1997-09-13 1997-10-13 1997-11-13"
            })
    void theExamplesOfTheStandardHold(LocalDate first, String rule, String expected) {
        List<LocalDateTime> days = Stream.of(expected.split(" "))
                .map(day -> LocalDate.parse(day).atTime(9, 0))
                .toList();

        assertThat(from(first.atTime(9, 0), rule, FAR, days.size()).times()).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000 | 09:00 12:00 15:00",
                "FREQ=MINUTELY;INTERVAL=15;COUNT=6 | 09:00 09:15 09:30 09:45 10:00 10:15",
                "FREQ=MINUTELY;INTERVAL=90;COUNT=4 | 09:00 10:30 12:00 13:30",
                "FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,20,40;COUNT=6 | 09:00 09:20 09:40 10:00 10:20 10:40",
                "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10;COUNT=6 | 09:00 09:20 09:40 10:00 10:20 10:40",
                "FREQ=DAILY;BYHOUR=8,9,10;BYSETPOS=-1;COUNT=1 | 10:00",
                "FREQ=SECONDLY;INTERVAL=30;BYSECOND=0;COUNT=2 | 09:00 09:01"
            })
    void theClockCountsTooWhereARuleWantsIt(String rule, String expected) {
        LocalDate day = LocalDate.of(1997, 9, 2);

        Expansion expansion = from(day.atTime(9, 0), rule, FAR, 100);

        assertThat(expansion.isComplete()).isTrue();
        assertThat(expansion.times().stream().map(time -> time.toLocalTime().toString()))
                .containsExactly(expected.split(" "));
    }

    @Test
    void hoursGoOnThroughTheNight() {
        LocalDateTime start = LocalDateTime.of(2026, 1, 1, 22, 0);

        assertThat(from(start, "FREQ=HOURLY;INTERVAL=5;BYDAY=SA", FAR, 3).times())
                .containsExactly(
                        LocalDateTime.of(2026, 1, 3, 4, 0),
                        LocalDateTime.of(2026, 1, 3, 9, 0),
                        LocalDateTime.of(2026, 1, 3, 14, 0));
    }

    /**
     * What the library of iCalendar counts in another way than RFC 5545: it does not look at the dates of numbered days,
     * takes dates of a year for those of one month, looks at the month of the beginning of a week, begins weeks where
     * nobody has said, and gives up after 1,000 days without one.
     */
    private static boolean isCountedByTheLibrary(String rule) {
        boolean dates = rule.contains("BYMONTHDAY");
        boolean months = rule.contains("BYMONTH=");
        boolean numbered = rule.matches(".*BYDAY=[^;]*\\d.*");
        boolean weekly = rule.startsWith("FREQ=WEEKLY");
        return !(dates && numbered)
                && !(dates && !months && rule.startsWith("FREQ=YEARLY"))
                && !(weekly && (months || !rule.contains("WKST")))
                && !(dates && months && rule.startsWith("FREQ=DAILY"));
    }

    @Test
    void theLibraryOfICalendarCountsTheSameForTenYears() {
        long seed = Long.getLong("mapping.seed", new Random().nextLong());
        System.out.println("-Dmapping.seed=" + seed);
        Rules rules = new Rules(new Random(seed));
        for (int tried = 0; tried < 2_000; tried++) {
            LocalDate first = rules.day();
            String rule = rules.text();
            if (!isCountedByTheLibrary(rule)) {
                continue;
            }
            assertThat(Rules.ours(rule, first)).as(rule + " from " + first).isEqualTo(Rules.theirs(rule, first));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=SECONDLY;BYMONTH=12;BYMONTHDAY=31;BYHOUR=23;BYMINUTE=59;BYSECOND=59",
                "FREQ=SECONDLY;INTERVAL=2147483647",
                "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;INTERVAL=2147483647",
                "FREQ=DAILY;INTERVAL=2147483647;COUNT=2147483647",
                "FREQ=DAILY;COUNT=2147483647",
                "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=300",
                "FREQ=YEARLY;BYYEARDAY=366;BYWEEKNO=1;BYDAY=MO",
            })
    @Timeout(20)
    void noRuleTakesLong(String rule) {
        for (int times = 0; times < 20; times++) {
            assertThat(from(LocalDateTime.of(1900, 1, 1, 9, 0), rule, LocalDateTime.MAX, Integer.MAX_VALUE)
                            .times())
                    .hasSizeLessThanOrEqualTo(70_000);
        }
    }

    @Test
    @Timeout(20)
    void noRuleTakesLongThatHasEachSecondOfAYear() {
        String every = "FREQ=YEARLY;BYHOUR=" + upTo(23) + ";BYMINUTE=" + upTo(59) + ";BYSECOND=" + upTo(59)
                + ";BYDAY=MO,TU,WE,TH,FR,SA,SU";

        assertThat(from(LocalDateTime.of(2026, 1, 1, 0, 0), every, FAR, 256).times())
                .hasSize(256);
        assertThat(from(LocalDateTime.of(2026, 1, 1, 0, 0), every + ";BYSETPOS=-1", FAR, 2)
                        .times())
                .containsExactly(
                        LocalDateTime.of(2026, 12, 31, 23, 59, 59), LocalDateTime.of(2027, 12, 31, 23, 59, 59));
    }

    private static String upTo(int last) {
        return String.join(
                ",",
                Stream.iterate(0, number -> number + 1)
                        .limit(last + 1L)
                        .map(String::valueOf)
                        .toList());
    }

    @Test
    void nothingComesAfterTheHorizonNorMoreThanIsWanted() {
        LocalDateTime start = LocalDateTime.of(2026, 1, 1, 9, 0);

        Expansion expansion = from(start, "FREQ=DAILY", start.plusDays(2), 100);

        assertThat(expansion).isEqualTo(new Expansion(List.of(start, start.plusDays(1), start.plusDays(2)), false));
        assertThat(from(start, "FREQ=DAILY", FAR, 2).times()).hasSize(2);
    }

    @Test
    void whatIsCountedByTheMoonIsNotKnown() {
        LocalDateTime start = LocalDateTime.of(2026, 2, 17, 0, 0);

        Expansion expansion = from(start, "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1", FAR, 3);

        assertThat(expansion).isEqualTo(new Expansion(List.of(start), false));
    }
}
