package org.activesync4j.testkit.conversation;

import static org.activesync4j.Version.V2_5;
import static org.activesync4j.testkit.conversation.ShownBodies.letter;
import static org.activesync4j.testkit.conversation.ShownBodies.mail;
import static org.assertj.core.api.Assertions.assertThat;

import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.Contacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies in 2.5, which has elements of its own for them, [MS-ASCMD] 2.2.3.185 and 2.2.3.111. */
class BodyOf2_5Test {

    private static final org.activesync4j.wbxml.Tag BODY = org.activesync4j.wbxml.page.Email.BODY;
    private static final org.activesync4j.wbxml.Tag SIZE = org.activesync4j.wbxml.page.Email.BODY_SIZE;
    private static final org.activesync4j.wbxml.Tag TRUNCATED = org.activesync4j.wbxml.page.Email.BODY_TRUNCATED;
    private static final org.activesync4j.wbxml.Tag MESSAGE = org.activesync4j.wbxml.page.Email.MIME_DATA;
    private static final org.activesync4j.wbxml.Tag MESSAGE_SIZE = org.activesync4j.wbxml.page.Email.MIME_SIZE;
    private static final org.activesync4j.wbxml.Tag MESSAGE_TRUNCATED =
            org.activesync4j.wbxml.page.Email.MIME_TRUNCATED;

    private static final Body LONG = Body.text("é".repeat(200_000));
    private static final String LINES = "0123456\n".repeat(20_000);
    private static final Body WITH_MESSAGE =
            Body.html("<p>Ten bytes!</p>").and(BodyType.MIME, Content.of(LINES.getBytes(), BodyType.MIME.mediaType()));

    private static Element truncation(int code) {
        return Element.of(AirSync.TRUNCATION, Integer.toString(code));
    }

    private static Element support(int code) {
        return Element.of(AirSync.MIME_SUPPORT, Integer.toString(code));
    }

    private static Element messageTruncation(int code) {
        return Element.of(AirSync.MIME_TRUNCATION, Integer.toString(code));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 512", "2, 1024", "3, 2048", "4, 5120", "5, 10240", "6, 20480", "7, 51200", "8, 102400"})
    void aCodeLimitsTheCharactersOfAText(int code, int characters) {
        TestItem mail = mail(V2_5, letter(LONG), truncation(code));

        assertThat(mail.text(BODY).orElse("")).isEqualTo("é".repeat(characters));
        assertThat(mail.text(SIZE)).contains("400000");
        assertThat(mail.text(TRUNCATED)).contains("1");
    }

    @Test
    void theLastCodeAndNoneLimitNothing() {
        for (TestItem mail : new TestItem[] {mail(V2_5, letter(LONG), truncation(9)), mail(V2_5, letter(LONG))}) {
            assertThat(mail.text(BODY)).contains("é".repeat(200_000));
            assertThat(mail.text(TRUNCATED)).contains("0");
        }
    }

    @Test
    void htmlComesAsText() {
        TestItem mail = mail(V2_5, letter(Body.html("<p>Ten bytes!</p>")));

        assertThat(mail.text(BODY)).contains("Ten bytes!");
        assertThat(mail.text(SIZE)).contains("10");
    }

    @ParameterizedTest
    @CsvSource({
        "0, false, false",
        "0, true, false",
        "1, false, false",
        "1, true, true",
        "2, false, true",
        "2, true, true"
    })
    void wholeMessagesComeToWhoWantsThem(int support, boolean signed, boolean whole) {
        Item ordinary = letter(WITH_MESSAGE);
        Item letter = signed ? ordinary.with(Email.MESSAGE_CLASS, "IPM.Note.SMIME") : ordinary;

        TestItem mail = mail(V2_5, letter, support(support), messageTruncation(8));

        assertThat(mail.text(MESSAGE).orElse("")).isEqualTo(whole ? LINES : "");
        assertThat(mail.has(BODY)).isEqualTo(!whole);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 4096", "2, 5120", "3, 7168", "4, 10240", "5, 20480", "6, 51200", "7, 102400"})
    void aCodeLimitsTheBytesOfAMessage(int code, int bytes) {
        TestItem mail = mail(V2_5, letter(WITH_MESSAGE), support(2), messageTruncation(code));

        assertThat(mail.text(MESSAGE).orElse("")).isEqualTo(LINES.substring(0, bytes));
        assertThat(mail.text(MESSAGE_SIZE)).contains("160000");
        assertThat(mail.text(MESSAGE_TRUNCATED)).contains("1");
    }

    @Test
    void aContactHasATextThatBothSidesWrite() {
        World world = World.with();
        TestCollection contacts =
                world.ready(V2_5).collection(FolderKind.CONTACTS).drain();

        contacts.add(TestItem.of(Element.of(Contacts.FILE_AS, "Ann"), Element.of(Contacts.BODY, "Baker\r\nin Ulm")))
                .drain();
        assertThat(world.alice.contacts().item("Ann").get(Contact.BODY)).contains(Body.text("Baker\r\nin Ulm"));

        world.alice.contacts().edit("Ann", ann -> ann.with(Contact.BODY, Body.text("Boss")));
        TestItem ann = contacts.drain().item("Ann");
        assertThat(ann.text(Contacts.BODY)).contains("Boss");
        assertThat(ann.text(Contacts.BODY_SIZE)).contains("4");
        assertThat(ann.text(Contacts.BODY_TRUNCATED)).contains("0");
    }
}
