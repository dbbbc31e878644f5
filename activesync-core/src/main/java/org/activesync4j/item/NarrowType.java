package org.activesync4j.item;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/** A type of which not every value is allowed. */
record NarrowType<T>(Type<T> wide, Predicate<? super T> holds, String expectation) implements Type<T> {

    @Override
    public Optional<T> read(Element element, Reading reading) {
        return wide.read(element, reading);
    }

    @Override
    public void write(Tag tag, T value, Writing writing) {
        wide.write(tag, value, writing);
    }

    @Override
    public void writeCleared(Tag tag, Writing writing) {
        wide.writeCleared(tag, writing);
    }

    @Override
    public T checked(T value) {
        T checked = wide.checked(value);
        if (!holds.test(checked)) {
            throw new IllegalArgumentException("expected " + expectation);
        }
        return checked;
    }

    @Override
    public boolean speaks(Element element) {
        return wide.speaks(element);
    }

    @Override
    public Set<Tag> companions() {
        return wide.companions();
    }

    @Override
    public String description() {
        return wide.description() + ": " + expectation;
    }
}
