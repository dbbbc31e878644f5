package org.activesync4j.internal.sync;

import java.util.Optional;

/** What a presented sync key means. */
public sealed interface Verdict {

    /** The device holds nothing and begins. */
    record First() implements Verdict {}

    /**
     * The device got an answer, and goes on from it.
     *
     * @param number of the key that came with that answer
     */
    record Next(long number) implements Verdict {}

    /** The device presents again what it presented before: it may never have got our answers since. */
    record Repeat() implements Verdict {}

    /** We did not give this key, or forgot it: the device has to begin again. */
    record Unknown() implements Verdict {}

    /**
     * Judges a key.
     *
     * @param memory what is remembered, if anything
     * @param key what the device sent, if it could be read
     * @return what it means
     */
    static Verdict judge(Optional<? extends Memory> memory, Optional<SyncKey> key) {
        if (key.isEmpty()) {
            return new Unknown();
        }
        return key.get().equals(SyncKey.FIRST)
                ? new First()
                : memory.map(known -> judge(known, key.get())).orElse(new Unknown());
    }

    private static Verdict judge(Memory memory, SyncKey key) {
        if (key.number() == 0 || !key.epoch().equals(memory.epoch())) {
            return new Unknown();
        }
        if (memory.issued().contains(key.number())) {
            return new Next(key.number());
        }
        return key.number() == memory.presented() ? new Repeat() : new Unknown();
    }
}
