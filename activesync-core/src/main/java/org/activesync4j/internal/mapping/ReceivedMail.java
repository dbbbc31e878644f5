package org.activesync4j.internal.mapping;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.item.Property;

/** Reads a mail as an item. */
public final class ReceivedMail {

    private final Content mime;
    private final Outline outline;
    private final WholeText text;
    private final Map<Integer, Integer> sizes = new HashMap<>();

    private ReceivedMail(Content mime) throws IOException {
        this.mime = mime;
        this.outline = Outline.of(mime, MimeWalk.NOTHING);
        this.text = outline.complete() ? WholeText.of(outline.root()) : new WholeText(List.of());
    }

    /**
     * Reads a mail.
     *
     * @param mime the mail
     * @return the item: who, to whom, about what, body and attachments; neither read nor flagged, without a date of receipt
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
        Item item = Item.of(Email.SCHEMA)
                .with(Email.READ, false)
                .with(Email.BODY, body())
                .with(Email.MESSAGE_CLASS, messageClass());
        item = with(item, Email.FROM, header.mailboxes("From").shown());
        item = with(item, Email.TO, header.mailboxes("To").shown());
        item = with(item, Email.CC, header.mailboxes("Cc").shown());
        item = with(item, Email.REPLY_TO, header.mailboxes("Reply-To").shown());
        item = with(item, Email.SENDER, header.mailboxes("Sender").shown());
        item = with(item, Email.DISPLAY_TO, displayed(header.mailboxes("To")));
        item = with(item, Email.SUBJECT, header.text("Subject"));
        item = with(item, Email.THREAD_TOPIC, topic(header));
        List<Item> attachments = attachments();
        Item complete = attachments.isEmpty() ? item : item.with(Email.ATTACHMENTS, attachments);
        return importance(header)
                .map(level -> complete.with(Email.IMPORTANCE, level))
                .orElse(complete);
    }

    private static Item with(Item item, Property<String> property, String value) {
        return value.isBlank() ? item : item.with(property, value);
    }

    private static String displayed(MailAddresses addresses) {
        return addresses.boxes().stream()
                .map(box -> box.name().isEmpty() ? box.address() : box.name())
                .collect(Collectors.joining(";"));
    }

    private static String topic(Header header) {
        String said = header.text("Thread-Topic");
        return said.isEmpty() ? header.text("Subject").replaceFirst("(?i)^((re|fwd?|aw|wg)\\s*:\\s*)+", "") : said;
    }

    private static Optional<Integer> importance(Header header) {
        return switch (header.value("Importance").toLowerCase(Locale.ROOT)) {
            case "low" -> Optional.of(0);
            case "normal" -> Optional.of(1);
            case "high" -> Optional.of(2);
            default -> Optional.empty();
        };
    }

    private String messageClass() {
        return switch (outline.root().entity().type()) {
            case "multipart/signed" -> "IPM.Note.SMIME.MultipartSigned";
            case "application/pkcs7-mime", "application/x-pkcs7-mime" -> "IPM.Note.SMIME";
            default -> "IPM.Note";
        };
    }

    private Body body() {
        if (!text.isThere()) {
            return Body.mime(mime);
        }
        Body read = text.isHtml() ? Body.html(text.html()) : Body.text(text.plain());
        return read.and(BodyType.MIME, mime);
    }

    private List<Item> attachments() throws IOException {
        List<Entity> leaves = new ArrayList<>();
        MimeWalk.through(mime, MimeWalk.NOTHING, new MimeWalk.Visitor() {
            @Override
            public void open(Entity multipart) {}

            @Override
            public void leaf(Entity leaf, MimeWalk.Body body) throws IOException {
                if (!text.entities().contains(leaf.number()) && leaf.parent().isPresent()) {
                    leaves.add(leaf);
                    sizes.put(leaf.number(), size(body));
                }
            }

            @Override
            public void close(Entity multipart) {}
        });
        return leaves.stream().map(this::attachment).toList();
    }

    private static int size(MimeWalk.Body body) throws IOException {
        try (InputStream in = body.decoded()) {
            return (int) Math.min(Integer.MAX_VALUE, in.transferTo(OutputStream.nullOutputStream()));
        }
    }

    private Item attachment(Entity leaf) {
        Item attachment = Attachment.of("" + leaf.number(), leaf.fileName(), sizes.getOrDefault(leaf.number(), 0));
        if (leaf.type().equals(BodyType.MIME.mediaType())) {
            attachment = attachment.with(Attachment.METHOD, 5);
        }
        Item described = attachment.with(Attachment.INLINE, leaf.isInline());
        return leaf.contentId()
                .map(id -> described.with(Attachment.CONTENT_ID, id))
                .orElse(described);
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
            return leaf(outline.root(), reference).map(leaf -> new Opened(mime, leaf));
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

    /** An attachment that is read as it is needed. */
    private record Opened(Content mime, Entity leaf) implements Content {

        @Override
        public InputStream open() throws IOException {
            InputStream source = mime.open();
            boolean found = false;
            try {
                InputStream body = MimeWalk.decoded(source, leaf.number());
                found = true;
                return new FilterInputStream(body) {
                    @Override
                    public void close() throws IOException {
                        source.close();
                    }
                };
            } finally {
                if (!found) {
                    source.close();
                }
            }
        }

        @Override
        public String mediaType() {
            return leaf.type();
        }
    }
}
