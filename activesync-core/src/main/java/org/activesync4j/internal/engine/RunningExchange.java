package org.activesync4j.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.activesync4j.DeviceKey;
import org.activesync4j.DriverCall;
import org.activesync4j.Settings;
import org.activesync4j.User;
import org.activesync4j.Version;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Quirks;
import org.activesync4j.internal.guard.Guard;
import org.activesync4j.item.Content;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Driver;
import org.activesync4j.state.ChangeSignal;
import org.activesync4j.state.Device;
import org.activesync4j.state.DeviceStore;
import org.activesync4j.state.PolicyProvider;
import org.activesync4j.state.StateStore;
import org.activesync4j.wbxml.Spool;
import org.activesync4j.wbxml.Value;
import org.jspecify.annotations.Nullable;

/** An exchange on its worker thread. Closing it closes the account, and gives up what was kept and is not sent. */
final class RunningExchange implements Exchange, AutoCloseable {

    private static final int KEY_LENGTH = 26;
    private static final String KEY_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    private final Parts parts;
    private final Stores stores;
    private final User user;
    private final Device device;
    private final Version version;
    private final Quirks quirks;
    private final Instant now;
    private final Instant deadline;
    private final Driver driver;
    private final List<KeptContent> kept = new ArrayList<>();
    private @Nullable Account account;

    RunningExchange(
            Parts parts,
            Stores stores,
            User user,
            Device device,
            Version version,
            Quirks quirks,
            Consumer<DriverCall> trace) {
        this.parts = parts;
        this.stores = stores;
        this.user = user;
        this.device = device;
        this.version = version;
        this.quirks = quirks;
        this.now = parts.clock().instant();
        this.deadline = now.plus(parts.settings().deadline());
        this.driver = new Guard(parts.clock(), deadline, trace).wrap(Driver.class, parts.driver());
    }

    @Override
    public User user() {
        return user;
    }

    @Override
    public DeviceKey key() {
        return device.key();
    }

    @Override
    public Device device() {
        return device;
    }

    @Override
    public Version version() {
        return version;
    }

    @Override
    public Quirks quirks() {
        return quirks;
    }

    @Override
    public Account account() {
        Account opened = account;
        if (opened == null) {
            opened = driver.open(user);
            account = opened;
        }
        return opened;
    }

    @Override
    public <C> Optional<C> capability(Class<C> type) {
        return account().capability(type).or(() -> driver.capability(type));
    }

    @Override
    public Content keep(Content content) throws IOException {
        try (InputStream in = content.open()) {
            Value value = Spool.above(parts.settings().answerInMemoryBytes()).keep(in);
            KeptContent copy = new KeptContent(value, content.mediaType());
            kept.add(copy);
            return copy;
        } catch (RuntimeException broken) {
            throw new IOException("a content of the driver threw", broken);
        }
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Instant deadline() {
        return deadline;
    }

    @Override
    public CreationKey freshKey() {
        StringBuilder value = new StringBuilder(KEY_LENGTH);
        while (value.length() < KEY_LENGTH) {
            value.append(KEY_ALPHABET.charAt(parts.random().nextInt(KEY_ALPHABET.length())));
        }
        return new CreationKey(value.toString(), false);
    }

    @Override
    public RandomGenerator random() {
        return parts.random();
    }

    @Override
    public StateStore state() {
        return stores.state();
    }

    @Override
    public DeviceStore devices() {
        return stores.devices();
    }

    @Override
    public PolicyProvider policies() {
        return parts.policies();
    }

    @Override
    public ChangeSignal signal() {
        return parts.signal();
    }

    @Override
    public Settings settings() {
        return parts.settings();
    }

    @Override
    public void close() {
        kept.forEach(KeptContent::giveUp);
        if (account != null) {
            account.close();
            account = null;
        }
    }
}
