package org.activesync4j;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.activesync4j.command.Command;
import org.activesync4j.command.QuirkProfiles;
import org.activesync4j.internal.engine.Commands;
import org.activesync4j.internal.engine.Engine;
import org.activesync4j.internal.engine.Parts;
import org.activesync4j.internal.engine.StandardCommands;
import org.activesync4j.internal.engine.Threads;
import org.activesync4j.item.ItemClasses;
import org.activesync4j.item.ItemSchema;
import org.activesync4j.spi.Driver;
import org.activesync4j.state.ChangeSignal;
import org.activesync4j.state.Device;
import org.activesync4j.state.DeviceStore;
import org.activesync4j.state.InMemoryDeviceStore;
import org.activesync4j.state.InMemoryStateStore;
import org.activesync4j.state.LocalSignal;
import org.activesync4j.state.PolicyProvider;
import org.activesync4j.state.StateStore;

/**
 * An Exchange ActiveSync server, to be mounted wherever requests come from.
 *
 * <pre>{@code
 * ActiveSync activeSync = ActiveSync.builder(driver).build();
 * CompletableFuture<Response> response = activeSync.handle(request);
 * }</pre>
 *
 * <p>Thread-safe. A request that waits holds no thread. Any number of engines may live in one JVM, and any number may
 * serve the same users if they share their stores and their signal.
 */
public final class ActiveSync implements AutoCloseable {

    private final Engine engine;
    private final Threads threads;

    private ActiveSync(Engine engine, Threads threads) {
        this.engine = engine;
        this.threads = threads;
    }

    /**
     * Begins with a driver; everything else has a default.
     *
     * @param driver the vendor's data
     * @return a builder
     */
    public static Builder builder(Driver driver) {
        return new Builder(driver);
    }

    /**
     * Answers a request. Returns at once; the work is done on workers.
     *
     * @param request a request whose user has been authenticated
     * @return the answer, which may come an hour later; never fails. Cancel it when the client has gone, close it when it
     *     has been sent
     */
    public CompletableFuture<Response> handle(Request request) {
        return engine.handle(request);
    }

    /**
     * Gives the devices, for administrators.
     *
     * @return the store that the engine was built with
     */
    public DeviceStore devices() {
        return engine.parts().devices();
    }

    /**
     * Gives the limits in force.
     *
     * @return the settings that the engine was built with
     */
    public Settings settings() {
        return engine.parts().settings();
    }

    /** Answers everybody who waits, takes no more requests, and ends the threads that it has begun itself. */
    @Override
    public void close() {
        engine.close();
        threads.close();
    }

    /** Puts an engine together. Not thread-safe. */
    public static final class Builder {

        private final Driver driver;
        private StateStore state = new InMemoryStateStore();
        private DeviceStore devices = new InMemoryDeviceStore();
        private PolicyProvider policies = PolicyProvider.NONE;
        private ChangeSignal signal = new LocalSignal();
        private final Threads threads = new Threads();
        private InstantSource clock = Clock.systemUTC();
        private RandomGenerator random = new SecureRandom();
        private Settings settings = Settings.DEFAULT;
        private Function<User, String> tenants = user -> "";
        private BiFunction<User, Device, ? extends Set<Version>> versions =
                (user, device) -> EnumSet.allOf(Version.class);
        private QuirkProfiles quirks = QuirkProfiles.standard();
        private ItemClasses itemClasses = ItemClasses.standard();
        private final List<Interceptor> interceptors = new ArrayList<>();
        private final List<Command<?, ?>> further = new ArrayList<>();

        private Builder(Driver driver) {
            this.driver = driver;
        }

        /**
         * Says where sync state is kept.
         *
         * @param store by default the memory of this JVM, so that a restart makes every device begin again
         * @return this
         */
        public Builder state(StateStore store) {
            state = store;
            return this;
        }

        /**
         * Says where devices are kept.
         *
         * @param store by default the memory of this JVM
         * @return this
         */
        public Builder devices(DeviceStore store) {
            devices = store;
            return this;
        }

        /**
         * Says which policies devices have to keep.
         *
         * @param provider by default everything is permitted
         * @return this
         */
        public Builder policies(PolicyProvider provider) {
            policies = provider;
            return this;
        }

        /**
         * Says how changes are told between nodes.
         *
         * @param between by default within this engine only
         * @return this
         */
        public Builder signal(ChangeSignal between) {
            signal = between;
            return this;
        }

        /**
         * Says who calls the driver.
         *
         * @param executor by default threads of the engine's own
         * @return this
         */
        public Builder workers(Executor executor) {
            threads.workers(executor);
            return this;
        }

        /**
         * Says who tells when time is over.
         *
         * @param scheduler by default a thread of the engine's own
         * @return this
         */
        public Builder timers(ScheduledExecutorService scheduler) {
            threads.timers(scheduler);
            return this;
        }

        /**
         * Says what time it is.
         *
         * @param source by default the system's clock
         * @return this
         */
        public Builder clock(InstantSource source) {
            clock = source;
            return this;
        }

        /**
         * Says where keys come from.
         *
         * @param source by default a {@link SecureRandom}; has to be thread-safe
         * @return this
         */
        public Builder random(RandomGenerator source) {
            random = source;
            return this;
        }

        /**
         * Sets limits.
         *
         * @param limits by default {@link Settings#DEFAULT}
         * @return this
         */
        public Builder settings(Settings limits) {
            settings = limits;
            return this;
        }

        /**
         * Says to which tenant a user belongs: a slow driver of one tenant does not keep others waiting.
         *
         * @param tenantOf by default there is one tenant
         * @return this
         */
        public Builder tenants(Function<User, String> tenantOf) {
            tenants = tenantOf;
            return this;
        }

        /**
         * Says which versions are offered to a device of a user.
         *
         * @param offered by default all
         * @return this
         */
        public Builder versions(BiFunction<User, Device, ? extends Set<Version>> offered) {
            versions = offered;
            return this;
        }

        /**
         * Says which clients have which peculiarities.
         *
         * @param profiles by default what is known
         * @return this
         */
        public Builder quirks(QuirkProfiles profiles) {
            quirks = profiles;
            return this;
        }

        /**
         * Adds a class of items.
         *
         * @param schema the class
         * @return this
         */
        public Builder itemClass(ItemSchema schema) {
            itemClasses = itemClasses.with(schema);
            return this;
        }

        /**
         * Adds a command, or replaces the one of the same name.
         *
         * @param command the command
         * @return this
         */
        public Builder command(Command<?, ?> command) {
            further.add(command);
            return this;
        }

        /**
         * Adds somebody who is told of requests and answers.
         *
         * @param interceptor who
         * @return this
         */
        public Builder interceptor(Interceptor interceptor) {
            interceptors.add(interceptor);
            return this;
        }

        /**
         * Makes the engine; it works at once.
         *
         * @return the engine
         */
        public ActiveSync build() {
            Parts parts = new Parts(
                    driver,
                    state,
                    devices,
                    policies,
                    signal,
                    threads.workers(),
                    threads.timers(),
                    clock,
                    random,
                    settings,
                    tenants,
                    (user, device) -> sorted(versions.apply(user, device)),
                    quirks,
                    interceptors);
            List<Command<?, ?>> commands = new ArrayList<>(StandardCommands.list(itemClasses, settings));
            commands.addAll(further);
            return new ActiveSync(new Engine(parts, new Commands(commands)), threads);
        }

        private static SortedSet<Version> sorted(Set<Version> versions) {
            return Collections.unmodifiableSortedSet(new TreeSet<>(versions));
        }
    }
}
