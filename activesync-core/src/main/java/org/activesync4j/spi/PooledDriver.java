package org.activesync4j.spi;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.Login;
import org.activesync4j.Owner;
import org.activesync4j.User;
import org.activesync4j.spi.DriverException.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps accounts open between exchanges, for a driver to which logging on is dear:
 *
 * <pre>{@code
 * Driver driver = new PooledDriver(new ImapDriver(host), PooledDriver.Limits.DEFAULT, InstantSource.system());
 * }</pre>
 *
 * <p>Who logs on with the same login, owner and credentials gets an account that an earlier exchange has closed, if one is
 * idle, and else a new one. So the driver's account serves many exchanges, one after the other, perhaps on different
 * threads: it remembers its connection, but nothing that it has read. It is closed when it was idle for too long, when too
 * many are idle, when the pool is closed, and instead of being used again after a call that leaves its connection in
 * doubt: one that failed with {@code UNAVAILABLE} or {@code DENIED}, with anything but a {@link DriverException}, or
 * returned {@code null}.
 *
 * <p>Credentials are kept as a digest under a key that this object alone has. Thread-safe. There is no thread behind it:
 * what was idle for too long is closed when the next account is opened or given back.
 */
public final class PooledDriver implements Driver, AutoCloseable {

    /**
     * How much is kept.
     *
     * @param idle how many accounts wait for their next use, all users together; 0 keeps none
     * @param idleFor how long one waits before it is closed
     */
    public record Limits(int idle, Duration idleFor) {

        /** 500 accounts, each for five minutes. */
        public static final Limits DEFAULT = new Limits(500, Duration.ofMinutes(5));

        /**
         * Checks that neither is negative.
         *
         * @param idle how many accounts wait for their next use, all users together; 0 keeps none
         * @param idleFor how long one waits before it is closed
         */
        public Limits {
            if (idle < 0 || idleFor.isNegative()) {
                throw new IllegalArgumentException("limits are not negative");
            }
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(PooledDriver.class);
    private static final Set<Reason> DOUBTFUL = EnumSet.of(Reason.UNAVAILABLE, Reason.DENIED);

    /** Those who may share an account. */
    record Key(Login login, Owner owner, String credentials) {}

    private final Driver driver;
    private final InstantSource clock;
    private final CredentialsDigest digest = new CredentialsDigest();
    private final IdleAccounts idle;

    /**
     * Makes a pool.
     *
     * @param driver opens accounts
     * @param limits how much is kept
     * @param clock tells the time
     */
    public PooledDriver(Driver driver, Limits limits, InstantSource clock) {
        this.driver = driver;
        this.clock = clock;
        this.idle = new IdleAccounts(limits);
    }

    @Override
    public Account open(User user) {
        Instant now = clock.instant();
        Key key = new Key(user.login(), user.owner(), digest.of(user.credentials()));
        closeAll(idle.expired(now));
        Account account = idle.take(key).orElseGet(() -> Objects.requireNonNull(driver.open(user)));
        return new Loan(key, account).wrap(Account.class, account);
    }

    @Override
    public <C> Optional<C> capability(Class<C> type) {
        return driver.capability(type);
    }

    /** Closes what is idle, and from now on whatever is given back. */
    @Override
    public void close() {
        closeAll(idle.end());
    }

    private void giveBack(Key key, Account account) {
        closeAll(idle.give(key, account, clock.instant()));
    }

    private static void closeAll(List<Account> accounts) {
        accounts.forEach(PooledDriver::close);
    }

    /** An account that throws here breaks its bargain, but whoever asks for another one must not suffer for it. */
    private static void close(Account account) {
        try {
            account.close();
        } catch (RuntimeException thrown) {
            LOG.warn("An idle account threw while it was closed", thrown);
        }
    }

    /** An account in the hands of one exchange. */
    private final class Loan implements Wrapping {

        private final Key key;
        private final Account account;
        private boolean sound = true;
        private boolean over;

        Loan(Key key, Account account) {
            this.key = key;
            this.account = account;
        }

        @Override
        public @Nullable Object around(Invocation call) throws Exception {
            if (call.is(Account.class, "close")) {
                end();
                return null;
            }
            if (over) { // the account may be in other hands by now
                throw new IllegalStateException(call + " was called after the account was closed");
            }
            return watched(call);
        }

        private @Nullable Object watched(Invocation call) throws Exception {
            boolean well = false;
            try {
                Object result = call.proceed();
                well = result != null || call.returnsNothing();
                return result;
            } catch (DriverException failure) {
                well = !DOUBTFUL.contains(failure.reason());
                throw failure;
            } finally {
                sound &= well;
            }
        }

        private void end() {
            if (over) {
                return;
            }
            over = true;
            if (sound) {
                giveBack(key, account);
            } else {
                account.close();
            }
        }
    }
}
