package org.activesync4j.internal.mapping.ical;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.activesync4j.internal.mapping.LegalText;
import org.activesync4j.item.AddedAttachment;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.AttachmentChanges;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;

/**
 * The files that are in an event: {@code ATTACH;ENCODING=BASE64;VALUE=BINARY;FMTTYPE=…;FILENAME=…:…}. Those that it only
 * refers to stay unseen. A file is named by a digest of itself.
 */
final class Attached {

    private static final String ATTACH = "ATTACH";
    private static final int MOST = 1000;
    private static final int ID_BYTES = 12;
    private static final List<String> NAMES = List.of("FILENAME", "X-FILENAME", "X-APPLE-FILENAME", "X-LABEL");

    private Attached() {}

    /** What has become of an event, and of the files that were added. */
    record Change(Component event, Map<String, String> references) {}

    static Optional<List<Item>> read(Component event, Surroundings around) {
        List<Item> all = files(event).limit(MOST).map(Attached::attachment).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static Stream<ContentLine> files(Component event) {
        return event.lines(ATTACH).filter(line -> line.has("ENCODING", "BASE64"));
    }

    private static Item attachment(ContentLine line) {
        String name = NAMES.stream()
                .flatMap(parameter -> line.parameter(parameter).stream())
                .map(LegalText::of)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("attachment");
        return Attachment.of(reference(line), name, line.value().length() / 4 * 3);
    }

    private static String reference(ContentLine line) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(line.value().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Opens a file of an event or of one of its occurrences. */
    static Optional<Content> open(Stream<Component> events, String reference) {
        return events.flatMap(Attached::files)
                .filter(line -> reference(line).equals(reference))
                .map(Attached::content)
                .findFirst();
    }

    private static Content content(ContentLine line) {
        String digits = line.value().replaceAll("[^A-Za-z0-9+/]", "");
        int whole = digits.length() % 4 == 1 ? digits.length() - 1 : digits.length();
        byte[] bytes = Base64.getDecoder().decode(digits.substring(0, whole));
        return Content.of(bytes, line.parameter("FMTTYPE").orElse("application/octet-stream"));
    }

    /** Adds and takes away what a device wishes. */
    static Change changed(Component event, Item wishes) {
        Set<String> removed = Set.copyOf(wishes.get(AttachmentChanges.REMOVED).orElse(List.of()));
        List<Node> added = new ArrayList<>();
        Map<String, String> references = new LinkedHashMap<>();
        for (Item each : wishes.get(AttachmentChanges.ADDED).orElse(List.of())) {
            ContentLine line = line(each);
            added.add(line);
            references.put(each.get(AddedAttachment.CLIENT_ID).orElseThrow(), reference(line));
        }
        Component changed = event.edited(
                node -> node instanceof ContentLine line
                        && line.name().equals(ATTACH)
                        && line.has("ENCODING", "BASE64")
                        && removed.contains(reference(line)),
                node -> node,
                added);
        return new Change(changed, references);
    }

    private static ContentLine line(Item added) {
        byte[] bytes = Bodies.bytes(added.get(AddedAttachment.CONTENT).orElseThrow());
        return ContentLine.of(ATTACH, Base64.getEncoder().encodeToString(bytes))
                .with("FMTTYPE", added.get(AddedAttachment.CONTENT_TYPE).orElse("application/octet-stream"))
                .with("ENCODING", "BASE64")
                .with("VALUE", "BINARY")
                .with("FILENAME", added.get(AddedAttachment.DISPLAY_NAME).orElse("attachment"));
    }
}
