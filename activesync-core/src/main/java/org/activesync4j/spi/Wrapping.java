package org.activesync4j.spi;

import org.jspecify.annotations.Nullable;

/**
 * Stands around every call of a driver, its accounts and their abilities. For those who decorate drivers: a pool, a log, a
 * fault that a test needs.
 *
 * <pre>{@code
 * Wrapping timed = call -> {
 *     Instant begun = clock.instant();
 *     try {
 *         return call.proceed();
 *     } finally {
 *         timer.record(call.name(), Duration.between(begun, clock.instant()));
 *     }
 * };
 * Driver driver = timed.wrap(Driver.class, new MyDriver());
 * }</pre>
 *
 * <p>Abilities survive: what a wrapped driver opens or offers, and what its accounts offer, is wrapped alike. As
 * thread-safe as it must be: a driver is called by many threads, an account by one at a time.
 */
@FunctionalInterface
public interface Wrapping {

    /**
     * Does a call, or something else instead.
     *
     * @param call what is called
     * @return what the caller gets; {@code null} if the method returns nothing
     * @throws Exception what the caller gets instead
     */
    @Nullable Object around(Invocation call) throws Exception;

    /**
     * Wraps something that is called through an interface.
     *
     * @param type the interface, a public one
     * @param target what does the work
     * @param <C> the interface
     * @return an object whose every call passes this wrapping
     */
    default <C> C wrap(Class<C> type, C target) {
        return new WrappedCalls(type, target, this).proxy(type);
    }
}
