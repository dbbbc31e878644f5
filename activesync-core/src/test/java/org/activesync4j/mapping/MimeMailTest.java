package org.activesync4j.mapping;

import static org.activesync4j.mapping.Letters.attachments;
import static org.activesync4j.mapping.Letters.body;
import static org.activesync4j.mapping.Letters.bytes;
import static org.activesync4j.mapping.Letters.content;
import static org.activesync4j.mapping.Letters.item;
import static org.activesync4j.mapping.Letters.mail;
import static org.activesync4j.mapping.Letters.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.item.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MimeMailTest {

    private final Item wild = item(Letters.WILD);

    @Test
    void addressesAreDecodedAndNamesQuoted() {
        assertThat(wild.get(Email.FROM)).contains("\"Müller, Bob\" <bob@example.org>");
        assertThat(wild.get(Email.TO))
                .contains("\"Ann\" <ann@example.org>, carl@example.org, \"Doe, Jo\" <jo@example.org>");
        assertThat(wild.get(Email.CC)).contains("dan@example.org");
        assertThat(wild.get(Email.REPLY_TO)).contains("a@example.org;b@example.org");
        assertThat(wild.get(Email.SENDER)).contains("\"Secretary\" <sec@example.org>");
        assertThat(wild.get(Email.DISPLAY_TO)).contains("Ann; carl@example.org; Doe, Jo");
    }

    @Test
    void whatIsNoAddressIsShownAsItIs() {
        assertThat(item(mail("From: the: boss", "To: undisclosed-recipients:;", "", "x"))
                        .get(Email.TO))
                .contains("undisclosed-recipients:;");
    }

    @Test
    void theSubjectIsDecodedAndItsTopicHasNoPrefix() {
        assertThat(wild.get(Email.SUBJECT)).contains("Re: こんにちは");
        assertThat(wild.get(Email.THREAD_TOPIC)).contains("こんにちは");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=?utf-8?B?w6TD?= =?utf-8?B?tg==?=              | äö",
                "=?gb2312?B?xOO6ww==?=                          | 你好",
                "=?ks_c_5601-1987?B?vsiz5w==?=                  | 안녕",
                "=?iso-8859-1?Q?=80_5?=                         | € 5",
                "=?windows-1251?Q?=CF=F0=E8?=                   | При",
                "=?x-unknown?Q?abc?=                            | abc",
                "plain =?us-ascii?Q?and_coded?=                 | plain and coded",
            })
    void encodedWordsAreReadInAnyCharset(String subject, String read) {
        assertThat(item(mail("Subject: " + subject, "", "x")).get(Email.SUBJECT))
                .contains(read);
    }

    @Test
    void rawBytesInAHeaderAreUtf8OrWindows1252() {
        byte[] utf8 = "Subject: Grüße\r\n\r\nx".getBytes(StandardCharsets.UTF_8);
        byte[] western = "Subject: Grüße €\r\n\r\nx".getBytes(Charset.forName("windows-1252"));

        assertThat(item(utf8).get(Email.SUBJECT)).contains("Grüße");
        assertThat(item(western).get(Email.SUBJECT)).contains("Grüße €");
    }

    @Test
    void itWasReceivedWhenTheLastServerSaysElseWhenItWasWritten() {
        assertThat(wild.get(Email.DATE_RECEIVED)).contains(Instant.parse("2026-03-03T09:00:01Z"));
        assertThat(item(mail("Date: Tue, 3 Mar 2026 09:59:00 +0100", "", "x")).get(Email.DATE_RECEIVED))
                .contains(Instant.parse("2026-03-03T08:59:00Z"));
        assertThat(item(mail("Date: yesterday", "", "x")).has(Email.DATE_RECEIVED))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Importance: high, 2",
        "Importance: Low, 0",
        "X-Priority: 1 (Highest), 2",
        "X-Priority: 5, 0",
        "X-MSMail-Priority: High, 2",
        "Priority: urgent, 2",
        "Priority: non-urgent, 0",
        "X-Priority: 3, 1",
        "Subject: none, 1"
    })
    void importanceIsSaidInManyWays(String field, int importance) {
        assertThat(item(mail(field, "", "x")).get(Email.IMPORTANCE)).contains(importance);
    }

    @Test
    void theHtmlIsTheNativeBodyAndTheTextBesideItIsKept() {
        assertThat(wild.get(Email.BODY).orElseThrow().nativeType()).isEqualTo(BodyType.HTML);
        assertThat(body(wild, BodyType.HTML)).contains("Grüße", "<meta charset=\"utf-8\">");
        assertThat(body(wild, BodyType.TEXT)).isEqualTo("Grüße");
        assertThat(body(wild, BodyType.MIME).getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }

    @Test
    void theMessageItselfIsByteForByteTheOneThatIsStored() {
        Content mime = wild.get(Email.BODY)
                .flatMap(body -> body.content(BodyType.MIME))
                .orElseThrow();

        assertThat(Letters.allBytes(mime)).isEqualTo(bytes(Letters.WILD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "utf-8          | UTF-8              | Grüße €",
                "us-ascii       | UTF-8              | Grüße €",
                "us-ascii       | windows-1252       | Grüße €",
                "iso-8859-1     | windows-1252       | Grüße €",
                "iso-8859-1     | UTF-8              | Grüße €",
                "utf-8          | windows-1252       | Grüße €",
                "x-unknown      | UTF-8              | Grüße €",
                "windows-1251   | windows-1251       | Привет",
                "windows-1251   | UTF-8              | Привет",
                "koi8-r         | KOI8-R             | Привет",
                "gb2312         | GB18030            | 你好㐀",
                "gb18030        | GB18030            | 你好㐀",
                "big5           | Big5               | 你好",
                "iso-2022-jp    | ISO-2022-JP        | こんにちは",
                "shift_jis      | windows-31j        | こんにちは①",
                "euc-kr         | x-windows-949      | 안녕뷁",
                "ks_c_5601-1987 | x-windows-949      | 안녕",
                "utf-16         | UTF-16             | Grüße €",
            })
    void aTextIsReadInTheCharsetThatItIsIn(String named, String real, String text) {
        byte[] head = bytes(mail("Subject: x", "Content-Type: text/plain; charset=" + named, "", ""));
        byte[] body = text.getBytes(Charset.forName(real));

        assertThat(body(item(joined(head, body)), BodyType.TEXT)).isEqualTo(text);
    }

    @Test
    void aTextWithoutCharsetIsUtf8OrWindows1252() {
        byte[] head = bytes(mail("Subject: x", "", ""));

        assertThat(body(item(joined(head, "ä€".getBytes(StandardCharsets.UTF_8))), BodyType.TEXT))
                .isEqualTo("ä€");
        assertThat(body(item(joined(head, new byte[] {(byte) 0xE4, (byte) 0x80})), BodyType.TEXT))
                .isEqualTo("ä€");
    }

    private static byte[] joined(byte[] head, byte[] body) {
        byte[] both = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, both, head.length, body.length);
        return both;
    }

    @Test
    void onlyCharactersThatXmlAllowsLeave() {
        Item item = item(mail("Subject: a\u0001b", "", "form\u000Cfeed \u0000 end"));

        assertThat(item.get(Email.SUBJECT).orElseThrow()).doesNotContain("\u0001");
        assertThat(body(item, BodyType.TEXT)).isEqualTo("form feed   end");
    }

    @Test
    void attachmentsAreNamedHoweverTheirNamesAreWritten() {
        assertThat(names(wild)).containsExactly("bär.png", "ATT00002.gif", "Inner one.eml", "winmail.dat");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attachment; filename*0*=utf-8''a%C3%A4; filename*1*=b%20c; filename*2=.pdf | aäb c.pdf",
                "attachment; filename=\"=?utf-8?B?w6TDtg==?=.pdf\"                          | äö.pdf",
                "attachment; filename=foo bar.pdf                                           | foo bar.pdf",
                "attachment; filename*=iso-8859-1'en'%A3%20rates                            | £ rates",
                "attachment                                                                 | ATT00001.pdf",
            })
    void fileNamesAreReadHoweverTheyAreWritten(String disposition, String name) {
        String mail =
                mail("Subject: x", "Content-Type: application/pdf", "Content-Disposition: " + disposition, "", "x");

        assertThat(names(item(mail))).containsExactly(name);
    }

    @Test
    void onlyWhatTheHtmlShowsIsInline() {
        Item picture = attachments(wild).get(0);
        Item unused = attachments(wild).get(1);

        assertThat(picture.get(Attachment.INLINE)).contains(true);
        assertThat(picture.get(Attachment.CONTENT_ID)).contains("pic@x");
        assertThat(unused.has(Attachment.INLINE)).isFalse();
        assertThat(unused.has(Attachment.CONTENT_ID)).isFalse();
    }

    @Test
    void aPartCanBeShownByItsLocation() {
        Item item = item(mail(
                "Content-Type: multipart/related; boundary=r",
                "",
                "--r",
                "Content-Type: text/html",
                "",
                "<img src='http://example.org/a.png'>",
                "--r",
                "Content-Type: image/png",
                "Content-Location: http://example.org/a.png",
                "",
                "x",
                "--r--"));

        assertThat(attachments(item).get(0).get(Attachment.CONTENT_LOCATION)).contains("http://example.org/a.png");
        assertThat(attachments(item).get(0).get(Attachment.INLINE)).contains(true);
    }

    @Test
    void anAttachmentIsOpenedByItsReferenceAndHasTheSizeItSays() {
        for (Item attachment : attachments(wild)) {
            String reference = attachment.get(Attachment.REFERENCE).orElseThrow();
            Content opened =
                    MimeMail.attachment(content(bytes(Letters.WILD)), reference).orElseThrow();

            assertThat(Letters.allBytes(opened))
                    .hasSize(attachment.get(Attachment.SIZE).orElseThrow());
        }
        assertThat(Letters.allBytes(opened(wild, 0))).isEqualTo(new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        assertThat(opened(wild, 0).mediaType()).isEqualTo("image/png");
        assertThat(MimeMail.attachment(content(bytes(Letters.WILD)), "99")).isEmpty();
    }

    private static Content opened(Item mail, int index) {
        String reference =
                attachments(mail).get(index).get(Attachment.REFERENCE).orElseThrow();
        return MimeMail.attachment(content(bytes(Letters.WILD)), reference).orElseThrow();
    }

    @Test
    void anAttachedMessageIsAMessage() {
        Item message = attachments(wild).get(2);

        assertThat(message.get(Attachment.METHOD)).contains(5);
        assertThat(MimeMail.read(opened(wild, 2)).item().get(Email.SUBJECT)).contains("Inner one");
    }

    @Test
    void aMailThatIsAFileHasItAttached() {
        Item item = item(mail("Subject: x", "Content-Type: application/pdf; name=a.pdf", "", "%PDF"));

        assertThat(names(item)).containsExactly("a.pdf");
        assertThat(item.get(Email.BODY).orElseThrow().types()).containsExactly(BodyType.MIME);
    }

    @Test
    void textsOneBehindTheOtherAreOneBody() {
        Item item = item(
                mail("Content-Type: multipart/mixed; boundary=m", "", "--m", "", "one", "--m", "", "two", "--m--"));

        assertThat(body(item, BodyType.TEXT)).isEqualTo("one\r\ntwo");
        assertThat(item.has(Email.ATTACHMENTS)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multipart/signed; protocol=\"application/pkcs7-signature\"; micalg=sha1; boundary=b |"
                        + " IPM.Note.SMIME.MultipartSigned",
                "multipart/signed; protocol=\"application/pgp-signature\"; boundary=b   | IPM.Note",
                "multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b | IPM.Note",
                "application/pkcs7-mime; smime-type=signed-data; name=smime.p7m         | IPM.Note.SMIME",
                "application/x-pkcs7-mime; smime-type=enveloped-data; name=smime.p7m    | IPM.Note.SMIME",
                "text/plain                                                             | IPM.Note",
            })
    void theClassTellsWhatIsSignedAndEncrypted(String type, String messageClass) {
        String mail =
                mail("Content-Type: " + type, "", "--b", "", "text", "--b", "Content-Type: a/b", "", "x", "--b--");

        assertThat(item(mail).get(Email.MESSAGE_CLASS)).contains(messageClass);
    }

    @Test
    void whatIsSignedOpaquelyOrEncryptedIsPassedThrough() {
        Item item =
                item(mail("Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", "", "x"));

        assertThat(names(item)).containsExactly("smime.p7m");
    }

    @ParameterizedTest
    @CsvSource({"failed, NDR", "delayed, DELAYED", "delivered, DR", "relayed, DR"})
    void aReportIsOfItsOwnClass(String action, String kind) {
        Item item = item(Letters.REPORT.replace("Action: failed", "Action: " + action));

        assertThat(item.get(Email.MESSAGE_CLASS)).contains("REPORT.IPM.NOTE." + kind);
        assertThat(body(item, BodyType.TEXT)).isEqualTo("It failed.");
        assertThat(names(item)).containsExactly("ATT00001.txt", "ATT00002.txt");
    }

    @ParameterizedTest
    @CsvSource({"manual-action/MDN-sent-manually; displayed, IPNRN", "automatic-action; deleted, IPNNRN"})
    void aReceiptIsOfItsOwnClass(String disposition, String kind) {
        Item item = item(mail(
                "Content-Type: multipart/report; boundary=r",
                "",
                "--r",
                "Content-Type: message/disposition-notification",
                "",
                "Disposition: " + disposition,
                "--r--"));

        assertThat(item.get(Email.MESSAGE_CLASS)).contains("REPORT.IPM.NOTE." + kind);
    }

    @Test
    void mailsThatReferToTheSameFirstOneAreOneConversation() {
        Item first = item(mail("Message-ID: <1@example.org>", "", "x"));
        Item second = item(mail("Message-ID: <2@example.org>", "In-Reply-To: <1@example.org>", "", "x"));

        assertThat(second.get(Email.CONVERSATION_ID)).isEqualTo(first.get(Email.CONVERSATION_ID));
        assertThat(wild.get(Email.CONVERSATION_ID)).isEqualTo(first.get(Email.CONVERSATION_ID));
        assertThat(item(mail("Message-ID: <9@example.org>", "", "x")).get(Email.CONVERSATION_ID))
                .isNotEqualTo(first.get(Email.CONVERSATION_ID));
    }

    /**
     * Thread-Index, 22 bytes and one answer: 01, 5 bytes of time, 16 of the GUID, 5 of the answer. The index has the time
     * and the answer; the id is the GUID.
     *
     * <pre>
     *  01 | DB 01 02 03 04 | 00 11 22 33 44 55 66 77 88 99 AA BB CC DD EE FF | 80 00 00 10 20
     * </pre>
     */
    @Test
    void thePlaceInAConversationOfOutlookIsTakenFromItsIndex() {
        Item item = item(mail("Thread-Index: AdsBAgMEABEiM0RVZneImaq7zN3u/4AAABAg", "", "x"));

        assertThat(hex(item, Email.CONVERSATION_INDEX)).isEqualTo("db010203048000001020");
        assertThat(hex(item, Email.CONVERSATION_ID)).isEqualTo("00112233445566778899aabbccddeeff");
    }

    /**
     * 2026-03-03T09:00:01Z is 13 417 002 001 s after 1601, that is 134 170 020 010 000 000 times 100 ns, or 01 DC AA EC
     * 1E 33 FE 80 in hexadecimal digits, of which the header has DC AA EC 1E 33; two mails before it are two answers.
     */
    @Test
    void thePlaceInAnyOtherConversationIsTheTimeAndAnAnswerForEachMailBefore() {
        assertThat(hex(wild, Email.CONVERSATION_INDEX)).hasSize(2 * (5 + 5 + 5)).startsWith("dcaaec1e33");
    }

    private static String hex(Item item, Property<Content> property) {
        return HexFormat.of().formatHex(Letters.allBytes(item.get(property).orElseThrow()));
    }

    @Test
    void aDraftShowsItsBlindCopies() {
        assertThat(item(mail("Bcc: secret@example.org", "", "x")).get(Email.BCC))
                .contains("secret@example.org");
    }

    @Test
    void tooDeepAMultipartIsAnAttachment() {
        StringBuilder mail = new StringBuilder("Subject: deep\r\n");
        for (int level = 0; level < 3_000; level++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(level)
                    .append("x\r\n\r\n--b")
                    .append(level)
                    .append("x")
                    .append("\r\n");
        }
        mail.append("\r\ntext");

        assertThat(item(mail.toString()).get(Email.SUBJECT)).contains("deep");
        assertThat(attachments(item(mail.toString()))).hasSize(1);
    }

    @Test
    void tooManyPartsMakeASubstituteThatHasTheMailAttached() {
        String mail = "Subject: bomb\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\n\r\nx\r\n".repeat(50_000);

        Mapped mapped = MimeMail.read(content(bytes(mail)));

        assertThat(mapped.unreadable()).contains("too many parts");
        assertThat(mapped.item().get(Email.SUBJECT)).contains("Unreadable mail");
        String reference =
                attachments(mapped.item()).get(0).get(Attachment.REFERENCE).orElseThrow();
        assertThat(MimeMail.attachment(content(bytes(mail)), reference).map(Letters::allBytes))
                .contains(bytes(mail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n\r\n", "no header at all"})
    void whatIsNoMailBecomesARecordedSubstitute(String text) {
        Mapped mapped = MimeMail.read(content(bytes(text)));

        assertThat(mapped.unreadable()).isPresent();
        assertThat(names(mapped.item())).containsExactly("original.eml");
    }

    @Test
    void anOutageIsNoSubstitute() {
        Content broken = () -> {
            throw new IOException("disk");
        };

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> MimeMail.read(broken));
    }

    @Test
    void aVeryLongTextIsReadWhenSomebodyAsks() {
        String line = "Grüße, 你好 und 😀\r\n";
        byte[] head = bytes(mail("Subject: long", "Content-Type: text/plain; charset=utf-8", "", ""));
        String text = line.repeat(100_000);

        Item item = item(joined(head, text.getBytes(StandardCharsets.UTF_8)));

        assertThat(body(item, BodyType.TEXT)).isEqualTo(text);
        assertThat(item.has(Email.ATTACHMENTS)).isFalse();
    }

    @Test
    void aVeryLongHtmlIsReadWhenSomebodyAsksAndWhatIsBesideItIsAttached() {
        byte[] html = ("<p>" + "ä".repeat(2_000_000)).getBytes(Charset.forName("windows-1252"));
        byte[] head = bytes(mail(
                "Content-Type: multipart/mixed; boundary=m",
                "",
                "--m",
                "Content-Type: text/html; charset=iso-8859-1",
                "",
                ""));
        byte[] tail = bytes(mail("", "--m", "Content-Type: image/png", "", "x", "--m--"));

        Item item = item(joined(joined(head, html), tail));

        assertThat(body(item, BodyType.HTML)).hasSize(2_000_003).endsWith("ää");
        assertThat(names(item)).isEqualTo(List.of("ATT00001.png"));
    }
}
