package org.activesync4j.item;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.activesync4j.Version.V12_1;
import static org.activesync4j.Version.V14_0;
import static org.activesync4j.Version.V14_1;
import static org.activesync4j.Version.V16_1;
import static org.activesync4j.Version.V2_5;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.item.Recurrence.Daily;
import org.activesync4j.item.Recurrence.Monthly;
import org.activesync4j.item.Recurrence.MonthlyByWeek;
import org.activesync4j.item.Recurrence.Weekly;
import org.activesync4j.item.Recurrence.Yearly;
import org.activesync4j.item.Recurrence.YearlyByWeek;
import org.activesync4j.wbxml.CodePages;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.Calendar;
import org.activesync4j.wbxml.page.Email;
import org.activesync4j.wbxml.page.Email2;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTypeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Property<Recurrence> RECURRENCE =
            Property.of(Calendar.RECURRENCE, RecurrenceType.ofEvents(item -> BERLIN));
    private static final ItemSchema SCHEMA = ItemSchema.of("Recurring", RECURRENCE);

    @Test
    @Tag("MSASCAL_S01_TC11")
    void daily() {
        assertThat(read(V14_1, "Type 0", "Interval 2", "Occurrences 10"))
                .contains(Recurrence.of(new Daily()).every(2).times(10));
    }

    @Test
    void dailyOnSomeDaysIsWeekly() {
        assertThat(read(V14_1, "Type 0", "DayOfWeek 62"))
                .contains(Recurrence.of(new Weekly(EnumSet.range(MONDAY, FRIDAY), MONDAY)));
    }

    @Test
    @Tag("MSASCAL_S01_TC12")
    @Tag("MSASCAL_S01_TC17")
    void weekly() {
        assertThat(read(V14_1, "Type 1", "DayOfWeek 17", "FirstDayOfWeek 0"))
                .contains(Recurrence.of(new Weekly(Set.of(SUNDAY, THURSDAY), SUNDAY)));
    }

    @ParameterizedTest
    @EnumSource
    void theFirstDayOfAWeekIsTakenAtEveryVersion(Version version) {
        assertThat(read(version, "Type 1", "DayOfWeek 2", "FirstDayOfWeek 0"))
                .contains(Recurrence.of(new Weekly(Set.of(MONDAY), SUNDAY)));
        assertThat(read(version, "Type 0", "FirstDayOfWeek 0")).contains(Recurrence.of(new Daily()));
    }

    @Test
    void theFirstDayOfAWeekIsSentWhereItIsExpected() {
        Recurrence weekly = Recurrence.of(new Weekly(Set.of(MONDAY), MONDAY));

        assertThat(written(V14_1, weekly)).containsExactly("Type 1", "Interval 1", "DayOfWeek 2", "FirstDayOfWeek 1");
        assertThat(written(V14_0, weekly)).containsExactly("Type 1", "Interval 1", "DayOfWeek 2");
    }

    @Test
    @Tag("MSASCAL_S01_TC13")
    void monthly() {
        Recurrence monthly = Recurrence.of(new Monthly(31));

        assertThat(read(V14_1, "Type 2", "DayOfMonth 31")).contains(monthly);
        assertThat(written(V14_0, monthly)).containsExactly("Type 2", "Interval 1", "DayOfMonth 31", "CalendarType 0");
        assertThat(written(V12_1, monthly)).containsExactly("Type 2", "Interval 1", "DayOfMonth 31");
    }

    @Test
    @Tag("MSASCAL_S01_TC14")
    @Tag("MSASCAL_S01_TC36")
    void monthlyByWeek() {
        assertThat(read(V14_1, "Type 3", "WeekOfMonth 5", "DayOfWeek 62", "CalendarType 1"))
                .contains(Recurrence.of(new MonthlyByWeek(5, EnumSet.range(MONDAY, FRIDAY)))
                        .by(1, false));
    }

    @Test
    @Tag("MSASCAL_S01_TC15")
    @Tag("MSASCAL_S01_TC20")
    void yearly() {
        Recurrence leap = Recurrence.of(new Yearly(4, 1)).by(15, true);

        assertThat(read(V14_1, "Type 5", "MonthOfYear 4", "DayOfMonth 1", "CalendarType 15", "IsLeapMonth 1"))
                .contains(leap);
        assertThat(written(V14_1, leap))
                .containsExactly(
                        "Type 5", "Interval 1", "DayOfMonth 1", "MonthOfYear 4", "CalendarType 15", "IsLeapMonth 1");
    }

    @Test
    @Tag("MSASCAL_S01_TC16")
    void yearlyByWeek() {
        assertThat(read(V14_1, "Type 6", "MonthOfYear 11", "WeekOfMonth 4", "DayOfWeek 16"))
                .contains(Recurrence.of(new YearlyByWeek(11, 4, Set.of(THURSDAY))));
    }

    @Test
    @Tag("MSASCAL_S01_TC19")
    void theNumberCountsWhereThereIsAnEndAsWell() {
        assertThat(read(V14_1, "Type 0", "Until 20260401T100000Z", "Occurrences 3"))
                .contains(Recurrence.of(new Daily()).times(3));
    }

    @Test
    @Tag("MSASCAL_S01_TC35")
    void every0thDayIsEveryDay() {
        assertThat(read(V14_1, "Type 0", "Interval 0")).contains(Recurrence.of(new Daily()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Interval 1",
                "Type 4",
                "Type 7",
                "Type -1",
                "Type x",
                "Type 1",
                "Type 2",
                "Type 3,DayOfWeek 2",
                "Type 3,WeekOfMonth 1",
                "Type 5,DayOfMonth 1",
                "Type 5,MonthOfYear 1",
                "Type 6,WeekOfMonth 1,DayOfWeek 2",
                "Type 6,MonthOfYear 1,WeekOfMonth 1",
                "Type 0,DayOfMonth 1",
                "Type 1,DayOfWeek 2,DayOfMonth 1",
                "Type 3,WeekOfMonth 1,DayOfWeek 2,DayOfMonth 1",
                "Type 2,DayOfMonth 1,DayOfWeek 2",
                "Type 5,MonthOfYear 1,DayOfMonth 1,DayOfWeek 2",
                "Type 2,DayOfMonth 1,MonthOfYear 1",
                "Type 1,DayOfWeek 2,WeekOfMonth 1",
                "Type 0,CalendarType 0",
                "Type 2,DayOfMonth 1,CalendarType 13",
                "Type 2,DayOfMonth 1,CalendarType 21",
                "Type 2,DayOfMonth 1,CalendarType 0,CalendarType 1",
                "Type 2,DayOfMonth 1,IsLeapMonth 1",
                "Type 2,DayOfMonth 0",
                "Type 2,DayOfMonth 32",
                "Type 1,DayOfWeek 0",
                "Type 1,DayOfWeek 128",
                "Type 1,DayOfWeek 2,FirstDayOfWeek 7",
                "Type 0,Interval 1000",
                "Type 0,Interval 99999999999",
                "Type 0,Occurrences 0",
                "Type 0,Occurrences 1000",
                "Type 0,Until tomorrow",
                "Type 0,Until 00010101T000000Z"
            })
    @Tag("MSASCAL_S01_TC21")
    @Tag("MSASCAL_S01_TC22")
    @Tag("MSASCAL_S01_TC23")
    @Tag("MSASCAL_S01_TC24")
    @Tag("MSASCAL_S01_TC25")
    @Tag("MSASCAL_S01_TC26")
    @Tag("MSASCAL_S01_TC27")
    void whatMakesNoSenseIsRefused(String rows) {
        assertThatThrownBy(() -> read(V14_1, rows.split(","))).isInstanceOf(ItemFormatException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DayOfMonth 3 | 2",
                "DayOfWeek 2 | 1",
                "Interval 2 | 0",
                "WeekOfMonth 1,DayOfWeek 2 | 3",
                "MonthOfYear 2,DayOfMonth 3 | 5",
                "MonthOfYear 2,WeekOfMonth 1,DayOfWeek 2 | 6"
            })
    void from16OnTheTypeShowsInTheRest(String rows, String type) {
        Recurrence recurrence = read(V16_1, rows.split(",")).orElseThrow();

        assertThat(written(V16_1, recurrence)).contains("Type " + type);
    }

    @Test
    void anEmptyElementIsNoRecurrence() {
        assertThat(read(V16_1)).isEmpty();
    }

    @Test
    void theLastDayIsWrittenAsMidnightOfTheZoneUpTo14() {
        Recurrence ending = Recurrence.of(new Daily()).until(EventTime.on(LocalDate.of(2026, 7, 1)));

        assertThat(written(V14_1, ending)).contains("Until 20260630T220000Z");
        assertThat(written(V16_1, ending)).contains("Until 20260701T000000Z");
    }

    @Test
    void whatTheProtocolCannotCountIsCut() {
        assertThat(written(V2_5, Recurrence.of(new Daily()).times(5000))).contains("Occurrences 999");
    }

    @Test
    void ofAnInvitationTheElementsAreOnTwoPages() {
        Property<Recurrence> invited = Property.of(Email.RECURRENCE, RecurrenceType.ofInvitations(item -> BERLIN));
        ItemSchema schema = ItemSchema.of("Invited", invited);
        Item item = Item.of(schema)
                .with(
                        invited,
                        Recurrence.of(new Monthly(1)).until(EventTime.at(Instant.parse("2026-04-01T10:00:00Z"))));

        Element written = Wire.encoded(item, V14_1).require(Email.RECURRENCE);

        assertThat(written.text(Email.UNTIL)).contains("2026-04-01T10:00:00.000Z");
        assertThat(written.text(Email2.CALENDAR_TYPE)).contains("0");
        assertThat(schema.decodeAnswer(Wire.encoded(item, V14_1), V14_1)).isEqualTo(item);
    }

    private static Optional<Recurrence> read(Version version, String... rows) {
        List<Element> children = new ArrayList<>();
        for (String row : rows) {
            String[] parts = row.split(" ");
            children.add(Element.of(CodePages.find("Calendar", parts[0]).orElseThrow(), parts[1]));
        }
        return SCHEMA.decode(Wire.data(Element.of(Calendar.RECURRENCE, children)), version)
                .get(RECURRENCE);
    }

    private static List<String> written(Version version, Recurrence recurrence) {
        return Wire.encoded(Item.of(SCHEMA).with(RECURRENCE, recurrence), version)
                .require(Calendar.RECURRENCE)
                .children()
                .stream()
                .map(child -> child.tag().name() + " " + child.text())
                .toList();
    }
}
