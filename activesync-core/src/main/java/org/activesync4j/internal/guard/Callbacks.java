package org.activesync4j.internal.guard;

import java.time.Instant;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Sight;
import org.jspecify.annotations.Nullable;

/**
 * What one call hands to the driver to call back. Good during that call and on its thread only; remembers the first thing
 * that was refused.
 */
final class Callbacks {

    private final Guard guard;
    private final String call;
    private volatile @Nullable RuntimeException refusal;
    private volatile boolean ended;

    Callbacks(Guard guard, String call) {
        this.guard = guard;
        this.call = call;
    }

    Object guarded(Object argument) {
        if (argument instanceof Sight sight) {
            return new GuardedSight(sight);
        }
        if (argument instanceof Expected expected) {
            return (Expected) current -> run(() -> expected.check(given(current)));
        }
        return argument;
    }

    /** Refuses whatever comes from now on. */
    void end() {
        ended = true;
    }

    /** Throws what was refused, whatever the driver has made of it. */
    void throwRefusal() {
        RuntimeException thrown = refusal;
        if (thrown instanceof Misuse misuse) {
            throw Guard.unavailable(call + " was called back wrongly", misuse);
        }
        if (thrown != null) {
            throw thrown;
        }
    }

    private void run(Runnable callback) {
        if (ended) {
            throw new Misuse(call + " has ended, and with it what it was given to call back");
        }
        try {
            guard.requireExchange(call + "'s callback");
            guard.requireTime(call + "'s callback");
            callback.run();
        } catch (RuntimeException thrown) {
            remember(thrown);
            throw thrown;
        }
    }

    private synchronized void remember(RuntimeException thrown) {
        if (refusal == null) {
            refusal = thrown;
        }
    }

    private <T> T given(@Nullable T argument) {
        if (argument == null) {
            throw new DriverException(Reason.UNAVAILABLE, call + " called back with null");
        }
        return argument;
    }

    /** Lets through what is named in time, whole and on the right thread. */
    private final class GuardedSight implements Sight {

        private final Sight sight;

        GuardedSight(Sight sight) {
            this.sight = sight;
        }

        @Override
        public void present(ItemId id, Etag etag) {
            run(() -> sight.present(given(id), given(etag)));
        }

        @Override
        public void present(ItemId id, Etag etag, Instant until) {
            run(() -> sight.present(given(id), given(etag), given(until)));
        }

        @Override
        public void textMessage(ItemId id, Etag etag, Instant until) {
            run(() -> sight.textMessage(given(id), given(etag), given(until)));
        }

        @Override
        public void gone(ItemId id) {
            run(() -> sight.gone(given(id)));
        }
    }
}
