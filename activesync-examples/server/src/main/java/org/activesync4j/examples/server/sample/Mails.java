package org.activesync4j.examples.server.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;

/** Mails of the last months: short and long, plain and rich, in several scripts. */
final class Mails {

    private static final int COUNT = 220;
    private static final int IN_ARCHIVE = 60;
    private static final int INVITATION = 2;
    private static final int SIGNED = 4;
    private static final List<Text> TEXTS = List.of(
            new Text("utf-8", "Tea on Thursday?", "Hello,\n\nthe kettle is back. Thursday at four?\n\nYours"),
            new Text("iso-8859-1", "Grüße aus Zürich", "Schöne Grüße vom See – äh, vom Zürichsee.\nBis bald"),
            new Text("koi8-r", "Расписание паромов", "Паром уходит в девять утра.\nНе опаздывайте."),
            new Text("iso-2022-jp", "会議の件", "来週の会議は火曜日です。\nよろしくお願いします。"),
            new Text("gb18030", "茶叶到货", "新茶已经到了，请查收。"),
            new Text("windows-1255", "שלום", "נתראה ביום שלישי."),
            new Text("utf-8", "مواعيد", "الموعد يوم الأحد في التاسعة."),
            new Text(
                    "utf-8",
                    "Invoice 2048",
                    "Dear customer,\n\nplease find the invoice below.\n\n> 12 maps   144.00\n> postage     6.50"),
            new Text("utf-8", "Re: The second verse 🎶", "I sang it wrong all week. 🙈\n\n> Which key was it in?"));

    private final String owner;
    private final Instant now;
    private final Random random;

    private record Text(String charset, String subject, String body) {}

    private Mails(String owner, Instant now, Random random) {
        this.owner = owner;
        this.now = now;
        this.random = random;
    }

    /**
     * A mail.
     *
     * @param folder a Maildir++ folder; the Inbox is empty
     * @param flags letters of Maildir
     * @param received when it came
     * @param content the mail as bytes
     */
    record Mail(String folder, String flags, Instant received, byte[] content) {}

    static List<Mail> of(String owner, Instant now, Random random) {
        Mails mails = new Mails(owner, now, random);
        List<Mail> all = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            all.add(mails.mail(i));
        }
        return all;
    }

    private Mail mail(int number) {
        Instant received = now.minusSeconds(number * 9_000L + random.nextInt(3_000));
        boolean old = number >= COUNT - IN_ARCHIVE;
        String flags = (number % 7 == 0 ? "F" : "") + (number % 5 == 3 ? "R" : "") + (number > 12 ? "S" : "");
        return new Mail(old ? ".Archive" : "", flags, received, content(number, received));
    }

    private byte[] content(int number, Instant received) {
        Text text = TEXTS.get(number % TEXTS.size());
        Person from = Person.any(random);
        if (number == SIGNED) {
            return bytes(header(from, "Signed", received).replace("MIME-Version: 1.0\r\n", "") + signed());
        }
        if (number == INVITATION) {
            return bytes(header(from, "Tasting of teas", received) + invitation(from));
        }
        return switch (number % 6) {
            case 1 -> bytes(header(from, text.subject(), received) + html(text));
            case 3 -> bytes(header(from, text.subject(), received) + withPicture(text, number));
            case 5 -> bytes(header(from, text.subject(), received) + withAttachment(text, number));
            default -> plain(header(from, text.subject(), received), text);
        };
    }

    private String header(Person from, String subject, Instant received) {
        return "Received: from mx.example by mail.example; " + date(received) + "\r\n"
                + "From: " + word(from.name()) + " <" + from.address() + ">\r\n"
                + "To: <" + owner + ">\r\n"
                + "Subject: " + word(subject) + "\r\n"
                + "Date: " + date(received) + "\r\n"
                + "Message-ID: <" + Long.toString(random.nextLong() >>> 1, 36) + "@sample.example>\r\n"
                + "MIME-Version: 1.0\r\n";
    }

    private static byte[] plain(String header, Text text) {
        byte[] body = text.body().replace("\n", "\r\n").getBytes(Charset.forName(text.charset()));
        return bytes(header + "Content-Type: text/plain; charset=" + text.charset()
                + "\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64(body));
    }

    private static String html(Text text) {
        return "Content-Type: multipart/alternative; boundary=alt\r\n\r\n" + alternatives(text, "alt", "");
    }

    private static String withPicture(Text text, int number) {
        return "Content-Type: multipart/related; boundary=rel\r\n\r\n--rel\r\n"
                + "Content-Type: multipart/alternative; boundary=alt\r\n\r\n"
                + alternatives(text, "alt", "<p><img src=\"cid:picture\" alt=\"\"></p>")
                + "\r\n--rel\r\nContent-Type: image/png; name=rings.png\r\nContent-ID: <picture>\r\n"
                + "Content-Disposition: inline; filename=rings.png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + base64(Picture.of(number, "png")) + "\r\n--rel--\r\n";
    }

    private static String alternatives(Text text, String boundary, String more) {
        String paragraphs = "<p>"
                + text.body().replace("&", "&amp;").replace(">", "&gt;").replace("\n\n", "</p><p>") + "</p>" + more;
        return "--" + boundary + "\r\n" + part("text/plain", text.body()) + "\r\n--" + boundary + "\r\n"
                + part("text/html", "<html><body>" + paragraphs + "</body></html>") + "\r\n--" + boundary + "--\r\n";
    }

    private static String part(String type, String text) {
        return "Content-Type: " + type + "; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + base64(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String withAttachment(Text text, int number) {
        String table = "stop;time\nHarbour;09:%02d\nQuay 4;09:%02d\n".formatted(number % 60, (number + 7) % 60);
        return "Content-Type: multipart/mixed; boundary=mix\r\n\r\n--mix\r\n" + part("text/plain", text.body())
                + "\r\n--mix\r\nContent-Type: text/csv; charset=utf-8\r\n"
                + "Content-Disposition: attachment; filename*=utf-8''F%C3%A4hrplan-" + number + ".csv\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n" + base64(table.getBytes(StandardCharsets.UTF_8))
                + "\r\n--mix--\r\n";
    }

    private String invitation(Person from) {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(
                LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(5));
        String calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//ActiveSync4j//Sample//EN\r\nMETHOD:REQUEST\r\n"
                + "BEGIN:VEVENT\r\nUID:tasting@sample.example\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Tasting of teas\r\n"
                + "DTSTART;TZID=Europe/London:" + day + "T160000\r\nDTEND;TZID=Europe/London:" + day + "T173000\r\n"
                + "LOCATION:Kettle Café\r\n"
                + Folding.folded("ORGANIZER;CN=\"" + from.name() + "\":mailto:" + from.address())
                + Folding.folded("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:" + owner)
                + "END:VEVENT\r\nEND:VCALENDAR\r\n";
        return "Content-Type: multipart/alternative; boundary=alt\r\n\r\n--alt\r\n"
                + part("text/plain", "Tasting of teas, Kettle Café") + "\r\n--alt\r\n"
                + part("text/calendar; method=REQUEST", calendar.replace("\r\n", "\n")) + "\r\n--alt--\r\n";
    }

    /** A mail that was signed once and for all: not a byte of it may be changed. */
    private static String signed() {
        try (InputStream in = Objects.requireNonNull(Mails.class.getResourceAsStream("signed.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).replace("\n", "\r\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the sample cannot be read", unreadable);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }

    /** An encoded word ([RFC2047]), or the text itself where that will do. */
    static String word(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text)
                ? text
                : "=?utf-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT).format(instant.atOffset(ZoneOffset.UTC));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
