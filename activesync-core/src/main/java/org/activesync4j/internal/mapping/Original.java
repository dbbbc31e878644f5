package org.activesync4j.internal.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.activesync4j.internal.mapping.Outline.Node;
import org.activesync4j.internal.mapping.ical.EventMapping;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Event;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.Item;

/**
 * What is answered or forwarded: a mail or another item, as the driver has it. Its contents are good as long as the
 * account is open.
 */
public final class Original {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** What introduces an item, whatever its class: the names of its rows, and what readers call them. */
    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put("From", "From");
        LABELS.put("DateReceived", "Sent");
        LABELS.put("To", "To");
        LABELS.put("Cc", "Cc");
        LABELS.put("StartTime", "Start");
        LABELS.put("EndTime", "End");
        LABELS.put("FileAs", "Name");
        LABELS.put("Subject", "Subject");
    }

    private final List<Said> introduction;
    private final String subject;
    private final WholeText text;
    private final List<Piece> pieces;
    private final Content whole;
    private final Optional<HeaderLine> messageId;
    private final Optional<HeaderLine> references;

    /**
     * One line of what introduces a quotation.
     *
     * @param label for instance {@code From}
     * @param value what it says
     */
    record Said(String label, String value) {

        Said {
            value = HeaderLine.printable(value);
        }
    }

    /** Something that is not text and can go along. */
    sealed interface Piece {

        /** Names it to the HTML of the mail. */
        Optional<String> contentId();

        /**
         * A leaf of a message.
         *
         * @param mime the message
         * @param entity the leaf
         */
        record Part(Content mime, Entity entity) implements Piece {
            @Override
            public Optional<String> contentId() {
                return entity.contentId();
            }
        }

        /**
         * Something that lies by itself.
         *
         * @param attachment how the item describes it
         * @param content opens it
         */
        record Stored(Item attachment, Supplier<Content> content) implements Piece {
            @Override
            public Optional<String> contentId() {
                return attachment.get(Attachment.CONTENT_ID).filter(id -> !id.isBlank());
            }
        }
    }

    private Original(
            List<Said> introduction,
            String subject,
            WholeText text,
            List<Piece> pieces,
            Content whole,
            Header threading) {
        this.introduction = List.copyOf(introduction);
        this.subject = subject;
        this.text = text;
        this.pieces = List.copyOf(pieces);
        this.whole = whole;
        this.messageId = threading.first("Message-ID");
        this.references = threading.first("References").or(() -> threading.first("In-Reply-To"));
    }

    /**
     * Reads what is answered or forwarded.
     *
     * @param item as the driver gave it, with all bodies
     * @param attachments opens what is attached to it, by the driver's reference
     * @return the original
     */
    public static Original of(Item item, Function<String, Content> attachments) {
        Optional<Content> mime = body(item).flatMap(body -> body.content(BodyType.MIME));
        try {
            return mime.isPresent() ? ofMime(item, mime.get()) : ofItem(item, attachments);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Original ofMime(Item item, Content mime) throws IOException {
        Header header = MimeWalk.header(mime);
        try {
            Outline outline = Outline.of(mime, MimeWalk.NOTHING);
            WholeText text = outline.complete() ? WholeText.of(outline.root()) : new WholeText(List.of());
            List<Piece> pieces = new ArrayList<>();
            collect(mime, outline.root(), text.entities(), pieces);
            return new Original(introduction(header, item), header.text("Subject"), text, pieces, mime, header);
        } catch (UnfitMail tooStrange) { // it is not taken apart, but goes along as it is
            return new Original(
                    introduction(header, item),
                    header.text("Subject"),
                    new WholeText(List.of()),
                    List.of(),
                    mime,
                    header);
        }
    }

    private static void collect(Content mime, Node node, Set<Integer> told, List<Piece> pieces) {
        if (node instanceof Node.Parts parts) {
            parts.children().forEach(child -> collect(mime, child, told, pieces));
        } else if (!told.contains(node.entity().number()) && !node.entity().isSignature()) {
            pieces.add(new Piece.Part(mime, node.entity()));
        }
    }

    private static List<Said> introduction(Header header, Item item) {
        List<Said> said = new ArrayList<>();
        said.add(new Said("From", header.mailboxes("From").shown()));
        String date = header.text("Date");
        said.add(new Said(
                "Sent",
                date.isEmpty() ? item.get(Email.DATE_RECEIVED).map(DATE::format).orElse("") : date));
        said.add(new Said("To", header.mailboxes("To").shown()));
        said.add(new Said("Cc", header.mailboxes("Cc").shown()));
        said.add(new Said("Subject", header.text("Subject")));
        return said.stream().filter(line -> !line.value().isBlank()).toList();
    }

    private static Original ofItem(Item item, Function<String, Content> attachments) throws IOException {
        List<Said> introduction = introduction(item);
        String subject = subject(item);
        Optional<String> plain = text(item, BodyType.TEXT);
        Optional<String> html = text(item, BodyType.HTML);
        boolean mail = item.schema() == Email.SCHEMA;
        boolean readable =
                mail && (plain.isPresent() || html.isPresent() || body(item).isEmpty());
        WholeText text = new WholeText(
                readable
                        ? List.of(new WholeText.Piece(
                                html.isEmpty() ? plain.or(() -> Optional.of("")) : plain, html, Set.of()))
                        : List.of());
        return new Original(
                introduction,
                subject,
                text,
                stored(item, attachments),
                WrittenMail.about(introduction, subject, plain, html),
                Header.NONE);
    }

    private static List<Piece> stored(Item item, Function<String, Content> attachments) {
        List<Piece> pieces = new ArrayList<>();
        for (Item attachment : item.get(Email.ATTACHMENTS).orElse(List.of())) {
            attachment
                    .get(Attachment.REFERENCE)
                    .ifPresent(
                            reference -> pieces.add(new Piece.Stored(attachment, () -> attachments.apply(reference))));
        }
        meeting(item).ifPresent(pieces::add);
        return pieces;
    }

    /** An event goes along as such too, so that whoever gets it can enter it; one that nothing names does not. */
    private static Optional<Piece> meeting(Item item) {
        if (item.schema() != Event.SCHEMA || item.get(Event.UID).orElse("").isBlank()) {
            return Optional.empty();
        }
        byte[] object = EventMapping.forwarded(item);
        Item attachment = Attachment.of("meeting", "meeting.ics", object.length);
        return Optional.of(new Piece.Stored(attachment, () -> Content.of(object, "text/calendar")));
    }

    private static List<Said> introduction(Item item) {
        List<Said> said = new ArrayList<>();
        LABELS.forEach((tag, label) -> item.properties().stream()
                .filter(property -> property.name().equals(tag))
                .map(item::get)
                .flatMap(value -> value.flatMap(Original::shown).stream())
                .forEach(value -> said.add(new Said(label, value))));
        return said;
    }

    private static Optional<String> shown(Object value) {
        if (value instanceof Instant moment) {
            return Optional.of(DATE.format(moment));
        }
        if (value instanceof EventTime.At at) {
            return Optional.of(DATE.format(at.moment()));
        }
        if (value instanceof EventTime.On on) {
            return Optional.of(on.date().toString());
        }
        return value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    private static String subject(Item item) {
        return introduction(item).stream()
                .filter(said -> said.label().equals("Subject"))
                .map(Said::value)
                .findFirst()
                .orElse("");
    }

    private static Optional<Body> body(Item item) {
        return item.properties().stream()
                .map(item::get)
                .flatMap(Optional::stream)
                .filter(Body.class::isInstance)
                .map(Body.class::cast)
                .findFirst();
    }

    /** Reads a body of text; one that is too long is not quoted. */
    private static Optional<String> text(Item item, BodyType type) throws IOException {
        Optional<Content> content = body(item).flatMap(body -> body.content(type));
        if (content.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = FirstBytes.of(content.get(), Outline.LONGEST_TEXT + 1);
        return bytes.length > Outline.LONGEST_TEXT
                ? Optional.empty()
                : Optional.of(Charsets.decode(bytes, Optional.empty()));
    }

    /** Tells whether it can stand behind another text. */
    boolean isQuotable() {
        return text.isThere();
    }

    List<Said> introduction() {
        return introduction;
    }

    String subject() {
        return subject;
    }

    WholeText text() {
        return text;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** Gives all of it as one message. */
    Content whole() {
        return whole;
    }

    /** Tells whether the whole message has its attachments within. */
    boolean wholeHasAll() {
        return pieces.stream().noneMatch(Piece.Stored.class::isInstance);
    }

    /** Adds what tells mail programs which conversation a mail belongs to, unless it says so itself. */
    Header threaded(Header header) {
        if (messageId.isEmpty() || header.first("References").isPresent()) {
            return header;
        }
        String id = messageId.get().unfolded().strip();
        String all = (references.map(line -> line.unfolded().strip() + " ").orElse("") + id).strip();
        Header with =
                header.first("In-Reply-To").isPresent() ? header : header.with(HeaderLine.folded("In-Reply-To", id));
        return with.with(HeaderLine.folded("References", all));
    }
}
