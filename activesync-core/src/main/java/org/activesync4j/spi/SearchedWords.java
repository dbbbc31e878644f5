package org.activesync4j.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;

/** The words that a user looks for. */
record SearchedWords(List<String> words) {

    /** No more of a body than this is looked through. */
    private static final int MOST = 1 << 20;

    static SearchedWords of(String text) {
        return new SearchedWords(Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(SearchedWords::folded)
                .toList());
    }

    boolean areIn(Item item) {
        if (words.isEmpty()) {
            return true;
        }
        String all = folded(texts(item).collect(Collectors.joining("\n")));
        return words.stream().allMatch(all::contains);
    }

    private static Stream<String> texts(Item item) {
        return item.properties().stream()
                .flatMap(property -> item.get(property).stream())
                .flatMap(SearchedWords::texts);
    }

    private static Stream<String> texts(Object value) {
        if (value instanceof String text) {
            return Stream.of(text);
        }
        if (value instanceof Body body) {
            return text(body).stream();
        }
        if (value instanceof Item part) {
            return texts(part);
        }
        return value instanceof List<?> list ? list.stream().flatMap(SearchedWords::texts) : Stream.empty();
    }

    private static Optional<String> text(Body body) {
        return body.content(BodyType.TEXT)
                .map(SearchedWords::beginning)
                .or(() ->
                        body.content(BodyType.HTML).map(html -> beginning(html).replaceAll("<[^>]*>", " ")));
    }

    private static String beginning(Content content) {
        try (InputStream in = content.open()) {
            return new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
