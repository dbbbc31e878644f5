package org.activesync4j.item;

import java.util.Optional;
import java.util.Set;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/** A type that differs from another one in one respect, which it overrides. */
interface DecoratedType<T> extends Type<T> {

    /** The type that it is but for that. */
    Type<T> all();

    @Override
    default Optional<T> read(Element element, Reading reading) {
        return all().read(element, reading);
    }

    @Override
    default void write(Tag tag, T value, Writing writing) {
        all().write(tag, value, writing);
    }

    @Override
    default void writeCleared(Tag tag, Writing writing) {
        all().writeCleared(tag, writing);
    }

    @Override
    default T checked(T value) {
        return all().checked(value);
    }

    @Override
    default boolean speaks(Element element) {
        return all().speaks(element);
    }

    @Override
    default Set<Tag> companions() {
        return all().companions();
    }

    @Override
    default String description() {
        return all().description();
    }
}
