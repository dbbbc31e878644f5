package org.activesync4j.testkit.groupware;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;
import org.activesync4j.item.LibraryDocument;
import org.activesync4j.spi.DocumentLibrary;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;

/**
 * The document library of a {@link Groupware}, which all users see: folders and documents by links such as {@code
 * \\server\share\a.txt}. Thread-safe.
 */
public final class Documents implements DocumentLibrary {

    private final InstantSource clock;
    private final Map<String, Stored> stored = new LinkedHashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private final Set<String> denied = new HashSet<>();

    private record Stored(Instant made, Optional<Content> content) {}

    Documents(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Adds a folder.
     *
     * @param link its link, that of the folder above and a name
     */
    public synchronized void addFolder(String link) {
        stored.put(link, new Stored(clock.instant(), Optional.empty()));
    }

    /**
     * Adds a document.
     *
     * @param link its link, that of its folder and a name
     * @param content what is in it
     */
    public synchronized void add(String link, Content content) {
        stored.put(link, new Stored(clock.instant(), Optional.of(content)));
    }

    /**
     * Hides a document or a folder: it is shown only to who knows its link.
     *
     * @param link which
     */
    public synchronized void hide(String link) {
        hidden.add(link);
    }

    /**
     * Denies a document or a folder to everybody.
     *
     * @param link which
     */
    public synchronized void deny(String link) {
        denied.add(link);
    }

    @Override
    public synchronized DocumentLibrary.Documents list(String link, int most) {
        Stored top = require(link);
        Stream<String> within = top.content().isPresent()
                ? Stream.empty()
                : stored.keySet().stream()
                        .filter(other ->
                                folder(other).equals(link) && !hidden.contains(other) && !denied.contains(other))
                        .sorted();
        List<Item> all =
                Stream.concat(Stream.of(link), within).map(this::described).toList();
        return new DocumentLibrary.Documents(all.stream().limit(most).toList(), all.size());
    }

    @Override
    public synchronized Content open(String link) {
        return require(link).content().orElseThrow(() -> new DriverException(Reason.UNSUPPORTED, "that is a folder"));
    }

    private Stored require(String link) {
        if (!link.startsWith("\\\\") && !link.startsWith("http")) {
            throw new DriverException(Reason.INVALID, "no link");
        }
        if (denied.contains(link)) {
            throw new DriverException(Reason.DENIED, "nobody may see that");
        }
        return Optional.ofNullable(stored.get(link))
                .orElseThrow(() -> new DriverException(Reason.NOT_FOUND, "no such document"));
    }

    private Item described(String link) {
        Stored document = require(link);
        Item described = Item.of(LibraryDocument.SCHEMA)
                .with(LibraryDocument.LINK_ID, link)
                .with(LibraryDocument.DISPLAY_NAME, link.substring(link.lastIndexOf('\\') + 1))
                .with(LibraryDocument.IS_FOLDER, document.content().isEmpty())
                .with(LibraryDocument.CREATION_DATE, document.made())
                .with(LibraryDocument.LAST_MODIFIED_DATE, document.made())
                .with(LibraryDocument.IS_HIDDEN, hidden.contains(link));
        return document.content()
                .map(content -> described
                        .with(LibraryDocument.CONTENT_LENGTH, (int)
                                content.length().orElse(0))
                        .with(LibraryDocument.CONTENT_TYPE, content.mediaType()))
                .orElse(described);
    }

    private static String folder(String link) {
        int end = link.lastIndexOf('\\');
        return end < 0 ? "" : link.substring(0, end);
    }
}
