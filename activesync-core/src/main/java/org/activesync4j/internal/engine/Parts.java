package org.activesync4j.internal.engine;

import java.time.InstantSource;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.activesync4j.Interceptor;
import org.activesync4j.Settings;
import org.activesync4j.User;
import org.activesync4j.Version;
import org.activesync4j.command.QuirkProfiles;
import org.activesync4j.spi.Driver;
import org.activesync4j.state.ChangeSignal;
import org.activesync4j.state.Device;
import org.activesync4j.state.DeviceStore;
import org.activesync4j.state.PolicyProvider;
import org.activesync4j.state.StateStore;

/**
 * What an engine is made of.
 *
 * @param driver the vendor's data
 * @param state the sync state
 * @param devices the devices
 * @param policies the policies
 * @param signal the signal between nodes
 * @param workers runs driver calls
 * @param timers for deadlines and time-outs
 * @param clock tells the time
 * @param random for keys
 * @param settings the limits
 * @param tenants tells to which tenant a user belongs
 * @param versions tells which versions are offered to a user's device
 * @param quirks the profiles of clients
 * @param interceptors who is told of requests and answers
 */
public record Parts(
        Driver driver,
        StateStore state,
        DeviceStore devices,
        PolicyProvider policies,
        ChangeSignal signal,
        Executor workers,
        ScheduledExecutorService timers,
        InstantSource clock,
        RandomGenerator random,
        Settings settings,
        Function<User, String> tenants,
        BiFunction<User, Device, SortedSet<Version>> versions,
        QuirkProfiles quirks,
        List<Interceptor> interceptors) {

    /** Copies the interceptors. */
    public Parts {
        interceptors = List.copyOf(interceptors);
    }
}
