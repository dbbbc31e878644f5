package org.activesync4j.testkit.conversation;

import static org.activesync4j.testkit.conversation.ShownBodies.SUBJECT;
import static org.activesync4j.testkit.conversation.ShownBodies.assertCut;
import static org.activesync4j.testkit.conversation.ShownBodies.assertWhole;
import static org.activesync4j.testkit.conversation.ShownBodies.assertWithheld;
import static org.activesync4j.testkit.conversation.ShownBodies.body;
import static org.activesync4j.testkit.conversation.ShownBodies.letter;
import static org.activesync4j.testkit.conversation.ShownBodies.mail;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.activesync4j.Version;
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
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Contacts;
import org.junit.jupiter.api.Tag;

/** Which body comes with a mail, and how much of it, [MS-ASAIRS] 2.2.2.12. */
class BodyPreferenceTest {

    private static final Body PLAIN = Body.text("Ten bytes!");
    private static final String MARKUP = "<p>Ten bytes!</p>";
    private static final Body HTML = Body.html(MARKUP);
    private static final String MESSAGE = "Subject: Hello\r\n\r\nTen bytes!\r\n";
    private static final Body WITH_MESSAGE =
            HTML.and(BodyType.MIME, Content.of(MESSAGE.getBytes(), BodyType.MIME.mediaType()));

    private static Element text(Node... more) {
        return Said.and(Said.bodyPreference(Said.type(1)), more);
    }

    private static Element html(Node... more) {
        return Said.and(Said.bodyPreference(Said.type(2)), more);
    }

    @From12_0
    @Tag("MSASAIRS_S02_TC01")
    void whatFitsComesWholeThoughItMayNotBeCut(Version version) {
        assertWhole(body(version, PLAIN, text(Said.upTo(10), Said.allOrNone(true))), 1, "Ten bytes!");
    }

    @From12_0
    @Tag("MSASAIRS_S02_TC02")
    void whatDoesNotFitAndMayNotBeCutDoesNotCome(Version version) {
        assertWithheld(body(version, PLAIN, text(Said.upTo(9), Said.allOrNone(true))), 1, 10);
    }

    @From12_0
    @Tag("MSASAIRS_S02_TC03")
    @Tag("traps_12")
    void whatDoesNotFitIsCut(Version version) {
        assertCut(body(version, PLAIN, text(Said.upTo(9), Said.allOrNone(false))), 1, "Ten bytes", 10);
    }

    @From12_0
    @Tag("MSASAIRS_S02_TC04")
    void whatFitsComesWhole(Version version) {
        assertWhole(body(version, PLAIN, text(Said.upTo(10), Said.allOrNone(false))), 1, "Ten bytes!");
    }

    @From12_0
    @Tag("MSASAIRS_S02_TC05")
    void whoDoesNotSayAllOrNoneGetsWhatFits(Version version) {
        assertCut(body(version, PLAIN, text(Said.upTo(9))), 1, "Ten bytes", 10);
    }

    @From12_0
    @Tag("MSASAIRS_S02_TC06")
    void whoDoesNotSayAllOrNoneGetsAllIfItFits(Version version) {
        assertWhole(body(version, PLAIN, text(Said.upTo(10))), 1, "Ten bytes!");
    }

    @From12_0
    @Tag("MSASAIRS_S02_TC07")
    void withoutASizeAllOrNoneDoesNotMatter(Version version) {
        assertWhole(body(version, PLAIN, text(Said.allOrNone(true))), 1, "Ten bytes!");
        assertWhole(body(version, PLAIN, text(Said.allOrNone(false))), 1, "Ten bytes!");
        assertWhole(body(version, PLAIN, text()), 1, "Ten bytes!");
    }

    @From12_0
    @Tag("MSASAIRS_S02_TC08")
    void ofSeveralPreferencesTheNextIsTakenIfTheFirstMayNotBeCut(Version version) {
        Element none = html(Said.upTo(12), Said.allOrNone(true));

        assertCut(body(version, HTML, none, text(Said.upTo(8))), 1, "Ten byte", 10);
        assertWithheld(body(version, HTML, none, text(Said.upTo(8), Said.allOrNone(true))), 2, MARKUP.length());
    }

    @From12_0
    @Tag("MSASAIRS_S02_TC08")
    void ofSeveralPreferencesTheNativeOneIsTaken(Version version) {
        assertWhole(body(version, HTML, text(), html()), 2, MARKUP);
        assertWhole(body(version, PLAIN, html(), text()), 1, "Ten bytes!");
    }

    @From14_0
    @Tag("MSASAIRS_S02_TC09")
    void aPreviewIsTheBeginningAsPlainText(Version version) {
        Element shown = body(version, HTML, html(Said.upTo(3), Said.preview(3)));

        assertCut(shown, 2, "<p>", MARKUP.length());
        assertThat(shown.text(AirSyncBase.PREVIEW)).contains("Ten");
    }

    @From14_0
    @Tag("MSASAIRS_S02_TC09")
    void aPreviewStandsForATextOfWhichNothingComes(Version version) {
        Element withheld = body(version, PLAIN, text(Said.upTo(0), Said.preview(255)));
        Element shown = body(version, PLAIN, text(Said.preview(255)));

        assertThat(withheld.text(AirSyncBase.PREVIEW)).contains("Ten bytes!");
        assertThat(shown.has(AirSyncBase.PREVIEW)).isFalse();
    }

    @From12_0
    @Tag("MSASAIRS_S02_TC10")
    void whateverIsNewOrChangedComesWithItsBody(Version version) {
        World world = World.with();
        world.alice.contacts().add("Ann", "Baker");
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();
        assertWhole(body(contacts.item("Ann")), 1, "Baker");

        world.alice.contacts().edit("Ann", ann -> ann.with(Contact.JOB_TITLE, "Boss"));
        contacts.drain();
        assertWhole(body(contacts.item("Ann")), 1, "Baker");

        world.alice.contacts().edit("Ann", ann -> ann.without(Contact.BODY));
        contacts.drain();
        assertWhole(body(contacts.item("Ann")), 1, "");
    }

    @From12_0
    @Tag("MSASAIRS_S02_TC11")
    void whetherADeviceSaysThatItsBodyIsCutDoesNotMatter(Version version) {
        World world = World.with();
        TestCollection contacts =
                world.ready(version).collection(FolderKind.CONTACTS).drain();

        for (String truncated : new String[] {"0", "1"}) {
            Element body = Element.of(
                    AirSyncBase.BODY,
                    Said.type(1),
                    Element.of(AirSyncBase.TRUNCATED, truncated),
                    Element.of(AirSyncBase.DATA, "all of it"));
            contacts.add(TestItem.of(Element.of(Contacts.FILE_AS, "Truncated " + truncated), body))
                    .drain();

            assertThat(world.alice.contacts().item("Truncated " + truncated).get(Contact.BODY))
                    .contains(Body.text("all of it"));
        }
    }

    @From12_0
    @Tag("MSASAIRS_S02_TC12")
    void rtfComesAsBase64(Version version) {
        byte[] rtf = {1, 2, 3, 4, 5, 6, 7, (byte) 0xFF};
        Body body = Body.of(BodyType.RTF, Content.of(rtf, BodyType.RTF.mediaType()));

        TestItem mail = mail(version, letter(body), text(), Said.bodyPreference(Said.type(3)));

        assertWhole(body(mail), 3, Base64.getEncoder().encodeToString(rtf));
        assertThat(mail.text(AirSyncBase.NATIVE_BODY_TYPE)).contains("3");
    }

    @From12_0
    @Tag("MSASAIRS_S02_TC13")
    void theNativeTypeIsToldWhateverTheBodyWasMadeInto(Version version) {
        TestItem asWritten = mail(version, letter(HTML), html());
        TestItem asText = mail(version, letter(HTML), text());

        assertWhole(body(asWritten), 2, MARKUP);
        assertThat(asWritten.text(AirSyncBase.NATIVE_BODY_TYPE)).contains("2");
        assertWhole(body(asText), 1, "Ten bytes!");
        assertThat(asText.text(AirSyncBase.NATIVE_BODY_TYPE)).contains("2");
    }

    @From12_0
    @Tag("traps_12")
    void textBecomesHtmlForWhoWantsNothingElse(Version version) {
        TestItem mail = mail(version, letter(Body.text("1 < 2")), html());

        assertThat(body(mail).require(AirSyncBase.TYPE).integer()).isEqualTo(2);
        assertThat(body(mail).require(AirSyncBase.DATA).text()).contains("1 &lt; 2");
        assertThat(mail.text(AirSyncBase.NATIVE_BODY_TYPE)).contains("1");
    }

    @From12_0
    void nothingIsCutInsideACharacter(Version version) {
        Body body = Body.text("né😀");

        assertCut(body(version, body, text(Said.upTo(2))), 1, "n", 7);
        assertCut(body(version, body, text(Said.upTo(6))), 1, "né", 7);
    }

    @From12_0
    void otherPreferencesHoldFromThenOn(Version version) {
        World world = World.with();
        TestCollection inbox = world.ready(version)
                .collection(FolderKind.INBOX)
                .options(text(Said.upTo(3)))
                .drain();
        world.alice.inbox().deliver(letter(PLAIN));
        assertCut(body(inbox.drain().item(SUBJECT)), 1, "Ten", 10);

        inbox.options(text(Said.upTo(5))).sync();
        world.alice.inbox().deliver(letter(PLAIN).with(Email.SUBJECT, "Again"));

        assertCut(body(inbox.drain().item("Again")), 1, "Ten b", 10);
    }

    @From12_0
    @Tag("MSASEMAIL_S01_TC01")
    void whoWantsNothingIsToldHowMuchThereIs(Version version) {
        assertWithheld(body(version, HTML), 2, MARKUP.length());
        assertWithheld(body(version, PLAIN, text(Said.upTo(0))), 1, 10);
    }

    // Whole messages

    private static Element support(int which) {
        return Element.of(AirSync.MIME_SUPPORT, Integer.toString(which));
    }

    private static int typeOf(Version version, Item letter, int support) {
        TestItem mail = mail(version, letter, support(support), html(), Said.bodyPreference(Said.type(4)));
        return body(mail).require(AirSyncBase.TYPE).integer();
    }

    @From12_0
    void wholeMessagesComeToWhoWantsThem(Version version) {
        Item ordinary = letter(WITH_MESSAGE);
        Item signed = ordinary.with(Email.MESSAGE_CLASS, "IPM.Note.SMIME.MultipartSigned");

        assertThat(typeOf(version, ordinary, 0)).as("never").isEqualTo(2);
        assertThat(typeOf(version, signed, 0)).as("never, though signed").isEqualTo(2);
        assertThat(typeOf(version, ordinary, 1)).as("only if signed").isEqualTo(2);
        assertThat(typeOf(version, signed, 1)).as("if signed").isEqualTo(4);
        assertThat(typeOf(version, ordinary, 2)).as("always").isEqualTo(4);
        assertThat(typeOf(version, letter(HTML), 2)).as("without a message").isEqualTo(2);
    }

    @From12_0
    void aMessageIsCutAtTheEndOfALine(Version version) {
        Element message = Said.bodyPreference(Said.type(4), Said.upTo(20));

        assertWhole(body(version, WITH_MESSAGE, support(2), Said.bodyPreference(Said.type(4))), 4, MESSAGE);
        assertCut(body(version, WITH_MESSAGE, support(2), message), 4, "Subject: Hello\r\n\r\n", MESSAGE.length());
    }

    @From12_0
    void withoutASizeTheOlderOptionLimitsAMessage(Version version) {
        String lines = "0123456\n".repeat(1000);
        Body body = HTML.and(BodyType.MIME, Content.of(lines.getBytes(), BodyType.MIME.mediaType()));
        Element option = Element.of(AirSync.MIME_TRUNCATION, "1");

        assertCut(
                body(version, body, support(2), option, Said.bodyPreference(Said.type(4))),
                4,
                lines.substring(0, 4096),
                8000);
        assertWhole(
                body(version, body, support(2), option, Said.bodyPreference(Said.type(4), Said.upTo(8000))), 4, lines);
    }

    @From12_0
    void aMessageThatIsNotTextComesAsItIs(Version version) {
        byte[] message = {'X', ':', ' ', (byte) 0xE4, '\r', '\n', '\r', '\n', 0, 1, (byte) 0xFF};
        Body body = PLAIN.and(BodyType.MIME, Content.of(message, BodyType.MIME.mediaType()));

        Element shown = body(version, body, support(2), Said.bodyPreference(Said.type(4)));

        assertThat(shown.require(AirSyncBase.DATA).bytes()).isEqualTo(message);
        assertThat(shown.require(AirSyncBase.ESTIMATED_DATA_SIZE).integer()).isEqualTo(message.length);
    }
}
