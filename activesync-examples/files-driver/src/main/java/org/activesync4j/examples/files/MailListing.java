package org.activesync4j.examples.files;

import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.examples.files.Maildir.Message;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.Marks;

/**
 * Lists a Maildir, and lists it again only when its directories have changed. Their times are as coarse as the file system
 * counts: one that has just changed may change again without showing it, and is not relied upon.
 */
final class MailListing implements Listing {

    /** The coarsest file systems count by two seconds. */
    static final Duration SETTLING = Duration.ofSeconds(3);

    private final Maildir maildir;
    private final InstantSource clock;
    private List<FileTime> stamp = List.of();
    private volatile Map<String, Message> messages = Map.of();
    private Map<String, Listed> listed = Map.of();

    MailListing(Maildir maildir, InstantSource clock) {
        this.maildir = maildir;
        this.clock = clock;
    }

    @Override
    public Map<String, Listed> now() throws IOException {
        Instant begun = clock.instant();
        List<FileTime> found = maildir.stamp();
        if (!found.equals(stamp)) {
            boolean settled = found.stream()
                    .allMatch(time -> time.toInstant().plus(SETTLING).isBefore(begun));
            list(settled && maildir.stamp().equals(found));
            stamp = settled ? found : List.of();
        }
        return listed;
    }

    /** A file that gets another name just now may be seen twice or not at all; a second list finds it. */
    private void list(boolean quiet) throws IOException {
        Map<String, Message> found = new HashMap<>(maildir.messages(messages));
        if (!quiet) {
            found.putAll(maildir.messages(found));
        }
        if (!found.equals(messages)) {
            Map<String, Listed> all = new HashMap<>();
            found.forEach((id, message) -> all.put(id, new Listed(etag(message), message.received())));
            listed = all;
            messages = found;
        }
    }

    /** Finds a message where it was listed, else wherever it is. */
    Optional<Message> find(String id) throws IOException {
        Message before = messages.get(id);
        return before == null ? maildir.find(id) : maildir.find(before);
    }

    /** Messages never change: beside the marks, only what was done with them does. */
    static Etag etag(Message message) {
        MessageName name = message.name();
        String done = (name.has('D') ? "D" : "") + (name.has('P') ? "P" : "") + (name.has('R') ? "R" : "");
        String content = message.size() + "-" + message.received().toEpochMilli() + done;
        return new Etag(content, new Marks(name.has('S'), name.has('F') ? "F" : "", Keywords.version(name.flags())));
    }
}
