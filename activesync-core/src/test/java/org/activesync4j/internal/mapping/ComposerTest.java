package org.activesync4j.internal.mapping;

import static org.activesync4j.internal.mapping.Mails.HTML;
import static org.activesync4j.internal.mapping.Mails.TEXT;
import static org.activesync4j.internal.mapping.Mails.bytes;
import static org.activesync4j.internal.mapping.Mails.composer;
import static org.activesync4j.internal.mapping.Mails.content;
import static org.activesync4j.internal.mapping.Mails.lines;
import static org.activesync4j.internal.mapping.Mails.original;
import static org.activesync4j.internal.mapping.Mails.text;
import static org.activesync4j.internal.mapping.Mails.written;
import static org.activesync4j.internal.mapping.Mails.writtenHtml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.activesync4j.internal.mapping.UnfitMail.Reason;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.item.Note;
import org.activesync4j.spi.MailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposerTest {

    @Test
    void aFromOfTheUsersOwnStays() {
        Outgoing sent = send("From: Annie <A.Mueller@example.org>", "To: bob@example.com");

        assertThat(text(sent)).contains("From: Annie <A.Mueller@example.org>\r\n");
        assertThat(sent.envelope().sender()).isEqualTo(new MailAddress("a.mueller@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"From: Boss <boss@example.org>", "From: ann@example.org, boss@example.org", "X-No: From"})
    void anyOtherFromIsReplacedByThePrimaryAddress(String from) {
        Outgoing sent = send(from, "To: bob@example.com");

        assertThat(text(sent))
                .contains("From: =?ISO-8859-1?Q?Ann_M=FCller?= <ann@example.org>\r\n")
                .doesNotContain("boss");
        assertThat(sent.envelope().sender()).isEqualTo(new MailAddress("ann@example.org"));
    }

    @Test
    void aSenderWhoIsNotTheUserIsLeftOut() {
        assertThat(text(send("From: ann@example.org", "Sender: boss@example.org", "To: bob@example.com")))
                .doesNotContain("boss");
    }

    @Test
    void blindCopiesAreSentAndNotSaid() {
        Outgoing sent = send("To: b@x.org, Group: c@x.org, d@x.org;", "Cc: b@x.org", "Bcc: e@x.org,", " f@x.org");

        assertThat(sent.envelope().recipients())
                .extracting(MailAddress::value)
                .containsExactly("b@x.org", "c@x.org", "d@x.org", "e@x.org", "f@x.org");
        assertThat(text(sent)).doesNotContainIgnoringCase("bcc").doesNotContain("e@x.org", "f@x.org");
    }

    @Test
    void theMessageIdIsTheKey() {
        assertThat(text(send("To: bob@example.com", "Message-ID: <mine@phone>")))
                .contains("Message-ID: <abcdefghijklmnopqrstuvwxyz@example.org>\r\n")
                .doesNotContain("mine@phone");
    }

    @Test
    void aDateIsAddedWhereThereIsNone() {
        assertThat(text(send("To: bob@example.com"))).contains("Date: Sun, 1 Mar 2026 08:00:00 +0000\r\n");
        assertThat(text(send("To: bob@example.com", "Date: Sat, 28 Feb 2026 08:00:00 +0100")))
                .contains("Date: Sat, 28 Feb 2026 08:00:00 +0100\r\n")
                .containsOnlyOnce("Date:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void everyLineEndsWithCrLf(String end) {
        byte[] mime =
                ("To: bob@example.com\r\n\r\none" + end + "two" + end + end + "three").getBytes(StandardCharsets.UTF_8);

        assertThat(text(composer().send(Content.of(mime)))).endsWith("\r\n\r\none\r\ntwo\r\n\r\nthree");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\u0000\r", "\u0085", "\u2028"})
    void noFieldIsSmuggledBehindALoneCarriageReturn(String end) {
        Outgoing sent = send("To: bob@example.com", "Subject: Hello" + end + "Bcc: victim@example.org");

        assertThat(text(sent).split("\r\n|\r|\n")).noneMatch(line -> line.startsWith("Bcc"));
        assertThat(sent.envelope().recipients()).containsExactly(new MailAddress("bob@example.com"));
    }

    @Test
    void rawLettersInTheHeaderTravelAsEncodedWords() {
        String sent = text(send("To: Jürgen <j@example.com>, b@x.org", "Subject: Käse und noch mehr"));

        assertThat(sent).isASCII();
        Item mail = ReceivedMail.item(content(sent));
        assertThat(mail.get(Email.SUBJECT)).contains("Käse und noch mehr");
        assertThat(mail.get(Email.TO)).contains("\"Jürgen\" <j@example.com>, b@x.org");
    }

    @Test
    void aMailToNobodyIsNotSent() {
        assertThatThrownBy(() -> send("Subject: Hello", "To: undisclosed-recipients:;"))
                .isInstanceOfSatisfying(
                        UnfitMail.class, unfit -> assertThat(unfit.reason()).isEqualTo(Reason.NO_RECIPIENT));
    }

    @Test
    void aRecipientWithoutDomainIsNoAddress() {
        assertThatThrownBy(() -> send("To: bob"))
                .isInstanceOfSatisfying(
                        UnfitMail.class, unfit -> assertThat(unfit.reason()).isEqualTo(Reason.NO_ADDRESS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n", "\r\nTo: bob@example.com\r\n", "no header at all"})
    void whatHasNoHeaderIsNoMail(String mime) {
        assertThatThrownBy(() -> composer().send(content(mime))).isInstanceOf(UnfitMail.class);
    }

    @Test
    void aHeaderBeyondAllBoundsIsNoMail() {
        String mime = "X: y\r\n".repeat(5000) + "To: bob@example.com\r\n\r\nHello";

        assertThatThrownBy(() -> composer().send(content(mime)))
                .isInstanceOfSatisfying(
                        UnfitMail.class, unfit -> assertThat(unfit.reason()).isEqualTo(Reason.NOT_MIME));
    }

    @Test
    void ofASignedMailNoByteChanges() {
        String signed = lines(
                "This is a preamble  ",
                "--s",
                "Content-Type: text/plain;charset=us-ascii",
                "",
                "I owe you 5 euro.  ",
                "--s",
                "Content-Type: application/pkcs7-signature",
                "",
                "AAAA",
                "--s--",
                "epilogue");

        assertThat(text(composer()
                        .send(content("To: b@x.org\r\nContent-Type: multipart/signed; boundary=s\r\n\r\n" + signed))))
                .endsWith("Content-Type: multipart/signed; boundary=s\r\n\r\n" + signed);
    }

    @Test
    void textIsQuotedBehindText() {
        Item reply = reply(written("Yes!"), TEXT);

        assertThat(plain(reply))
                .isEqualTo(lines(
                        "Yes!",
                        "",
                        "> -----Original Message-----",
                        "> From: Bob <bob@example.com>",
                        "> Sent: Sun, 1 Mar 2026 07:00:00 +0000",
                        "> To: ann@example.org",
                        "> Subject: Lunch?",
                        "> ",
                        "> Shall we have Käse at noon?",
                        ">> no"));
        assertThat(reply.get(Email.BODY).orElseThrow().nativeType()).isEqualTo(BodyType.TEXT);
    }

    @Test
    void htmlBehindTextMakesBoth() {
        Outgoing sent = composer().reply(content(written("Yes & no")), original(HTML));

        assertThat(text(sent)).contains("Content-Type: multipart/alternative");
        assertThat(html(ReceivedMail.item(sent.mime())))
                .contains("Yes &amp; no", "<p>Käse <img src=\"cid:pic@1\"></p>");
        assertThat(text(sent)).contains("Yes & no\r\n\r\n> -----Original Message-----", "> K=C3=A4se");
    }

    @Test
    void htmlIsQuotedBehindHtmlWithinItsBody() {
        String html = html(reply(writtenHtml("<html><body><p>Ja, schön</p></body></html>"), HTML));

        assertThat(html)
                .containsSubsequence(
                        "<p>Ja, schön</p>",
                        "<b>From:</b> Bob &lt;bob@example.com&gt;",
                        "<blockquote",
                        "<style>p {color: red}",
                        "Käse",
                        "</body>")
                .doesNotContain("script", "onload");
    }

    @Test
    void textIsQuotedBehindHtmlAsHtml() {
        assertThat(html(reply(writtenHtml("<p>Ja</p>"), TEXT)))
                .containsSubsequence("<p>Ja</p>", "<blockquote", "Shall we have Käse at noon?<br>", "&gt; no");
    }

    @Test
    void bothFormsOfAnAnswerAreFollowedByTheOriginal() {
        String mime = lines(
                "To: bob@example.com",
                "Content-Type: multipart/alternative; boundary=a",
                "",
                "--a",
                "Content-Type: text/plain",
                "",
                "Plain yes",
                "--a",
                "Content-Type: text/html",
                "",
                "<b>Rich yes</b>",
                "--a--");

        String sent = text(composer().reply(content(mime), original(TEXT)));

        assertThat(sent)
                .containsSubsequence("Plain yes", "> Shall we have", "<b>Rich yes</b>", "Shall we have")
                .containsOnlyOnce("multipart/alternative");
    }

    @Test
    void theOriginalStandsBehindTheLastText() {
        String mime = lines(
                "To: bob@example.com",
                "Content-Type: multipart/mixed; boundary=a",
                "",
                "--a",
                "",
                "First",
                "--a",
                "Content-Type: image/png; name=p.png",
                "",
                "PICTURE",
                "--a",
                "",
                "Last",
                "--a",
                "Content-Type: text/plain; name=log.txt",
                "",
                "a log",
                "--a--");

        assertThat(text(composer().reply(content(mime), original(TEXT))))
                .containsSubsequence("First", "PICTURE", "Last", "> Shall we have", "a log");
    }

    @Test
    void anAnswerShowsThePicturesOfWhatItQuotesAndLeavesTheAttachments() {
        Item reply = reply(writtenHtml("<p>Ja</p>"), HTML);

        assertThat(names(reply)).containsExactly("pic.png");
    }

    @Test
    void whatIsForwardedKeepsItsAttachments() {
        Outgoing sent = composer().forward(content(written("Look")), original(HTML));

        Item mail = ReceivedMail.item(sent.mime());
        assertThat(names(mail)).containsExactly("pic.png", "menu.pdf");
        assertThat(attachment(sent, mail, 0)).isEqualTo("PICTURE");
        assertThat(attachment(sent, mail, 1)).isEqualTo("MENU");
        assertThat(text(sent)).containsSubsequence("multipart/mixed", "multipart/related", "multipart/alternative");
        assertThat(text(sent)).contains("Look\r\n\r\n-----Original Message-----\r\nFrom: Bob <bob@example=2Ecom>\r\n");
    }

    @Test
    void theDevicesOwnAttachmentsStay() {
        String mime = lines(
                "To: bob@example.com",
                "Content-Type: multipart/mixed; boundary=a",
                "",
                "--a",
                "",
                "Look",
                "--a",
                "Content-Type: application/octet-stream; name=own.bin",
                "Content-Transfer-Encoding: base64",
                "",
                "T1dO",
                "--a--");
        Outgoing sent = composer().forward(content(mime), original(HTML));

        Item mail = ReceivedMail.item(sent.mime());
        assertThat(names(mail)).containsExactly("own.bin", "pic.png", "menu.pdf");
        assertThat(attachment(sent, mail, 0)).isEqualTo("OWN");
    }

    @Test
    void behindASealedMailTheOriginalIsAttached() {
        String sealed = lines(
                "To: b@x.org",
                "Content-Type: multipart/signed; boundary=s",
                "",
                "--s",
                "",
                "Signed",
                "--s",
                "Content-Type: application/pkcs7-signature",
                "",
                "AAAA",
                "--s--");

        String sent = text(composer().forward(content(sealed), original(TEXT)));

        assertThat(sent)
                .contains("--s\r\n\r\nSigned\r\n--s\r\nContent-Type: application/pkcs7-signature\r\n\r\nAAAA\r\n--s--")
                .contains("Content-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n" + TEXT);
    }

    @Test
    void anOriginalThatIsTooLongIsAttached() {
        String mime = TEXT + "and so on\r\n".repeat(200_000);

        try (Outgoing sent = composer().reply(content(written("Yes")), original(mime))) {
            assertThat(text(sent)).contains("message/rfc822", mime);
        }
    }

    @Test
    void ofAMailWithoutMimeTheAttachmentsAreFetched() {
        Item attachment = Attachment.of("ref", "Menü 1\r\nX: y", 4).with(Attachment.CONTENT_ID, "c> \r\nX: y");
        Item item = Item.of(Email.SCHEMA)
                .with(Email.FROM, "Bob <bob@example.com>")
                .with(Email.SUBJECT, "Lunch?")
                .with(Email.BODY, Body.text("At noon?"))
                .with(Email.ATTACHMENTS, List.of(attachment));

        Outgoing sent = composer()
                .forward(
                        content(written("Look")),
                        Original.of(item, ref -> Content.of("MENU".getBytes(StandardCharsets.UTF_8), "a/b\r\nX: y")));

        Item mail = ReceivedMail.item(sent.mime());
        assertThat(plain(mail)).contains("Look", "From: Bob <bob@example.com>", "At noon?");
        assertThat(names(mail)).containsExactly("Menü 1  X: y");
        assertThat(attachment(sent, mail, 0)).isEqualTo("MENU");
        assertThat(text(sent)).doesNotContain("\r\nX: y").contains("Content-Type: application/octet-stream");
    }

    @Test
    void whatIsNoMailIsAttached() {
        Item note = Item.of(Note.SCHEMA).with(Note.SUBJECT, "Liste").with(Note.BODY, Body.text("Käse"));

        Outgoing sent = composer().forward(content(written("Look")), Original.of(note, reference -> {
            throw new AssertionError();
        }));

        Item mail = ReceivedMail.item(sent.mime());
        Content attached =
                ReceivedMail.attachment(sent.mime(), reference(mail, 0)).orElseThrow();
        Item inner = ReceivedMail.item(attached);
        assertThat(inner.get(Email.SUBJECT)).contains("Liste");
        assertThat(plain(inner)).contains("Käse");
    }

    @Test
    void anAnswerNamesWhatItAnswers() {
        assertThat(text(composer().reply(content(written("Yes")), original(TEXT))))
                .contains("In-Reply-To: <m1@example.com>\r\n", "References: <m0@example.com> <m1@example.com>\r\n");
    }

    @Test
    void aCompleteAnswerGetsNothingButTheNameOfWhatItAnswers() {
        assertThat(text(composer().complete(content(written("Yes")), original(TEXT))))
                .contains("References: <m0@example.com> <m1@example.com>\r\n")
                .endsWith("\r\n\r\nYes\r\n");
    }

    @Test
    void aMeetingIsForwardedInOurWords() {
        Item note = Item.of(Note.SCHEMA).with(Note.SUBJECT, "Liste\r\nBcc: x@y.z");
        Composer.Forwardee carl = new Composer.Forwardee("Carl, \"the\"\r\nBcc: x@y.z", new MailAddress("c@x.org"));

        Outgoing sent = composer().forwardTo(List.of(carl), Optional.of(Body.text("Come!")), Original.of(note, ref -> {
            throw new AssertionError();
        }));

        assertThat(sent.envelope().recipients()).containsExactly(new MailAddress("c@x.org"));
        assertThat(text(sent)).doesNotContain("\r\nBcc");
        assertThat(ReceivedMail.item(sent.mime()).get(Email.SUBJECT)).contains("FW: Liste Bcc: x@y.z");
        assertThat(plain(ReceivedMail.item(sent.mime()))).startsWith("Come!");
    }

    /** What is held near the attachment's end is compared with what is held at its beginning, when all garbage is gone. */
    @Test
    void aHugeAttachmentPassesInLittleMemory() {
        int blocks = 100 * 1024 * 1024 / (78 * 1024);
        AtomicLong early = new AtomicLong();
        AtomicLong late = new AtomicLong();
        Content huge = () -> {
            InputStream head = bytesIn(
                    "To: bob@example.com\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n\r\n"
                            + "Look\r\n--a\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n");
            byte[] block = ("A".repeat(76) + "\r\n").repeat(1024).getBytes(StandardCharsets.US_ASCII);
            Iterator<InputStream> middle = IntStream.range(0, blocks)
                    .mapToObj(i -> {
                        if (i == 1) {
                            early.set(live());
                        } else if (i == blocks - 1) {
                            late.set(live());
                        }
                        return (InputStream) new ByteArrayInputStream(block);
                    })
                    .iterator();
            return new SequenceInputStream(
                    new SequenceInputStream(head, new SequenceInputStream(new Enumeration<>() {
                        @Override
                        public boolean hasMoreElements() {
                            return middle.hasNext();
                        }

                        @Override
                        public InputStream nextElement() {
                            return middle.next();
                        }
                    })),
                    bytesIn("--a--\r\n"));
        };
        try (Outgoing sent = composer().forward(huge, original(TEXT))) {
            assertThat(sent.mime().length().orElseThrow()).isGreaterThan(100_000_000);
        }

        assertThat(early).hasPositiveValue();
        assertThat(late).hasPositiveValue();
        assertThat(late.get() - early.get()).isLessThan(1_000_000);
    }

    /** The bytes that are reachable now; what was only just let go may take another collection. */
    private static long live() {
        Runtime heap = Runtime.getRuntime();
        return IntStream.range(0, 3)
                .mapToLong(attempt -> {
                    System.gc();
                    return heap.totalMemory() - heap.freeMemory();
                })
                .min()
                .orElseThrow();
    }

    private static InputStream bytesIn(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Outgoing send(String... header) {
        String[] all = Arrays.copyOf(header, header.length + 2);
        all[header.length] = "";
        all[header.length + 1] = "Hello";
        return composer().send(content(lines(all)));
    }

    private static Item reply(String written, String original) {
        return ReceivedMail.item(
                composer().reply(content(written), original(original)).mime());
    }

    private static String plain(Item mail) {
        return said(mail, BodyType.TEXT);
    }

    private static String html(Item mail) {
        return said(mail, BodyType.HTML);
    }

    private static String said(Item mail, BodyType type) {
        Content content = mail.get(Email.BODY).orElseThrow().content(type).orElseThrow();
        return new String(bytes(content), StandardCharsets.UTF_8);
    }

    private static List<String> names(Item mail) {
        return mail.get(Email.ATTACHMENTS).orElse(List.of()).stream()
                .map(attachment -> attachment.get(Attachment.NAME).orElseThrow())
                .toList();
    }

    private static String reference(Item mail, int index) {
        return mail.get(Email.ATTACHMENTS)
                .orElseThrow()
                .get(index)
                .get(Attachment.REFERENCE)
                .orElseThrow();
    }

    private static String attachment(Outgoing sent, Item mail, int index) {
        Content content =
                ReceivedMail.attachment(sent.mime(), reference(mail, index)).orElseThrow();
        return new String(bytes(content), StandardCharsets.UTF_8);
    }
}
