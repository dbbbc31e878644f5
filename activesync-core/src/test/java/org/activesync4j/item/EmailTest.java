package org.activesync4j.item;

import static org.activesync4j.Version.V12_1;
import static org.activesync4j.Version.V14_0;
import static org.activesync4j.Version.V14_1;
import static org.activesync4j.Version.V16_0;
import static org.activesync4j.Version.V2_5;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.wbxml.CodePages;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Opaque;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Email2;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

    private static final Item NONE = Item.of(Email.SCHEMA);

    private static final Occasion ON_14_1 = new Occasion(V14_1, Instant.parse("2026-03-02T10:00:00Z"));

    private static final Item MAIL = NONE.with(Email.FROM, "ann@example.org")
            .with(Email.TO, "bob@example.org")
            .with(Email.SUBJECT, "Milk")
            .with(Email.DATE_RECEIVED, Instant.parse("2026-12-03T02:07:31Z"))
            .with(Email.BODY, Body.text("two"));

    // What a device is sent

    @ParameterizedTest
    @EnumSource(Version.class)
    void itsDatesHavePunctuation(Version version) {
        assertThat(Wire.encoded(MAIL, version).text(tag("DateReceived"))).contains("2026-12-03T02:07:31.000Z");
    }

    @Test
    void aMailWithoutAFlagHasAnEmptyOne() {
        assertThat(Wire.encoded(MAIL, V14_1).child(tag("Flag"))).contains(Element.of(tag("Flag")));
        assertThat(Wire.encoded(MAIL, V2_5).has(tag("Flag"))).isFalse();
    }

    @Test
    void whatDevicesExpectInEveryMailIsThere() {
        Element data = Wire.encoded(MAIL, V14_0);

        assertThat(data.text(tag("Read"))).contains("0");
        assertThat(data.text(tag("MessageClass"))).contains("IPM.Note");
        assertThat(data.text(tag("InternetCPID"))).contains("65001");
        assertThat(data.text(tag("ContentClass"))).contains("urn:content-classes:message");
        assertThat(data.child(tag("Categories"))).contains(Element.of(tag("Categories")));
    }

    @Test
    void theConversationIsNamedFromVersion14On() {
        Item mail = MAIL.with(Email.CONVERSATION_ID, Content.of(new byte[16]))
                .with(Email.CONVERSATION_INDEX, Content.of(new byte[5]));

        assertThat(Wire.encoded(mail, V14_0).require(Email2.CONVERSATION_ID).nodes())
                .containsExactly(Opaque.of(new byte[16]));
        assertThat(Wire.encoded(mail, V14_0).require(Email2.CONVERSATION_INDEX).nodes())
                .containsExactly(Opaque.of(new byte[5]));
        assertThat(Wire.encoded(mail, V12_1).has(Email2.CONVERSATION_ID)).isFalse();
    }

    @Test
    void mailsAboutTheSameAreInOneConversationIfNothingElseIsKnown() {
        Item answer = MAIL.with(Email.SUBJECT, "RE: Fw: milk").with(Email.FROM, "bob@example.org");
        Item topic = MAIL.with(Email.SUBJECT, "Bread").with(Email.THREAD_TOPIC, "Milk");
        Item other = MAIL.with(Email.SUBJECT, "Bread");

        assertThat(conversation(answer)).isEqualTo(conversation(MAIL)).isEqualTo(conversation(topic));
        assertThat(conversation(other)).isNotEqualTo(conversation(MAIL));
    }

    @Test
    void anyNumberOfAnswersIsInOneConversation() {
        Item answers = MAIL.with(Email.SUBJECT, "Re: AW:re[2]: ".repeat(20_000) + "Milk");

        assertThat(conversation(answers)).isEqualTo(conversation(MAIL));
    }

    @Test
    void mailsAboutNothingAreNotInOneConversation() {
        Item one = MAIL.with(Email.SUBJECT, "");
        Item other = one.with(Email.DATE_RECEIVED, Instant.parse("2026-12-03T02:07:32Z"));

        assertThat(conversation(one)).isNotEqualTo(conversation(other));
    }

    @Test
    void aConversationBeginsWhenItsFirstMailComes() {
        // 2009-07-29T19:25:37.817Z is 128,933,691,378,170,000 times 100 ns after 1601: 0x01CA1082_5A2CF890
        Item mail = MAIL.with(Email.DATE_RECEIVED, Instant.parse("2009-07-29T19:25:37.817Z"));

        assertThat(Wire.encoded(mail, V14_1).require(Email2.CONVERSATION_INDEX).bytes())
                .containsExactly(0xCA, 0x10, 0x82, 0x5A, 0x2C);
    }

    @Test
    void anAttachmentThatNobodyCouldFetchIsRefused() {
        Item attachment = Item.of(Attachment.SCHEMA).with(Attachment.NAME, "a.txt");

        assertThatThrownBy(() -> MAIL.with(Email.ATTACHMENTS, List.of(attachment)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Attachments: expected a reference");
    }

    @Test
    @Tag("MSASEMAIL_S01_TC05")
    @Tag("MSASEMAIL_S01_TC06")
    @Tag("MSASEMAIL_S01_TC07")
    @Tag("MSASEMAIL_S01_TC29")
    void marksAreSentAlone() {
        Element data =
                Wire.encodedOnly(Set.of(Email.FLAG, Email.READ), MAIL.with(Email.READ, true), Rendering.of(V14_1));

        assertThat(data.children()).containsExactly(Element.of(tag("Read"), "1"), Element.of(tag("Flag")));
    }

    @Test
    void categoriesThatAreGoneAreSentAsAnEmptyList() {
        Element data = Wire.encodedOnly(Set.of(Email.CATEGORIES), MAIL, Rendering.of(V14_1));

        assertThat(data.children()).containsExactly(Element.of(tag("Categories")));
    }

    @Test
    @Tag("MSASEMAIL_S01_TC12")
    @Tag("MSASEMAIL_S01_TC13")
    void theSenderIsSentIfItIsSomebodyElse() {
        assertThat(Wire.encoded(MAIL.with(Email.SENDER, "ann@example.org"), V14_1)
                        .has(Email2.SENDER))
                .isFalse();
        assertThat(Wire.encoded(MAIL.with(Email.SENDER, ""), V14_1).has(Email2.SENDER))
                .isFalse();
        assertThat(Wire.encoded(MAIL.with(Email.SENDER, "cy@example.org"), V14_1)
                        .text(Email2.SENDER))
                .contains("cy@example.org");
    }

    @Test
    void aBlindCopyIsOnlyMentionedIfItIsOne() {
        assertThat(Wire.encoded(MAIL.with(Email.RECEIVED_AS_BCC, false), V14_1).has(Email2.RECEIVED_AS_BCC))
                .isFalse();
        assertThat(Wire.encoded(MAIL.with(Email.RECEIVED_AS_BCC, true), V14_1).text(Email2.RECEIVED_AS_BCC))
                .contains("1");
    }

    @Test
    @Tag("MSASAIRS_S03_TC02")
    @Tag("MSASAIRS_S03_TC03")
    @Tag("MSASAIRS_S03_TC04")
    void attachmentsAreDescribed() {
        Item attachments = MAIL.with(
                Email.ATTACHMENTS,
                List.of(
                        Attachment.of("r1", "a.txt", 7),
                        Attachment.of("r2", "b.eml", 8).with(Attachment.METHOD, 5),
                        Attachment.of("r3", "c", 9).with(Attachment.METHOD, 6)));

        Element data = Wire.encoded(attachments, V14_1).require(AirSyncBase.ATTACHMENTS);

        assertThat(data.children(AirSyncBase.ATTACHMENT))
                .extracting(attachment -> attachment.text(AirSyncBase.METHOD).orElse(""))
                .containsExactly("1", "5", "6");
        assertThat(data.children().get(0).text(AirSyncBase.FILE_REFERENCE)).contains("r1");
    }

    @Test
    void withoutAttachmentsThereIsNoElementForThem() {
        assertThat(Wire.encoded(MAIL.with(Email.ATTACHMENTS, List.of()), V14_1).has(AirSyncBase.ATTACHMENTS))
                .isFalse();
    }

    @Test
    void tooManyRecipientsAreCutAndNotRefused() {
        Item mail = MAIL.with(Email.TO, "a".repeat(40_000));

        assertThat(Wire.encoded(mail, V14_1).text(tag("To"))).contains("a".repeat(32_768));
    }

    // What a device sends

    @Test
    void marksAreTaken() {
        Patch patch = change(
                V14_1,
                Element.of(tag("Read"), "1"),
                Element.of(tag("Flag"), Element.of(tag("Status"), "0")),
                Element.of(tag("Categories"), Element.of(tag("Category"), "Red")));

        assertThat(patch)
                .isEqualTo(Patch.of(NONE.with(Email.READ, true)
                        .with(Email.FLAG, Item.of(Flag.SCHEMA).with(Flag.STATUS, Flag.CLEARED))
                        .with(Email.CATEGORIES, List.of("Red"))));
    }

    @Test
    @Tag("MSASEMAIL_S01_TC10")
    void readIsAClaim() {
        assertRefused(Element.of(tag("Read"), "yes"), "expected 0 or 1");
    }

    @Test
    @Tag("MSASEMAIL_S01_TC11")
    @Tag("MSASEMAIL_S01_TC14")
    @Tag("MSASEMAIL_S01_TC17")
    @Tag("MSASEMAIL_S02_TC02")
    @Tag("MSASEMAIL_S02_TC03")
    void whatOnlyTheServerKnowsIsRefused() {
        String expectation = "expected from the server only";

        assertRefused(Element.of(Email2.SENDER, "x"), expectation);
        assertRefused(Element.of(Email2.RECEIVED_AS_BCC, "1"), expectation);
        assertRefused(Element.of(Email2.CONVERSATION_ID, new byte[16]), expectation);
        assertRefused(Element.of(Email2.UM_CALLER_ID, "1"), expectation);
        assertRefused(Element.of(Email2.UM_USER_NOTES, "1"), expectation);
    }

    @Test
    void whatTheVersionDoesNotKnowIsPassedOverEvenSo() {
        assertThat(change(V12_1, Element.of(Email2.SENDER, "x")).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"To", "Cc", "Subject", "ReplyTo", "Importance"})
    void draftsAreWrittenFromVersion16On(String name) {
        Element element = Element.of(tag(name), "2");

        assertThat(change(V14_1, element).isEmpty()).isTrue();
        assertThat(change(V16_0, element).set().properties())
                .extracting(Property::name)
                .containsExactly(name);
    }

    @Test
    void aDraftHasABody() {
        Element body =
                Element.of(AirSyncBase.BODY, Element.of(AirSyncBase.TYPE, "1"), Element.of(AirSyncBase.DATA, "two"));

        assertThat(change(V16_0, body).set().get(Email.BODY)).contains(Body.text("two"));
        assertThat(change(V14_1, body).isEmpty()).isTrue();
    }

    @Test
    void whatTheServerFindsOutIsPassedOver() {
        Item draft = Email.SCHEMA.decode(
                Wire.data(
                        Element.of(tag("Subject"), "Milk"),
                        Element.of(tag("From"), "mallory@example.org"),
                        Element.of(tag("DateReceived"), "2026-12-03T02:07:31.000Z"),
                        Element.of(Email2.IS_DRAFT, "1"),
                        Element.of(Email2.LAST_VERB_EXECUTED, "1")),
                V16_0);

        assertThat(draft).isEqualTo(NONE.with(Email.SUBJECT, "Milk"));
    }

    @Test
    void anOrdinaryMailIsFlaggedWithAName() {
        Item flagged = NONE.with(Email.FLAG, Item.of(Flag.SCHEMA).with(Flag.STATUS, Flag.ACTIVE));

        assertThatThrownBy(() -> Email.SCHEMA.check(flagged.with(Email.MESSAGE_CLASS, "IPM.Note")))
                .isInstanceOf(ItemFormatException.class)
                .hasMessage("FlagType: expected, because the flag is set");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"IPM.Schedule.Meeting.Request", "IPM.Schedule.Meeting.Resp.Pos", "ipm.notification.meeting"})
    @Tag("MSASEMAIL_S03_TC09")
    @Tag("MSASEMAIL_S03_TC10")
    void aMailAboutAMeetingIsFlaggedWithoutAName(String messageClass) {
        Item flagged = NONE.with(Email.FLAG, Item.of(Flag.SCHEMA).with(Flag.STATUS, Flag.ACTIVE));

        Email.SCHEMA.check(flagged.with(Email.MESSAGE_CLASS, messageClass));

        assertThat(change(V14_1, Element.of(tag("Flag"), Element.of(tag("Status"), "2"))))
                .isEqualTo(Patch.of(flagged));
    }

    @Test
    @Tag("MSASEMAIL_S03_TC16")
    void whatAChangeMakesOfAMailHasToMakeSense() {
        Patch flagged = Patch.of(NONE.with(Email.FLAG, Item.of(Flag.SCHEMA).with(Flag.STATUS, Flag.ACTIVE)));

        assertThatThrownBy(() -> Email.SCHEMA.settled(MAIL, flagged, ON_14_1))
                .isInstanceOf(ItemFormatException.class)
                .hasMessage("FlagType: expected, because the flag is set");
        assertThat(Email.SCHEMA.settled(
                        MAIL.with(Email.MESSAGE_CLASS, "IPM.Schedule.Meeting.Request"), flagged, ON_14_1))
                .isEqualTo(flagged);
    }

    @Test
    void aFlagWithoutANameDoesNotForbidOtherChanges() {
        Item flagged = MAIL.with(Email.FLAG, Item.of(Flag.SCHEMA).with(Flag.STATUS, Flag.ACTIVE));
        Patch read = Patch.of(NONE.with(Email.READ, true));

        assertThat(Email.SCHEMA.dependsOnItem(read)).isFalse();
        assertThat(Email.SCHEMA.settled(flagged, read, ON_14_1)).isEqualTo(read);
    }

    @Test
    void aChangeOfAFlagIsCompletedByTheFlagThatIsThere() {
        Item call = Item.of(Flag.SCHEMA).with(Flag.STATUS, Flag.ACTIVE).with(Flag.TYPE, "Call back");
        Patch change = Patch.of(NONE.with(Email.FLAG, Item.of(Flag.SCHEMA).with(Flag.SUBJECT, "Ann")));

        assertThat(Email.SCHEMA.dependsOnItem(change)).isTrue();
        assertThat(Email.SCHEMA
                        .settled(MAIL.with(Email.FLAG, call), change, ON_14_1)
                        .set()
                        .get(Email.FLAG))
                .contains(call.with(Flag.SUBJECT, "Ann"));
    }

    private static byte[] conversation(Item mail) {
        return Wire.encoded(mail, V14_1).require(Email2.CONVERSATION_ID).bytes();
    }

    private static Patch change(Version version, Element... elements) {
        return Email.SCHEMA.decodePatch(Wire.data(elements), version, Supported.NOT_SAID);
    }

    private static void assertRefused(Element element, String expectation) {
        assertThatThrownBy(() -> change(V14_1, element))
                .isInstanceOf(ItemFormatException.class)
                .hasMessageContaining(element.tag().name())
                .hasMessageContaining(expectation);
    }

    private static org.activesync4j.wbxml.Tag tag(String name) {
        return CodePages.find("Email", name).orElseThrow();
    }
}
