package org.activesync4j.internal.mapping.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of an iCalendar object. See RFC 5545, 3.1.
 *
 * <pre>
 *  NAME;PARAMETER=value;OTHER="one","two":value
 * </pre>
 *
 * <p>Immutable. Printed as it was read, fold by fold, unless it is changed.
 */
final class ContentLine implements Node {

    private final String name;
    private final List<Parameter> parameters;
    private final String value;
    private final String original;

    private ContentLine(String name, List<Parameter> parameters, String value, String original) {
        this.name = name;
        this.parameters = List.copyOf(parameters);
        this.value = value;
        this.original = original;
    }

    /** Makes a line of a value that needs no escapes. */
    static ContentLine of(String name, String value) {
        return new ContentLine(name, List.of(), value, "");
    }

    /** Makes a line of a text. */
    static ContentLine ofText(String name, String text) {
        return of(name, Escapes.done(text));
    }

    /** Keeps what was read. */
    static ContentLine read(String name, List<Parameter> parameters, String value, String original) {
        return new ContentLine(name.toUpperCase(Locale.ROOT), parameters, value, original);
    }

    /** Keeps what is no line. */
    static ContentLine unknown(String original) {
        return new ContentLine("", List.of(), "", original);
    }

    @Override
    public String name() {
        return name;
    }

    /** Returns the line as it was read, with its end; empty if it is new or changed. */
    String original() {
        return original;
    }

    /** Returns the value as it is written. */
    String value() {
        return value;
    }

    /** Returns the value as a text. */
    String text() {
        return Escapes.undone(value);
    }

    /** Returns the value as texts between commas. */
    List<String> texts() {
        return Escapes.split(value, ',').stream().map(Escapes::undone).toList();
    }

    /** Returns the first value of a parameter. */
    Optional<String> parameter(String parameter) {
        return parameters.stream()
                .filter(each -> each.is(parameter))
                .map(each -> each.values().get(0))
                .findFirst();
    }

    /** Says whether a parameter has a value, in capitals or not. */
    boolean has(String parameter, String wanted) {
        return parameter(parameter).filter(wanted::equalsIgnoreCase).isPresent();
    }

    /** Returns the line with another value. */
    ContentLine withValue(String other) {
        return other.equals(value) ? this : new ContentLine(name, parameters, other, "");
    }

    /** Returns the line with another text. */
    ContentLine withText(String text) {
        return text.equals(text()) ? this : withValue(Escapes.done(text));
    }

    /** Returns the line with a parameter, in the place of one of that name. */
    ContentLine with(String parameter, String wanted) {
        List<Parameter> others = new ArrayList<>();
        boolean done = false;
        for (Parameter each : parameters) {
            if (!each.is(parameter)) {
                others.add(each);
            } else if (!done) {
                others.add(Parameter.of(each.name(), wanted));
                done = true;
            }
        }
        if (!done) {
            others.add(Parameter.of(parameter, wanted));
        }
        return new ContentLine(name, others, value, "");
    }

    /** Returns the line without a parameter. */
    ContentLine without(String parameter) {
        if (parameters.stream().noneMatch(each -> each.is(parameter))) {
            return this;
        }
        List<Parameter> others =
                parameters.stream().filter(each -> !each.is(parameter)).toList();
        return new ContentLine(name, others, value, "");
    }

    /** Returns the same line by another name. */
    ContentLine named(String other) {
        return new ContentLine(other, parameters, value, "");
    }

    @Override
    public void print(CalendarPrinter out) {
        if (!original.isEmpty()) {
            out.original(original);
            return;
        }
        StringBuilder line = new StringBuilder(name);
        parameters.forEach(parameter -> line.append(parameter.print()));
        out.line(line.append(':').append(value).toString());
    }

    @Override
    public String toString() {
        return name;
    }
}
