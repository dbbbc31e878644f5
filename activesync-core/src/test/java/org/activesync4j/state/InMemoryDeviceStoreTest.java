package org.activesync4j.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.activesync4j.DeviceId;
import org.activesync4j.DeviceKey;
import org.activesync4j.Login;
import org.activesync4j.Owner;
import org.activesync4j.Version;
import org.junit.jupiter.api.Test;

class InMemoryDeviceStoreTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private final DeviceStore store = new InMemoryDeviceStore();

    @Test
    void aDeviceIsFoundOnceItWasAdded() {
        Device device = device("ann", "ann", "dev1");

        assertThat(store.find(device.key())).isEmpty();
        assertThat(store.add(device)).isEqualTo(device);
        assertThat(store.find(device.key())).contains(device);
    }

    @Test
    void aDeviceThatIsKnownIsNotAddedAgain() {
        Device known = store.add(device("ann", "ann", "dev1").withAccess(Access.blocked("lost")));

        assertThat(store.add(device("ann", "ann", "dev1"))).isEqualTo(known);
        assertThat(store.find(known.key())).contains(known);
    }

    @Test
    void anUnknownDeviceIsNotChanged() {
        DeviceKey nobody = device("ann", "ann", "dev1").key();

        assertThat(store.update(nobody, device -> {
                    throw new AssertionError("there is nothing to change");
                }))
                .isEmpty();
    }

    @Test
    void aChangeThatFailsChangesNothing() {
        Device device = store.add(device("ann", "ann", "dev1"));

        assertThatIllegalStateException()
                .isThrownBy(() -> store.update(device.key(), before -> {
                    throw new IllegalStateException("no");
                }));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.update(device.key(), before -> device("ann", "ann", "dev2")));

        assertThat(store.find(device.key())).contains(device);
        assertThat(store.devicesOf(new Login("ann"))).containsExactly(device);
    }

    @Test
    void aRemovedDeviceIsGone() {
        Device device = store.add(device("ann", "ann", "dev1"));

        store.remove(device.key());
        store.remove(device.key());

        assertThat(store.find(device.key())).isEmpty();
    }

    @Test
    void aLoginHasItsDevicesWithEveryOwnersData() {
        Device own = store.add(device("ann", "ann", "dev2"));
        Device shared = store.add(device("ann", "bob", "dev1"));
        store.add(device("bob", "bob", "dev1"));

        assertThat(store.devicesOf(new Login("ann"))).containsExactly(own, shared);
    }

    @Test
    void devicesAreListedInPortions() {
        for (int number = 0; number < 25; number++) {
            store.add(device("ann", "ann", "dev" + (char) ('a' + number)));
        }

        List<Device> all = new ArrayList<>();
        DeviceQuery query = DeviceQuery.ALL.limit(10);
        List<Device> portion = store.all(query);
        while (!portion.isEmpty()) {
            all.addAll(portion);
            portion = store.all(query.after(all.get(all.size() - 1).key()));
        }

        assertThat(all).hasSize(25).isEqualTo(store.all(DeviceQuery.ALL));
    }

    @Test
    void administratorsAskForWhatTheyNeed() {
        Device plain = store.add(device("ann", "ann", "dev1"));
        Device blocked = store.add(device("ann", "ann", "dev2").withAccess(Access.blocked("lost")));
        Device wiping = store.add(
                device("bob", "bob", "dev3").withWipe(Wipe.requested(Wipe.Scope.WHOLE_DEVICE, "admin", START)));
        Device wiped = store.add(device("bob", "bob", "dev4")
                .withWipe(
                        Wipe.requested(Wipe.Scope.WHOLE_DEVICE, "admin", START).acknowledged(START)));

        assertThat(store.all(DeviceQuery.ALL)).containsExactly(plain, blocked, wiping, wiped);
        assertThat(store.all(DeviceQuery.ALL.of(new Login("ann")))).containsExactly(plain, blocked);
        assertThat(store.all(DeviceQuery.ALL.with(Access.Verdict.BLOCKED))).containsExactly(blocked);
        assertThat(store.all(DeviceQuery.ALL.wiping())).containsExactly(wiping);
        assertThat(store.all(DeviceQuery.ALL.idleSince(START))).isEmpty();
        assertThat(store.all(DeviceQuery.ALL.idleSince(START.plusMillis(1)))).hasSize(4);
        assertThat(store.all(DeviceQuery.ALL.of(new Login("bob")).with(Access.Verdict.BLOCKED)))
                .isEmpty();
    }

    @Test
    void noChangeIsLostWhenSeveralComeAtOnce() throws Exception {
        int threads = 4;
        int changes = 500;
        Device device = store.add(device("ann", "ann", "dev1"));
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                running.add(workers.submit(() -> {
                    start.await();
                    for (int change = 0; change < changes; change++) {
                        store.update(device.key(), InMemoryDeviceStoreTest::countedUp);
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            workers.shutdownNow();
        }

        assertThat(store.find(device.key()).orElseThrow().userAgent()).isEqualTo("" + threads * changes);
    }

    private static Device countedUp(Device device) {
        int count = device.userAgent().isEmpty() ? 0 : Integer.parseInt(device.userAgent());
        return device.seen(device.type(), Integer.toString(count + 1), device.version(), START);
    }

    private static Device device(String login, String owner, String id) {
        DeviceKey key = new DeviceKey(new Login(login), new Owner(owner), new DeviceId(id));
        return Device.first(key, "Phone", "", Version.V14_1, START);
    }
}
