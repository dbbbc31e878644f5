package org.activesync4j.internal.guard;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds {@code null} in what a driver returned. The records of the driver side let none in themselves. */
final class Nulls {

    private Nulls() {}

    static boolean within(@Nullable Object result) {
        if (result instanceof Collection<?> many) {
            return many.stream().anyMatch(Nulls::within);
        }
        if (result instanceof Map<?, ?> map) {
            return within(map.keySet()) || within(map.values());
        }
        return result == null;
    }
}
