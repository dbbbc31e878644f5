package org.activesync4j.internal.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private static final int MESSAGE = 5;

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

    private static Header addresses(Header header, Item draft, String field, Property<String> property) {
        return draft.get(property)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> header.with(addresses(field, text)))
                .orElse(header);
    }

    /** Devices write several answers' addresses with semicolons; where there is none yet, the text stays. */
    private static HeaderLine addresses(String field, String text) {
        byte[] bytes = HeaderLine.printable(text).replace(';', ',').getBytes(StandardCharsets.UTF_8);
        MailAddresses read = MailAddresses.of(new HeaderLine(field, new String(bytes, StandardCharsets.ISO_8859_1)));
        return read.boxes().isEmpty() ? HeaderLine.text(field, text) : read.line(field);
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
        Map<Boolean, List<Addition>> additions = inOrder(draft).stream()
                .collect(Collectors.partitioningBy(
                        DraftMail::isShown,
                        Collectors.mapping(each -> addition(each, attachments), Collectors.toList())));
        Content text = WrittenMail.of(Header.NONE, text(draft, BodyType.TEXT), text(draft, BodyType.HTML));
        Composition written = Composition.asWritten(text);
        return new Composition(
                written.written(),
                written.retold(),
                additions.getOrDefault(true, List.of()),
                additions.getOrDefault(false, List.of()));
    }

    /** Lists what is attached in the order in which it is written. */
    static List<Item> inOrder(Item draft) {
        return draft.get(Email.ATTACHMENTS).orElse(List.of()).stream()
                .sorted(Comparator.comparing(DraftMail::isShown).reversed())
                .toList();
    }

    private static boolean isShown(Item attachment) {
        return attachment.get(Attachment.INLINE).orElse(false);
    }

    private static Addition addition(Item attachment, Function<String, Content> attachments) {
        String reference = attachment.get(Attachment.REFERENCE).orElseThrow();
        return attachment
                        .get(Attachment.METHOD)
                        .filter(method -> method == MESSAGE)
                        .isPresent()
                ? new Addition.Message(attachments.apply(reference))
                : new Addition.File(new Original.Piece.Stored(attachment, () -> attachments.apply(reference)));
    }

    private static Optional<String> text(Item draft, BodyType type) throws IOException {
        Optional<Content> content = draft.get(Email.BODY).flatMap((Body body) -> body.content(type));
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(Charsets.decode(FirstBytes.of(content.get(), Outline.LONGEST_TEXT), Optional.empty()));
    }
}
