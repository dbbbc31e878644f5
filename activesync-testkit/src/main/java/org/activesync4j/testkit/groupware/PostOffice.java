package org.activesync4j.testkit.groupware;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.mapping.MimeMail;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.MailAddress;
import org.activesync4j.spi.MailEnvelope;

/**
 * Carries mail between the users of the {@link Groupware}, and takes what goes elsewhere: it is sent, and lies here. A key
 * is used once. Thread-safe.
 */
public final class PostOffice {

    private static final String DOMAIN = "example.org";

    private final List<Sent> sent = new ArrayList<>();
    private final Map<MailAddress, Person> boxes = new HashMap<>();

    /**
     * A mail that was taken over.
     *
     * @param envelope who sent it, and to whom
     * @param mime the mail
     * @param key its name
     */
    public record Sent(MailEnvelope envelope, String mime, String key) {

        /**
         * Reads the mail.
         *
         * @return the mail as an item
         */
        public Item item() {
            return MimeMail.item(Content.of(mime.getBytes(StandardCharsets.UTF_8), BodyType.MIME.mediaType()));
        }
    }

    PostOffice() {}

    /** Gives somebody a box. */
    synchronized void open(MailAddress address, Person person) {
        boxes.put(address, person);
    }

    /**
     * Lists what was sent.
     *
     * @return each mail once, the oldest first
     */
    public synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** Sends a mail, unless one was sent under the key. */
    void send(Content mime, MailEnvelope envelope, CreationKey key, boolean keepsCopy) {
        byte[] bytes = bytes(mime);
        List<Person> receivers = new ArrayList<>();
        synchronized (this) {
            if (sent.stream().anyMatch(mail -> mail.key().equals(key.value()))) {
                return;
            }
            envelope.recipients().forEach(address -> receiver(address).ifPresent(receivers::add));
            sent.add(new Sent(envelope, new String(bytes, StandardCharsets.UTF_8), key.value()));
        }
        Item mail = MimeMail.item(Content.of(bytes, BodyType.MIME.mediaType()));
        receivers.forEach(person -> person.inbox().deliver(mail));
        if (keepsCopy) {
            receiver(envelope.sender())
                    .ifPresent(person -> person.folder(FolderKind.SENT_ITEMS).deliver(mail.with(Email.READ, true)));
        }
    }

    private synchronized Optional<Person> receiver(MailAddress address) {
        Optional<Person> person = Optional.ofNullable(boxes.get(address));
        if (person.isEmpty() && address.domain().equalsIgnoreCase(DOMAIN)) {
            throw new DriverException(Reason.NOT_FOUND, "nobody has that box");
        }
        return person;
    }

    /** Opens what is attached to a mail that came with its MIME. */
    static Optional<Content> attachment(Item mail, String reference) {
        Optional<Content> mime = mail.get(Email.BODY).flatMap(body -> body.content(BodyType.MIME));
        return mime.flatMap(message -> MimeMail.attachment(message, reference));
    }

    private static byte[] bytes(Content content) {
        try (InputStream in = content.open()) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
