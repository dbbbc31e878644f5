package org.activesync4j.internal.mapping.ical;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.activesync4j.internal.mapping.Charsets;

/**
 * The text of an iCalendar object, taken apart.
 *
 * @param root what is in it, as a component without a name
 * @param lineEnd how its lines end
 */
record CalendarText(Component root, String lineEnd) {

    private static final String CR_LF = "\r\n";

    /**
     * Reads an object.
     *
     * @param bytes in UTF-8 or what else is found
     * @throws UnfitCalendar if there is more in it than anybody has
     */
    static CalendarText of(byte[] bytes) {
        String text = text(bytes);
        int first = text.indexOf('\n');
        boolean plain = first == 0 || first > 0 && text.charAt(first - 1) != '\r';
        return new CalendarText(CalendarReader.read(text), plain ? "\n" : CR_LF);
    }

    /** Some fold lines within a character, so that only the whole lines are UTF-8. */
    private static String text(byte[] bytes) {
        return Charsets.utf8(bytes).or(() -> Charsets.utf8(unfolded(bytes))).orElseGet(() -> Charsets.text(bytes));
    }

    private static byte[] unfolded(byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        return raw.replace("\r\n ", "")
                .replace("\r\n\t", "")
                .replace("\n ", "")
                .replace("\n\t", "")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Begins a new object with a component in it. */
    static CalendarText of(Component component) {
        ContentLine version = ContentLine.of("VERSION", "2.0");
        ContentLine product = ContentLine.ofText("PRODID", "-//ActiveSync4j//EN");
        Component calendar =
                Component.of("VCALENDAR", Stream.of(version, product, component).toList());
        return new CalendarText(Component.of("", Stream.of(calendar).toList()), CR_LF);
    }

    /**
     * Finds the calendar that has a component in it.
     *
     * @param name of the component, like VEVENT
     * @return the calendar; the root, if the component is in none; empty, if there is no such component
     */
    Optional<Component> calendarWith(String name) {
        return Stream.concat(root.components("VCALENDAR"), Stream.of(root))
                .filter(calendar -> calendar.components(name).findAny().isPresent())
                .findFirst();
    }

    /** Puts a calendar in the place of another one, which may be the root. */
    CalendarText replacing(Component calendar, Component now) {
        return new CalendarText(calendar == root ? now : root.replacing(calendar, now), lineEnd);
    }

    /** Prints all of it; what has not been changed is as it was. */
    byte[] print() {
        CalendarPrinter out = new CalendarPrinter(lineEnd);
        root.print(out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
