package org.activesync4j.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.activesync4j.internal.mapping.LegalText;
import org.activesync4j.item.Body;
import org.activesync4j.item.Content;

/**
 * How values of a kind are kept to what is allowed, and compared.
 *
 * @param legally returns the value fit for any device, or empty if it says nothing
 * @param comparison returns something that is equal for values which are the same to people
 */
record CardType<T>(Function<T, Optional<T>> legally, Function<T, Object> comparison) {

    static final CardType<String> TEXT = new CardType<>(CardType::text, CardType::withPlainLineEnds);

    /** An address, possibly with a name before it, which a card has no place for. */
    static final CardType<String> ADDRESS = new CardType<>(text -> text(CardAddress.bare(text)), address -> address);

    static final CardType<List<String>> TEXTS = new CardType<>(CardType::texts, List::copyOf);

    static final CardType<LocalDate> DATE = new CardType<>(CardType::date, date -> date);

    static final CardType<Content> PICTURE = new CardType<>(CardType::content, CardType::bytes);

    static final CardType<Body> BODY = new CardType<>(
            body -> text(CardNotes.text(body)).map(Body::text), body -> withPlainLineEnds(CardNotes.text(body)));

    private static final int LAST_YEAR = 9999;

    Optional<T> legal(T value) {
        return legally.apply(value);
    }

    Object compared(T value) {
        return comparison.apply(value);
    }

    private static Optional<String> text(String text) {
        return Optional.of(LegalText.of(text)).filter(legal -> !legal.isBlank());
    }

    private static Object withPlainLineEnds(String text) {
        return text.replace("\r\n", "\n");
    }

    private static Optional<List<String>> texts(List<String> texts) {
        List<String> legal = texts.stream().flatMap(text -> text(text).stream()).toList();
        return legal.isEmpty() ? Optional.empty() : Optional.of(legal);
    }

    private static Optional<LocalDate> date(LocalDate date) {
        boolean sayable = date.getYear() >= 1 && date.getYear() <= LAST_YEAR;
        return sayable ? Optional.of(date) : Optional.empty();
    }

    private static Optional<Content> content(Content content) {
        return content.length().orElse(1) == 0 ? Optional.empty() : Optional.of(content);
    }

    private static Object bytes(Content content) {
        return ByteBuffer.wrap(allBytes(content));
    }

    static byte[] allBytes(Content content) {
        try (InputStream in = content.open()) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
