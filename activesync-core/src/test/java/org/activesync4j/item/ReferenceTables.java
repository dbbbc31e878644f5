package org.activesync4j.item;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.activesync4j.Version;

/** Writes down what the rows say, for the manual. */
final class ReferenceTables {

    private static final String HEAD = """
        # Items: every property, from the rows

        Written by `ReferenceTablesTest` from the rows of `org.activesync4j.item`; do not edit. To write it anew:
        `./mvnw -pl activesync-core -am test -Dtest=ReferenceTablesTest -Dsurefire.failIfNoSpecifiedTests=false -Dreference.write=true`

        * **Versions**: where an element is known; a second line is how the same property looked in older versions.
        * **Written by**: *both*; *server* (what a device sends is passed over); *server!* (a device that sends it is
          answered with Status 6); *device* (a wish, not part of the item).
        * **Not mentioned in a change**: *kept*; *deleted*; *ghostable* (deleted, unless the device's `Supported` says
          that it does not handle it).
        * **Mark**: sent alone when it alone has changed. **Always**: sent of every item; with which value, if the item
          lacks it.
        """;

    private ReferenceTables() {}

    static String of(ItemClasses classes) {
        StringBuilder page = new StringBuilder(HEAD);
        classes.all().forEach(schema -> page.append(table(schema, "Class " + schema.name())));
        parts(classes).forEach(part -> page.append(table(part, "Part " + part.name())));
        return page.toString();
    }

    private static Set<ItemSchema> parts(ItemClasses classes) {
        Set<ItemSchema> parts = new LinkedHashSet<>();
        classes.all().forEach(schema -> collectParts(schema, parts));
        return parts;
    }

    private static void collectParts(ItemSchema schema, Set<ItemSchema> parts) {
        for (Property<?> property : schema.properties()) {
            for (ItemSchema part : partsOf(property.forms().get(0).type())) {
                if (parts.add(part)) {
                    collectParts(part, parts);
                }
            }
        }
    }

    private static List<ItemSchema> partsOf(Type<?> type) {
        if (type instanceof PartType part) {
            return List.of(part.schema());
        }
        if (type instanceof ListType<?> list) {
            return partsOf(list.type());
        }
        if (type instanceof SomeOfType<?> some) {
            return partsOf(some.type());
        }
        if (type instanceof WrappedType<?> wrapped) {
            return partsOf(wrapped.type());
        }
        return type instanceof DecoratedType<?> decorated ? partsOf(decorated.all()) : composed(type);
    }

    private static List<ItemSchema> composed(Type<?> type) {
        if (type instanceof RecurrenceType recurrence) {
            return List.of(recurrence.schema());
        }
        if (type instanceof TaskRecurrenceType recurrence) {
            return List.of(recurrence.schema());
        }
        if (type instanceof ExceptionsType) {
            return List.of(ExceptionsType.schema());
        }
        return type == LocationType.STRUCTURED ? List.of(Location.SCHEMA) : List.of();
    }

    private static String table(ItemSchema schema, String title) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("## " + title);
        lines.add("");
        if (schema.refusesSupported()) {
            lines.add("`Supported` is answered with Status 4.");
            lines.add("");
        }
        if (schema.sendsBodiesOnRequest()) {
            lines.add("From 12.0 on, the content of a body is only sent to a device that says in which form it wants"
                    + " it.");
            lines.add("");
        }
        lines.add("| Property | Element | Holds | Versions | Written by | Not mentioned in a change | |");
        lines.add("| --- | --- | --- | --- | --- | --- | --- |");
        schema.properties().forEach(property -> lines.add(row(property)));
        return String.join("\n", lines) + "\n";
    }

    private static String row(Property<?> property) {
        return "| "
                + String.join(
                        " | ",
                        property.name(),
                        lines(property, form -> "`" + form.tag() + "`"),
                        lines(property, form -> form.type().description()),
                        lines(property, ReferenceTables::versions),
                        writers(property),
                        silence(property),
                        notes(property))
                + " |";
    }

    private static <T> String lines(Property<T> property, Function<Form<?>, String> cell) {
        return property.forms().stream().map(cell).collect(Collectors.joining("<br>"));
    }

    private static String versions(Form<?> form) {
        boolean open = form.last() == Version.V16_1;
        if (open) {
            return form.first() == Version.V2_5 ? "all" : form.first() + " and later";
        }
        return form.first() == form.last() ? form.first().wire() : form.first() + " to " + form.last();
    }

    private static String writers(Property<?> property) {
        return switch (property.traits().access()) {
            case IGNORED -> "server";
            case REFUSED -> "server!";
            case WISH -> "device";
            case TAKEN -> {
                Version since = property.traits().writableSince();
                String ended = property.traits()
                        .writableBefore()
                        .map(end -> "both before " + end + ", since then server")
                        .orElse("both");
                yield since == Version.V2_5 ? ended : "both since " + since + ", before server";
            }
        };
    }

    private static String silence(Property<?> property) {
        if (property.traits().access() != Access.TAKEN) {
            return "";
        }
        return switch (property.traits().silence()) {
            case KEEPS -> "kept";
            case CLEARS -> "deleted";
            case CLEARS_UNLESS_GHOSTED -> "ghostable";
        };
    }

    private static String notes(Property<?> property) {
        List<String> notes = new ArrayList<>();
        if (property.isMark()) {
            notes.add("mark");
        }
        property.traits().substitute().ifPresent(substitute -> notes.add("always, else " + said(substitute)));
        return String.join("; ", notes);
    }

    /** Says what is sent of an item without properties; what is found out from others is not always the same. */
    private static String said(Function<Item, ?> substitute) {
        Object value = substitute.apply(Item.of(Email.SCHEMA));
        if (value instanceof Content || value instanceof EventTime) {
            return "found out";
        }
        boolean empty = value instanceof Item item && item.isEmpty() || value instanceof List<?> list && list.isEmpty();
        return empty ? "empty" : "`" + value + "`";
    }
}
