package org.activesync4j.internal.command.provision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.activesync4j.Credentials;
import org.activesync4j.DeviceId;
import org.activesync4j.DeviceKey;
import org.activesync4j.Settings;
import org.activesync4j.User;
import org.activesync4j.Version;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Quirks;
import org.activesync4j.item.Content;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Topic;
import org.activesync4j.state.ChangeSignal;
import org.activesync4j.state.Device;
import org.activesync4j.state.DeviceStore;
import org.activesync4j.state.InMemoryDeviceStore;
import org.activesync4j.state.InMemoryStateStore;
import org.activesync4j.state.LocalSignal;
import org.activesync4j.state.Policy;
import org.activesync4j.state.PolicyProvider;
import org.activesync4j.state.StateStore;

/** One device on a server whose policy, version and time are set by hand. It has no data, and nobody may ask for it. */
final class FakeExchange implements Exchange {

    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    final List<Topic> rung = new ArrayList<>();
    private final User user = User.of("ann", new Credentials.None());
    private final InMemoryDeviceStore devices = new InMemoryDeviceStore();
    private final InMemoryStateStore state = new InMemoryStateStore();
    private final LocalSignal signal = new LocalSignal();
    private final Version version;
    private Policy policy = Policy.NONE;
    private Instant now = START;
    private boolean removed;

    FakeExchange(Version version) {
        this.version = version;
        devices.add(Device.first(key(), "Phone", "", version, START));
        signal.listen(rung::add);
    }

    void demand(Policy demanded) {
        policy = demanded;
    }

    void later(Instant then) {
        now = then;
    }

    void removeAfterReading() {
        removed = true;
    }

    @Override
    public User user() {
        return user;
    }

    @Override
    public DeviceKey key() {
        return user.on(new DeviceId("dev1"));
    }

    @Override
    public Device device() {
        Device device = devices.find(key()).orElseThrow();
        if (removed) {
            devices.remove(key());
        }
        return device;
    }

    @Override
    public Version version() {
        return version;
    }

    @Override
    public Quirks quirks() {
        return Quirks.NONE;
    }

    @Override
    public Account account() {
        throw new AssertionError("nobody may open the account for this");
    }

    @Override
    public <C> Optional<C> capability(Class<C> type) {
        throw new AssertionError("nobody may ask the account for this");
    }

    @Override
    public Content keep(Content content) {
        throw new AssertionError("nothing is kept");
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Instant deadline() {
        return now.plusSeconds(60);
    }

    @Override
    public CreationKey freshKey() {
        throw new AssertionError("nothing is created here");
    }

    /** Always the same number, so that keys differ only if somebody sees to it. */
    @Override
    public RandomGenerator random() {
        return () -> 0;
    }

    @Override
    public StateStore state() {
        return state;
    }

    @Override
    public DeviceStore devices() {
        return devices;
    }

    @Override
    public PolicyProvider policies() {
        return (asking, device) -> policy;
    }

    @Override
    public ChangeSignal signal() {
        return signal;
    }

    @Override
    public Settings settings() {
        return Settings.DEFAULT;
    }
}
