package org.activesync4j.item;

import java.util.Optional;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/** A value in an element of its own within another one, where it has to be. */
record WrappedType<T>(Tag inner, Type<T> type) implements Type<T> {

    @Override
    public Optional<T> read(Element element, Reading reading) {
        for (Element child : element.children()) {
            if (!child.is(inner)) {
                reading.pass(child);
            }
        }
        return reading.value(type, element.require(inner));
    }

    @Override
    public void write(Tag tag, T value, Writing writing) {
        writing.writer().start(tag);
        type.write(inner, value, writing);
        writing.writer().end();
    }

    @Override
    public T checked(T value) {
        return type.checked(value);
    }

    @Override
    public String description() {
        return inner.name() + " (" + type.description() + ")";
    }
}
