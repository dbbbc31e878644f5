package org.activesync4j.testkit.response;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.testkit.response.Scalar.Bare;
import org.activesync4j.testkit.response.Scalar.Choice;
import org.activesync4j.testkit.response.Scalar.Fraction;
import org.activesync4j.testkit.response.Scalar.Int;
import org.activesync4j.testkit.response.Scalar.Matching;
import org.activesync4j.testkit.response.Scalar.OneOf;
import org.activesync4j.testkit.response.Scalar.Opaque;
import org.activesync4j.testkit.response.Scalar.Text;

/** Reads how the tables name a kind of value. */
final class Scalars {

    /** The status codes of all commands, [MS-ASCMD] 2.2.2. */
    private static final List<String> COMMON_STATUS = List.of(
            "101..156@14.0",
            "160..163@14.0",
            "164..176@14.1",
            "177@14.0",
            "178@16.0",
            "179@16.0",
            "183@16.0",
            "184@16.0");

    private static final Pattern ANYTHING = Pattern.compile(".*", Pattern.DOTALL);
    private static final Span ANY_LENGTH = new Span(0, Long.MAX_VALUE);
    private static final int TIME_ZONE_BYTES = 172;

    private Scalars() {}

    /**
     * Reads a kind of value from the words that name it.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    static Scalar parse(String kind, List<String> with) {
        if (with.size() > mostWords(kind)) {
            throw new IllegalArgumentException(kind + " is not followed by " + String.join(" ", with));
        }
        return switch (kind) {
            case "empty" -> new Bare();
            case "text" -> new Text(span(with, ANY_LENGTH), false);
            case "text-or-opaque" -> new Text(span(with, ANY_LENGTH), true);
            case "opaque" -> new Opaque(span(with, ANY_LENGTH), 1);
            case "conversation-index" -> new Opaque(new Span(5, Long.MAX_VALUE), 5);
            case "int" -> new Int(span(with, Span.ANY));
            case "double" -> new Fraction(span(with, Span.ANY));
            case "one-of", "code" -> new OneOf(choices(with.stream()));
            case "status" -> new OneOf(choices(Stream.concat(with.stream(), COMMON_STATUS.stream())));
            default -> matching(kind, with);
        };
    }

    private static int mostWords(String kind) {
        return switch (kind) {
            case "one-of", "code", "status" -> Integer.MAX_VALUE;
            case "text", "text-or-opaque", "opaque", "int", "double", "base64", "range" -> 1;
            default -> 0;
        };
    }

    private static Matching matching(String kind, List<String> with) {
        return switch (kind) {
            case "bool" -> matching("0 or 1", "[01]");
            case "range" -> matching("a range m-n", "[0-9]{1,%1$s}-[0-9]{1,%1$s}".formatted(with.get(0)));
            case "guid" -> matching("a GUID", "\\{?[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}}?");
            case "free-busy" -> matching("a digit 0 to 4 for each half hour", "[0-4]{1,32768}");
            case "date" -> date("a date like 2026-12-03T02:07:31.000Z", "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
            case "compact-date" -> date("a date like 20261203T020731Z", "uuuuMMdd'T'HHmmss'Z'");
            case "base64" -> base64(span(with, ANY_LENGTH));
            case "time-zone" ->
                new Matching("the base64 of a time zone", ANYTHING, text -> size(text) == TIME_ZONE_BYTES);
            default -> throw new IllegalArgumentException("no kind of value: " + kind);
        };
    }

    private static Matching matching(String name, String pattern) {
        return new Matching(name, Pattern.compile(pattern), text -> true);
    }

    private static Matching date(String name, String format) {
        DateTimeFormatter formatter =
                DateTimeFormatter.ofPattern(format, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
        return new Matching(name, ANYTHING, text -> isDate(text, formatter));
    }

    private static boolean isDate(String text, DateTimeFormatter formatter) {
        try {
            LocalDateTime.parse(text, formatter);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Matching base64(Span length) {
        Predicate<String> sense = text -> length.contains(text.length()) && size(text) >= 0;
        return new Matching("base64 of " + length + " characters", ANYTHING, sense);
    }

    /** Returns how many bytes a text stands for, or -1 if it is not base64, padding included. */
    private static int size(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return base64.length() % 4 == 0 ? bytes.length : -1;
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    private static Span span(List<String> with, Span otherwise) {
        return with.isEmpty() ? otherwise : Span.parse(with.get(0));
    }

    private static List<Choice> choices(Stream<String> words) {
        return words.map(Scalars::choice).toList();
    }

    private static Choice choice(String word) {
        String[] parts = word.split("@", 2);
        Versions versions = parts.length == 1 ? Versions.ALL : Versions.since(version(parts[1]));
        Optional<Span> numbers = parts[0].matches("-?[0-9].*") ? Optional.of(Span.parse(parts[0])) : Optional.empty();
        return new Choice(parts[0], numbers, versions);
    }

    private static Version version(String text) {
        return Version.parse(text).orElseThrow(() -> new IllegalArgumentException("no version: " + text));
    }
}
