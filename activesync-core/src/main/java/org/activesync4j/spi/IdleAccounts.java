package org.activesync4j.spi;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Accounts that wait for their next use. Closes none itself: that may take long, so the caller does it without the lock. */
final class IdleAccounts {

    private final PooledDriver.Limits limits;
    private final Map<PooledDriver.Key, Deque<Idle>> byKey = new HashMap<>();
    private final Set<Idle> oldestFirst = new LinkedHashSet<>();
    private boolean ended;

    /** Compared by identity. */
    private static final class Idle {

        private final PooledDriver.Key key;
        private final Account account;
        private final Instant since;

        Idle(PooledDriver.Key key, Account account, Instant since) {
            this.key = key;
            this.account = account;
            this.since = since;
        }
    }

    IdleAccounts(PooledDriver.Limits limits) {
        this.limits = limits;
    }

    /** Takes the account that was used last. */
    synchronized Optional<Account> take(PooledDriver.Key key) {
        Deque<Idle> waiting = byKey.getOrDefault(key, new ArrayDeque<>());
        Optional<Idle> last = Optional.ofNullable(waiting.peekLast());
        last.ifPresent(this::remove);
        return last.map(idle -> idle.account);
    }

    /** Puts an account in, and tells which ones are to be closed for it. */
    synchronized List<Account> give(PooledDriver.Key key, Account account, Instant now) {
        if (ended) {
            return List.of(account);
        }
        add(new Idle(key, account, now));
        List<Account> closing = expired(now);
        while (oldestFirst.size() > limits.idle()) {
            closing.add(removeOldest());
        }
        return closing;
    }

    /** Takes out what has waited too long. */
    synchronized List<Account> expired(Instant now) {
        List<Account> closing = new ArrayList<>();
        Instant latest = now.minus(limits.idleFor());
        while (!oldestFirst.isEmpty() && oldestFirst.iterator().next().since.isBefore(latest)) {
            closing.add(removeOldest());
        }
        return closing;
    }

    /** Takes out everything, and lets nothing in any more. */
    synchronized List<Account> end() {
        ended = true;
        List<Account> closing = new ArrayList<>();
        while (!oldestFirst.isEmpty()) {
            closing.add(removeOldest());
        }
        return closing;
    }

    private void add(Idle idle) {
        byKey.computeIfAbsent(idle.key, key -> new ArrayDeque<>()).addLast(idle);
        oldestFirst.add(idle);
    }

    private Account removeOldest() {
        Iterator<Idle> all = oldestFirst.iterator();
        Idle oldest = all.next();
        remove(oldest);
        return oldest.account;
    }

    private void remove(Idle idle) {
        oldestFirst.remove(idle);
        Deque<Idle> waiting = Objects.requireNonNull(byKey.get(idle.key));
        waiting.remove(idle);
        if (waiting.isEmpty()) {
            byKey.remove(idle.key);
        }
    }
}
