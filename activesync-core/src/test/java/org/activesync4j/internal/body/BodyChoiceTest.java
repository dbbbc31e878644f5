package org.activesync4j.internal.body;

import static org.activesync4j.Version.V12_1;
import static org.activesync4j.Version.V14_0;
import static org.activesync4j.Version.V14_1;
import static org.activesync4j.Version.V16_1;
import static org.activesync4j.Version.V2_5;
import static org.activesync4j.item.BodyType.HTML;
import static org.activesync4j.item.BodyType.MIME;
import static org.activesync4j.item.BodyType.RTF;
import static org.activesync4j.item.BodyType.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.activesync4j.Version;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.item.ShownBody;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BodyChoiceTest {

    private static final Item MAIL = Item.of(Email.SCHEMA);
    private static final Item SIGNED = MAIL.with(Email.MESSAGE_CLASS, "IPM.Note.SMIME.MultipartSigned");

    private static final String PLAIN = "Ten bytes!";
    private static final String MARKUP = "<p>Ten bytes!</p>";
    private static final String MESSAGE = "Subject: x\r\n\r\nTen bytes!\r\n";

    private static final Body WRITTEN_AS_TEXT = Body.text(PLAIN);
    private static final Body WRITTEN_AS_HTML = Body.html(MARKUP);
    private static final Body WITH_MESSAGE = WRITTEN_AS_HTML.and(MIME, content(MESSAGE));

    // What is asked for, at 12.0 and later

    @Test
    @Tag("MSASAIRS_S02_TC01")
    void whatFitsIsSentWholeThoughItMayNotBeCut() {
        ShownBody shown =
                shown(WRITTEN_AS_TEXT, BodyPreference.of(TEXT).upTo(10).orNone());

        assertWhole(shown, TEXT, PLAIN);
    }

    @Test
    @Tag("MSASAIRS_S02_TC02")
    void whatDoesNotFitAndMayNotBeCutIsNotSent() {
        ShownBody shown = shown(WRITTEN_AS_TEXT, BodyPreference.of(TEXT).upTo(9).orNone());

        assertThat(shown).isEqualTo(ShownBody.withheld(TEXT, 10));
    }

    @Test
    @Tag("MSASAIRS_S02_TC03")
    @Tag("MSASAIRS_S02_TC05")
    @Tag("MSASCNTC_S01_TC08")
    void whatDoesNotFitIsCut() {
        ShownBody shown = shown(WRITTEN_AS_TEXT, BodyPreference.of(TEXT).upTo(9));

        assertCut(shown, TEXT, "Ten bytes", 10);
    }

    @Test
    @Tag("MSASAIRS_S02_TC04")
    @Tag("MSASAIRS_S02_TC06")
    void whatFitsIsSentWhole() {
        ShownBody shown = shown(WRITTEN_AS_TEXT, BodyPreference.of(TEXT).upTo(10));

        assertWhole(shown, TEXT, PLAIN);
    }

    @Test
    @Tag("MSASAIRS_S02_TC07")
    @Tag("MSASCNTC_S01_TC09")
    void withoutASizeItIsAllOneWhetherTheBodyMayBeCut() {
        assertWhole(shown(WRITTEN_AS_TEXT, BodyPreference.of(TEXT)), TEXT, PLAIN);
        assertWhole(shown(WRITTEN_AS_TEXT, BodyPreference.of(TEXT).orNone()), TEXT, PLAIN);
    }

    @Test
    void ofASizeOfNothingNothingIsSent() {
        assertThat(shown(WRITTEN_AS_TEXT, BodyPreference.of(TEXT).upTo(0))).isEqualTo(ShownBody.withheld(TEXT, 10));
    }

    @Test
    void anEmptyBodyIsWholeWhateverTheSize() {
        assertWhole(shown(Body.text(""), BodyPreference.of(TEXT).upTo(0).orNone()), TEXT, "");
    }

    @Test
    @Tag("MSASAIRS_S02_TC08")
    void ofSeveralFormsTheNextIsTakenIfTheNativeOneMayNotBeCut() {
        ShownBody shown = shown(
                WRITTEN_AS_HTML,
                BodyPreference.of(TEXT).upTo(8),
                BodyPreference.of(HTML).upTo(12).orNone());

        assertCut(shown, TEXT, "Ten byte", 10);
    }

    @Test
    void ifNoFormMayBeCutTheSizeOfTheNativeOneIsTold() {
        ShownBody shown = shown(
                WRITTEN_AS_HTML,
                BodyPreference.of(TEXT).upTo(8).orNone(),
                BodyPreference.of(HTML).upTo(12).orNone());

        assertThat(shown).isEqualTo(ShownBody.withheld(HTML, MARKUP.length()));
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, TEXT HTML, TEXT",
        "TEXT, HTML, HTML",
        "TEXT, HTML RTF, HTML",
        "HTML, TEXT HTML, HTML",
        "HTML, HTML TEXT, HTML",
        "HTML, TEXT, TEXT",
        "HTML, TEXT RTF, TEXT",
        "HTML, RTF, TEXT",
        "HTML, MIME, TEXT",
        "HTML, MIME HTML, HTML",
        "RTF, TEXT HTML RTF, RTF",
        "RTF, TEXT HTML, HTML",
        "RTF, TEXT, TEXT"
    })
    @Tag("MSASAIRS_S02_TC13")
    void theNativeFormIsTakenOrTheNearestToIt(BodyType nativeType, String asked, BodyType chosen) {
        Body body = Body.of(nativeType, content(MARKUP));
        BodyPreference[] preferences = Arrays.stream(asked.split(" "))
                .map(BodyType::valueOf)
                .map(BodyPreference::of)
                .toArray(BodyPreference[]::new);

        assertThat(shown(body, preferences).type()).isEqualTo(chosen);
    }

    @Test
    void htmlBecomesTextIfTextIsAskedFor() {
        assertWhole(shown(WRITTEN_AS_HTML, BodyPreference.of(TEXT)), TEXT, PLAIN);
    }

    @Test
    void aStoredTextIsTakenRatherThanAConversion() {
        Body alternatives = WRITTEN_AS_HTML.and(TEXT, content("as the author wrote it"));

        assertWhole(shown(alternatives, BodyPreference.of(TEXT)), TEXT, "as the author wrote it");
    }

    @Test
    void textBecomesHtmlIfHtmlIsAskedFor() {
        ShownBody shown = shown(Body.text("1 < 2"), BodyPreference.of(HTML));

        assertThat(shown.type()).isEqualTo(HTML);
        assertThat(text(shown)).contains("1 &lt; 2");
        assertThat(shown.size()).isEqualTo(text(shown).length());
    }

    @Test
    void whatIsTooLargeToConvertIsConvertedInPartAndSaidToBeCut() {
        BodyOptions options = BodyOptions.NONE.preferring(BodyPreference.of(TEXT));
        BodyChoice choice = new BodyChoice(options, V16_1, 6);

        ShownBody shown = choice.body(WRITTEN_AS_HTML, MAIL).orElseThrow();

        assertCut(shown, TEXT, "Ten", 3);
    }

    @Test
    @Tag("MSASAIRS_S02_TC12")
    void theSizeOfRtfIsThatOfItsBase64() {
        Body body = Body.of(RTF, Content.of(new byte[100]));

        assertThat(shown(body, BodyPreference.of(RTF)).size()).isEqualTo(136);
        assertThat(length(shown(body, BodyPreference.of(RTF).upTo(136)))).isEqualTo(100);
        assertThat(length(shown(body, BodyPreference.of(RTF).upTo(135)))).isEqualTo(99);
    }

    // Whole messages

    @ParameterizedTest
    @CsvSource({
        "NEVER, false, HTML", "NEVER, true, HTML",
        "SECURE_ONLY, false, HTML", "SECURE_ONLY, true, MIME",
        "ALWAYS, false, MIME", "ALWAYS, true, MIME"
    })
    void wholeMessagesAreSentToWhoWantsThem(MimeSupport wanted, boolean signed, BodyType chosen) {
        BodyOptions options =
                BodyOptions.NONE.with(wanted).preferring(BodyPreference.of(HTML), BodyPreference.of(MIME));

        ShownBody shown = shown(options, V14_1, WITH_MESSAGE, signed ? SIGNED : MAIL);

        assertThat(shown.type()).isEqualTo(chosen);
    }

    @Test
    void aMessageIsOnlySentIfThatFormIsAskedFor() {
        BodyOptions options = BodyOptions.NONE.with(MimeSupport.ALWAYS).preferring(BodyPreference.of(TEXT));

        assertWhole(shown(options, V14_1, WITH_MESSAGE, MAIL), TEXT, PLAIN);
    }

    @Test
    void aMessageIsCutAtTheEndOfALine() {
        BodyOptions options = BodyOptions.NONE
                .with(MimeSupport.ALWAYS)
                .preferring(BodyPreference.of(MIME).upTo(20));

        assertCut(shown(options, V14_1, WITH_MESSAGE, MAIL), MIME, "Subject: x\r\n\r\n", MESSAGE.length());
    }

    @Test
    void withoutASizeOfItsOwnTheOlderOptionLimitsAMessage() {
        Body large = WRITTEN_AS_TEXT.and(MIME, content("0123456789abcdef\n".repeat(1000)));
        BodyOptions options =
                BodyOptions.NONE.with(MimeSupport.ALWAYS).mimeTruncatedBy(1).preferring(BodyPreference.of(MIME));

        assertThat(length(shown(options, V14_1, large, MAIL))).isEqualTo(4096 / 17 * 17);
    }

    @Test
    void aMessageThatIsAllThereIsReadsAsEmptyText() {
        assertWhole(shown(Body.mime(content(MESSAGE)), BodyPreference.of(TEXT)), TEXT, "");
    }

    // Previews

    @Test
    @Tag("MSASAIRS_S02_TC09")
    void aPreviewIsTheBeginningAsPlainText() {
        ShownBody shown = shown(
                Body.html("<p>One</p><p>two  three</p>"),
                BodyPreference.of(HTML).previewed(7));

        assertThat(shown.preview()).contains("One two");
    }

    @Test
    void aPreviewNeverHasHalfACharacter() {
        ShownBody shown = shown(Body.html("😀😀😀"), BodyPreference.of(HTML).previewed(2));

        assertThat(shown.preview()).contains("😀😀");
    }

    @Test
    void whoGetsTextNeedsNoPreview() {
        assertThat(shown(WRITTEN_AS_TEXT, BodyPreference.of(TEXT).previewed(5)).preview())
                .isEmpty();
        assertThat(shown(WRITTEN_AS_TEXT, BodyPreference.of(TEXT).upTo(0).previewed(3))
                        .preview())
                .contains("Ten");
    }

    @Test
    void beforeVersion14ThereAreNoPreviews() {
        BodyOptions options =
                BodyOptions.NONE.preferring(BodyPreference.of(HTML).previewed(5));

        assertThat(shown(options, V12_1, WRITTEN_AS_HTML, MAIL).preview()).isEmpty();
        assertThat(shown(options, V14_0, WRITTEN_AS_HTML, MAIL).preview()).isPresent();
    }

    // Nothing asked for

    @Test
    @Tag("MSASEMAIL_S01_TC01")
    void whoAsksForNoFormIsToldTheSizeOfAMail() {
        assertThat(shown(BodyOptions.NONE, V14_1, WRITTEN_AS_HTML, MAIL))
                .isEqualTo(ShownBody.withheld(HTML, MARKUP.length()));
    }

    @Test
    void whoAsksForNoFormGetsTheTextOfOtherItems() {
        assertWhole(shown(BodyOptions.NONE, V14_1, WRITTEN_AS_HTML, Item.of(Contact.SCHEMA)), TEXT, PLAIN);
    }

    // The part of a conversation

    @Test
    @Tag("MSASAIRS_S01_TC01")
    @Tag("MSASAIRS_S01_TC04")
    @Tag("MSASAIRS_S01_TC06")
    @Tag("MSASAIRS_S01_TC07")
    void aPartThatFitsIsSentWhole() {
        int size = MARKUP.length();

        assertWhole(part(BodyPreference.of(HTML).upTo(size).orNone()), HTML, MARKUP);
        assertWhole(part(BodyPreference.of(HTML).upTo(size)), HTML, MARKUP);
        assertWhole(part(BodyPreference.of(HTML).orNone()), HTML, MARKUP);
        assertWhole(part(BodyPreference.of(HTML)), HTML, MARKUP);
    }

    @Test
    @Tag("MSASAIRS_S01_TC02")
    void aPartThatDoesNotFitAndMayNotBeCutIsNotSent() {
        ShownBody shown = part(BodyPreference.of(HTML).upTo(MARKUP.length() - 1).orNone());

        assertThat(shown).isEqualTo(ShownBody.withheld(HTML, MARKUP.length()));
    }

    @Test
    @Tag("MSASAIRS_S01_TC03")
    @Tag("MSASAIRS_S01_TC05")
    void aPartThatDoesNotFitIsCut() {
        assertCut(part(BodyPreference.of(HTML).upTo(5)), HTML, "<p>Te", MARKUP.length());
    }

    @Test
    @Tag("MSASAIRS_S01_TC08")
    void aPartHasAPreview() {
        assertThat(part(BodyPreference.of(HTML).upTo(5).previewed(3)).preview()).contains("Ten");
    }

    @Test
    void whoAsksForAPartOnlyGetsNoBody() {
        BodyOptions options = BodyOptions.NONE.withPart(BodyPreference.of(HTML));

        assertThat(new BodyChoice(options, V14_1).body(WRITTEN_AS_HTML, MAIL)).isEmpty();
    }

    @Test
    void whoAsksForNoPartGetsNone() {
        assertThat(new BodyChoice(BodyOptions.NONE, V14_1).part(WRITTEN_AS_HTML, MAIL))
                .isEmpty();
    }

    // 2.5

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 512", "2, 1024", "3, 2048", "4, 5120", "5, 10240", "6, 20480", "7, 51200", "8, 102400"})
    void inTheOldestVersionACodeLimitsTheCharacters(int code, int characters) {
        Body body = Body.text("é".repeat(200_000));

        ShownBody shown = shown(BodyOptions.NONE.truncatedBy(code), V2_5, body, MAIL);

        assertThat(shown.truncated()).isTrue();
        assertThat(shown.size()).isEqualTo(400_000);
        assertThat(shown.data().map(data -> length(shown)).orElse(0L)).isEqualTo(characters * 2L);
    }

    @Test
    void inTheOldestVersionTheLastCodeAndNoneLimitNothing() {
        Body body = Body.text("é".repeat(200_000));

        assertThat(shown(BodyOptions.NONE.truncatedBy(9), V2_5, body, MAIL).truncated())
                .isFalse();
        assertThat(shown(BodyOptions.NONE, V2_5, body, MAIL).truncated()).isFalse();
    }

    @Test
    void inTheOldestVersionCharactersCountAndNotBytes() {
        Body body = Body.text("é".repeat(512));

        assertThat(shown(BodyOptions.NONE.truncatedBy(1), V2_5, body, MAIL).truncated())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 4096", "2, 5120", "3, 7168", "4, 10240", "5, 20480", "6, 51200", "7, 102400"})
    void inTheOldestVersionACodeLimitsTheBytesOfAMessage(int code, int bytes) {
        Body body = WRITTEN_AS_TEXT.and(MIME, content("0123456\n".repeat(20_000)));
        BodyOptions options = BodyOptions.NONE.with(MimeSupport.ALWAYS).mimeTruncatedBy(code);

        ShownBody shown = shown(options, V2_5, body, MAIL);

        assertThat(shown.type()).isEqualTo(MIME);
        assertThat(shown.data().map(data -> length(shown)).orElse(0L)).isEqualTo(bytes);
    }

    @Test
    void inTheOldestVersionHtmlIsSentAsText() {
        assertWhole(shown(BodyOptions.NONE, V2_5, WRITTEN_AS_HTML, MAIL), TEXT, PLAIN);
    }

    // At every version

    @ParameterizedTest
    @EnumSource(Version.class)
    void theSameQuestionHasTheSameAnswer(Version version) {
        BodyOptions options = BodyOptions.NONE
                .with(MimeSupport.ALWAYS)
                .preferring(
                        BodyPreference.of(TEXT).upTo(4).orNone().previewed(3),
                        BodyPreference.of(HTML).upTo(5));

        assertThat(shown(options, version, WRITTEN_AS_HTML, MAIL))
                .isEqualTo(shown(options, version, WRITTEN_AS_HTML, MAIL));
    }

    @Test
    void aContentThatCannotBeReadIsAFailureAndNotAnEmptyBody() {
        Body broken = Body.of(HTML, () -> {
            throw new IOException("gone");
        });

        assertThatThrownBy(() -> shown(broken, BodyPreference.of(TEXT))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void contentOfUnknownLengthIsCounted() {
        Body body = Body.of(TEXT, () -> content(PLAIN).open());

        assertThat(shown(body, BodyPreference.of(TEXT)).size()).isEqualTo(10);
    }

    private static ShownBody shown(Body body, BodyPreference... preferences) {
        return shown(BodyOptions.NONE.preferring(preferences), V16_1, body, MAIL);
    }

    private static ShownBody shown(BodyOptions options, Version version, Body body, Item item) {
        return new BodyChoice(options, version).body(body, item).orElseThrow();
    }

    private static ShownBody part(BodyPreference preference) {
        return new BodyChoice(BodyOptions.NONE.withPart(preference), V14_1)
                .part(WRITTEN_AS_HTML, MAIL)
                .orElseThrow();
    }

    private static void assertWhole(ShownBody shown, BodyType type, String text) {
        assertThat(shown.type()).isEqualTo(type);
        assertThat(text(shown)).isEqualTo(text);
        assertThat(shown.truncated()).isFalse();
        assertThat(shown.size()).isEqualTo(text.length());
    }

    private static void assertCut(ShownBody shown, BodyType type, String text, int size) {
        assertThat(shown.type()).isEqualTo(type);
        assertThat(text(shown)).isEqualTo(text);
        assertThat(shown.truncated()).isTrue();
        assertThat(shown.size()).isEqualTo(size);
    }

    private static Content content(String text) {
        return Content.text(text);
    }

    private static String text(ShownBody shown) {
        return new String(bytes(shown), StandardCharsets.UTF_8);
    }

    private static long length(ShownBody shown) {
        return bytes(shown).length;
    }

    private static byte[] bytes(ShownBody shown) {
        Optional<Content> data = shown.data();
        try (var in = data.orElseThrow().open()) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
