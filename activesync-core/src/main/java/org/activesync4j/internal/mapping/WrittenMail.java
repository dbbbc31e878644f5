package org.activesync4j.internal.mapping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.activesync4j.internal.mapping.Original.Said;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;

/** Writes mails of nothing but text. */
final class WrittenMail {

    private static final String BOUNDARY = "=_written_text_=";

    private WrittenMail() {}

    /** Writes a mail that says what an item is. */
    static Content about(List<Said> introduction, String subject, Optional<String> plain, Optional<String> html)
            throws IOException {
        List<HeaderLine> lines = new ArrayList<>();
        lines.add(HeaderLine.text("Subject", subject));
        introduction.stream()
                .filter(said -> said.label().equals("From") || said.label().equals("To"))
                .forEach(said -> lines.add(HeaderLine.text(said.label(), said.value())));
        Optional<String> text = html.isEmpty() ? plain.or(() -> Optional.of("")) : plain;
        String block = Quotation.plainIntroduction(introduction);
        return of(new Header(lines), text.map(said -> block + "\r\n" + said), html);
    }

    /** Writes a mail with a text in one form or both. */
    static Content of(Header header, Optional<String> plain, Optional<String> html) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        header.print(out);
        TextPart.write(out, "MIME-Version: 1.0\r\n");
        if (plain.isPresent() && html.isPresent()) {
            Multipart both = new Multipart("alternative", BOUNDARY);
            both.begin(out);
            both.next(out);
            TextPart.plain(plain.get()).print(out);
            both.next(out);
            TextPart.html(html.get()).print(out);
            both.end(out);
        } else {
            html.map(TextPart::html)
                    .orElseGet(() -> TextPart.plain(plain.orElse("")))
                    .print(out);
        }
        return Content.of(out.toByteArray(), BodyType.MIME.mediaType());
    }
}
