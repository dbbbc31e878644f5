package org.activesync4j.internal.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.activesync4j.item.Body;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Identity;
import org.activesync4j.spi.MailAddress;

/** Mails to compose, and what became of them. */
final class Mails {

    static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    static final CreationKey KEY = new CreationKey("abcdefghijklmnopqrstuvwxyz", false);
    static final Identity ANN = new Identity(
            Optional.empty(),
            "",
            "Ann Müller",
            List.of(new MailAddress("ann@example.org"), new MailAddress("a.mueller@example.org")),
            true);

    static final String TEXT = lines(
            "From: Bob <bob@example.com>",
            "To: ann@example.org",
            "Date: Sun, 1 Mar 2026 07:00:00 +0000",
            "Subject: Lunch?",
            "Message-ID: <m1@example.com>",
            "References: <m0@example.com>",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: 8bit",
            "",
            "Shall we have Käse at noon?",
            "> no");

    static final String HTML = lines(
            "From: Bob <bob@example.com>",
            "To: ann@example.org",
            "Subject: Lunch?",
            "Message-ID: <m2@example.com>",
            "MIME-Version: 1.0",
            "Content-Type: multipart/mixed; boundary=outer",
            "",
            "--outer",
            "Content-Type: multipart/related; boundary=inner",
            "",
            "--inner",
            "Content-Type: text/html; charset=iso-8859-1",
            "Content-Transfer-Encoding: quoted-printable",
            "",
            "<html><head><style>p {color: red}</style></head><body onload=3D\"x()\"><p>K=E4se <im=",
            "g src=3D\"cid:pic@1\"></p><script>alert(1)</script></body></html>",
            "--inner",
            "Content-Type: image/png; name=pic.png",
            "Content-ID: <pic@1>",
            "Content-Transfer-Encoding: base64",
            "",
            "UElDVFVSRQ==",
            "--inner--",
            "--outer",
            "Content-Type: application/pdf; name=\"menu.pdf\"",
            "Content-Disposition: attachment; filename=\"menu.pdf\"",
            "Content-Transfer-Encoding: base64",
            "",
            "TUVOVQ==",
            "--outer--");

    private Mails() {}

    static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    static Content content(String mime) {
        return Content.of(mime.getBytes(StandardCharsets.UTF_8), "message/rfc822");
    }

    /** A plain mail of Ann's. */
    static String written(String text) {
        return lines("From: ann@example.org", "To: bob@example.com", "Subject: Re: Lunch?", "", text);
    }

    static String writtenHtml(String html) {
        return lines(
                "From: ann@example.org",
                "To: bob@example.com",
                "Subject: Re: Lunch?",
                "Content-Type: text/html; charset=utf-8",
                "",
                html);
    }

    static Composer composer() {
        return new Composer(ANN, List.of(ANN), KEY, NOW, 1 << 20);
    }

    /** An original that a driver has as MIME. */
    static Original original(String mime) {
        return Original.of(Item.of(Email.SCHEMA).with(Email.BODY, Body.mime(content(mime))), reference -> {
            throw new AssertionError("nothing is stored beside the mail");
        });
    }

    static String text(Outgoing outgoing) {
        return new String(bytes(outgoing.mime()), StandardCharsets.UTF_8);
    }

    static byte[] bytes(Content content) {
        try (InputStream in = content.open()) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
