package org.activesync4j.internal.wait;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.activesync4j.DeviceKey;
import org.activesync4j.command.Wake;
import org.activesync4j.spi.Registration;
import org.activesync4j.spi.Topic;
import org.activesync4j.state.ChangeSignal;

/**
 * Where requests wait. A seat holds no thread, account, connection or request: only what to call when something rings.
 * Thread-safe.
 *
 * <p>The first ring wakes a seat at once; rings within the following 50 ms make one further wake.
 */
public final class WaitingRoom implements AutoCloseable {

    private static final Duration SETTLING = Duration.ofMillis(50);

    private final ChangeSignal signal;
    private final ScheduledExecutorService timers;
    private final InstantSource clock;
    private final Map<Topic, Set<Seat>> listeners = new ConcurrentHashMap<>();
    private final Set<Seat> seats = ConcurrentHashMap.newKeySet();
    private final Registration ear;

    /**
     * Opens the room: one ear for the node.
     *
     * @param signal what rings
     * @param timers for time-outs
     * @param clock tells the time
     */
    public WaitingRoom(ChangeSignal signal, ScheduledExecutorService timers, InstantSource clock) {
        this.signal = signal;
        this.timers = timers;
        this.clock = clock;
        this.ear = signal.listen(this::heard);
    }

    /**
     * Takes a seat. What rings from now on is heard.
     *
     * @param key which device waits
     * @param request tells this request from all others of the device
     * @param wake called at each wake, never by two threads at once; hands the work to a worker and returns
     * @return the seat
     */
    public Seat sit(DeviceKey key, String request, Consumer<Wake> wake) {
        Seat seat = new Seat(Topics.device(key), request, wake);
        seats.add(seat);
        listen(seat, Set.of(seat.device));
        return seat;
    }

    /**
     * Sends older waiting requests of a device home, on every node.
     *
     * @param key which device
     * @param request the newer request
     */
    public void takeOver(DeviceKey key, String request) {
        signal.ring(Topics.takeover(key, request));
    }

    /**
     * Counts who waits.
     *
     * @return the number of seats taken
     */
    public int size() {
        return seats.size();
    }

    /** Sends everybody home and hears no more. */
    @Override
    public void close() {
        ear.close();
        List.copyOf(seats).forEach(seat -> seat.wake(new Wake.Superseded()));
    }

    /**
     * Rings on this node only: for what this node has seen itself.
     *
     * @param topic what changed
     */
    public void heard(Topic topic) {
        if (topic.equals(Topic.EVERYTHING)) {
            seats.forEach(seat -> seat.ring(topic));
            return;
        }
        Topics.takeover(topic)
                .ifPresentOrElse(
                        this::sendHome,
                        () -> listeners.getOrDefault(topic, Set.of()).forEach(seat -> seat.ring(topic)));
    }

    private void sendHome(Topics.Takeover takeover) {
        listeners.getOrDefault(takeover.device(), Set.of()).stream()
                .filter(seat -> !seat.request.equals(takeover.request()))
                .forEach(seat -> seat.wake(new Wake.Superseded()));
    }

    private void listen(Seat seat, Set<Topic> topics) {
        topics.forEach(topic -> listeners.compute(topic, (name, there) -> {
            Set<Seat> all = there == null ? ConcurrentHashMap.newKeySet() : there;
            all.add(seat);
            return all;
        }));
    }

    private void unlisten(Seat seat, Set<Topic> topics) {
        topics.forEach(topic -> listeners.computeIfPresent(topic, (name, there) -> {
            there.remove(seat);
            return there.isEmpty() ? null : there;
        }));
    }

    /** A place in the room. */
    public final class Seat {

        private final Topic device;
        private final String request;
        private final Consumer<Wake> wake;
        private final Set<Topic> rung = new HashSet<>();
        private Set<Topic> topics;
        private List<ScheduledFuture<?>> alarms = List.of();
        private boolean awake = true;
        private boolean settling;
        private boolean left;
        private Wake.@org.jspecify.annotations.Nullable Superseded farewell;

        private Seat(Topic device, String request, Consumer<Wake> wake) {
            this.device = device;
            this.request = request;
            this.wake = wake;
            this.topics = Set.of(device);
        }

        /**
         * Adds topics to listen to; what rings from now on is heard, even before {@link #rest}.
         *
         * @param further topics
         */
        public void listenTo(Set<Topic> further) {
            Set<Topic> all = new HashSet<>(further);
            all.add(device);
            Set<Topic> dropped = new HashSet<>(topics);
            synchronized (this) {
                dropped.removeAll(all);
                topics = Set.copyOf(all);
            }
            listen(this, all);
            unlisten(this, dropped);
        }

        /**
         * Goes to sleep until something rings or the time has come; if something rang meanwhile, wakes at once.
         *
         * @param until when the time is over
         * @param again an earlier moment at which to look again, or {@code until}
         */
        public synchronized void rest(Instant until, Instant again) {
            if (left) {
                return;
            }
            awake = false;
            if (farewell != null) {
                rouse(farewell);
            } else if (!rung.isEmpty() && !settling) {
                rouse(rangNow());
            } else {
                alarms = again.isBefore(until)
                        ? List.of(alarm(until, new Wake.TimedOut()), alarm(again, new Wake.Rang(Set.of())))
                        : List.of(alarm(until, new Wake.TimedOut()));
            }
        }

        /** Leaves for good. Leaving twice does no harm. */
        public void leave() {
            synchronized (this) {
                left = true;
                alarms.forEach(alarm -> alarm.cancel(false));
            }
            seats.remove(this);
            unlisten(this, topics);
        }

        private ScheduledFuture<?> alarm(Instant at, Wake why) {
            long millis = Math.max(0, Duration.between(clock.instant(), at).toMillis());
            return timers.schedule(() -> wake(why), millis, TimeUnit.MILLISECONDS);
        }

        private synchronized void ring(Topic topic) {
            rung.add(topic);
            if (!awake && !settling && !left) {
                rouse(rangNow());
            }
        }

        private Wake rangNow() {
            Wake rang = new Wake.Rang(rung);
            rung.clear();
            settling = true;
            timers.schedule(this::settled, SETTLING.toMillis(), TimeUnit.MILLISECONDS);
            return rang;
        }

        private synchronized void settled() {
            settling = false;
            if (!rung.isEmpty() && !awake && !left) {
                rouse(rangNow());
            }
        }

        private synchronized void wake(Wake why) {
            if (left) {
                return;
            }
            if (why instanceof Wake.Superseded gone) {
                farewell = gone;
            }
            if (!awake) {
                rouse(why);
            }
        }

        private void rouse(Wake why) {
            awake = true;
            alarms.forEach(alarm -> alarm.cancel(false));
            alarms = List.of();
            wake.accept(why);
        }
    }
}
