package org.activesync4j.item;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.activesync4j.item.Recurrence.Daily;
import org.activesync4j.item.Recurrence.Monthly;
import org.activesync4j.item.Recurrence.MonthlyByWeek;
import org.activesync4j.item.Recurrence.Weekly;
import org.activesync4j.item.Recurrence.Yearly;
import org.activesync4j.item.Recurrence.YearlyByWeek;
import org.junit.jupiter.api.Test;

class RecurrenceTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(MONDAY, FRIDAY);

    /** A Monday. */
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    @Test
    void everySecondDay() {
        assertThat(days(Recurrence.of(new Daily()).every(2).times(3))).containsExactly("03-02", "03-04", "03-06");
    }

    @Test
    void whetherAWeekBeginsOnSundayMattersWhenEverySecondOneCounts() {
        assertThat(days(Recurrence.of(new Weekly(Set.of(SUNDAY, TUESDAY), MONDAY))
                        .every(2)
                        .times(4)))
                .containsExactly("03-03", "03-08", "03-17", "03-22");
        assertThat(days(Recurrence.of(new Weekly(Set.of(SUNDAY, TUESDAY), SUNDAY))
                        .every(2)
                        .times(4)))
                .containsExactly("03-03", "03-15", "03-17", "03-29");
    }

    @Test
    void the31stIsTheLastDayOfAShorterMonth() {
        assertThat(days(Recurrence.of(new Monthly(31)).times(3))).containsExactly("03-31", "04-30", "05-31");
    }

    @Test
    void theLastWeekdayOfAMonth() {
        assertThat(days(Recurrence.of(new MonthlyByWeek(5, WEEKDAYS)).times(3)))
                .containsExactly("03-31", "04-30", "05-29");
    }

    @Test
    void theSecondWeekendDayOfEveryThirdMonth() {
        assertThat(days(Recurrence.of(new MonthlyByWeek(2, Set.of(SATURDAY, SUNDAY)))
                        .every(3)
                        .times(2)))
                .containsExactly("03-07", "06-07");
    }

    @Test
    void aBirthdayOn29FebruaryIsOnThe28thInOtherYears() {
        assertThat(Recurrence.of(new Yearly(2, 29)).times(3).days(LocalDate.of(2027, 2, 1), BERLIN))
                .containsExactly(LocalDate.of(2027, 2, 28), LocalDate.of(2028, 2, 29), LocalDate.of(2029, 2, 28));
    }

    @Test
    void thanksgiving() {
        assertThat(Recurrence.of(new YearlyByWeek(11, 4, Set.of(THURSDAY)))
                        .times(2)
                        .days(FIRST, BERLIN))
                .containsExactly(LocalDate.of(2026, 11, 26), LocalDate.of(2027, 11, 25));
    }

    @Test
    void theLastDayCountsInTheZoneOfTheEvent() {
        Recurrence daily = Recurrence.of(new Daily());

        assertThat(days(daily.until(EventTime.on(LocalDate.of(2026, 3, 3))))).containsExactly("03-02", "03-03");
        assertThat(days(daily.until(EventTime.at(Instant.parse("2026-03-02T23:30:00Z")))))
                .containsExactly("03-02", "03-03");
    }

    @Test
    void withoutAnEndItGoesOnUntilTheCalendarEnds() {
        assertThat(Recurrence.of(new Yearly(1, 1)).every(999).days(FIRST, ZoneOffset.UTC))
                .hasSizeLessThan(10);
        assertThat(Recurrence.of(new Yearly(3, 2)).days(FIRST, ZoneOffset.UTC)).hasSize(9998 - 2026 + 1);
    }

    @Test
    void onlySomeCalendarsCountAsUsual() {
        Recurrence yearly = Recurrence.of(new Yearly(1, 1));

        assertThat(yearly.isGregorian()).isTrue();
        assertThat(yearly.by(1, false).isGregorian()).isTrue();
        assertThat(yearly.by(15, false).isGregorian()).isFalse();
        assertThat(yearly.by(0, true).isGregorian()).isFalse();
    }

    @Test
    void whatCannotBeIsRefused() {
        Recurrence daily = Recurrence.of(new Daily());

        assertThatThrownBy(() -> daily.every(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> daily.every(1000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> daily.times(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> daily.by(13, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Monthly(32)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MonthlyByWeek(6, WEEKDAYS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Yearly(13, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Weekly(Set.of(), MONDAY)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> days(Recurrence recurrence) {
        return recurrence
                .days(FIRST, BERLIN)
                .map(day -> day.toString().substring(5))
                .toList();
    }
}
