package org.activesync4j.internal.mapping.ical;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.activesync4j.internal.mapping.LegalText;
import org.activesync4j.item.Attendee;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Item;

/**
 * How values of a kind are kept to what is allowed, and compared.
 *
 * @param legally returns the value fit for any device, or empty if it says nothing
 * @param comparison returns something that is equal for values which are the same to people
 */
record ValueKind<T>(Function<T, Optional<T>> legally, Function<T, Object> comparison) {

    static final ValueKind<String> TEXT = new ValueKind<>(ValueKind::text, ValueKind::withPlainLineEnds);

    static final ValueKind<List<String>> TEXTS = new ValueKind<>(ValueKind::texts, List::copyOf);

    static final ValueKind<Body> BODY = new ValueKind<>(
            Optional::of,
            body -> Stream.of(BodyType.TEXT, BodyType.HTML)
                    .filter(body.types()::contains)
                    .map(type -> withPlainLineEnds(Bodies.text(body, type)))
                    .toList());

    static final ValueKind<List<Item>> ATTENDEES =
            new ValueKind<>(all -> all.isEmpty() ? Optional.empty() : Optional.of(all), ValueKind::withoutOrder);

    private static final int LONGEST_UID = 300;

    static final ValueKind<String> ID =
            new ValueKind<>(uid -> text(uid).filter(legal -> legal.length() <= LONGEST_UID), uid -> uid);

    /** Values of which each is allowed. */
    static <T> ValueKind<T> plain() {
        return new ValueKind<>(Optional::of, value -> value);
    }

    Optional<T> legal(T value) {
        return legally.apply(value);
    }

    Object compared(T value) {
        return comparison.apply(value);
    }

    private static Optional<String> text(String text) {
        return Optional.of(LegalText.of(text)).filter(legal -> !legal.isBlank());
    }

    static String withPlainLineEnds(String text) {
        return text.replace("\r\n", "\n");
    }

    private static Optional<List<String>> texts(List<String> texts) {
        List<String> legal =
                texts.stream().flatMap(text -> text(text).stream()).distinct().toList();
        return legal.isEmpty() ? Optional.empty() : Optional.of(legal);
    }

    private static Set<Item> withoutOrder(List<Item> attendees) {
        Set<Item> all = new HashSet<>();
        attendees.forEach(each -> all.add(
                each.with(Attendee.EMAIL, each.get(Attendee.EMAIL).orElse("").toLowerCase(Locale.ROOT))));
        return all;
    }
}
