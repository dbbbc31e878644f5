package org.activesync4j.item;

import static org.activesync4j.Version.V14_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Opaque;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.Contacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeTest {

    private static final Tag TAG = Contacts.JOB_TITLE;

    // Text

    @Test
    void anEmptyElementIsAnEmptyText() {
        assertThat(read(Type.TEXT, "")).contains("");
    }

    @Test
    void textMayComeAsOpaqueData() {
        Element opaque = Wire.sent(Element.of(TAG, Opaque.of("Bäcker".getBytes(StandardCharsets.UTF_8))));

        assertThat(reading().value(Type.TEXT, opaque)).contains("Bäcker");
    }

    @Test
    void aDeviceMayNotSendMoreTextThanTheLimit() {
        assertThat(read(Type.text(3), "abc")).contains("abc");
        assertRefused(Type.text(3), "abcd", "expected at most 3 characters but was 4");
    }

    @Test
    void aDeviceIsNotSentMoreTextThanTheLimit() {
        assertThat(written(Type.text(3), "abcd")).isEqualTo("abc");
        assertThat(written(Type.text(3), "ab😀")).isEqualTo("ab");
    }

    @Test
    void onlyCharactersOfXmlLeave() {
        assertThat(written(Type.TEXT, "a\0b\u0001c\uFFFEd\uD83De\uDE00f")).isEqualTo("a b c\uFFFDd\uFFFDe\uFFFDf");
    }

    // Claims and numbers

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "'', true"})
    void aClaimIsOneOrZeroAndTrueIfEmpty(String text, boolean claim) {
        assertThat(read(Type.BOOL, text)).contains(claim);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-1", "yes", "true", "01"})
    void anythingElseIsNoClaim(String text) {
        assertRefused(Type.BOOL, text, "expected 0 or 1");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "255, 255", "' 7 ', 7"})
    void aNumberIsWithinItsBounds(String text, int number) {
        assertThat(read(Type.U8, text)).contains(number);
    }

    @ParameterizedTest
    @CsvSource({"-1, expected a number from 0 to 255", "256, expected a number from 0 to 255", "x, expected an integer"
    })
    void anythingElseIsNoSuchNumber(String text, String expectation) {
        assertRefused(Type.U8, text, expectation);
    }

    @Test
    void anEmptyElementIsNoNumber() {
        assertThat(read(Type.U8, "")).isEmpty();
    }

    // Moments and dates

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-03T02:07:31.000Z", "2026-12-03T02:07:31Z", "20261203T020731Z"})
    void aMomentIsReadInEitherForm(String text) {
        Instant moment = Instant.parse("2026-12-03T02:07:31Z");

        assertThat(read(Type.DATE_TIME, text)).contains(moment);
        assertThat(read(Type.COMPACT_DATE_TIME, text)).contains(moment);
    }

    @Test
    void aMomentIsWrittenInTheFormOfItsElement() {
        Instant moment = Instant.parse("2026-12-03T02:07:31.250Z");

        assertThat(written(Type.DATE_TIME, moment)).isEqualTo("2026-12-03T02:07:31.250Z");
        assertThat(written(Type.COMPACT_DATE_TIME, moment)).isEqualTo("20261203T020731Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-13-01T00:00:00Z", "2026-02-30", "1764727651"})
    void anythingElseIsNoMoment(String text) {
        assertRefused(Type.DATE_TIME, text, "expected a date and time");
    }

    @Test
    void aMomentIsInAYearOfFourDigits() {
        assertThatThrownBy(() -> Type.DATE_TIME.checked(Instant.parse("0000-12-31T23:59:59Z")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Type.DATE_TIME.checked(Instant.parse("+10000-01-01T00:00:00Z")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Type.DATE.checked(LocalDate.of(10_000, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Type.LOCAL_DATE_TIME.checked(LocalDateTime.of(0, 1, 1, 0, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLocalTimeKeepsItsDigits() {
        LocalDateTime local = LocalDateTime.of(2026, 12, 3, 2, 7, 31);

        assertThat(written(Type.LOCAL_DATE_TIME, local)).isEqualTo("2026-12-03T02:07:31.000Z");
        assertThat(read(Type.LOCAL_DATE_TIME, "2026-12-03T02:07:31.000Z")).contains(local);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "midnight UTC,             1980-02-29T00:00:00.000Z",
        "noon UTC,                 1980-02-29T12:00:00.000Z",
        "a minute before noon,     1980-02-29T11:59:00.000Z",
        "a date alone,             1980-02-29",
        "midnight in Berlin,       1980-02-28T23:00:00.000Z",
        "midnight in Kolkata,      1980-02-28T18:30:00.000Z",
        "midnight in Tokyo,        1980-02-28T15:00:00.000Z",
        "just after noon,          1980-02-28T12:00:01.000Z",
        "midnight on New Zealand,  1980-02-28T11:00:00.000Z",
        "midnight on Chatham,      1980-02-28T10:15:00.000Z",
        "midnight in New York,     1980-02-29T05:00:00.000Z",
        "midnight in Los Angeles,  1980-02-29T08:00:00.000Z",
        "midnight in Honolulu,     1980-02-29T10:00:00.000Z"
    })
    void aDateIsTheSameWhateverADeviceMakesOfIt(String dialect, String text) {
        assertThat(read(Type.DATE, text)).as(dialect).contains(LocalDate.of(1980, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pacific/Honolulu",
                "America/Anchorage",
                "America/Los_Angeles",
                "America/Denver",
                "America/Chicago",
                "America/New_York",
                "America/Caracas",
                "America/Halifax",
                "America/St_Johns",
                "America/Sao_Paulo",
                "Atlantic/South_Georgia",
                "Atlantic/Azores",
                "Africa/Lagos",
                "Europe/London",
                "Europe/Berlin",
                "Europe/Helsinki",
                "Africa/Johannesburg",
                "Europe/Moscow",
                "Asia/Tehran",
                "Asia/Dubai",
                "Asia/Kabul",
                "Asia/Karachi",
                "Asia/Kolkata",
                "Asia/Kathmandu",
                "Asia/Dhaka",
                "Asia/Yangon",
                "Asia/Bangkok",
                "Asia/Shanghai",
                "Australia/Perth",
                "Australia/Eucla",
                "Asia/Tokyo",
                "Australia/Darwin",
                "Australia/Adelaide",
                "Australia/Sydney",
                "Australia/Lord_Howe",
                "Pacific/Noumea",
                "Asia/Manila",
                "America/Argentina/Buenos_Aires",
                "America/Mexico_City",
                "Africa/Cairo"
            })
    void aDateSurvivesDevicesThatWriteTheirOwnMidnight(String zone) {
        for (LocalDate date = LocalDate.of(2025, 1, 1); date.getYear() == 2025; date = date.plusDays(1)) {
            Instant midnight = date.atStartOfDay(ZoneId.of(zone)).toInstant();

            assertThat(read(Type.DATE, midnight.toString())).contains(date);
        }
    }

    @Test
    void aDateIsWrittenAtMidnightOrAtNoonForWhoWantsIt() {
        Item ann = Item.of(Contact.SCHEMA).with(Contact.BIRTHDAY, LocalDate.of(1980, 2, 29));

        assertThat(Wire.encoded(ann, V14_1).text(Contacts.BIRTHDAY)).contains("1980-02-29T00:00:00.000Z");
        assertThat(Wire.encoded(ann, Rendering.of(V14_1).datesAt(LocalTime.NOON))
                        .text(Contacts.BIRTHDAY))
                .contains("1980-02-29T12:00:00.000Z");
    }

    // Bytes

    @Test
    void base64IsReadWithItsLinesBroken() {
        assertThat(read(Type.base64(100), "YWJj\r\n ZGVm"))
                .contains(Content.of("abcdef".getBytes(StandardCharsets.UTF_8)));
        assertRefused(Type.base64(100), "not base64!", "expected base64");
    }

    @Test
    void aDeviceMayNotSendMoreBytesThanTheLimit() {
        assertThat(read(Type.base64(8), "YWJjZGVm")).isPresent();
        assertRefused(Type.base64(8), "YWJjZGVmZw==", "expected at most 8 characters but was 12");
    }

    @Test
    void whatWouldBeTooLargeForADeviceIsNotSent() {
        Property<Content> small = Property.of(TAG, Type.base64(8));
        ItemSchema schema = ItemSchema.of("Small", small);

        Element fits = Wire.encoded(Item.of(schema).with(small, Content.of(new byte[6])), V14_1);
        Element tooLarge = Wire.encoded(Item.of(schema).with(small, Content.of(new byte[7])), V14_1);

        assertThat(fits.text(TAG)).contains("AAAAAAAA");
        assertThat(tooLarge.has(TAG)).isFalse();
    }

    @Test
    void opaqueBytesKeepTheirValues() {
        byte[] bytes = {0, 1, (byte) 0xFF};
        Element element = Wire.sent(Element.of(TAG, Opaque.of(bytes)));

        assertThat(reading().value(Type.OPAQUE, element)).contains(Content.of(bytes));
        assertThat(read(Type.OPAQUE, "")).isEmpty();
    }

    // Lists

    @Test
    void aListEndsAtItsLimit() {
        Type<List<String>> three = Type.list(Contacts.CATEGORY, Type.TEXT, 3);
        Element four = Element.of(Contacts.CATEGORIES, Collections.nCopies(4, Element.of(Contacts.CATEGORY, "a")));

        assertThatThrownBy(() -> reading().value(three, Wire.sent(four)))
                .isInstanceOf(ItemFormatException.class)
                .hasMessageContaining("expected at most 3 of Category");
        assertThat(encoded(three, List.of("a", "b", "c", "d")).children(Contacts.CATEGORY))
                .extracting(Element::text)
                .containsExactly("a", "b", "c");
    }

    @Test
    void anEmptyListIsAnEmptyElement() {
        Type<List<String>> type = Type.list(Contacts.CATEGORY, Type.TEXT, 3);

        assertThat(encoded(type, List.of()).isEmpty()).isTrue();
        assertThat(read(type, "")).contains(List.of());
    }

    @Test
    void whatDoesNotBelongIntoAListIsPassedOver() {
        Element list = Wire.sent(
                Element.of(Contacts.CATEGORIES, Element.of(Contacts.CHILD, "x"), Element.of(Contacts.CATEGORY, "a")));

        assertThat(reading().value(Type.list(Contacts.CATEGORY, Type.TEXT, 3), list))
                .contains(List.of("a"));
    }

    // Narrower types

    @Test
    void aNarrowerTypeRefusesFromEitherSide() {
        Type<Integer> even = Type.INTEGER.where(number -> number % 2 == 0, "an even number");

        assertThat(read(even, "4")).contains(4);
        assertRefused(even, "3", "expected an even number");
        assertThatThrownBy(() -> even.checked(3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Reading reading() {
        return new Reading(V14_1, Reading.Source.ADD, tag -> {});
    }

    private static <T> Optional<T> read(Type<T> type, String text) {
        return reading().value(type, Wire.sent(Element.of(TAG, text)));
    }

    private static <T> void assertRefused(Type<T> type, String text, String expectation) {
        assertThatThrownBy(() -> read(type, text))
                .isInstanceOf(ItemFormatException.class)
                .hasMessageContaining(expectation)
                .hasMessageContaining("JobTitle");
    }

    private static <T> String written(Type<T> type, T value) {
        return encoded(type, value).text();
    }

    private static <T> Element encoded(Type<T> type, T value) {
        Property<T> property = Property.of(TAG, type);
        ItemSchema schema = ItemSchema.of("One", property);
        return Wire.encoded(Item.of(schema).with(property, value), V14_1).require(TAG);
    }
}
