package org.activesync4j.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.activesync4j.item.Attachment;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;

/** What holds for any bytes that are said to be a mail. */
final class MimeLaws {

    static final String[] WORDS = {
        "\r\n\r\n",
        "--mixed\r\n",
        "--mixed--\r\n",
        "Content-Type: multipart/mixed; boundary=mixed\r\n",
        "boundary=",
        "Content-Transfer-Encoding: base64\r\n",
        "Content-Transfer-Encoding: quoted-printable\r\n",
        "charset=utf-16",
        "charset=iso-2022-jp",
        "charset=",
        "=?utf-8?B?",
        "?=",
        "=\r\n",
        "filename*0*=x''%",
        "message/rfc822",
        "multipart/report",
        "Subject: ",
        "From: <",
        "To: a:b;",
        "Date: 99 Foo 9999999\r\n",
        "Thread-Index: AAAA\r\n",
        "References: <>\r\n",
        "cid:",
        "\u001b$B",
        "begin 644 x\r\n"
    };

    private MimeLaws() {}

    static void hold(byte[] mail) {
        Content mime = Letters.content(mail);
        Mapped mapped = MimeMail.read(mime);
        Anything.isFitForEveryDevice(mapped.item());
        bodiesCanBeRead(mapped.item());
        attachmentsCanBeOpened(mapped.item(), mime);
        assertThat(MimeMail.read(mime).item()).isEqualTo(mapped.item());
    }

    private static void bodiesCanBeRead(Item mail) {
        for (BodyType type : mail.get(Email.BODY).orElseThrow().types()) {
            assertThat(Letters.body(mail, type)).isNotNull();
        }
    }

    private static void attachmentsCanBeOpened(Item mail, Content mime) {
        for (Item attachment : Letters.attachments(mail)) {
            String reference = attachment.get(Attachment.REFERENCE).orElseThrow();
            byte[] opened =
                    Letters.allBytes(MimeMail.attachment(mime, reference).orElseThrow());
            assertThat(opened).hasSize(attachment.get(Attachment.SIZE).orElseThrow());
        }
    }
}
