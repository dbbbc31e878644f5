package org.activesync4j.internal.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.activesync4j.internal.mapping.ical.MailMeeting;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;

/** What is attached to a mail: all its leaves but those that are its text. */
final class Leaves implements Outline.Beside {

    private static final int EMBEDDED_MESSAGE = 5;
    private static final int BEGINNING = 16 * 1024;
    private static final String CALENDAR = "text/calendar";

    /** Of a longer one nothing is told but that it is attached. */
    private static final int LONGEST_CALENDAR = 1 << 20;

    private final List<Leaf> all = new ArrayList<>();

    private Optional<Meeting> meeting = Optional.empty();

    private record Leaf(Entity entity, long size, String title) {}

    private record Meeting(Entity entity, MailMeeting said) {}

    @Override
    public void leaf(Entity entity, InputStream decoded) throws IOException {
        boolean message = entity.type().equals(BodyType.MIME.mediaType());
        boolean calendar = entity.type().equals(CALENDAR) && meeting.isEmpty();
        byte[] beginning = decoded.readNBytes(message ? BEGINNING : calendar ? LONGEST_CALENDAR : 0);
        long size = beginning.length + decoded.transferTo(OutputStream.nullOutputStream());
        all.add(new Leaf(entity, size, message ? subject(beginning) : ""));
        if (calendar && size == beginning.length) {
            meeting = meeting(entity, beginning);
        }
    }

    private static Optional<Meeting> meeting(Entity entity, byte[] object) {
        String text = Charsets.decode(object, entity.charset());
        return MailMeeting.of(text.getBytes(StandardCharsets.UTF_8)).map(said -> new Meeting(entity, said));
    }

    /** Returns what the mail says about a meeting, if it is no other kind of mail before all. */
    Optional<MailMeeting> meeting(String kind) {
        return kind.equals(MailKind.NOTE) ? meeting.map(Meeting::said) : Optional.empty();
    }

    /** Finds what an attached message is about, in its beginning. */
    private static String subject(byte[] beginning) throws IOException {
        try {
            return MimeWalk.header(Content.of(beginning)).text("Subject");
        } catch (UnfitMail noMail) {
            return "";
        }
    }

    /** Returns the leaf that is the text of the mail, when there is too much of it to be here. */
    Optional<Entity> longText() {
        List<Entity> texts =
                all.stream().map(Leaf::entity).filter(Entity::isText).toList();
        Optional<Entity> html = texts.stream()
                .filter(entity -> entity.type().equals("text/html"))
                .findFirst();
        return html.or(() -> texts.stream().findFirst());
    }

    List<Item> attachments(WholeText text, String kind) {
        Optional<Entity> said = meeting(kind).flatMap(there -> meeting.map(Meeting::entity));
        Optional<Entity> longText = text.isThere() ? Optional.empty() : longText();
        HtmlLinks links = HtmlLinks.in(text.isHtml() ? text.html() : "");
        List<Item> attachments = new ArrayList<>();
        for (Leaf leaf : all) {
            boolean shown = text.entities().contains(leaf.entity().number())
                    || said.filter(leaf.entity()::equals).isPresent()
                    || longText.filter(leaf.entity()::equals).isPresent();
            if (!shown) {
                attachments.add(attachment(leaf, attachments.size() + 1, links));
            }
        }
        return attachments;
    }

    private static Item attachment(Leaf leaf, int number, HtmlLinks links) {
        Entity entity = leaf.entity();
        String name = entity.name().orElseGet(() -> AttachmentNames.made(entity.type(), leaf.title(), number));
        int size = (int) Math.min(Integer.MAX_VALUE, leaf.size());
        Item item = Attachment.of("" + entity.number(), LegalText.of(name), size);
        if (entity.type().equals(BodyType.MIME.mediaType())) {
            item = item.with(Attachment.METHOD, EMBEDDED_MESSAGE);
        }
        return inline(item, entity, links);
    }

    /** Only what the HTML shows is told to be within it: a device would hide it otherwise. */
    private static Item inline(Item item, Entity entity, HtmlLinks links) {
        Optional<String> id = entity.contentId().filter(links::hasId);
        Optional<String> location = entity.contentLocation().filter(links::hasLocation);
        Item located = location.map(where -> item.with(Attachment.CONTENT_LOCATION, LegalText.of(where)))
                .orElse(item);
        Item named = id.map(which -> located.with(Attachment.CONTENT_ID, LegalText.of(which)))
                .orElse(located);
        return id.isPresent() || location.isPresent() ? named.with(Attachment.INLINE, true) : named;
    }
}
