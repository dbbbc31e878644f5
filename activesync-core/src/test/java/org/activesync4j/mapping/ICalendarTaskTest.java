package org.activesync4j.mapping;

import static org.activesync4j.mapping.PlainFormat.TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Recurrence;
import org.activesync4j.item.Task;
import org.activesync4j.item.TaskRecurrence;
import org.activesync4j.spi.DriverException;
import org.junit.jupiter.api.Test;

/** Tasks lie in VTODOs; Ann's clocks are those of Berlin. */
class ICalendarTaskTest {

    private static final LocalDateTime FIRST_OF_APRIL = LocalDateTime.of(2026, 4, 1, 0, 0);
    private static final Instant ITS_MIDNIGHT = Instant.parse("2026-03-31T22:00:00Z");

    private static Item task(String... lines) {
        return TASK.item(object(lines));
    }

    private static byte[] object(String... lines) {
        return PlainFormat.bytes("BEGIN:VTODO\r\n" + String.join("\r\n", lines) + "\r\nEND:VTODO\r\n");
    }

    private static String changed(Item set, String... lines) {
        return PlainFormat.text(TASK.apply(Patch.of(set), object(lines)));
    }

    private static Item none() {
        return Item.of(Task.SCHEMA);
    }

    @Test
    void aDateIsTheMidnightOfWhereTheUserIs() {
        Item task = task("DUE;VALUE=DATE:20260401");

        assertThat(task.get(Task.DUE_DATE)).contains(FIRST_OF_APRIL);
        assertThat(task.get(Task.UTC_DUE_DATE)).contains(ITS_MIDNIGHT);
    }

    @Test
    void aTimeIsToldByTheUsersClock() {
        Item task = task("DUE;TZID=America/New_York:20260401T170000");

        assertThat(task.get(Task.DUE_DATE)).contains(LocalDateTime.of(2026, 4, 1, 23, 0));
        assertThat(task.get(Task.UTC_DUE_DATE)).contains(Instant.parse("2026-04-01T21:00:00Z"));
    }

    @Test
    void aMidnightBecomesADate() {
        Item due = none().with(Task.DUE_DATE, FIRST_OF_APRIL).with(Task.UTC_DUE_DATE, ITS_MIDNIGHT);

        assertThat(changed(due, "SUMMARY:x")).contains("\r\nDUE;VALUE=DATE:20260401\r\n");
    }

    @Test
    void aMidnightElsewhereKeepsItsMoment() {
        Item due = none().with(Task.DUE_DATE, FIRST_OF_APRIL)
                .with(Task.UTC_DUE_DATE, Instant.parse("2026-04-01T04:00:00Z"));

        assertThat(changed(due, "SUMMARY:x"))
                .contains("\r\nDUE;VALUE=DATE;X-ACTIVESYNC-UTC=20260401T040000Z:20260401\r\n");
    }

    @Test
    void aTimeKeepsItsZone() {
        Item due = none().with(Task.UTC_DUE_DATE, Instant.parse("2026-04-02T21:00:00Z"));

        assertThat(changed(due, "DUE;TZID=America/New_York:20260401T170000"))
                .contains("\r\nDUE;TZID=America/New_York:20260402T170000\r\n");
    }

    @Test
    void bothDatesAreTimesWhenOneIs() {
        Item due = none().with(Task.UTC_DUE_DATE, Instant.parse("2026-04-02T21:00:00Z"));

        assertThat(changed(due, "DTSTART;VALUE=DATE:20260401"))
                .contains("\r\nDTSTART:20260331T220000Z\r\n")
                .contains("\r\nDUE:20260402T210000Z\r\n");
    }

    @Test
    void whatIsDueAfterADurationStaysSoWhenTheStartMoves() {
        Item start = none().with(Task.UTC_START_DATE, Instant.parse("2026-04-02T07:00:00Z"));

        String moved = changed(start, "DTSTART:20260401T070000Z", "DURATION:P2D");

        assertThat(moved).contains("DUE:20260403T070000Z").doesNotContain("DURATION");
    }

    @Test
    void doneIsWhatSaysSo() {
        assertThat(task("STATUS:COMPLETED").get(Task.COMPLETE)).contains(true);
        assertThat(task("STATUS:CANCELLED").get(Task.COMPLETE)).contains(true);
        assertThat(task("PERCENT-COMPLETE:100").get(Task.COMPLETE)).contains(true);
        assertThat(task("COMPLETED:20260401T070000Z").get(Task.COMPLETE)).contains(true);
        assertThat(task("STATUS:NEEDS-ACTION", "COMPLETED:20260401T070000Z").get(Task.COMPLETE))
                .contains(false);
        assertThat(task("SUMMARY:x").get(Task.COMPLETE)).contains(false);
    }

    @Test
    void whatIsMarkedAsDoneSaysSoToEverybody() {
        Item done = none().with(Task.COMPLETE, true).with(Task.DATE_COMPLETED, Instant.parse("2026-04-01T07:00:00Z"));

        assertThat(changed(done, "STATUS:NEEDS-ACTION"))
                .contains("\r\nSTATUS:COMPLETED\r\n")
                .contains("\r\nPERCENT-COMPLETE:100\r\n")
                .contains("\r\nCOMPLETED:20260401T070000Z\r\n");
    }

    @Test
    void whatIsToBeDoneAgainHasNotBeenDone() {
        String open = changed(
                none().with(Task.COMPLETE, false),
                "STATUS:COMPLETED",
                "COMPLETED:20260401T070000Z",
                "PERCENT-COMPLETE:100");

        assertThat(open)
                .contains("STATUS:NEEDS-ACTION")
                .doesNotContain("COMPLETED")
                .doesNotContain("PERCENT");
    }

    @Test
    void prioritiesHaveThreeSteps() {
        for (String high : new String[] {"1", "2", "3", "4"}) {
            assertThat(task("PRIORITY:" + high).get(Task.IMPORTANCE)).contains(2);
        }
        for (String low : new String[] {"6", "7", "8", "9"}) {
            assertThat(task("PRIORITY:" + low).get(Task.IMPORTANCE)).contains(0);
        }
        for (String normal : new String[] {"0", "5", "10", "x", ""}) {
            assertThat(task("PRIORITY:" + normal).get(Task.IMPORTANCE)).contains(1);
        }
    }

    @Test
    void anImportanceOfADeviceIsKept() {
        String changed = changed(none().with(Task.IMPORTANCE, 77));

        assertThat(changed).contains("PRIORITY;X-ACTIVESYNC-IMPORTANCE=77:5");
        assertThat(TASK.item(PlainFormat.bytes(changed)).get(Task.IMPORTANCE)).contains(77);
    }

    @Test
    void theFirstAlarmThatCanBeGivenIsTheReminder() {
        Item task = TASK.item(PlainFormat.bytes(Todos.WILD));

        assertThat(task.get(Task.REMINDER_SET)).contains(true);
        assertThat(task.get(Task.REMINDER_TIME)).contains(Instant.parse("2026-03-03T10:30:00Z"));
    }

    @Test
    void aReminderThatIsTurnedOffLeavesOtherAlarmsAndIsNoneToDevices() {
        byte[] off = TASK.apply(Patch.of(none().with(Task.REMINDER_SET, false)), PlainFormat.bytes(Todos.WILD));

        assertThat(TASK.item(off).get(Task.REMINDER_SET)).contains(false);
        assertThat(PlainFormat.text(off)).contains("ACTION:EMAIL").contains("ACTION:AUDIO");
    }

    @Test
    void aReminderThatIsMovedKeepsWhatElseIsInItsAlarm() {
        Item reminder = none().with(Task.REMINDER_TIME, Instant.parse("2026-04-01T07:00:00Z"));

        String moved = PlainFormat.text(TASK.apply(Patch.of(reminder), PlainFormat.bytes(Todos.WILD)));

        assertThat(moved)
                .contains("ACTION:DISPLAY\r\nX-UNKNOWN:2\r\nTRIGGER;VALUE=DATE-TIME:20260401T070000Z\r\nEND:VALARM");
    }

    @Test
    void aTaskComesAgainAsItsRuleSays() {
        TaskRecurrence weekly = task("DTSTART;VALUE=DATE:20260302", "RRULE:FREQ=WEEKLY;UNTIL=20260601")
                .get(Task.RECURRENCE)
                .orElseThrow();

        assertThat(weekly)
                .isEqualTo(TaskRecurrence.of(
                        Recurrence.of(new Recurrence.Weekly(Set.of(DayOfWeek.MONDAY), DayOfWeek.MONDAY))
                                .until(EventTime.on(LocalDate.of(2026, 6, 1))),
                        LocalDateTime.of(2026, 3, 2, 0, 0)));
    }

    @Test
    void aRuleThatDevicesDoNotHaveIsMentionedAndStays() {
        byte[] object = PlainFormat.bytes(Todos.BARE);

        Mapped mapped = TASK.read(object);

        assertThat(mapped.item().has(Task.RECURRENCE)).isFalse();
        assertThat(mapped.untold()).hasSize(1);
        assertThat(PlainFormat.text(TASK.apply(TASK.clearing(Task.RECURRENCE), object)))
                .contains("RRULE:FREQ=HOURLY");
    }

    @Test
    void aTaskThatStartsWhenItIsDoneSaysSoBesideItsRule() {
        TaskRecurrence again =
                new TaskRecurrence(Recurrence.of(new Recurrence.Daily()).every(3), FIRST_OF_APRIL, true, false);

        assertThat(changed(none().with(Task.RECURRENCE, again), "DUE;VALUE=DATE:20260401"))
                .contains("\r\nRRULE;X-ACTIVESYNC-REGENERATE=TRUE:FREQ=DAILY;INTERVAL=3\r\n");
    }

    @Test
    void aDeadOccurrenceDoesNotComeAgainAnywhere() {
        TaskRecurrence dead = new TaskRecurrence(Recurrence.of(new Recurrence.Daily()), FIRST_OF_APRIL, false, true);

        String changed = changed(none().with(Task.RECURRENCE, dead), "RRULE:FREQ=DAILY", "DUE;VALUE=DATE:20260401");

        assertThat(changed)
                .contains("\r\nX-ACTIVESYNC-DEAD-RRULE:FREQ=DAILY\r\n")
                .doesNotContain("\r\nRRULE");
        assertThat(TASK.item(PlainFormat.bytes(changed)).get(Task.RECURRENCE)).contains(dead);
    }

    @Test
    void anOccurrenceThatDiffersIsNotTheSeries() {
        assertThat(TASK.item(PlainFormat.bytes(Todos.SERIES)).get(Task.SUBJECT)).contains("Bins");
        assertThat(PlainFormat.text(
                        TASK.apply(Patch.of(none().with(Task.SUBJECT, "Cans")), PlainFormat.bytes(Todos.SERIES))))
                .contains("SUMMARY:Another")
                .contains("SUMMARY:Cans");
    }

    @Test
    void aChangeIsStamped() {
        assertThat(changed(none().with(Task.SUBJECT, "Cans"), "DTSTAMP:20260101T000000Z"))
                .contains("DTSTAMP:20261125T120000Z")
                .contains("LAST-MODIFIED:20261125T120000Z");
    }

    @Test
    void whatIsNoTaskIsShownAsItIs() {
        Mapped mapped = TASK.read(PlainFormat.bytes("BEGIN:VEVENT\r\nEND:VEVENT\r\n"));

        assertThat(mapped.unreadable()).contains("no VTODO");
        assertThat(mapped.item().get(Task.SUBJECT)).contains("Unreadable task");
        assertThat(PlainFormat.said(Task.BODY, mapped.item())).isEqualTo("BEGIN:VEVENT\r\nEND:VEVENT\r\n");
    }

    @Test
    void whatIsNoTaskCannotBeChanged() {
        Patch patch = new Patch(none(), Set.of(Task.SUBJECT), Map.of());

        assertThatThrownBy(() -> TASK.apply(patch, new byte[0]))
                .isInstanceOfSatisfying(
                        DriverException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(DriverException.Reason.INVALID));
    }
}
