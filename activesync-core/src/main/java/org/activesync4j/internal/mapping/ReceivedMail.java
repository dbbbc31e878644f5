package org.activesync4j.internal.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.activesync4j.internal.mapping.ical.MailMeeting;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.item.Property;

/** Reads a mail as an item, in one pass. */
public final class ReceivedMail {

    private static final int LOW = 0;
    private static final int NORMAL = 1;
    private static final int HIGH = 2;

    private final Content mime;
    private final Leaves leaves = new Leaves();
    private final Outline outline;
    private final WholeText text;
    private final String kind;
    private final Optional<MailMeeting> meeting;

    private ReceivedMail(Content mime) throws IOException {
        this.mime = mime;
        this.outline = Outline.of(mime, MimeWalk.NOTHING, leaves);
        this.text = outline.complete() ? WholeText.of(outline.root()) : new WholeText(List.of());
        this.kind = MailKind.of(outline.root(), mime);
        this.meeting = leaves.meeting(kind);
    }

    /**
     * Reads a mail.
     *
     * @param mime the mail
     * @return the item: who, to whom, about what, body and attachments; neither read nor flagged, received when its header
     *     says so
     * @throws UnfitMail if it is no mail
     */
    public static Item item(Content mime) {
        try {
            return new ReceivedMail(mime).item();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Item item() throws IOException {
        Header header = outline.root().entity().header();
        Body body = body();
        Item item = Item.of(Email.SCHEMA)
                .with(Email.READ, false)
                .with(Email.BODY, body)
                .with(Email.IMPORTANCE, importance(header))
                .with(
                        Email.MESSAGE_CLASS,
                        meeting.map(MailMeeting::messageClass).orElse(kind));
        Item mail = attached(threaded(said(item, header), header));
        return meeting.flatMap(MailMeeting::request)
                .map(request -> mail.with(Email.MEETING_REQUEST, request))
                .orElse(mail);
    }

    private static Item said(Item item, Header header) {
        Item said = with(item, Email.FROM, mailboxes(header, "From", ", "));
        said = with(said, Email.TO, mailboxes(header, "To", ", "));
        said = with(said, Email.CC, mailboxes(header, "Cc", ", "));
        said = with(said, Email.BCC, mailboxes(header, "Bcc", ", "));
        said = with(said, Email.REPLY_TO, mailboxes(header, "Reply-To", ";"));
        said = with(said, Email.SENDER, mailboxes(header, "Sender", ", "));
        said = with(said, Email.DISPLAY_TO, displayed(header.mailboxes("To")));
        said = with(said, Email.SUBJECT, header.text("Subject"));
        return with(said, Email.THREAD_TOPIC, MailThread.topic(header));
    }

    private static Item threaded(Item item, Header header) {
        Optional<Instant> date = MailDate.of(header);
        Item dated =
                date.map(received -> item.with(Email.DATE_RECEIVED, received)).orElse(item);
        Item named = MailThread.id(header)
                .map(id -> dated.with(Email.CONVERSATION_ID, id))
                .orElse(dated);
        return MailThread.index(header, date)
                .map(index -> named.with(Email.CONVERSATION_INDEX, index))
                .orElse(named);
    }

    private Item attached(Item item) {
        List<Item> attachments = leaves.attachments(text, kind);
        return attachments.isEmpty() ? item : item.with(Email.ATTACHMENTS, attachments);
    }

    private static Item with(Item item, Property<String> property, String value) {
        String legal = LegalText.of(value).strip();
        return legal.isEmpty() ? item : item.with(property, legal);
    }

    /** Says the mailboxes of a field, or what stands there instead. */
    private static String mailboxes(Header header, String field, String between) {
        String boxes = header.mailboxes(field).boxes().stream()
                .map(MailAddresses.Box::quoted)
                .collect(Collectors.joining(between));
        return boxes.isEmpty() ? header.text(field) : boxes;
    }

    private static String displayed(MailAddresses addresses) {
        return addresses.boxes().stream()
                .map(box -> box.name().isEmpty() ? box.address() : box.name())
                .collect(Collectors.joining("; "));
    }

    private static int importance(Header header) {
        String said = List.of("Importance", "X-Priority", "X-MSMail-Priority", "Priority").stream()
                .map(header::value)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        return switch (said.toLowerCase(Locale.ROOT).split("[\\s(]", 2)[0]) {
            case "high", "urgent", "1", "2" -> HIGH;
            case "low", "non-urgent", "4", "5" -> LOW;
            default -> NORMAL;
        };
    }

    private Body body() throws IOException {
        if (!outline.complete()) {
            return longBody();
        }
        Optional<Body> notes = meeting.flatMap(MailMeeting::notes);
        return text.isThere()
                ? body(text)
                : notes.map(said -> said.and(BodyType.MIME, mime)).orElseGet(() -> Body.mime(mime));
    }

    private Body body(WholeText whole) {
        if (!whole.isHtml()) {
            return Body.text(LegalText.of(whole.plain())).and(BodyType.MIME, mime);
        }
        Body html = Body.html(LegalText.of(HtmlCharset.restated(whole.html())));
        Body both = whole.plainBeside()
                .map(plain -> html.and(BodyType.TEXT, text(LegalText.of(plain))))
                .orElse(html);
        return both.and(BodyType.MIME, mime);
    }

    private static Content text(String plain) {
        return Content.of(plain.getBytes(StandardCharsets.UTF_8), BodyType.TEXT.mediaType());
    }

    /** A text too long for the memory: the HTML, else the first text, read whenever somebody asks. */
    private Body longBody() throws IOException {
        Optional<Entity> main = leaves.longText();
        if (main.isEmpty()) {
            return Body.mime(mime);
        }
        BodyType type = main.get().type().equals("text/html") ? BodyType.HTML : BodyType.TEXT;
        return Body.of(type, LongText.of(mime, main.get(), type)).and(BodyType.MIME, mime);
    }

    /**
     * Opens an attachment.
     *
     * @param mime the mail
     * @param reference as the item names it
     * @return the attachment, decoded; empty if there is none
     */
    public static Optional<Content> attachment(Content mime, String reference) {
        try {
            Outline outline = Outline.of(mime, MimeWalk.NOTHING);
            return leaf(outline.root(), reference).map(leaf -> new OpenedLeaf(mime, leaf));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Entity> leaf(Outline.Node node, String reference) {
        if (node instanceof Outline.Node.Parts parts) {
            return parts.children().stream()
                    .flatMap(child -> leaf(child, reference).stream())
                    .findFirst();
        }
        return Optional.of(node.entity()).filter(leaf -> reference.equals("" + leaf.number()));
    }
}
