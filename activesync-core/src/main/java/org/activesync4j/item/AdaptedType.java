package org.activesync4j.item;

import java.util.function.BiFunction;
import org.activesync4j.wbxml.Tag;

/** A type of which devices are told something else than what there is, where they could not cope with that. */
record AdaptedType<T>(Type<T> all, BiFunction<T, Writing, T> told) implements DecoratedType<T> {

    @Override
    public void write(Tag tag, T value, Writing writing) {
        all.write(tag, told.apply(value, writing), writing);
    }
}
