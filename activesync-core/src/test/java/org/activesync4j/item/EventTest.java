package org.activesync4j.item;

import static org.activesync4j.Version.V14_1;
import static org.activesync4j.Version.V16_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.item.Recurrence.Daily;
import org.activesync4j.item.Recurrence.Yearly;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Calendar;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:07:00Z");
    private static final InstanceId SECOND = new InstanceId(Instant.parse("2026-03-03T08:00:00Z"));
    private static final Item NONE = Item.of(Event.SCHEMA);

    private static final Item DAILY = NONE.with(Event.SUBJECT, "Daily")
            .with(Event.TIMEZONE, ZoneId.of("Europe/Berlin"))
            .with(Event.START_TIME, at("2026-03-02T08:00:00Z"))
            .with(Event.END_TIME, at("2026-03-02T08:15:00Z"))
            .with(Event.REMINDER, 5)
            .with(Event.RECURRENCE, Recurrence.of(new Daily()).times(60));

    private static EventTime at(String moment) {
        return EventTime.at(Instant.parse(moment));
    }

    private static EventTime on(String date) {
        return EventTime.on(LocalDate.parse(date));
    }

    private static Deviation edit(Item set) {
        return new Deviation.Edit(Patch.of(set));
    }

    private static Occasion occasion(Version version) {
        return new Occasion(version, NOW);
    }

    private static Patch settled(Item event, Patch patch, Version version) {
        return Event.SCHEMA.settled(event, patch, occasion(version));
    }

    @Test
    @Tag("MSASCAL_S01_TC05")
    void aNewEventWithoutTimesTakesTheNextHalfHour() {
        Item completed = Event.SCHEMA.completed(NONE, occasion(V14_1));

        assertThat(completed.get(Event.START_TIME)).contains(at("2026-03-02T10:30:00Z"));
        assertThat(completed.get(Event.END_TIME)).contains(at("2026-03-02T11:00:00Z"));
        assertThat(completed.get(Event.DT_STAMP)).contains(NOW);
    }

    @Test
    void whatADeviceIsToldOfItsNewEventIsNotWhatItNeverSays() {
        Item said = DAILY;

        assertThat(Event.SCHEMA.isNews(said, said.with(Event.DT_STAMP, NOW), V16_1))
                .isFalse();
        assertThat(Event.SCHEMA.isNews(said, said.with(Event.DT_STAMP, NOW), V14_1))
                .isTrue();
        assertThat(Event.SCHEMA.isNews(said, said, V14_1)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T23:00:00Z, Europe/Berlin, 2026-03-02",
        "2026-03-02T00:00:00Z, Europe/Berlin, 2026-03-02",
        "2026-03-01T22:00:00Z, Europe/Berlin, 2026-03-02",
        "2026-03-02T00:00:00Z, America/New_York, 2026-03-02",
        "2026-03-02T05:00:00Z, America/New_York, 2026-03-02",
        "2026-03-01T11:00:00Z, Pacific/Auckland, 2026-03-02",
        "2026-03-02T00:00:00Z, Pacific/Auckland, 2026-03-02",
        "2026-03-01T23:00:00Z, UTC, 2026-03-02",
        "2026-03-02T05:00:00Z, UTC, 2026-03-02",
        "2026-03-02T01:00:00Z, Atlantic/Azores, 2026-03-02"
    })
    void aDateIsFoundInWhateverMomentADeviceWrites(String moment, String zone, String date) {
        assertThat(EventAgreement.date(Instant.parse(moment), ZoneId.of(zone))).isEqualTo(LocalDate.parse(date));
    }

    @Test
    void anOccurrenceIsLikeItsSeriesButForItsTimeAndWhatItSays() {
        Item series = DAILY.with(
                Event.EXCEPTIONS,
                Map.of(
                        SECOND,
                        new Deviation.Edit(
                                new Patch(NONE.with(Event.SUBJECT, "Longer"), Set.of(Event.REMINDER), Map.of()))));

        Item second = series.occurrence(SECOND).orElseThrow();

        assertThat(second.get(Event.START_TIME)).contains(EventTime.at(SECOND.start()));
        assertThat(second.get(Event.END_TIME)).contains(at("2026-03-03T08:15:00Z"));
        assertThat(second.get(Event.SUBJECT)).contains("Longer");
        assertThat(second.has(Event.REMINDER)).isFalse();
        assertThat(second.has(Event.RECURRENCE)).isFalse();
    }

    @Test
    void anOccurrenceThatDoesNotTakePlaceIsNone() {
        Item series = DAILY.with(Event.EXCEPTIONS, Map.of(SECOND, new Deviation.Removed()));

        assertThat(series.occurrence(SECOND)).isEmpty();
        assertThat(Item.of(Note.SCHEMA).occurrence(SECOND)).isEmpty();
    }

    @Test
    void aSeriesTakesPlaceAtItsHourWhateverTheClocksDoAndWhereItSaysOtherwise() {
        InstanceId removed = instance("2026-03-04T08:00:00Z");
        InstanceId added = instance("2026-03-05T09:30:00Z");
        Item series = DAILY.with(
                Event.EXCEPTIONS,
                Map.of(removed, new Deviation.Removed(), added, edit(NONE.with(Event.SUBJECT, "Longer"))));

        for (String moment : new String[] {"2026-03-02T08:00:00Z", "2026-04-01T07:00:00Z", "2026-04-30T07:00:00Z"}) {
            assertThat(Event.takesPlace(series, instance(moment))).as(moment).isTrue();
        }
        for (String moment : new String[] {"2026-03-01T08:00:00Z", "2026-04-01T08:00:00Z", "2026-05-01T07:00:00Z"}) {
            assertThat(Event.takesPlace(series, instance(moment))).as(moment).isFalse();
        }
        assertThat(Event.takesPlace(series, removed)).isFalse();
        assertThat(Event.takesPlace(series, added)).isTrue();
        assertThat(Event.takesPlace(DAILY.without(Event.RECURRENCE), SECOND)).isFalse();
    }

    @Test
    void aSeriesOfWholeDaysTakesPlaceOnDates() {
        Item series = NONE.with(Event.START_TIME, on("2026-03-02"))
                .with(Event.RECURRENCE, Recurrence.of(new Daily()).times(2));

        assertThat(Event.takesPlace(series, instance("2026-03-03T00:00:00Z"))).isTrue();
        assertThat(Event.takesPlace(series, instance("2026-03-04T00:00:00Z"))).isFalse();
    }

    private static InstanceId instance(String moment) {
        return new InstanceId(Instant.parse(moment));
    }

    @Test
    void upTo14AnOccurrenceIsDescribedInWhole() {
        Item series = DAILY.with(
                Event.EXCEPTIONS,
                Map.of(SECOND, edit(NONE.with(Event.REMINDER, 30).with(Event.BODY, Body.text("notes")))));
        Patch said = Event.SCHEMA.overriding(SECOND, edit(NONE.with(Event.SUBJECT, "Longer")));

        Item by14 =
                settled(series, said, V14_1).applyTo(series).occurrence(SECOND).orElseThrow();
        Item by16 =
                settled(series, said, V16_1).applyTo(series).occurrence(SECOND).orElseThrow();

        assertThat(by14.get(Event.REMINDER)).contains(5);
        assertThat(by16.get(Event.REMINDER)).contains(30);
        assertThat(by14.has(Event.BODY)).isTrue();
    }

    @Test
    void exceptionsEndWhenADeviceFrom16OnMovesTheSeries() {
        Item series = DAILY.with(Event.EXCEPTIONS, Map.of(SECOND, new Deviation.Removed()));
        Patch moved = Patch.of(NONE.with(Event.START_TIME, at("2026-03-02T08:05:00Z")));

        assertThat(settled(series, moved, V16_1).clear()).containsExactly(Event.EXCEPTIONS);
        assertThat(settled(series, moved, V14_1).clear()).isEmpty();
        assertThat(settled(series, Patch.of(NONE.with(Event.START_TIME, at("2026-03-02T08:00:00Z"))), V16_1)
                        .clear())
                .isEmpty();
    }

    @Test
    void whatIsNoSeriesHasNoOccurrences() {
        Patch said = Event.SCHEMA.overriding(SECOND, new Deviation.Removed());

        assertThatThrownBy(() -> settled(DAILY.without(Event.RECURRENCE), said, V16_1))
                .isInstanceOf(ItemFormatException.class);
        assertThatThrownBy(() -> Note.SCHEMA.overriding(SECOND, new Deviation.Removed()))
                .isInstanceOf(ItemFormatException.class);
        assertThatThrownBy(() -> Event.SCHEMA.overriding(
                        new InstanceId(Instant.parse("0000-01-01T00:00:00Z")), new Deviation.Removed()))
                .isInstanceOf(ItemFormatException.class);
    }

    @ParameterizedTest
    @CsvSource({"1,false", "5,true"})
    void anEventHasFilesButNoMessages(int method, boolean refused) {
        Element file = Element.of(
                AirSyncBase.ADD,
                Element.of(AirSyncBase.CLIENT_ID, "a1"),
                Element.of(AirSyncBase.CONTENT, new byte[] {1}),
                Element.of(AirSyncBase.DISPLAY_NAME, "a1.eml"),
                Element.of(AirSyncBase.METHOD, "" + method));
        Element data = Element.of(AirSync.APPLICATION_DATA, Element.of(AirSyncBase.ATTACHMENTS, file));

        assertThat(isRefused(() -> Event.SCHEMA.decode(data, V16_1))).isEqualTo(refused);
        assertThat(isRefused(() -> Event.SCHEMA.decodePatch(data, V16_1, Supported.NOT_SAID)))
                .isEqualTo(refused);
    }

    private static boolean isRefused(ThrowingCallable reading) {
        return catchThrowable(reading) instanceof ItemFormatException;
    }

    @Test
    void anEventCannotEndBeforeItBegins() {
        Patch early = Patch.of(NONE.with(Event.END_TIME, at("2026-03-02T07:00:00Z")));

        assertThatThrownBy(() -> settled(DAILY, early, V16_1)).isInstanceOf(ItemFormatException.class);
    }

    @Test
    void aDeviceIsNeverToldThatAnEventEndsBeforeItBegins() {
        Item wrong = DAILY.with(Event.END_TIME, at("2026-03-02T07:00:00Z"));

        assertThat(Wire.encoded(wrong, V14_1).text(Calendar.END_TIME)).contains("20260302T080000Z");
    }

    @Test
    void aSeriesIsRecentUntilItsLastOccurrenceEnds() {
        assertThat(until(DAILY.without(Event.RECURRENCE))).contains("2026-03-02T08:15:00Z");
        assertThat(until(DAILY.with(Event.RECURRENCE, Recurrence.of(new Daily()).times(3))))
                .contains("2026-03-04T08:15:00Z");
        assertThat(until(DAILY.with(Event.RECURRENCE, Recurrence.of(new Daily()).until(at("2026-04-01T08:00:00Z")))))
                .contains("2026-04-01T08:15:00Z");
        assertThat(Event.SCHEMA.until(DAILY.with(Event.RECURRENCE, Recurrence.of(new Daily()))))
                .contains(Instant.MAX);
        assertThat(Event.SCHEMA.until(NONE)).isEmpty();
    }

    @Test
    void anOccurrenceThatWasMovedCountsToo() {
        Item moved = NONE.with(Event.START_TIME, at("2026-05-01T08:00:00Z"))
                .with(Event.END_TIME, at("2026-05-01T09:00:00Z"));

        assertThat(until(DAILY.with(Event.RECURRENCE, Recurrence.of(new Daily()).times(3))
                        .with(Event.EXCEPTIONS, Map.of(SECOND, edit(moved)))))
                .contains("2026-05-01T09:00:00Z");
    }

    @Test
    void yearsOfAnotherCalendarAreCountedGenerously() {
        Item lunar = DAILY.with(
                Event.RECURRENCE, Recurrence.of(new Yearly(1, 1)).by(15, false).times(3));

        assertThat(Event.SCHEMA.until(lunar).orElseThrow()).isAfter(Instant.parse("2029-03-02T00:00:00Z"));
    }

    private static Optional<String> until(Item event) {
        return Event.SCHEMA.until(event).map(Instant::toString);
    }

    @Test
    void moreTimesThanTheProtocolCanCountEndWithTheLast() {
        Item often = DAILY.with(Event.RECURRENCE, Recurrence.of(new Daily()).times(2000));

        Element recurrence = Wire.encoded(often, V14_1).require(Calendar.RECURRENCE);

        assertThat(recurrence.has(Calendar.OCCURRENCES)).isFalse();
        assertThat(recurrence.text(Calendar.UNTIL)).contains("20310822T070000Z");
    }

    @Test
    void ofVeryManyExceptionsTheLatestAreSent() {
        Map<InstanceId, Deviation> many = new HashMap<>();
        for (int day = 0; day < 300; day++) {
            many.put(new InstanceId(SECOND.start().plusSeconds(86_400L * day)), new Deviation.Removed());
        }

        List<Element> sent = Wire.encoded(DAILY.with(Event.EXCEPTIONS, many), V14_1)
                .require(Calendar.EXCEPTIONS)
                .children();

        assertThat(sent).hasSize(256);
        assertThat(sent.get(255).text(Calendar.EXCEPTION_START_TIME)).contains("20261227T080000Z");
    }

    @Test
    void whatLastsAllDayIsToldAsDatesFrom16On() {
        Item day = NONE.with(Event.START_TIME, on("2026-07-01"))
                .with(Event.END_TIME, on("2026-07-02"))
                .with(Event.TIMEZONE, ZoneId.of("Europe/Berlin"));

        assertThat(Wire.encoded(day, V16_1).text(Calendar.START_TIME)).contains("20260701T000000Z");
        assertThat(Wire.encoded(day, V16_1).has(Calendar.TIMEZONE)).isFalse();
        assertThat(Wire.encoded(day, V14_1).text(Calendar.START_TIME)).contains("20260630T220000Z");
        assertThat(Wire.encoded(day, V14_1).text(Calendar.ALL_DAY_EVENT)).contains("1");
    }
}
