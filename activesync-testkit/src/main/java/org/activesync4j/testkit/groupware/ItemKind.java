package org.activesync4j.testkit.groupware;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Contact;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Event;
import org.activesync4j.item.Item;
import org.activesync4j.item.ItemSchema;
import org.activesync4j.item.Note;
import org.activesync4j.item.Property;
import org.activesync4j.item.Task;
import org.activesync4j.item.TextMessage;
import org.activesync4j.spi.FolderKind;

/** What the groupware knows about each class of items. A further class is a further row. */
enum ItemKind {
    MAIL(
            FolderKind.USER_MAIL,
            Email.SCHEMA,
            Title.in(Email.SUBJECT),
            Email.BODY,
            mail -> mail.get(Email.DATE_RECEIVED).orElse(Instant.MAX),
            (mail, now) -> mail.has(Email.DATE_RECEIVED) ? mail : mail.with(Email.DATE_RECEIVED, now)),
    EVENT(
            FolderKind.USER_CALENDAR,
            Event.SCHEMA,
            Title.in(Event.SUBJECT),
            Event.BODY,
            event -> Event.SCHEMA.until(event).orElse(Instant.MAX),
            (event, now) -> named(event, now)),
    TASK(
            FolderKind.USER_TASKS,
            Task.SCHEMA,
            Title.in(Task.SUBJECT),
            Task.BODY,
            task -> Task.SCHEMA.until(task).orElse(Instant.MAX),
            (task, now) -> task),
    CONTACT(
            FolderKind.USER_CONTACTS,
            Contact.SCHEMA,
            Title.in(Contact.FILE_AS),
            Contact.BODY,
            contact -> Instant.MAX,
            (contact, now) -> contact),
    NOTE(
            FolderKind.USER_NOTES,
            Note.SCHEMA,
            Title.in(Note.SUBJECT),
            Note.BODY,
            note -> Instant.MAX,
            (note, now) -> note.with(Note.LAST_MODIFIED_DATE, now)),
    TEXT_MESSAGE(
            FolderKind.USER_MAIL,
            TextMessage.SCHEMA,
            new Title(ItemKind::text, (message, text) -> message.with(TextMessage.BODY, Body.text(text))),
            TextMessage.BODY,
            message -> message.get(TextMessage.DATE_RECEIVED).orElse(Instant.MAX),
            (message, now) ->
                    message.has(TextMessage.DATE_RECEIVED) ? message : message.with(TextMessage.DATE_RECEIVED, now));

    /** What people call an item. */
    private record Title(Function<Item, String> read, BiFunction<Item, String, Item> write) {

        static Title in(Property<String> row) {
            return new Title(item -> item.get(row).orElse(""), (item, text) -> item.with(row, text));
        }
    }

    private final FolderKind further;
    private final ItemSchema schema;
    private final Title title;
    private final Property<Body> body;
    private final Function<Item, Instant> until;
    private final BiFunction<Item, Instant, Item> stamp;

    ItemKind(
            FolderKind further,
            ItemSchema schema,
            Title title,
            Property<Body> body,
            Function<Item, Instant> until,
            BiFunction<Item, Instant, Item> stamp) {
        this.further = further;
        this.schema = schema;
        this.title = title;
        this.body = body;
        this.until = until;
        this.stamp = stamp;
    }

    private static String text(Item message) {
        Optional<Content> text = message.get(TextMessage.BODY).flatMap(body -> body.content(BodyType.TEXT));
        try (InputStream in = text.orElse(Content.text("")).open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Gives an event its name for all who take part, once, and says when it was written. */
    private static Item named(Item event, Instant now) {
        int content = event.without(Event.BODY).hashCode();
        String made = Long.toHexString(now.toEpochMilli()) + "-" + Integer.toHexString(content);
        Item named = event.has(Event.UID)
                ? event
                : event.with(Event.UID, event.get(Event.CLIENT_UID).orElse(made));
        return named.has(Event.DT_STAMP) ? named : named.with(Event.DT_STAMP, now);
    }

    static boolean isKept(FolderKind folder) {
        return find(folder).isPresent();
    }

    private static Optional<ItemKind> find(FolderKind folder) {
        return Arrays.stream(values())
                .filter(kind -> kind.schema.name().equals(folder.itemClass()))
                .findFirst();
    }

    static ItemKind of(FolderKind folder) {
        return find(folder)
                .orElseThrow(() -> new IllegalArgumentException("the groupware keeps no such folders: " + folder));
    }

    /** Tells what a folder is to those for whom it is not the default one. */
    FolderKind further() {
        return further;
    }

    ItemSchema schema() {
        return schema;
    }

    Property<Body> body() {
        return body;
    }

    Item titled(String text) {
        return title.write().apply(Item.of(schema), text);
    }

    String title(Item item) {
        return title.read().apply(item);
    }

    /** Tells when an item stops being recent. */
    Instant until(Item item) {
        return until.apply(item);
    }

    /** Notes on an item when it was written. */
    Item stamped(Item item, Instant now) {
        return stamp.apply(item, now);
    }
}
