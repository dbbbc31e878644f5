package org.activesync4j.internal.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.activesync4j.item.AddedAttachment;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.AttachmentChanges;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Property;
import org.apache.james.mime4j.util.MimeUtil;

/** Writes drafts as messages that are kept: blind copies stay, and nobody need be named. Large parts pass as streams. */
public final class KeptDraft {

    /** The fields in which a device writes, by what it says. */
    private static final Map<Property<?>, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put(Email.TO, "To");
        FIELDS.put(Email.CC, "Cc");
        FIELDS.put(Email.BCC, "Bcc");
        FIELDS.put(Email.REPLY_TO, "Reply-To");
        FIELDS.put(Email.SUBJECT, "Subject");
        FIELDS.put(Email.IMPORTANCE, "Importance");
    }

    /** What else says how important a mail is. */
    private static final String[] OTHER_IMPORTANCE = {"X-Priority", "X-MSMail-Priority", "Priority"};

    private static final String ADDED = "added ";

    private KeptDraft() {}

    /**
     * Writes a new draft.
     *
     * @param draft what a device has sent; its message as it is, if it has one and nothing is to be attached to it
     * @param boundary a text that is in nothing of it
     * @param now its date
     * @param out where it is written
     * @throws IOException if something cannot be read or written
     */
    public static void create(Item draft, String boundary, Instant now, OutputStream out) throws IOException {
        Optional<Content> message = draft.get(Email.BODY).flatMap(body -> body.content(BodyType.MIME));
        if (message.isEmpty()) {
            Header date = Header.NONE.with(
                    new HeaderLine("Date", MimeUtil.RFC822_DATE_FORMAT.format(now.atOffset(ZoneOffset.UTC))));
            write(
                    with(date, DraftMail.header(draft)),
                    composition(draft, draft, none -> Optional.empty()),
                    boundary,
                    out);
        } else if (draft.has(AttachmentChanges.ADDED)) {
            change(Patch.of(draft.without(Email.BODY)), message.get(), boundary, out);
        } else {
            copy(message.get(), out);
        }
    }

    /**
     * Writes a draft as it is after a change. What the change does not name stays, fields that no item has included; if
     * neither text nor attachments change, the content byte for byte.
     *
     * @param patch what a device has changed
     * @param mime the message as it was
     * @param boundary a text that is in nothing of it
     * @param out where it is written
     * @throws IOException if something cannot be read or written
     * @throws UnfitMail if the message is none
     */
    public static void change(Patch patch, Content mime, String boundary, OutputStream out) throws IOException {
        Header header = changed(MimeWalk.header(mime), patch);
        boolean other = patch.touches(Email.BODY)
                || patch.set().has(AttachmentChanges.ADDED)
                || patch.set().has(AttachmentChanges.REMOVED);
        Composition composition = other ? recomposed(patch, mime) : Composition.asWritten(mime);
        write(header, composition, boundary, out);
    }

    private static Header changed(Header before, Patch patch) {
        Header said = DraftMail.header(patch.set());
        Header after = before;
        for (Map.Entry<Property<?>, String> field : FIELDS.entrySet()) {
            if (patch.touches(field.getKey())) {
                after = replaced(after, said, field.getValue());
            }
        }
        return patch.touches(Email.IMPORTANCE) ? after.without(OTHER_IMPORTANCE) : after;
    }

    private static Header replaced(Header header, Header said, String field) {
        return said.first(field).map(header::replacing).orElseGet(() -> header.without(field));
    }

    private static Composition recomposed(Patch patch, Content mime) throws IOException {
        Item before = ReceivedMail.item(mime);
        return composition(patch.applyTo(before), patch.set(), reference -> ReceivedMail.attachment(mime, reference));
    }

    /** Composes text and attachments anew; those that are added are told from the others by their references. */
    private static Composition composition(Item draft, Item wishes, Function<String, Optional<Content>> there)
            throws IOException {
        Map<String, Content> added = new HashMap<>();
        Item attached = AttachmentChanges.applyTo(draft.withoutWishes(), wishes, file -> {
            Content content = file.get(AddedAttachment.CONTENT).orElseThrow();
            added.put(reference(file), new Typed(content, file.get(AddedAttachment.CONTENT_TYPE)));
            return AddedAttachment.stored(file, reference(file), 0);
        });
        return DraftMail.composition(
                attached,
                reference -> Optional.ofNullable(added.get(reference))
                        .or(() -> there.apply(reference))
                        .orElseThrow(() -> new UnfitMail(UnfitMail.Reason.NOT_MIME, "an attachment has gone")));
    }

    private static Header with(Header first, Header others) {
        return new Header(
                Stream.concat(first.lines().stream(), others.lines().stream()).toList());
    }

    private static void write(Header header, Composition composition, String boundary, OutputStream out)
            throws IOException {
        CrLfOutputStream lines = new CrLfOutputStream(out);
        header.where(line -> !line.isAboutContent() && !line.is("MIME-Version")).print(lines);
        new Header(List.of(new HeaderLine("MIME-Version", "1.0"))).print(lines);
        composition.print(boundary, lines);
        lines.flush();
    }

    private static void copy(Content message, OutputStream out) throws IOException {
        try (InputStream in = message.open()) {
            in.transferTo(out);
        }
    }

    /** Content of which the device has told the type. */
    private record Typed(Content content, Optional<String> type) implements Content {

        @Override
        public InputStream open() throws IOException {
            return content.open();
        }

        @Override
        public String mediaType() {
            return type.filter(said -> !said.isBlank()).orElseGet(content::mediaType);
        }
    }

    /**
     * Tells as what the attachments of a new draft were written.
     *
     * @param draft what {@link #create} has written
     * @param stored the message as it was written
     * @return the device's id of each attachment that was added → its reference
     * @throws UnfitMail if the message is none
     */
    public static Map<String, String> added(Item draft, Content stored) {
        Optional<Content> message = draft.get(Email.BODY).flatMap(body -> body.content(BodyType.MIME));
        List<Item> kept = message.map(KeptDraft::attachments).orElse(List.of());
        return added(draft.withoutWishes().with(Email.ATTACHMENTS, kept), draft, stored);
    }

    /**
     * Tells as what the attachments were written that a change has added.
     *
     * @param patch what {@link #change} has done
     * @param before the message as it was
     * @param stored the message as it was written
     * @return the device's id of each → its reference
     * @throws UnfitMail if a message is none
     */
    public static Map<String, String> added(Patch patch, Content before, Content stored) {
        Item kept = Item.of(Email.SCHEMA).with(Email.ATTACHMENTS, attachments(before));
        return added(kept, patch.set(), stored);
    }

    /** Attachments are written in the order that the composition has, and read in that order. */
    private static Map<String, String> added(Item before, Item wishes, Content stored) {
        if (!wishes.has(AttachmentChanges.ADDED)) {
            return Map.of();
        }
        Item after =
                AttachmentChanges.applyTo(before, wishes, file -> AddedAttachment.stored(file, reference(file), 0));
        List<Item> written = DraftMail.inOrder(after);
        List<Item> read = attachments(stored);
        Map<String, String> references = new HashMap<>();
        for (int i = 0; i < written.size() && written.size() == read.size(); i++) {
            String reference = written.get(i).get(Attachment.REFERENCE).orElseThrow();
            if (reference.startsWith(ADDED)) {
                references.put(
                        reference.substring(ADDED.length()),
                        read.get(i).get(Attachment.REFERENCE).orElseThrow());
            }
        }
        return references;
    }

    private static List<Item> attachments(Content mime) {
        return ReceivedMail.item(mime).get(Email.ATTACHMENTS).orElse(List.of());
    }

    private static String reference(Item file) {
        return ADDED + file.get(AddedAttachment.CLIENT_ID).orElseThrow();
    }
}
