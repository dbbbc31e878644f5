package org.activesync4j.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.activesync4j.Credentials;
import org.activesync4j.User;
import org.activesync4j.servlet.Authentication.Accepted;
import org.activesync4j.servlet.Authentication.Rejected;
import org.activesync4j.servlet.Authentication.Throttled;
import org.junit.jupiter.api.Test;

class FailureThrottleTest {

    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private int asked;
    private final Authenticator passwords = new BasicAuthenticator("Test", (name, password) -> {
        asked++;
        return password.equals("secret")
                ? new Accepted(User.of(name, new Credentials.Password(password)))
                : BasicAuthenticator.WRONG;
    });
    private final Authenticator throttle =
            new FailureThrottle(passwords, () -> now, new FailureThrottle.Limit(3, 5, Duration.ofMinutes(10)));

    private Authentication attempt(String name, String password, String address) {
        return throttle.authenticate(new Attempt(
                new Credentials.Password(password), name, Optional.empty(), List.of(), Optional.empty(), address));
    }

    private void wrong(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(attempt(name, "wrong", address)).isInstanceOf(Rejected.class);
        }
    }

    @Test
    void tooManyFailuresOfAnAccountAreNotLookedAtAnyMore() {
        wrong("alice", "10.0.0.1", 2);
        now = now.plusSeconds(60);
        wrong("ALICE", "10.0.0.2", 1);
        asked = 0;

        Authentication right = attempt("alice", "secret", "10.0.0.3");

        assertThat(right).isEqualTo(new Throttled(Duration.ofMinutes(9)));
        assertThat(asked).isZero();
    }

    @Test
    void theOldestFailureIsForgottenFirst() {
        wrong("alice", "10.0.0.1", 3);
        now = now.plus(Duration.ofMinutes(10));

        assertThat(attempt("alice", "secret", "10.0.0.1")).isInstanceOf(Accepted.class);
    }

    @Test
    void tooManyFailuresFromAnAddressHoldUpAllWhoComeFromThere() {
        wrong("alice", "10.0.0.1", 2);
        wrong("bob", "10.0.0.1", 2);
        wrong("carol", "10.0.0.1", 1);

        assertThat(attempt("dave", "secret", "10.0.0.1")).isInstanceOf(Throttled.class);
        assertThat(attempt("dave", "secret", "10.0.0.2")).isInstanceOf(Accepted.class);
    }

    @Test
    void whereAnAccountLoggedOnLatelyOthersCannotLockItOut() {
        attempt("alice", "secret", "10.0.0.1");
        wrong("alice", "10.0.0.2", 3);

        assertThat(attempt("alice", "secret", "10.0.0.1")).isInstanceOf(Accepted.class);
        assertThat(attempt("alice", "secret", "10.0.0.2")).isInstanceOf(Throttled.class);
    }

    @Test
    void askingWithoutCredentialsIsNoFailure() {
        for (int i = 0; i < 20; i++) {
            Attempt nothing =
                    new Attempt(Credentials.NONE, "", Optional.empty(), List.of(), Optional.empty(), "10.0.0.1");
            assertThat(throttle.authenticate(nothing)).isInstanceOf(Rejected.class);
        }

        assertThat(attempt("alice", "secret", "10.0.0.1")).isInstanceOf(Accepted.class);
    }

    @Test
    void whatIsRememberedIsBounded() {
        Bounded<Integer> bounded = new Bounded<>();
        for (int i = 0; i < 20_000; i++) {
            bounded.put("account" + i, i);
        }

        assertThat(bounded).hasSize(10_000).containsKey("account19999").doesNotContainKey("account0");
    }
}
