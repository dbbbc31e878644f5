package org.activesync4j.testkit.fault;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.Invocation;
import org.activesync4j.spi.Sight;
import org.activesync4j.spi.Wrapping;
import org.activesync4j.testkit.time.TestClock;
import org.jspecify.annotations.Nullable;

/** What a call does instead of what it should. */
@FunctionalInterface
public interface Fault {

    /**
     * Does it.
     *
     * @param call what should have been done
     * @return what the caller gets
     * @throws Exception what the caller gets instead
     */
    @Nullable Object strike(Invocation call) throws Exception;

    /**
     * Refuses as a driver should: nothing is done.
     *
     * @param reason why
     * @return the fault
     */
    static Fault refuses(Reason reason) {
        return call -> {
            throw new DriverException(reason, "as the test wants it");
        };
    }

    /**
     * Breaks down before anything is done.
     *
     * @return the fault
     */
    static Fault breaks() {
        return call -> {
            throw broken(call);
        };
    }

    /**
     * Breaks down when all is done.
     *
     * @return the fault
     */
    static Fault breaksAfterwards() {
        return call -> {
            call.proceed();
            throw broken(call);
        };
    }

    /**
     * Does nothing and returns {@code null}, as drivers do that do not look at their errors.
     *
     * @return the fault
     */
    static Fault returnsNull() {
        return call -> null;
    }

    /**
     * Answers late: all is done, and then the time is over.
     *
     * @param clock is turned
     * @param time how far
     * @return the fault
     */
    static Fault late(TestClock clock, Duration time) {
        return call -> {
            Object result = call.proceed();
            clock.advance(time);
            return result;
        };
    }

    /**
     * Lets something happen before the call is done, such as a change by somebody else.
     *
     * @param event what happens
     * @return the fault
     */
    static Fault preceded(Runnable event) {
        return call -> {
            event.run();
            return call.proceed();
        };
    }

    /**
     * Calls back from another thread, and does not hear what is said there.
     *
     * @return the fault
     */
    static Fault callsBackFromAnotherThread() {
        return call -> calledBack(call, callback -> {
            OtherThread.run(callback);
            return null;
        });
    }

    /**
     * Breaks down in the middle of a look.
     *
     * @param named how many items are named before
     * @return the fault; other calls than a look are done as they should be
     */
    static Fault looksHalf(int named) {
        return call -> {
            AtomicInteger left = new AtomicInteger(named);
            return calledBack(call, callback -> {
                if (left.getAndDecrement() == 0) {
                    throw broken(call);
                }
                return callback.proceed();
            });
        };
    }

    /**
     * Ends the process before anything is done.
     *
     * @return the fault
     */
    static Fault crashes() {
        return call -> {
            throw new Crash(call.name());
        };
    }

    /**
     * Ends the process when all is done and nobody knows of it.
     *
     * @return the fault
     */
    static Fault crashesAfterwards() {
        return call -> {
            call.proceed();
            throw new Crash(call.name());
        };
    }

    private static IllegalStateException broken(Invocation call) {
        return new IllegalStateException(call + " broke down, as the test wants it");
    }

    private static @Nullable Object calledBack(Invocation call, Wrapping callback) throws Exception {
        return call.with(argument -> {
                    if (argument instanceof Sight sight) {
                        return callback.wrap(Sight.class, sight);
                    }
                    return argument instanceof Expected expected ? callback.wrap(Expected.class, expected) : argument;
                })
                .proceed();
    }
}
