package org.activesync4j.internal.mapping.ical;

import java.util.ArrayList;
import java.util.List;

/** Takes one line apart. */
final class LineReader {

    private static final int MOST_PARAMETERS = 200;

    private final String line;
    private final List<Parameter> parameters = new ArrayList<>();
    private int place;

    private LineReader(String line) {
        this.line = line;
    }

    /** Reads a line, or keeps what is none. */
    static ContentLine read(String line, String original) {
        int name = nameEnd(line);
        if (name == 0 || name == line.length()) {
            return ContentLine.unknown(original);
        }
        LineReader reader = new LineReader(line);
        return reader.value(name, true) || reader.value(name, false)
                ? ContentLine.read(
                        line.substring(0, name), reader.parameters, line.substring(reader.place + 1), original)
                : ContentLine.unknown(original);
    }

    private static int nameEnd(String line) {
        int end = 0;
        while (end < line.length() && isOfName(line.charAt(end))) {
            end++;
        }
        return end < line.length() && (line.charAt(end) == ':' || line.charAt(end) == ';') ? end : 0;
    }

    private static boolean isOfName(char character) {
        return character >= 'A' && character <= 'Z'
                || character >= 'a' && character <= 'z'
                || character >= '0' && character <= '9'
                || character == '-'
                || character == '_'
                || character == '.';
    }

    /** Goes on to the colon before the value; a quote that nobody closes is none. */
    private boolean value(int from, boolean quotes) {
        parameters.clear();
        place = from;
        while (place < line.length() && line.charAt(place) == ';' && parameters.size() < MOST_PARAMETERS) {
            int start = place + 1;
            place = parameterEnd(start, quotes);
            parameters.add(parameter(line.substring(start, place)));
        }
        return place < line.length() && line.charAt(place) == ':';
    }

    private int parameterEnd(int from, boolean quotes) {
        boolean quoted = false;
        int end = from;
        while (end < line.length() && (quoted || line.charAt(end) != ';' && line.charAt(end) != ':')) {
            quoted ^= quotes && line.charAt(end) == '"';
            end++;
        }
        return end;
    }

    private static Parameter parameter(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new Parameter(text.strip(), "")
                : new Parameter(text.substring(0, equals).strip(), text.substring(equals + 1));
    }
}
