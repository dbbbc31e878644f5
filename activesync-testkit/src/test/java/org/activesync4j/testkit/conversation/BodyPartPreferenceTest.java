package org.activesync4j.testkit.conversation;

import static org.activesync4j.testkit.conversation.ShownBodies.assertCut;
import static org.activesync4j.testkit.conversation.ShownBodies.assertWhole;
import static org.activesync4j.testkit.conversation.ShownBodies.assertWithheld;
import static org.activesync4j.testkit.conversation.ShownBodies.letter;
import static org.activesync4j.testkit.conversation.ShownBodies.mail;
import static org.activesync4j.testkit.conversation.ShownBodies.part;
import static org.assertj.core.api.Assertions.assertThat;

import org.activesync4j.Version;
import org.activesync4j.item.Body;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which part of a conversation comes with a mail, and how much of it, [MS-ASAIRS] 2.2.2.11. */
class BodyPartPreferenceTest {

    private static final String MARKUP = "<p>Ten bytes!</p>";
    private static final int SIZE = MARKUP.length();
    private static final Body HTML = Body.html(MARKUP);

    private static Element wanted(Node... more) {
        return Said.and(Said.bodyPartPreference(Said.type(2)), more);
    }

    @From14_1
    @Tag("MSASAIRS_S01_TC01")
    void aPartThatFitsComesWholeThoughItMayNotBeCut(Version version) {
        assertWhole(part(version, HTML, wanted(Said.upTo(SIZE), Said.allOrNone(true))), 2, MARKUP);
    }

    @From14_1
    @Tag("MSASAIRS_S01_TC02")
    void aPartThatDoesNotFitAndMayNotBeCutDoesNotCome(Version version) {
        assertWithheld(part(version, HTML, wanted(Said.upTo(SIZE - 1), Said.allOrNone(true))), 2, SIZE);
    }

    @From14_1
    @Tag("MSASAIRS_S01_TC03")
    void aPartThatDoesNotFitIsCut(Version version) {
        assertCut(part(version, HTML, wanted(Said.upTo(5), Said.allOrNone(false))), 2, "<p>Te", SIZE);
    }

    @From14_1
    @Tag("MSASAIRS_S01_TC04")
    void aPartThatFitsComesWhole(Version version) {
        assertWhole(part(version, HTML, wanted(Said.upTo(SIZE), Said.allOrNone(false))), 2, MARKUP);
    }

    @From14_1
    @Tag("MSASAIRS_S01_TC05")
    void whoDoesNotSayAllOrNoneGetsWhatFits(Version version) {
        assertCut(part(version, HTML, wanted(Said.upTo(5))), 2, "<p>Te", SIZE);
    }

    @From14_1
    @Tag("MSASAIRS_S01_TC06")
    void whoDoesNotSayAllOrNoneGetsAllIfItFits(Version version) {
        assertWhole(part(version, HTML, wanted(Said.upTo(SIZE))), 2, MARKUP);
    }

    @From14_1
    @Tag("MSASAIRS_S01_TC07")
    void withoutASizeAllOrNoneDoesNotMatter(Version version) {
        assertWhole(part(version, HTML, wanted(Said.allOrNone(true))), 2, MARKUP);
        assertWhole(part(version, HTML, wanted(Said.allOrNone(false))), 2, MARKUP);
        assertWhole(part(version, HTML, wanted()), 2, MARKUP);
    }

    @From14_1
    @Tag("MSASAIRS_S01_TC08")
    void aPreviewIsTheBeginningAsPlainText(Version version) {
        Element part = part(version, HTML, wanted(Said.upTo(3), Said.preview(3)));

        assertCut(part, 2, "<p>", SIZE);
        assertThat(part.text(AirSyncBase.PREVIEW)).contains("Ten");
    }

    @From14_1
    @Tag("MSASCON_S01_TC07")
    void aPartComesBesideTheBodyForWhoWantsBoth(Version version) {
        TestItem both = mail(version, letter(HTML), Said.bodyPreference(Said.type(1)), wanted());
        TestItem partOnly = mail(version, letter(HTML), wanted());

        assertThat(both.has(AirSyncBase.BODY)).isTrue();
        assertThat(both.has(AirSyncBase.BODY_PART)).isTrue();
        assertThat(partOnly.has(AirSyncBase.BODY)).isFalse();
        assertThat(partOnly.has(AirSyncBase.BODY_PART)).isTrue();
    }

    @From14_1
    @Tag("MSASCON_S01_TC08")
    void aPartIsOnlyToBeHadAsHtml(Version version) {
        TestDevice device = World.with().ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX);

        TestAnswer answer = device.send(
                "Sync", Said.sync(Said.collection(inbox, Said.options(Said.bodyPartPreference(Said.type(1))))));

        assertThat(answer.status(AirSync.STATUS)).isEqualTo(164);
    }

    @ParameterizedTest
    @EnumSource(
            value = Version.class,
            names = {"V12_0", "V12_1", "V14_0"})
    void before14_1ThereAreNoParts(Version version) {
        TestItem mail = mail(version, letter(HTML), Said.bodyPreference(Said.type(2)), wanted());

        assertWhole(ShownBodies.body(mail), 2, MARKUP);
        assertThat(mail.has(AirSyncBase.BODY_PART)).isFalse();
    }
}
