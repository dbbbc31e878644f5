package org.activesync4j.item;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/** Reads one container row by row. Used once. */
final class RowReader {

    private final ItemSchema schema;
    private final Reading reading;

    private final Map<Tag, Element> elements = new LinkedHashMap<>();
    private final Set<Tag> known = new HashSet<>();
    private final Map<Property<?>, Object> values = new HashMap<>();
    private final Set<Property<?>> emptied = new LinkedHashSet<>();

    RowReader(ItemSchema schema, Reading reading) {
        this.schema = schema;
        this.reading = reading;
    }

    Item item(Element container) {
        read(container);
        return Item.read(schema, values);
    }

    Patch patch(Element container, Supported supported) {
        read(container);
        if (elements.isEmpty()) {
            return Patch.of(Item.of(schema));
        }
        Item agreed = schema.agreed(Item.read(schema, values));
        Map<InstanceId, Deviation> overrides =
                schema.overrides().flatMap(agreed::get).orElse(Map.of());
        Item set = schema.overrides().map(agreed::without).orElse(agreed);
        schema.check(set);
        return new Patch(set, cleared(supported), overrides);
    }

    private void read(Element container) {
        for (Element element : container.children()) {
            boolean again = elements.put(element.tag(), element) != null;
            if (again && reading.isRequest() && Reading.isStrict(element.tag())) {
                throw new ItemFormatException(element, "expected once");
            }
        }
        schema.properties().forEach(this::readRow);
        elements.values().stream()
                .filter(element -> !known.contains(element.tag()))
                .forEach(reading::pass);
    }

    private <T> void readRow(Property<T> row) {
        Optional<Form<T>> form = row.form(reading.version());
        if (form.isPresent()) {
            known.add(form.get().tag());
            known.addAll(form.get().type().companions());
            Element element = elements.get(form.get().tag());
            if (element != null && form.get().type().speaks(element)) {
                take(row, form.get().type(), element);
            }
        }
    }

    private <T> void take(Property<T> row, Type<T> type, Element element) {
        Access access = access(row);
        if (access == Access.REFUSED) {
            throw new ItemFormatException(element, "expected from the server only");
        }
        if (access == Access.TAKEN) {
            Optional<T> value = reading.value(type, element);
            value.ifPresentOrElse(some -> values.put(row, some), () -> empty(row));
        }
    }

    /** A wish that is not made changes nothing. */
    private void empty(Property<?> row) {
        if (!row.isWish()) {
            emptied.add(row);
        }
    }

    /** A device takes all but wishes, which are not for it. */
    private Access access(Property<?> row) {
        Access asked = row.traits().access(reading.version());
        if (reading.isRequest()) {
            return asked == Access.WISH ? Access.TAKEN : asked;
        }
        return asked == Access.WISH ? Access.IGNORED : Access.TAKEN;
    }

    private Set<Property<?>> cleared(Supported supported) {
        Set<Property<?>> cleared = new LinkedHashSet<>(emptied);
        for (Property<?> row : schema.properties()) {
            if (!isMentioned(row) && isClearedBySilence(row, supported)) {
                cleared.add(row);
            }
        }
        return cleared;
    }

    private boolean isMentioned(Property<?> row) {
        return row.tag(reading.version()).filter(elements::containsKey).isPresent();
    }

    /** A device cannot mean to clear what its version does not know, or what it may not write. */
    private boolean isClearedBySilence(Property<?> row, Supported supported) {
        boolean writable = row.isIn(reading.version()) && access(row) == Access.TAKEN;
        return writable
                && !schema.keepsAll(reading.version())
                && switch (row.traits().silence()) {
                    case KEEPS -> false;
                    case CLEARS -> true;
                    case CLEARS_UNLESS_GHOSTED -> !supported.ghosts(row, reading.version());
                };
    }
}
