package org.activesync4j.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/** A container of like elements, no more than so many. An empty container is an empty list. */
record ListType<E>(Tag element, Type<E> type, int most) implements Type<List<E>> {

    @Override
    public Optional<List<E>> read(Element container, Reading reading) {
        List<E> values = new ArrayList<>();
        for (Element child : container.children()) {
            if (child.is(element)) {
                reading.value(type, child).ifPresent(values::add);
            } else {
                reading.pass(child);
            }
        }
        if (reading.isRequest() && values.size() > most) {
            throw new ItemFormatException(container, "expected at most " + most + " of " + element.name());
        }
        return Optional.of(List.copyOf(values));
    }

    @Override
    public void write(Tag tag, List<E> values, Writing writing) {
        writing.writer().start(tag);
        values.stream().limit(most).forEach(value -> type.write(element, value, writing));
        writing.writer().end();
    }

    @Override
    public void writeCleared(Tag tag, Writing writing) {
        writing.writer().empty(tag);
    }

    @Override
    public List<E> checked(List<E> values) {
        return values.stream().map(type::checked).toList();
    }

    @Override
    public String description() {
        String count = most == Integer.MAX_VALUE ? "any number" : "up to " + most;
        return count + " of " + element.name() + " (" + type.description() + ")";
    }
}
