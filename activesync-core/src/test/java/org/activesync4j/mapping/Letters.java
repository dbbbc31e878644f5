package org.activesync4j.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;

/** Mails for tests. */
final class Letters {

    /** A mail in which there is something of everything. */
    static final String WILD = String.join(
            "\r\n",
            "Received: from a by b; Tue, 3 Mar 2026 10:00:01 +0100",
            "Received: from x by a; Tue, 3 Mar 2026 09:59:59 +0100",
            "Return-Path: <bob@example.org>",
            "From: =?utf-8?q?M=C3=BCller=2C_Bob?= <bob@example.org>",
            "Sender: Secretary <sec@example.org>",
            "To: Ann <ann@example.org>, friends: carl@example.org, \"Doe, Jo\" <jo@example.org>;",
            "Cc: dan@example.org",
            "Reply-To: a@example.org, b@example.org",
            "Subject: Re: =?iso-2022-jp?B?GyRCJDMkcyRLJEEkTxsoQg==?=",
            "Date: Tue, 3 Mar 2026 09:59:00 +0100",
            "Message-ID: <3@example.org>",
            "In-Reply-To: <2@example.org>",
            "References: <1@example.org> <2@example.org>",
            "X-Priority: 1 (Highest)",
            "MIME-Version: 1.0",
            "Content-Type: multipart/mixed; boundary=mixed",
            "",
            "preamble",
            "--mixed",
            "Content-Type: multipart/related; boundary=related; start=\"<html@x>\"",
            "",
            "--related",
            "Content-Type: image/png; name*=utf-8''b%C3%A4r.png",
            "Content-ID: <pic@x>",
            "Content-Disposition: inline",
            "Content-Transfer-Encoding: base64",
            "",
            "iVBORw==",
            "--related",
            "Content-Type: multipart/alternative; boundary=alternative",
            "Content-ID: <html@x>",
            "",
            "--alternative",
            "Content-Type: text/plain; charset=windows-1252",
            "Content-Transfer-Encoding: 8bit",
            "",
            "Gr\u00fc\u00dfe",
            "--alternative",
            "Content-Type: text/html",
            "Content-Transfer-Encoding: quoted-printable",
            "",
            "<html><head><meta charset=3D\"iso-8859-1\"></head><body>Gr=FC=DFe <img src=3D\"cid:pic@x\"></body></html>",
            "--alternative--",
            "--related",
            "Content-Type: image/gif",
            "Content-ID: <unused@x>",
            "",
            "GIF89a",
            "--related--",
            "--mixed",
            "Content-Type: message/rfc822",
            "",
            "Subject: Inner one",
            "",
            "inner",
            "--mixed",
            "Content-Type: application/ms-tnef; name=winmail.dat",
            "Content-Transfer-Encoding: base64",
            "",
            "eJ8+Ig==",
            "--mixed--",
            "epilogue");

    static final String REPORT = String.join(
            "\r\n",
            "From: postmaster@example.org",
            "Subject: Undelivered",
            "Content-Type: multipart/report; report-type=delivery-status; boundary=r",
            "",
            "--r",
            "",
            "It failed.",
            "--r",
            "Content-Type: message/delivery-status",
            "",
            "Reporting-MTA: dns; example.org",
            "",
            "Final-Recipient: rfc822; a@example.org",
            "Action: failed",
            "--r",
            "Content-Type: text/rfc822-headers",
            "",
            "Subject: Hello",
            "--r--",
            "");

    private Letters() {}

    static String mail(String... lines) {
        return String.join("\r\n", lines);
    }

    /** Each character is a byte. */
    static byte[] bytes(String mail) {
        return mail.getBytes(StandardCharsets.ISO_8859_1);
    }

    static Content content(byte[] mail) {
        return Content.of(mail, "message/rfc822");
    }

    static Item item(String mail) {
        return item(bytes(mail));
    }

    static Item item(byte[] mail) {
        Mapped mapped = MimeMail.read(content(mail));
        if (mapped.unreadable().isPresent()) {
            throw new AssertionError(mapped.unreadable().get());
        }
        return mapped.item();
    }

    static String body(Item mail, BodyType type) {
        Body body = mail.get(Email.BODY).orElseThrow();
        return new String(allBytes(body.content(type).orElseThrow()), StandardCharsets.UTF_8);
    }

    static byte[] allBytes(Content content) {
        try (InputStream in = content.open()) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<Item> attachments(Item mail) {
        return mail.get(Email.ATTACHMENTS).orElse(List.of());
    }

    static List<String> names(Item mail) {
        return attachments(mail).stream()
                .map(attachment -> attachment.get(Attachment.NAME).orElseThrow())
                .toList();
    }
}
