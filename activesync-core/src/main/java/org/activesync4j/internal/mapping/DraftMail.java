package org.activesync4j.internal.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.item.Property;

/** Makes a message of a draft that is stored as properties. */
final class DraftMail {

    private static final int LOW = 0;
    private static final int HIGH = 2;

    private DraftMail() {}

    /** What the user wrote into the fields; to whom it goes unseen as well. */
    static Header header(Item draft) {
        Header header = addresses(Header.NONE, draft, "To", Email.TO);
        header = addresses(header, draft, "Cc", Email.CC);
        header = addresses(header, draft, "Bcc", Email.BCC);
        header = addresses(header, draft, "Reply-To", Email.REPLY_TO);
        header = header.with(HeaderLine.text("Subject", draft.get(Email.SUBJECT).orElse("")));
        return draft.get(Email.IMPORTANCE)
                .flatMap(DraftMail::importance)
                .map(header::with)
                .orElse(header);
    }

    /** Devices write several answers' addresses with semicolons. */
    private static Header addresses(Header header, Item draft, String field, Property<String> property) {
        Optional<String> said = draft.get(property).map(String::strip).filter(text -> !text.isEmpty());
        return said.map(text -> MailAddresses.of(HeaderLine.text(field, text.replace(';', ','))))
                .map(addresses -> header.with(addresses.line(field)))
                .orElse(header);
    }

    private static Optional<HeaderLine> importance(int importance) {
        return switch (importance) {
            case LOW -> Optional.of(new HeaderLine("Importance", "low"));
            case HIGH -> Optional.of(new HeaderLine("Importance", "high"));
            default -> Optional.empty();
        };
    }

    /** The text, and what is attached: what the HTML shows beside it, the rest below. */
    static Composition composition(Item draft, Function<String, Content> attachments) throws IOException {
        List<Addition> shown = new ArrayList<>();
        List<Addition> attached = new ArrayList<>();
        for (Item attachment : draft.get(Email.ATTACHMENTS).orElse(List.of())) {
            String reference = attachment.get(Attachment.REFERENCE).orElseThrow();
            Addition file =
                    new Addition.File(new Original.Piece.Stored(attachment, () -> attachments.apply(reference)));
            (attachment.get(Attachment.INLINE).orElse(false) ? shown : attached).add(file);
        }
        Content text = WrittenMail.of(Header.NONE, text(draft, BodyType.TEXT), text(draft, BodyType.HTML));
        Composition written = Composition.asWritten(text);
        return new Composition(written.written(), written.retold(), shown, attached);
    }

    private static Optional<String> text(Item draft, BodyType type) throws IOException {
        Optional<Content> content = draft.get(Email.BODY).flatMap((Body body) -> body.content(type));
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(Charsets.decode(FirstBytes.of(content.get(), Outline.LONGEST_TEXT), Optional.empty()));
    }
}
