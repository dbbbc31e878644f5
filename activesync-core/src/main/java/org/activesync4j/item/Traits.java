package org.activesync4j.item;

import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.activesync4j.Version;

/** What a row says beside the forms. */
record Traits<T>(
        Silence silence,
        Access access,
        Version writableSince,
        boolean mark,
        Optional<Function<Item, T>> substitute,
        Optional<BinaryOperator<T>> update) {

    static <T> Traits<T> plain() {
        return new Traits<>(Silence.KEEPS, Access.TAKEN, Version.V2_5, false, Optional.empty(), Optional.empty());
    }

    Traits<T> with(Silence other) {
        return new Traits<>(other, access, writableSince, mark, substitute, update);
    }

    Traits<T> with(Access other) {
        return new Traits<>(silence, other, writableSince, mark, substitute, update);
    }

    Traits<T> writableSince(Version first) {
        return new Traits<>(silence, access, first, mark, substitute, update);
    }

    Traits<T> marked() {
        return new Traits<>(silence, access, writableSince, true, substitute, update);
    }

    Traits<T> always(Function<Item, T> value) {
        return new Traits<>(silence, access, writableSince, mark, Optional.of(value), update);
    }

    Traits<T> updatedBy(BinaryOperator<T> merging) {
        return new Traits<>(silence, access, writableSince, mark, substitute, Optional.of(merging));
    }

    Access access(Version version) {
        return access == Access.TAKEN && version.before(writableSince) ? Access.IGNORED : access;
    }
}
