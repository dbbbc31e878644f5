package org.activesync4j.item;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/** A type of which devices are told something else than what there is, where they could not cope with that. */
record AdaptedType<T>(Type<T> all, BiFunction<T, Writing, T> told) implements Type<T> {

    @Override
    public Optional<T> read(Element element, Reading reading) {
        return all.read(element, reading);
    }

    @Override
    public void write(Tag tag, T value, Writing writing) {
        all.write(tag, told.apply(value, writing), writing);
    }

    @Override
    public void writeCleared(Tag tag, Writing writing) {
        all.writeCleared(tag, writing);
    }

    @Override
    public T checked(T value) {
        return all.checked(value);
    }

    @Override
    public boolean speaks(Element element) {
        return all.speaks(element);
    }

    @Override
    public Set<Tag> companions() {
        return all.companions();
    }

    @Override
    public String description() {
        return all.description();
    }
}
