package org.activesync4j.examples.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.examples.files.Vdir.Entry;
import org.activesync4j.mapping.CalendarOwner;
import org.activesync4j.spi.Etag;

/**
 * Lists a vdir. The version of a file is a digest of what is in it, so that it is the same everywhere and for ever; a file is
 * read again only when it may have changed. Its time is as coarse as the file system counts: a file that has just changed may
 * change again without showing it.
 */
final class CardListing implements Listing {

    private final Vdir vdir;
    private final CardFormat format;
    private final CalendarOwner owner;
    private final InstantSource clock;
    private Map<String, Known> known = Map.of();
    private Map<String, Listed> listed = Map.of();

    /** A file; one of another class is known, too, and not listed. */
    private record Known(String sign, boolean settled, Optional<Listed> listed) {}

    CardListing(Vdir vdir, CardFormat format, CalendarOwner owner, InstantSource clock) {
        this.vdir = vdir;
        this.format = format;
        this.owner = owner;
        this.clock = clock;
    }

    @Override
    public Map<String, Listed> now() throws IOException {
        Instant begun = clock.instant();
        Map<String, Known> found = new HashMap<>();
        for (Entry entry : entries(begun).values()) {
            known(entry, begun).ifPresent(each -> found.put(entry.id(), each));
        }
        known = found;
        Map<String, Listed> all = new HashMap<>();
        found.forEach((id, each) -> each.listed().ifPresent(there -> all.put(id, there)));
        if (!all.equals(listed)) {
            listed = all;
        }
        return listed;
    }

    /** A file that gets another name just now may be seen twice or not at all; a second list finds it. */
    private Map<String, Entry> entries(Instant begun) throws IOException {
        FileTime changed = vdir.changed();
        Map<String, Entry> entries = new HashMap<>(vdir.entries());
        if (!isSettled(changed, begun) || !vdir.changed().equals(changed)) {
            entries.putAll(vdir.entries());
        }
        return entries;
    }

    private static boolean isSettled(FileTime time, Instant begun) {
        return time.toInstant().plus(MailListing.SETTLING).isBefore(begun);
    }

    private Optional<Known> known(Entry entry, Instant begun) throws IOException {
        Known before = known.get(entry.id());
        if (before != null && before.settled() && before.sign().equals(entry.sign())) {
            return Optional.of(before);
        }
        try {
            return Optional.of(new Known(entry.sign(), isSettled(entry.changed(), begun), read(entry)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    private Optional<Listed> read(Entry entry) throws IOException {
        try {
            Optional<byte[]> bytes = Vdir.read(entry, CardFormat.LONGEST);
            if (bytes.filter(format.mapping()::isElse).isPresent()) {
                return Optional.empty();
            }
            return Optional.of(
                    bytes.isPresent()
                            ? new Listed(etag(bytes.get()), format.until(bytes.get(), owner))
                            : new Listed(Etag.of(Ids.digest(entry.content())), Instant.MAX));
        } catch (AccessDeniedException unreadable) {
            return Optional.of(new Listed(Etag.of("unreadable " + entry.sign()), Instant.MAX));
        }
    }

    static Etag etag(byte[] bytes) throws IOException {
        return Etag.of(Ids.digest(() -> new ByteArrayInputStream(bytes)));
    }
}
