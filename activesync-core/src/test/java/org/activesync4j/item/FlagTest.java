package org.activesync4j.item;

import static org.activesync4j.Version.V14_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.Email;
import org.activesync4j.wbxml.page.Tasks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlagTest {

    private static final String EARLY = "2026-12-03T08:00:00.000Z";
    private static final String LATE = "2026-12-04T08:00:00.000Z";

    private static final Element ACTIVE = Element.of(Email.STATUS, "2");
    private static final Element NAME = Element.of(Email.FLAG_TYPE, "Flag for follow up");
    private static final Element START = Element.of(Tasks.START_DATE, EARLY);
    private static final Element DUE = Element.of(Tasks.DUE_DATE, LATE);
    private static final Element UTC_START = Element.of(Tasks.UTC_START_DATE, EARLY);
    private static final Element UTC_DUE = Element.of(Tasks.UTC_DUE_DATE, LATE);

    @Test
    @Tag("MSASEMAIL_S03_TC08")
    @Tag("MSASEMAIL_S03_TC11")
    void aFlagIsSetWithItsDates() {
        assertThat(flag(ACTIVE, NAME, START, DUE, UTC_START, UTC_DUE))
                .contains(Item.of(Flag.SCHEMA)
                        .with(Flag.STATUS, Flag.ACTIVE)
                        .with(Flag.TYPE, "Flag for follow up")
                        .with(Flag.START_DATE, LocalDateTime.of(2026, 12, 3, 8, 0))
                        .with(Flag.DUE_DATE, LocalDateTime.of(2026, 12, 4, 8, 0))
                        .with(Flag.UTC_START_DATE, Instant.parse(EARLY))
                        .with(Flag.UTC_DUE_DATE, Instant.parse(LATE)));
    }

    @Test
    @Tag("MSASEMAIL_S03_TC14")
    void anEmptyFlagIsNone() {
        assertThat(flag()).contains(Item.of(Flag.SCHEMA));
    }

    @Test
    @Tag("MSASEMAIL_S03_TC13")
    void aFlagIsClearedByItsStatus() {
        assertThat(flag(Element.of(Email.STATUS, "0")))
                .contains(Item.of(Flag.SCHEMA).with(Flag.STATUS, Flag.CLEARED));
    }

    @Test
    @Tag("MSASEMAIL_S03_TC03")
    @Tag("MSASEMAIL_S03_TC12")
    void aCompleteFlagSaysSinceWhen() {
        Element complete = Element.of(Email.STATUS, "1");
        Element completed = Element.of(Tasks.DATE_COMPLETED, EARLY);
        Element time = Element.of(Email.COMPLETE_TIME, EARLY);

        assertThat(flag(complete, completed, time)).isPresent();
        assertRefused("CompleteTime: expected, because it is complete", complete, completed);
        assertRefused("DateCompleted: expected, because it is complete", complete, time);
    }

    @Test
    @Tag("MSASEMAIL_S03_TC26")
    void anActiveFlagMaySaySinceWhenItWasComplete() {
        assertThat(flag(ACTIVE, NAME, Element.of(Tasks.DATE_COMPLETED, EARLY), Element.of(Email.COMPLETE_TIME, EARLY)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "-1", "x"})
    @Tag("MSASEMAIL_S03_TC02")
    void anotherStatusIsRefused(String status) {
        assertRefused("Status", Element.of(Email.STATUS, status));
    }

    @Test
    @Tag("MSASEMAIL_S03_TC04")
    void aReminderHasATime() {
        Element set = Element.of(Tasks.REMINDER_SET, "1");

        assertRefused("ReminderTime: expected, because a reminder is set", ACTIVE, set);
        assertThat(flag(ACTIVE, set, Element.of(Tasks.REMINDER_TIME, EARLY))).isPresent();
        assertThat(flag(ACTIVE, Element.of(Tasks.REMINDER_SET, "0"))).isPresent();
        assertRefused("expected 0 or 1", ACTIVE, Element.of(Tasks.REMINDER_SET, "2"));
    }

    @Test
    @Tag("MSASEMAIL_S03_TC05")
    void theDueDateIsNotBeforeTheStart() {
        assertRefused(
                "DueDate: expected not before the start",
                Element.of(Tasks.START_DATE, LATE),
                Element.of(Tasks.DUE_DATE, EARLY),
                UTC_START,
                UTC_DUE);
    }

    @Test
    @Tag("MSASEMAIL_S03_TC06")
    void theDueDateIsNotBeforeTheStartAroundTheWorldEither() {
        assertRefused(
                "UtcDueDate: expected not before the start",
                START,
                DUE,
                Element.of(Tasks.UTC_START_DATE, LATE),
                Element.of(Tasks.UTC_DUE_DATE, EARLY));
    }

    @Test
    @Tag("MSASEMAIL_S03_TC07")
    @Tag("MSASEMAIL_S03_TC16")
    void thereAreAllFourDatesOrNone() {
        assertRefused("expected all four dates or none", ACTIVE, START, DUE);
        assertRefused("expected all four dates or none", ACTIVE, START, DUE, UTC_START);
    }

    @Test
    @Tag("MSASEMAIL_S03_TC17")
    @Tag("MSASEMAIL_S03_TC21")
    @Tag("MSASEMAIL_S03_TC22")
    void ofWhatComesTwiceTheLastCounts() {
        Element sooner = Element.of(Tasks.DUE_DATE, EARLY);

        Optional<Item> flag = flag(ACTIVE, START, sooner, UTC_START, UTC_DUE, DUE);

        assertThat(flag.flatMap(item -> item.get(Flag.DUE_DATE))).contains(LocalDateTime.of(2026, 12, 4, 8, 0));
    }

    @Test
    void aSetFlagWithoutANameIsGivenOne() {
        Item flag = Item.of(Flag.SCHEMA).with(Flag.STATUS, Flag.ACTIVE);

        assertThat(sent(flag).text(Email.FLAG_TYPE)).contains("Flag for follow up");
        assertThat(sent(flag.with(Flag.TYPE, "Call back")).text(Email.FLAG_TYPE))
                .contains("Call back");
        assertThat(sent(Item.of(Flag.SCHEMA).with(Flag.STATUS, Flag.CLEARED)).has(Email.FLAG_TYPE))
                .isFalse();
    }

    @Test
    @Tag("MSASEMAIL_S03_TC15")
    void aChangeOfASetFlagNamesOnlyWhatIsDifferent() {
        Item call = Item.of(Flag.SCHEMA).with(Flag.STATUS, Flag.ACTIVE).with(Flag.TYPE, "Call back");
        Item subject = Item.of(Flag.SCHEMA).with(Flag.SUBJECT, "Ann");

        assertThat(Flag.updated(call, subject)).isEqualTo(call.with(Flag.SUBJECT, "Ann"));
        assertThat(Flag.updated(call, Item.of(Flag.SCHEMA))).isEqualTo(Item.of(Flag.SCHEMA));
    }

    @Test
    void aFlagThatBeginsAnewOrEndsKeepsNothing() {
        Item active = Item.of(Flag.SCHEMA).with(Flag.STATUS, Flag.ACTIVE);
        Item complete = Item.of(Flag.SCHEMA).with(Flag.STATUS, Flag.COMPLETE).with(Flag.SUBJECT, "Ann");
        Item cleared = Item.of(Flag.SCHEMA).with(Flag.STATUS, Flag.CLEARED);

        assertThat(Flag.updated(complete, active)).isEqualTo(active);
        assertThat(Flag.updated(cleared.with(Flag.SUBJECT, "Ann"), active)).isEqualTo(active);
        assertThat(Flag.updated(active.with(Flag.SUBJECT, "Ann"), cleared)).isEqualTo(cleared);
        assertThat(Flag.updated(active.with(Flag.SUBJECT, "Bob"), complete)).isEqualTo(complete);
    }

    private static Element sent(Item flag) {
        Item mail = Item.of(org.activesync4j.item.Email.SCHEMA).with(org.activesync4j.item.Email.FLAG, flag);
        return Wire.encoded(mail, V14_1).require(Email.FLAG);
    }

    private static Optional<Item> flag(Element... children) {
        Element flag = Element.of(Email.FLAG, children);
        Patch patch = org.activesync4j.item.Email.SCHEMA.decodePatch(Wire.data(flag), V14_1, Supported.NOT_SAID);
        return patch.set().get(org.activesync4j.item.Email.FLAG);
    }

    private static void assertRefused(String expectation, Element... children) {
        assertThatThrownBy(() -> flag(children))
                .isInstanceOf(ItemFormatException.class)
                .hasMessageContaining(expectation);
    }
}
