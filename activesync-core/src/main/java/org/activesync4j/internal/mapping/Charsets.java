package org.activesync4j.internal.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads bytes whose charset is named, wrongly named or not named.
 *
 * <p>What is valid UTF-8, and not plain ASCII, is hardly ever anything else, whatever its name; what is named after a
 * standard is mostly written in the larger charset that Windows has for it.
 */
public final class Charsets {

    static final Charset WESTERN = Charset.forName("windows-1252");

    /** Of a charset, by its name in Java, the larger one that contains it. */
    private static final Map<Charset, Charset> LARGER = larger(Map.of(
            "ISO-8859-1", "windows-1252",
            "ISO-8859-9", "windows-1254",
            "ISO-8859-11", "x-windows-874",
            "TIS-620", "x-windows-874",
            "EUC-KR", "x-windows-949",
            "GB2312", "GB18030",
            "GBK", "GB18030",
            "Shift_JIS", "windows-31j",
            "ISO-2022-JP", "x-windows-iso2022jp"));

    /** Charsets that say other characters with bytes of ASCII. */
    private static final Set<String> SHIFTING =
            Set.of("ISO-2022", "X-WINDOWS-ISO2022", "UTF-16", "UTF-32", "UTF-7", "HZ");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Charsets() {}

    private static Map<Charset, Charset> larger(Map<String, String> names) {
        Map<Charset, Charset> larger = new HashMap<>();
        names.forEach((name, other) ->
                find(name).ifPresent(smaller -> larger.put(smaller, find(other).orElse(smaller))));
        return Map.copyOf(larger);
    }

    /** Finds the charset that is meant by a name, if this Java has it. */
    static Optional<Charset> named(String name) {
        return find(name.strip()).map(charset -> LARGER.getOrDefault(charset, charset));
    }

    private static Optional<Charset> find(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** Returns the charsets to read encoded words in, instead of those that they name. */
    static Map<Charset, Charset> substitutes() {
        return LARGER;
    }

    /**
     * Reads bytes of which nothing is known: UTF-16 with a mark, UTF-8, else Windows-1252.
     *
     * @param bytes the bytes
     * @return the text, without the mark
     */
    public static String text(byte[] bytes) {
        return decode(bytes, Optional.empty());
    }

    /**
     * Reads bytes if they are UTF-8.
     *
     * @param bytes the bytes
     * @return the text, without the mark; empty if it is something else
     */
    public static Optional<String> utf8(byte[] bytes) {
        boolean other = marked(bytes).isPresent() || !isIn(StandardCharsets.UTF_8, bytes);
        return other ? Optional.empty() : Optional.of(text(bytes, StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** Reads text; where the name is missing, unknown or wrong, the text is UTF-8, or else Western European. */
    static String decode(byte[] bytes, Optional<String> name) {
        return text(bytes, charset(bytes, name.flatMap(Charsets::named)));
    }

    /** Decides in which charset some bytes, or bytes that begin so, are to be read. */
    static Charset charset(byte[] bytes, Optional<Charset> named) {
        Optional<Charset> marked = marked(bytes);
        if (marked.isPresent() || named.filter(Charsets::shifts).isPresent()) {
            return marked.or(() -> named).orElseThrow();
        }
        if (isIn(StandardCharsets.UTF_8, bytes)) {
            return StandardCharsets.UTF_8;
        }
        boolean useless = named.isEmpty()
                || named.get().equals(StandardCharsets.UTF_8)
                || named.get().equals(StandardCharsets.US_ASCII);
        return useless ? WESTERN : named.get();
    }

    private static Optional<Charset> marked(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return switch (mark) {
            case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xFFFE -> Optional.of(StandardCharsets.UTF_16LE);
            default -> Optional.empty();
        };
    }

    private static boolean shifts(Charset charset) {
        String name = charset.name().toUpperCase(Locale.ROOT);
        return SHIFTING.stream().anyMatch(name::startsWith);
    }

    private static boolean isIn(Charset charset, byte[] bytes) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
