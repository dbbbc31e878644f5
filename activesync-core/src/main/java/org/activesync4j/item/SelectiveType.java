package org.activesync4j.item;

import java.util.function.BiPredicate;
import org.activesync4j.wbxml.Tag;

/** A type of which not every value is written. */
record SelectiveType<T>(Type<T> all, BiPredicate<? super T, Item> expected) implements DecoratedType<T> {

    @Override
    public void write(Tag tag, T value, Writing writing) {
        if (expected.test(value, writing.item())) {
            all.write(tag, value, writing);
        }
    }
}
