package org.activesync4j.internal.collection;

import java.time.Instant;
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
import org.activesync4j.state.ChangeSignal;
import org.activesync4j.state.Device;
import org.activesync4j.state.DeviceStore;
import org.activesync4j.state.PolicyProvider;
import org.activesync4j.state.StateStore;

/** An exchange that has a store, keys and a time, and nothing else. */
final class FakeExchange implements Exchange {

    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private final StateStore state;
    private final Instant now;
    private int keys;

    FakeExchange(StateStore state, Instant now) {
        this.state = state;
        this.now = now;
    }

    @Override
    public User user() {
        return User.of("ann", Credentials.NONE);
    }

    @Override
    public DeviceKey key() {
        return user().on(new DeviceId("dev1"));
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

    /** Different for each call and each time. */
    @Override
    public CreationKey freshKey() {
        String number = Long.toString(now.getEpochSecond() * 100 + keys++, 8);
        StringBuilder value = new StringBuilder("k".repeat(26 - number.length()));
        number.chars().forEach(digit -> value.append((char) ('a' + digit - '0')));
        return new CreationKey(value.toString(), false);
    }

    @Override
    public StateStore state() {
        return state;
    }

    @Override
    public Device device() {
        throw unneeded();
    }

    @Override
    public Version version() {
        throw unneeded();
    }

    @Override
    public Quirks quirks() {
        throw unneeded();
    }

    @Override
    public Account account() {
        throw unneeded();
    }

    @Override
    public <C> Optional<C> capability(Class<C> type) {
        throw unneeded();
    }

    @Override
    public RandomGenerator random() {
        throw unneeded();
    }

    @Override
    public DeviceStore devices() {
        throw unneeded();
    }

    @Override
    public PolicyProvider policies() {
        throw unneeded();
    }

    @Override
    public ChangeSignal signal() {
        throw unneeded();
    }

    @Override
    public Settings settings() {
        throw unneeded();
    }

    private static AssertionError unneeded() {
        return new AssertionError("nobody needs this here");
    }
}
