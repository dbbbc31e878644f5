package org.activesync4j.spi;

import java.util.Optional;
import org.activesync4j.User;

/**
 * Opens one user's data. Thread-safe; lives as long as the engine.
 *
 * <p>A complete driver for notes is a class of some fifty lines: see the description of this package.
 */
@FunctionalInterface
public interface Driver {

    /**
     * Opens the data of {@code user.owner()} for {@code user.login()}.
     *
     * <p>Called on a worker thread, often: aim at a pooled connection, or wrap the driver in {@link PooledDriver}.
     *
     * @param user whom the authenticator accepted
     * @return an account that is used by one thread at a time and closed after the exchange; the same object may be
     *     returned again if it is thread-safe and closing it does nothing
     * @throws DriverException {@code UNAVAILABLE} when the data cannot be reached, {@code DENIED} when this login may
     *     not use ActiveSync or not act for that owner
     */
    Account open(User user);

    /**
     * Offers an optional ability that outlives an account, such as {@link Watcher}.
     *
     * @param type the ability's interface
     * @param <C> the ability
     * @return the ability; the default offers what this object implements
     */
    default <C> Optional<C> capability(Class<C> type) {
        return type.isInstance(this) ? Optional.of(type.cast(this)) : Optional.empty();
    }
}
