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
        Optional<Version> writableBefore,
        boolean mark,
        Optional<Function<Item, T>> substitute,
        Optional<BinaryOperator<T>> update) {

    static <T> Traits<T> plain() {
        return new Traits<>(
                Silence.KEEPS, Access.TAKEN, Version.V2_5, Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    Traits<T> with(Silence other) {
        return new Traits<>(other, access, writableSince, writableBefore, mark, substitute, update);
    }

    Traits<T> with(Access other) {
        return new Traits<>(silence, other, writableSince, writableBefore, mark, substitute, update);
    }

    Traits<T> writableSince(Version first) {
        return new Traits<>(silence, access, first, writableBefore, mark, substitute, update);
    }

    Traits<T> writableBefore(Version end) {
        return new Traits<>(silence, access, writableSince, Optional.of(end), mark, substitute, update);
    }

    Traits<T> marked() {
        return new Traits<>(silence, access, writableSince, writableBefore, true, substitute, update);
    }

    Traits<T> always(Function<Item, T> value) {
        return new Traits<>(silence, access, writableSince, writableBefore, mark, Optional.of(value), update);
    }

    Traits<T> updatedBy(BinaryOperator<T> merging) {
        return new Traits<>(silence, access, writableSince, writableBefore, mark, substitute, Optional.of(merging));
    }

    Access access(Version version) {
        boolean writable = version.atLeast(writableSince)
                && writableBefore.map(version::before).orElse(true);
        return access == Access.TAKEN && !writable ? Access.IGNORED : access;
    }
}
