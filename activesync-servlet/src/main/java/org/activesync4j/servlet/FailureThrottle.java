package org.activesync4j.servlet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.activesync4j.Credentials;

/**
 * Keeps clients that guess passwords or tokens from whoever checks them: after too many failures of one account, or from
 * one address, every further attempt is {@link Authentication.Throttled} without being looked at, until the oldest failure
 * is old enough.
 *
 * <p>An address from which an account has logged on within a day is not held up by what others do to that account.
 * Remembers the last few thousand accounts and addresses of this node; thread-safe.
 */
public final class FailureThrottle implements Authenticator {

    private static final Duration TRUSTED = Duration.ofDays(1);

    private final Authenticator guarded;
    private final InstantSource clock;
    private final Attempts accounts;
    private final Attempts addresses;
    private final Recently trusted = new Recently(TRUSTED);

    /**
     * Allows 10 failures of an account, and 50 from an address, in 10 minutes.
     *
     * @param guarded who checks
     */
    public FailureThrottle(Authenticator guarded) {
        this(guarded, Clock.systemUTC(), Limit.DEFAULT);
    }

    /**
     * Allows what is said.
     *
     * @param guarded who checks
     * @param clock tells the time
     * @param limit how many failures
     */
    public FailureThrottle(Authenticator guarded, InstantSource clock, Limit limit) {
        this.guarded = guarded;
        this.clock = clock;
        this.accounts = new Attempts(limit.ofAccount(), limit.within());
        this.addresses = new Attempts(limit.fromAddress(), limit.within());
    }

    /**
     * How many failures are allowed.
     *
     * @param ofAccount how many of one account, at least 1
     * @param fromAddress how many from one address, at least 1; many users may share one
     * @param within in which time
     */
    public record Limit(int ofAccount, int fromAddress, Duration within) {

        /** 10 of an account, 50 from an address, in 10 minutes. */
        public static final Limit DEFAULT = new Limit(10, 50, Duration.ofMinutes(10));

        /**
         * Checks the numbers.
         *
         * @param ofAccount how many of one account, at least 1
         * @param fromAddress how many from one address, at least 1
         * @param within in which time
         */
        public Limit {
            if (ofAccount < 1 || fromAddress < 1 || within.isNegative() || within.isZero()) {
                throw new IllegalArgumentException("at least one failure in some time has to be allowed");
            }
        }
    }

    @Override
    public Authentication authenticate(Attempt attempt) {
        if (attempt.credentials() instanceof Credentials.None) {
            return guarded.authenticate(attempt);
        }
        Instant now = clock.instant();
        String account = attempt.name().toLowerCase(Locale.ROOT);
        String pair = account + '\n' + attempt.address();
        Optional<Instant> until = addresses.heldUntil(attempt.address(), now);
        if (until.isEmpty() && !account.isEmpty() && !trusted.has(pair, now)) {
            until = accounts.heldUntil(account, now);
        }
        return until.<Authentication>map(moment -> new Authentication.Throttled(Duration.between(now, moment)))
                .orElseGet(() -> checked(attempt, account, pair));
    }

    private Authentication checked(Attempt attempt, String account, String pair) {
        Authentication judged = guarded.authenticate(attempt);
        Instant now = clock.instant();
        if (judged instanceof Authentication.Rejected) {
            addresses.failed(attempt.address(), now);
            if (!account.isEmpty()) {
                accounts.failed(account, now);
            }
        } else if (judged instanceof Authentication.Accepted && !account.isEmpty()) {
            trusted.add(pair, now);
        }
        return judged;
    }
}
