package org.activesync4j.examples.benchmarks;

import java.nio.charset.StandardCharsets;

/** Mails as people write them: a text and the same as HTML, and, if they are large, a file beside it. */
public enum MailSample {
    /** A short letter. */
    MAIL_5K(20, 0),
    /** A long one with a picture. */
    MAIL_100K(160, 60),
    /** One with a film. */
    MAIL_10M(20, 10_000);

    private static final int KILOBYTE = 1024;
    private static final String LINE =
            "The quick brown fox jumps over the lazy dog, for the f\u00fcnfte time already.\r\n";

    private final int lines;
    private final int attached;

    MailSample(int lines, int attached) {
        this.lines = lines;
        this.attached = attached;
    }

    byte[] bytes() {
        String text = String.join(
                "\r\n",
                "Received: from mx.example.org by mail.example.com; Sun, 1 Mar 2026 08:00:02 +0000",
                "From: =?utf-8?Q?Ann_M=C3=BCller?= <ann@example.org>",
                "To: Bob <bob@example.com>, \"Smith, Cid\" <cid@example.com>",
                "Subject: =?utf-8?B?R3LDvMOfZQ==?= from afar",
                "Date: Sun, 1 Mar 2026 08:00:00 +0000",
                "Message-ID: <1@example.org>",
                "References: <0@example.org>",
                "MIME-Version: 1.0",
                "Content-Type: multipart/mixed; boundary=mixed",
                "",
                "--mixed",
                "Content-Type: multipart/alternative; boundary=either",
                "",
                "--either",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: 8bit",
                "",
                LINE.repeat(lines),
                "--either",
                "Content-Type: text/html; charset=utf-8",
                "Content-Transfer-Encoding: 8bit",
                "",
                "<html><body><p>" + LINE.repeat(lines) + "</p></body></html>",
                "--either--",
                attachment() + "--mixed--",
                "");
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String attachment() {
        if (attached == 0) {
            return "";
        }
        String line = "A".repeat(76) + "\r\n";
        return String.join(
                "\r\n",
                "--mixed",
                "Content-Type: application/octet-stream; name=\"a film.bin\"",
                "Content-Disposition: attachment; filename=\"a film.bin\"",
                "Content-Transfer-Encoding: base64",
                "",
                line.repeat(attached * KILOBYTE / line.length()));
    }
}
