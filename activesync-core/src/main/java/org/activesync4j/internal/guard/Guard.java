package org.activesync4j.internal.guard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.activesync4j.DriverCall;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.Invocation;
import org.activesync4j.spi.Wrapping;
import org.jspecify.annotations.Nullable;

/**
 * Stands between one exchange and the driver, so that no driver can harm it:
 *
 * <pre>{@code
 * Driver driver = new Guard(clock, deadline, trace).wrap(Driver.class, vendors);
 * }</pre>
 *
 * <ul>
 *   <li>nothing is begun at or after the deadline, naming an item in a look included;
 *   <li>{@code null}, also within a collection, is {@code UNAVAILABLE}, and so is any exception but a {@link
 *       DriverException}, which becomes its cause;
 *   <li>what a {@link org.activesync4j.spi.Sight} or {@link org.activesync4j.spi.Expected} refused is thrown even if the
 *       driver has swallowed it, so that a look which lost an item fails: what it named counts for nothing;
 *   <li>a call from another thread than the one that made the guard, or after the account was closed, is refused with
 *       {@link IllegalStateException}; a Sight used so makes its look fail as well;
 *   <li>each call is told to the trace when it has ended, on the same thread; closing never throws.
 * </ul>
 *
 * <p>Serves one exchange and the one account that it opens. Errors pass as they are.
 */
public final class Guard implements Wrapping {

    private final InstantSource clock;
    private final Instant deadline;
    private final Consumer<DriverCall> trace;
    private final Thread exchange = Thread.currentThread();
    private boolean closed;

    /**
     * Makes the guard of an exchange, on its thread.
     *
     * @param clock tells the time
     * @param deadline from when on nothing is begun
     * @param trace is told of each call that has ended; does not throw
     */
    public Guard(InstantSource clock, Instant deadline, Consumer<DriverCall> trace) {
        this.clock = clock;
        this.deadline = deadline;
        this.trace = trace;
    }

    @Override
    public @Nullable Object around(Invocation call) {
        if (call.is(Account.class, "close")) {
            return close(call);
        }
        requireExchange(call.name());
        requireTime(call.name());
        return call.asksForAbility() ? outcome(call) : traced(call);
    }

    private @Nullable Object close(Invocation call) {
        requireThread(call.name());
        if (!closed) {
            closed = true;
            closeTraced(call);
        }
        return null;
    }

    private void closeTraced(Invocation call) {
        Instant begun = clock.instant();
        try {
            call.proceed();
            tell(call, begun, Optional.empty());
        } catch (Exception thrown) { // the answer is made: only the trace hears of it
            tell(call, begun, Optional.of(unavailable(call.name() + " threw", thrown)));
        }
    }

    private @Nullable Object traced(Invocation call) {
        Instant begun = clock.instant();
        try {
            Object result = outcome(call);
            tell(call, begun, Optional.empty());
            return result;
        } catch (DriverException failure) {
            tell(call, begun, Optional.of(failure));
            throw failure;
        }
    }

    private @Nullable Object outcome(Invocation call) {
        Callbacks callbacks = new Callbacks(this, call.name());
        try {
            return complete(call, result(call, callbacks));
        } finally {
            callbacks.end();
        }
    }

    private @Nullable Object result(Invocation call, Callbacks callbacks) {
        try {
            Object result = call.with(callbacks::guarded).proceed();
            callbacks.throwRefusal();
            return result;
        } catch (Exception thrown) {
            callbacks.throwRefusal();
            throw thrown instanceof DriverException known ? known : unavailable(call.name() + " threw", thrown);
        }
    }

    private static @Nullable Object complete(Invocation call, @Nullable Object result) {
        if (!call.returnsNothing() && Nulls.within(result)) {
            throw new DriverException(Reason.UNAVAILABLE, call.name() + " returned null, or something with null in it");
        }
        return result;
    }

    private void tell(Invocation call, Instant begun, Optional<DriverException> failure) {
        Duration took = Duration.between(begun, clock.instant());
        trace.accept(new DriverCall(call.name(), folder(call), begun, took, failure));
    }

    private static Optional<FolderId> folder(Invocation call) {
        return call.arguments().stream()
                .filter(FolderId.class::isInstance)
                .map(FolderId.class::cast)
                .findFirst();
    }

    /** Refuses what comes from another thread, or too late for this exchange. */
    void requireExchange(String call) {
        requireThread(call);
        if (closed) {
            throw new Misuse(call + " was called after the account was closed");
        }
    }

    private void requireThread(String call) {
        if (Thread.currentThread() != exchange) {
            throw new Misuse(
                    call + " was called by " + Thread.currentThread().getName() + " instead of " + exchange.getName());
        }
    }

    /** Refuses what would begin after the deadline. */
    void requireTime(String call) {
        if (!clock.instant().isBefore(deadline)) {
            throw new DriverException(Reason.UNAVAILABLE, call + " was not begun: the time for this exchange is up");
        }
    }

    static DriverException unavailable(String message, Throwable cause) {
        return new DriverException(Reason.UNAVAILABLE, message, cause);
    }
}
