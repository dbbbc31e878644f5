package org.activesync4j.internal.wait;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.activesync4j.User;
import org.activesync4j.internal.sync.LookPrint;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.Filter;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.Registration;
import org.activesync4j.spi.Token;
import org.activesync4j.spi.Watcher.Bell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at folders again and again, for drivers that cannot tell of changes themselves, and rings when something moved.
 *
 * <p>The first look rings always: nobody knows what moved between the device's own look and it. An outage rings nothing.
 */
public final class Poller {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    private final Function<User, Account> opening;
    private final ScheduledExecutorService timers;
    private final Duration interval;
    private final BiConsumer<User, Runnable> work;

    /**
     * Makes a poller.
     *
     * @param opening opens a guarded account
     * @param timers tell when to look again
     * @param interval the time between two looks
     * @param work runs a look on a worker
     */
    public Poller(
            Function<User, Account> opening,
            ScheduledExecutorService timers,
            Duration interval,
            BiConsumer<User, Runnable> work) {
        this.opening = opening;
        this.timers = timers;
        this.interval = interval;
        this.work = work;
    }

    Registration poll(User user, Set<FolderId> folders, Bell bell) {
        Round round = new Round(user, Set.copyOf(folders), bell);
        round.later();
        return round;
    }

    private final class Round implements Registration {

        private final User user;
        private final Set<FolderId> folders;
        private final Bell bell;
        private final Map<FolderId, String> known = new ConcurrentHashMap<>();
        private final Map<FolderId, Token> tokens = new ConcurrentHashMap<>();
        private volatile boolean closed;

        private Round(User user, Set<FolderId> folders, Bell bell) {
            this.user = user;
            this.folders = folders;
            this.bell = bell;
        }

        private void later() {
            if (!closed) {
                timers.schedule(this::now, interval.toMillis(), TimeUnit.MILLISECONDS);
            }
        }

        private void now() {
            try {
                work.accept(user, () -> {
                    look();
                    later();
                });
            } catch (RejectedExecutionException busy) {
                later();
            }
        }

        private void look() {
            if (closed) {
                return;
            }
            try (Account account = opening.apply(user)) {
                Map<FolderId, String> versions = Versions.of(account, folders);
                for (FolderId folder : folders) {
                    look(account, folder, versions.getOrDefault(folder, ""));
                }
                compareHierarchy(account);
            } catch (DriverException away) {
                LOG.debug("cannot poll for {}: {}", user, away.getMessage());
            }
        }

        /** A folder that cannot be looked at does not keep the others from ringing. */
        private void look(Account account, FolderId folder, String version) {
            try {
                compare(folder, version.isEmpty() ? print(account, folder) : version);
            } catch (DriverException refused) {
                LOG.debug("cannot poll folder {} for {}: {}", folder, user, refused.getMessage());
            }
        }

        /** What a look shows: of everything, or of what moved since the last one. */
        private String print(Account account, FolderId folder) {
            Token since = tokens.getOrDefault(folder, Token.START);
            LookPrint print = new LookPrint();
            try {
                Token next = account.look(folder, Filter.NONE, since, print);
                tokens.put(folder, next);
                return since.equals(Token.START)
                        ? "all " + print
                        : print.isEmpty() ? known(folder) : "moved " + next.value();
            } catch (DriverException refused) {
                if (refused.reason() != DriverException.Reason.TOKEN_EXPIRED) {
                    throw refused;
                }
                tokens.remove(folder);
                return "expired " + since.value();
            }
        }

        private String known(FolderId folder) {
            return known.getOrDefault(folder, "");
        }

        private void compare(FolderId folder, String version) {
            if (!version.equals(known.put(folder, version))) {
                bell.changed(folder);
            }
        }

        private void compareHierarchy(Account account) {
            String hierarchy = account.folders().stream()
                    .map(folder -> folder.id() + "|" + folder.parent() + "|" + folder.kind() + "|" + folder.name())
                    .sorted()
                    .collect(Collectors.joining("\n"));
            if (!hierarchy.equals(known.put(FolderId.ROOT, hierarchy))) {
                bell.hierarchyChanged();
            }
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
