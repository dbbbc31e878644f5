package org.activesync4j.command;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.activesync4j.DeviceKey;
import org.activesync4j.Settings;
import org.activesync4j.User;
import org.activesync4j.Version;
import org.activesync4j.item.Content;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.state.ChangeSignal;
import org.activesync4j.state.Device;
import org.activesync4j.state.DeviceStore;
import org.activesync4j.state.PolicyProvider;
import org.activesync4j.state.StateStore;

/**
 * One request of one device from decoding to its answer, or from one wake to the next wait. Used by one thread.
 */
public interface Exchange {

    /**
     * Tells who asks.
     *
     * @return the user
     */
    User user();

    /**
     * Tells which partnership this is.
     *
     * @return login, owner and device
     */
    DeviceKey key();

    /**
     * Tells what is known of the device.
     *
     * @return as read at the beginning of this exchange
     */
    Device device();

    /**
     * Tells in which version to speak.
     *
     * @return the version of the request
     */
    Version version();

    /**
     * Tells which peculiarities of the client to respect.
     *
     * @return the quirks that match the device
     */
    Quirks quirks();

    /**
     * Opens the user's data at the first call; closed by the engine.
     *
     * @return the account, guarded: no call after the deadline, {@code null} is a failure
     */
    Account account();

    /**
     * Offers an ability of the account or, failing that, of the driver.
     *
     * @param type the ability's interface
     * @param <C> the ability
     * @return the ability, guarded like the account
     */
    <C> Optional<C> capability(Class<C> type);

    /**
     * Reads content to its end and keeps it, in memory or in a file, so that what cannot be read is known before the answer
     * begins. It is good until the answer is sent, whatever becomes of the account.
     *
     * @param content what to keep
     * @return the same bytes, of known length
     * @throws IOException if the content cannot be read, whatever it threw itself
     */
    Content keep(Content content) throws IOException;

    /**
     * Tells the time, the same throughout the exchange.
     *
     * @return when the exchange began
     */
    Instant now();

    /**
     * Tells when the device gets its answer at the latest.
     *
     * @return the moment after which nothing is begun
     */
    Instant deadline();

    /**
     * Makes a creation key that nobody has used.
     *
     * @return a fresh key, not repeated
     */
    CreationKey freshKey();

    /**
     * Gives the engine's randomness.
     *
     * @return thread-safe
     */
    RandomGenerator random();

    /**
     * Gives the sync state.
     *
     * @return the store
     */
    StateStore state();

    /**
     * Gives the devices.
     *
     * @return the store
     */
    DeviceStore devices();

    /**
     * Gives the policies.
     *
     * @return the provider
     */
    PolicyProvider policies();

    /**
     * Gives the signal between nodes.
     *
     * @return the signal
     */
    ChangeSignal signal();

    /**
     * Gives the limits in force.
     *
     * @return the settings
     */
    Settings settings();
}
