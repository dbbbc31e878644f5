package org.activesync4j.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/** Those elements of a container that are alike, while others stand beside them that other rows read. Only for wishes. */
record SomeOfType<E>(Tag element, Type<E> type, Set<Tag> known, int most) implements Type<List<E>> {

    @Override
    public boolean speaks(Element container) {
        return container.has(element) || container.children().stream().anyMatch(child -> !known.contains(child.tag()));
    }

    @Override
    public Optional<List<E>> read(Element container, Reading reading) {
        List<E> values = new ArrayList<>();
        for (Element child : container.children()) {
            if (child.is(element)) {
                reading.value(type, child).ifPresent(values::add);
            } else if (!known.contains(child.tag())) {
                reading.pass(child);
            }
        }
        if (values.size() > most) {
            throw new ItemFormatException(container, "expected at most " + most + " of " + element.name());
        }
        return Optional.of(List.copyOf(values));
    }

    @Override
    public void write(Tag tag, List<E> values, Writing writing) {
        throw new UnsupportedOperationException("only devices write " + element);
    }

    @Override
    public List<E> checked(List<E> values) {
        return values.stream().map(type::checked).toList();
    }

    @Override
    public String description() {
        return "up to " + most + " of " + element.name() + " (" + type.description() + ")";
    }
}
