package org.activesync4j.item;

import java.util.function.Predicate;

/** A type of which not every value is allowed. */
record NarrowType<T>(Type<T> all, Predicate<? super T> holds, String expectation) implements DecoratedType<T> {

    @Override
    public T checked(T value) {
        T checked = all.checked(value);
        if (!holds.test(checked)) {
            throw new IllegalArgumentException("expected " + expectation);
        }
        return checked;
    }

    @Override
    public String description() {
        return all.description() + ": " + expectation;
    }
}
