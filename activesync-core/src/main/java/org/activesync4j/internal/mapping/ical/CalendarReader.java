package org.activesync4j.internal.mapping.ical;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Takes the text of an iCalendar object apart, in one pass. What is no line, components without an end and ends without a
 * component are kept where they are; only what is beyond all bounds is refused.
 */
final class CalendarReader {

    private static final int LONGEST = 64 * 1024 * 1024;
    private static final int MOST_LINES = 200_000;
    private static final int DEEPEST = 16;

    private final String text;
    private final Deque<Open> open = new ArrayDeque<>();
    private int place;
    private int lines;
    private int tooDeep;

    /** A component whose end has not been read yet. */
    private record Open(String name, String begin, List<Node> nodes) {

        Component closed(String end) {
            return Component.read(name, begin, nodes, end);
        }
    }

    private CalendarReader(String text) {
        this.text = text;
    }

    /**
     * Reads a text.
     *
     * @return what is in it, as a component without a name
     * @throws UnfitCalendar if there is more in it than anybody has
     */
    static Component read(String text) {
        if (text.length() > LONGEST) {
            throw new UnfitCalendar("more than " + LONGEST + " characters");
        }
        return new CalendarReader(text).whole();
    }

    private Component whole() {
        open.push(new Open("", "", new ArrayList<>()));
        while (place < text.length()) {
            if (++lines > MOST_LINES) {
                throw new UnfitCalendar("more than " + MOST_LINES + " lines");
            }
            add(next());
        }
        while (open.size() > 1) {
            close("");
        }
        return open.pop().closed("");
    }

    private ContentLine next() {
        int start = place;
        int end = lineEnd(start);
        place = afterLineEnd(end);
        if (!isFolded()) {
            return LineReader.read(text.substring(start, end), text.substring(start, place));
        }
        StringBuilder unfolded = new StringBuilder().append(text, start, end);
        while (isFolded()) {
            int more = lineEnd(place);
            unfolded.append(text, place + 1, more);
            place = afterLineEnd(more);
        }
        return LineReader.read(unfolded.toString(), text.substring(start, place));
    }

    private boolean isFolded() {
        return place < text.length() && (text.charAt(place) == ' ' || text.charAt(place) == '\t');
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** Lines end with LF, CR LF, or whatever has been made of that. */
    private int afterLineEnd(int from) {
        int after = from;
        while (after < text.length() && text.charAt(after) == '\r') {
            after++;
        }
        return after < text.length() && text.charAt(after) == '\n' ? after + 1 : after;
    }

    private void add(ContentLine line) {
        switch (line.name()) {
            case "BEGIN" -> begin(line);
            case "END" -> end(line);
            default -> top().add(line);
        }
    }

    private List<Node> top() {
        return open.element().nodes();
    }

    private void begin(ContentLine line) {
        String name = componentName(line);
        if (name.isEmpty()) {
            top().add(line);
        } else if (open.size() > DEEPEST) {
            tooDeep++;
            top().add(line);
        } else {
            open.push(new Open(name, line.original(), new ArrayList<>()));
        }
    }

    private void end(ContentLine line) {
        String name = componentName(line);
        boolean isOpen =
                !name.isEmpty() && open.stream().anyMatch(each -> each.name().equals(name));
        if (tooDeep > 0) {
            tooDeep--;
            top().add(line);
        } else if (isOpen) {
            while (!open.element().name().equals(name)) {
                close("");
            }
            close(line.original());
        } else {
            top().add(line);
        }
    }

    private static String componentName(ContentLine line) {
        return line.value().strip().toUpperCase(Locale.ROOT);
    }

    private void close(String end) {
        Component closed = open.pop().closed(end);
        top().add(closed);
    }
}
