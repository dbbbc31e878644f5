package org.activesync4j.testkit.walk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.activesync4j.Version;
import org.activesync4j.item.Body;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Content;
import org.activesync4j.item.Flag;
import org.activesync4j.item.Item;
import org.activesync4j.item.Note;
import org.activesync4j.item.Property;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.Email;

/** What a user sees of an item at some version, on a device or on the server: so that one can be compared with the other. */
final class Shown {

    private static final List<Property<Body>> BODIES =
            List.of(org.activesync4j.item.Email.BODY, Contact.BODY, Note.BODY);
    private static final List<Tag> FORMER_BODIES = List.of(Email.BODY, Contacts.BODY);

    private final Version version;

    Shown(Version version) {
        this.version = version;
    }

    List<String> onDevice(Iterable<TestItem> items) {
        List<String> all = new ArrayList<>();
        items.forEach(item -> all.add(onDevice(item)));
        return all.stream().sorted().toList();
    }

    List<String> onServer(Iterable<Item> items) {
        List<String> all = new ArrayList<>();
        items.forEach(item -> all.add(onServer(item)));
        return all.stream().sorted().toList();
    }

    private String onDevice(TestItem item) {
        boolean read = item.text(Email.READ).filter("1"::equals).isPresent();
        boolean flagged = item.element(Email.FLAG)
                .flatMap(flag -> flag.text(Email.STATUS))
                .filter("2"::equals)
                .isPresent();
        String text = version.atLeast(Version.V12_0)
                ? item.element(AirSyncBase.BODY)
                        .flatMap(body -> body.text(AirSyncBase.DATA))
                        .orElse("")
                : FORMER_BODIES.stream()
                        .flatMap(tag -> item.text(tag).stream())
                        .findFirst()
                        .orElse("");
        return described(item.title(), read, flagged, text);
    }

    private String onServer(Item item) {
        boolean read = item.get(org.activesync4j.item.Email.READ).orElse(false);
        boolean flagged = version.atLeast(Version.V12_0)
                && item.get(org.activesync4j.item.Email.FLAG)
                        .flatMap(flag -> flag.get(Flag.STATUS))
                        .filter(status -> status == Flag.ACTIVE)
                        .isPresent();
        String text = BODIES.stream()
                .flatMap(property -> item.get(property).stream())
                .findFirst()
                .map(Shown::text)
                .orElse("");
        return described(title(item), read, flagged, text);
    }

    private static String title(Item item) {
        return item.get(org.activesync4j.item.Email.SUBJECT)
                .or(() -> item.get(Note.SUBJECT))
                .or(() -> item.get(Contact.FILE_AS))
                .orElse("");
    }

    private static String text(Body body) {
        Content content = body.content(body.nativeType()).orElseThrow();
        try (InputStream in = content.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String described(String title, boolean read, boolean flagged, String text) {
        return title + (read ? " (read)" : "") + (flagged ? " (flagged)" : "") + ": " + text.strip();
    }
}
