package org.activesync4j.internal.mapping.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A parameter of a line.
 *
 * @param name the name as it is written
 * @param written the values as they are written, with quotes; without any, if it has no equals sign
 */
record Parameter(String name, String written) {

    private static final String NEEDS_QUOTES = ":;,";

    static Parameter of(String name, String... values) {
        return new Parameter(name, Stream.of(values).map(Parameter::quoted).collect(Collectors.joining(",")));
    }

    private static String quoted(String value) {
        String escaped = Escapes.parameterDone(value);
        boolean plain = escaped.chars().noneMatch(character -> NEEDS_QUOTES.indexOf(character) >= 0);
        return plain ? escaped : '"' + escaped + '"';
    }

    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** Returns the values, without quotes. */
    List<String> values() {
        List<String> values = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        for (int index = 0; index < written.length(); index++) {
            quoted ^= written.charAt(index) == '"';
            if (written.charAt(index) == ',' && !quoted) {
                values.add(value(start, index));
                start = index + 1;
            }
        }
        values.add(value(start, written.length()));
        return values;
    }

    private String value(int from, int to) {
        return Escapes.parameterUndone(
                written.substring(from, to).replace("\"", "").strip());
    }

    String print() {
        return written.isEmpty() ? ';' + name : ';' + name.toUpperCase(Locale.ROOT) + '=' + written;
    }
}
