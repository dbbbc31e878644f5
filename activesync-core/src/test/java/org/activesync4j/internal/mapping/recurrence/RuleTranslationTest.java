package org.activesync4j.internal.mapping.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.parameter.XParameter;
import net.fortuna.ical4j.model.property.RRule;
import org.activesync4j.internal.mapping.recurrence.Translation.Beyond;
import org.activesync4j.internal.mapping.recurrence.Translation.Exact;
import org.activesync4j.internal.mapping.recurrence.Translation.Wider;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.Recurrence;
import org.activesync4j.item.Recurrence.Daily;
import org.activesync4j.item.Recurrence.Monthly;
import org.activesync4j.item.Recurrence.MonthlyByWeek;
import org.activesync4j.item.Recurrence.Weekly;
import org.activesync4j.item.Recurrence.Yearly;
import org.activesync4j.item.Recurrence.YearlyByWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of iCalendar say the same as recurrences of items; the days are counted by those who did not translate. */
class RuleTranslationTest {

    private static final int TRIES = 1_000;
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    /** A Monday, the second one of its month. */
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 12);

    private static Random random() {
        long seed = Long.getLong("mapping.seed", new Random().nextLong());
        System.out.println("-Dmapping.seed=" + seed);
        return new Random(seed);
    }

    private static Translation translated(String rule, LocalDate first) {
        return RuleReading.translate(Rules.rule(rule), Rules.on(first), Rules.MOST);
    }

    @Test
    void aRecurrenceIsWrittenAsARuleOfTheSameDaysForTenYears() {
        Rules rules = new Rules(random());
        for (int tried = 0; tried < TRIES; tried++) {
            LocalDate start = rules.day();
            Recurrence rule = rules.recurrence(start);
            LocalDate first =
                    rule.pattern().days(start, rule.interval()).findFirst().orElseThrow();

            String written = RuleWriting.rule(rule, Rules.on(first)).toString();

            assertThat(Rules.theirs(written, first))
                    .as(written + " from " + first)
                    .isEqualTo(Rules.told(rule, first));
        }
    }

    @Test
    void aRecurrenceComesBackFromItsRule() {
        Rules rules = new Rules(random());
        for (int tried = 0; tried < TRIES; tried++) {
            LocalDate first = rules.day();
            Recurrence rule = rules.recurrence(first);

            String written = RuleWriting.rule(rule, Rules.on(first)).toString();

            assertThat(translated(written, first)).as(written).isEqualTo(new Exact(rule));
        }
    }

    @Test
    void aRecurrenceByTheClockOfAZoneKeepsItsLastDay() {
        Rules rules = new Rules(random());
        for (int tried = 0; tried < TRIES; tried++) {
            LocalDate day = rules.day();
            ZoneId zone = rules.zone();
            ZonedDateTime first = day.atTime(LocalTime.of(tried % 24, 30)).atZone(zone);
            Recurrence rule = rules.recurrence(day);
            SeriesStart start = SeriesStart.of(first, zone);

            String written = RuleWriting.rule(rule, start).toString();
            Translation again = RuleReading.translate(Rules.rule(written), start, Rules.MOST);

            assertThat(again).as(written).isInstanceOf(Exact.class);
            assertThat(((Exact) again).rule().days(day, zone).limit(500))
                    .as(written)
                    .isEqualTo(rule.days(day, zone).limit(500).toList());
        }
    }

    @Test
    void aRuleThatIsToldExactlyHasTheSameDaysForTenYears() {
        Rules rules = new Rules(random());
        int exact = 0;
        for (int tried = 0; tried < TRIES; tried++) {
            LocalDate first = rules.day();
            String rule = rules.text();

            Translation translation = translated(rule, first);

            if (translation instanceof Exact same) {
                exact++;
                assertThat(Rules.told(same.rule(), first))
                        .as(rule + " from " + first + ": " + same)
                        .isEqualTo(Rules.ours(rule, first));
            }
        }
        assertThat(exact).isGreaterThan(TRIES / 5);
    }

    @Test
    void aRuleThatIsToldWiderHasNoOtherDays() {
        Rules rules = new Rules(random());
        for (int tried = 0; tried < TRIES; tried++) {
            LocalDate first = rules.day();
            String rule = rules.text();

            if (translated(rule, first) instanceof Wider wider) {
                assertThat(Rules.told(wider.rule(), first))
                        .as(rule + " from " + first + ": " + wider)
                        .containsAll(Rules.ours(rule, first));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY",
                "FREQ=DAILY;BYDAY=SU,MO,TU,WE,TH,FR,SA",
                "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;INTERVAL=2",
                "FREQ=MONTHLY",
                "FREQ=MONTHLY;BYDAY=2MO",
                "FREQ=MONTHLY;BYDAY=MO;BYMONTHDAY=8,9,10,11,12,13,14",
                "FREQ=MONTHLY;BYMONTHDAY=-1",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                "FREQ=YEARLY",
                "FREQ=YEARLY;BYMONTH=1,4,7,10",
                "FREQ=YEARLY;BYMONTHDAY=13",
                "FREQ=YEARLY;BYDAY=-1FR",
                "FREQ=YEARLY;BYYEARDAY=-3",
                "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=3"
            })
    void whatPeopleUseIsToldExactly(String rule) {
        Translation translation = translated(rule, FIRST);

        assertThat(translation).isInstanceOf(Exact.class);
        assertThat(Rules.told(((Exact) translation).rule(), FIRST)).isEqualTo(Rules.ours(rule, FIRST));
    }

    @Test
    void everyTypeHasItsRule() {
        assertWritten(Recurrence.of(new Daily()).every(3).times(5), "FREQ=DAILY;COUNT=5;INTERVAL=3");
        assertWritten(
                Recurrence.of(new Weekly(Set.of(DayOfWeek.MONDAY), DayOfWeek.SUNDAY)), "FREQ=WEEKLY;WKST=SU;BYDAY=MO");
        assertWritten(Recurrence.of(new Monthly(28)), "FREQ=MONTHLY;BYMONTHDAY=28");
        assertWritten(Recurrence.of(new Monthly(30)), "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1");
        assertWritten(Recurrence.of(new Monthly(31)), "FREQ=MONTHLY;BYMONTHDAY=-1");
        assertWritten(Recurrence.of(new MonthlyByWeek(5, WEEKDAYS)), "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1");
        assertWritten(Recurrence.of(new Yearly(1, 31)), "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31");
        assertWritten(Recurrence.of(new Yearly(2, 29)), "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1");
        assertWritten(
                Recurrence.of(new YearlyByWeek(3, 5, Set.of(DayOfWeek.SUNDAY))), "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU");
    }

    private static void assertWritten(Recurrence recurrence, String rule) {
        assertThat(RuleWriting.rule(recurrence, Rules.on(FIRST))).hasToString(rule);
    }

    @Test
    void aDateThatSomeMonthsDoNotHaveIsToldWider() {
        assertThat(translated("FREQ=MONTHLY;BYMONTHDAY=31", FIRST))
                .isEqualTo(new Wider(Recurrence.of(new Monthly(31))));
        assertThat(translated("FREQ=MONTHLY;BYDAY=5MO", FIRST))
                .isEqualTo(new Wider(Recurrence.of(new MonthlyByWeek(5, Set.of(DayOfWeek.MONDAY)))));
        assertThat(translated("FREQ=YEARLY", LocalDate.of(2028, 2, 29)))
                .isEqualTo(new Wider(Recurrence.of(new Yearly(2, 29))));
    }

    @Test
    void aDateThatIsThereInEachMonthReachedIsToldExactly() {
        assertThat(translated("FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31", FIRST))
                .isEqualTo(new Exact(Recurrence.of(new Monthly(31)).every(12)));
        assertThat(translated("FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=31", FIRST))
                .isEqualTo(new Exact(Recurrence.of(new Monthly(31)).every(6)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=SECONDLY",
                "FREQ=HOURLY;INTERVAL=24",
                "FREQ=DAILY;BYHOUR=9,17",
                "FREQ=MONTHLY;BYMONTHDAY=1,15",
                "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
                "FREQ=YEARLY;BYWEEKNO=20",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;BYYEARDAY=100",
                "FREQ=DAILY;INTERVAL=1000",
                "FREQ=DAILY;COUNT=3;UNTIL=20260201",
                "RSCALE=ETHIOPIC;FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1",
                "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=FORWARD"
            })
    void whatActiveSyncCannotSayIsSaidToBeSo(String rule) {
        assertThat(translated(rule, FIRST)).isEqualTo(new Beyond());
    }

    @Test
    void theTimeOfTheStartMayBeSaidAgain() {
        SeriesStart start = SeriesStart.of(FIRST.atTime(9, 30).atZone(ZoneOffset.UTC), ZoneOffset.UTC);

        assertThat(RuleReading.translate(Rules.rule("FREQ=DAILY;BYHOUR=9;BYMINUTE=30;BYSECOND=0"), start, Rules.MOST))
                .isEqualTo(new Exact(Recurrence.of(new Daily())));
    }

    @Test
    void aSeriesLongerThanCanBeCountedEndsOnItsLastDay() {
        assertThat(translated("FREQ=DAILY;COUNT=1000", FIRST))
                .isEqualTo(new Exact(Recurrence.of(new Daily()).until(EventTime.on(FIRST.plusDays(999)))));
    }

    @Test
    void anEndBeforeTheTimeOfDayIsTheDayBefore() {
        SeriesStart start = SeriesStart.of(FIRST.atTime(9, 0).atZone(ZoneOffset.UTC), ZoneOffset.UTC);
        LocalDate last = LocalDate.of(2026, 1, 30);

        Translation translation = RuleReading.translate(Rules.rule("FREQ=DAILY;UNTIL=20260131T085959Z"), start, 999);

        EventTime end = EventTime.at(last.atTime(9, 0).toInstant(ZoneOffset.UTC));
        assertThat(translation).isEqualTo(new Exact(Recurrence.of(new Daily()).until(end)));
    }

    @Test
    void anEndInTheYear9999IsNone() {
        assertThat(translated("FREQ=DAILY;UNTIL=99991231", FIRST)).isEqualTo(new Exact(Recurrence.of(new Daily())));
    }

    @Test
    void monthsByTheMoonKeepTheirCalendarAndTheirLeapMonth() {
        Recurrence rule = Recurrence.of(new Yearly(5, 30)).by(15, true);

        String written = RuleWriting.rule(rule, Rules.on(FIRST)).toString();

        assertThat(written).isEqualTo("RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=30;SKIP=BACKWARD");
        assertThat(translated(written, FIRST)).isEqualTo(new Exact(rule));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "14", "15", "20"})
    void everyCalendarKeepsItsNumber(int calendar) {
        for (Recurrence rule : List.of(
                Recurrence.of(new Monthly(31)).by(calendar, false),
                Recurrence.of(new YearlyByWeek(3, 2, WEEKDAYS)).by(calendar, false))) {
            RRule<Temporal> written = RuleWriting.property(rule, Rules.on(FIRST));

            RRule<Temporal> read = new RRule<>(written.getParameterList(), new Recur<>(written.getValue()));

            assertThat(RuleReading.translate(read, Rules.on(FIRST), Rules.MOST)).isEqualTo(new Exact(rule));
        }
    }

    @Test
    void aCalendarThatCountsOtherMonthsThanTheRuleIsNotTaken() {
        for (String number : List.of("8", "13", "x")) {
            RRule<Temporal> rule = new RRule<>(Rules.rule("FREQ=MONTHLY;BYMONTHDAY=1"));
            rule.add(new XParameter("X-ACTIVESYNC-CALENDAR", number));

            assertThat(RuleReading.translate(rule, Rules.on(FIRST), Rules.MOST))
                    .isEqualTo(new Exact(Recurrence.of(new Monthly(1))));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "freq=daily;count=2 | FREQ=DAILY;COUNT=2",
                "FREQ=DAILY;X-MINE=1;;INTERVAL=; FOO=2; COUNT = 3 | FREQ=DAILY;COUNT=3",
                "FREQ=DAILY;COUNT=99999999999 | FREQ=DAILY",
                "FREQ=DAILY;UNTIL=2026-01-01T00:00:00Z | FREQ=DAILY;UNTIL=20260101T000000Z",
                "FREQ=DAILY;BYSECOND=60 | FREQ=DAILY;BYSECOND=59"
            })
    void aRuleIsReadAsItIsFound(String found, String meant) {
        assertThat(RuleText.read(found)).map(Recur::toString).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "COUNT=2",
                "FREQ=FOO",
                "FREQ=DAILY;BYMONTH=13",
                "FREQ=DAILY;UNTIL=soon",
                "FREQ=WEEKLY;BYDAY=XX"
            })
    void aRuleThatMakesNoSenseIsNone(String nonsense) {
        assertThat(RuleText.read(nonsense)).isEmpty();
    }
}
