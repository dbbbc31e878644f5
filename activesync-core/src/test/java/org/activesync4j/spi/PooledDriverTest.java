package org.activesync4j.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.activesync4j.Credentials;
import org.activesync4j.Login;
import org.activesync4j.Owner;
import org.activesync4j.User;
import org.activesync4j.item.Item;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.PooledDriver.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PooledDriverTest {

    private static final User ANN = User.of("ann", new Credentials.Password("secret"));
    private static final User BOB = User.of("bob", new Credentials.Password("secret"));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T08:00:00Z"));
    private final List<Session> opened = new ArrayList<>();

    @Test
    void anAccountIsUsedAgain() {
        PooledDriver pool = pool(Limits.DEFAULT);

        pool.open(ANN).close();
        pool.open(ANN).close();

        assertThat(opened).hasSize(1);
        assertThat(opened.get(0).closed).isZero();
    }

    @Test
    void twoExchangesAtATimeHaveTwoAccounts() {
        PooledDriver pool = pool(Limits.DEFAULT);

        pool.open(ANN);
        pool.open(ANN);

        assertThat(opened).hasSize(2);
    }

    @Test
    void nobodyGetsAnotherUsersAccount() {
        PooledDriver pool = pool(Limits.DEFAULT);

        pool.open(ANN).close();
        pool.open(BOB);

        assertThat(opened).hasSize(2);
    }

    @Test
    void nobodyGetsTheAccountOfAnotherOwner() {
        PooledDriver pool = pool(Limits.DEFAULT);

        pool.open(ANN).close();
        pool.open(new User(new Login("ann"), new Owner("bob"), ANN.credentials()));

        assertThat(opened).hasSize(2);
    }

    @Test
    void otherCredentialsGetAnotherAccount() {
        PooledDriver pool = pool(Limits.DEFAULT);
        Principal principal = () -> "secret";

        pool.open(ANN).close();
        pool.open(User.of("ann", new Credentials.Password("other"))).close();
        pool.open(User.of("ann", new Credentials.Bearer("secret"))).close();
        pool.open(User.of("ann", new Credentials.Container(principal))).close();
        pool.open(User.of("ann", Credentials.NONE)).close();

        assertThat(opened).hasSize(5);
    }

    @Test
    void whatIsIdleForTooLongIsClosed() {
        PooledDriver pool = pool(new Limits(10, Duration.ofMinutes(5)));
        pool.open(ANN).close();

        turn(Duration.ofMinutes(6));
        pool.open(ANN);

        assertThat(opened).hasSize(2);
        assertThat(opened.get(0).closed).isOne();
    }

    @Test
    void othersCloseWhatIsIdleForTooLong() {
        PooledDriver pool = pool(new Limits(10, Duration.ofMinutes(5)));
        pool.open(ANN).close();

        turn(Duration.ofMinutes(6));
        pool.open(BOB);

        assertThat(opened.get(0).closed).isOne();
    }

    @Test
    void aFullPoolClosesWhatIsIdleForLongest() {
        PooledDriver pool = pool(new Limits(1, Duration.ofMinutes(5)));
        Account anns = pool.open(ANN);
        Account bobs = pool.open(BOB);

        anns.close();
        bobs.close();

        assertThat(opened).extracting(session -> session.closed).containsExactly(1, 0);
    }

    @Test
    void aPoolOfNoneClosesAtOnce() {
        PooledDriver pool = pool(new Limits(0, Duration.ofMinutes(5)));

        pool.open(ANN).close();

        assertThat(opened.get(0).closed).isOne();
    }

    @Test
    void closingThePoolClosesWhatIsIdleAndWhatComesBack() {
        PooledDriver pool = pool(Limits.DEFAULT);
        pool.open(ANN).close();
        Account bobs = pool.open(BOB);

        pool.close();
        bobs.close();

        assertThat(opened).extracting(session -> session.closed).containsExactly(1, 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"UNAVAILABLE", "DENIED"})
    void anAccountIsNotUsedAgainWhenItsConnectionIsInDoubt(Reason reason) {
        assertThat(accountsAfter(new DriverException(reason, "no"))).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            mode = Mode.EXCLUDE,
            names = {"UNAVAILABLE", "DENIED"})
    void anAccountIsUsedAgainAfterAPlainRefusal(Reason reason) {
        assertThat(accountsAfter(new DriverException(reason, "no"))).isOne();
    }

    @Test
    void anAccountIsNotUsedAgainAfterAnUnexpectedException() {
        assertThat(accountsAfter(new IllegalStateException("broken pipe"))).isEqualTo(2);
    }

    @Test
    void anAccountIsNotUsedAgainAfterAnError() {
        assertThat(accountsAfter(new StackOverflowError())).isEqualTo(2);
    }

    @Test
    void anAccountIsNotUsedAgainAfterAnAbilityFailed() {
        PooledDriver pool = pool(Limits.DEFAULT);
        Account account = pool.open(ANN);
        BulkReader reader = account.capability(BulkReader.class).orElseThrow();
        opened.get(0).next = new IllegalStateException("broken pipe");

        assertThatThrownBy(() -> reader.get(FakeAccount.NOTES, Set.of(), Want.ALL))
                .hasMessage("broken pipe");
        account.close();
        pool.open(ANN);

        assertThat(opened).hasSize(2);
        assertThat(opened.get(0).closed).isOne();
    }

    @Test
    void aClosedAccountIsOutOfReach() {
        PooledDriver pool = pool(Limits.DEFAULT);
        Account account = pool.open(ANN);
        BulkReader reader = account.capability(BulkReader.class).orElseThrow();
        account.close();

        assertThatThrownBy(account::folders).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> reader.get(FakeAccount.NOTES, Set.of(), Want.ALL))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closingTwiceGivesBackOnce() {
        PooledDriver pool = pool(Limits.DEFAULT);
        Account account = pool.open(ANN);

        account.close();
        account.close();
        pool.open(ANN);
        pool.open(ANN);

        assertThat(opened).hasSize(2);
    }

    @Test
    void anAccountThatThrowsOnClosingHurtsNobodyElse() {
        PooledDriver pool = pool(new Limits(10, Duration.ofMinutes(5)));
        pool.open(ANN).close();
        opened.get(0).throwsOnClose = true;

        turn(Duration.ofMinutes(6));
        pool.open(BOB).folders();

        assertThat(opened).hasSize(2);
    }

    private int accountsAfter(Throwable failure) {
        opened.clear();
        PooledDriver pool = pool(Limits.DEFAULT);
        Account account = pool.open(ANN);
        opened.get(0).next = failure;
        assertThatThrownBy(account::folders).isSameAs(failure);
        account.close();
        pool.open(ANN);
        return opened.size();
    }

    private PooledDriver pool(Limits limits) {
        Driver driver = user -> {
            Session session = new Session();
            opened.add(session);
            return session;
        };
        return new PooledDriver(driver, limits, now::get);
    }

    private void turn(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private static final class Session extends FakeAccount implements BulkReader {

        private Throwable next;
        private boolean throwsOnClose;

        @Override
        public List<Folder> folders() {
            fail();
            return super.folders();
        }

        @Override
        public Map<ItemId, Item> get(FolderId folder, Set<ItemId> ids, Want want) {
            fail();
            return Map.of();
        }

        @Override
        public void close() {
            super.close();
            if (throwsOnClose) {
                throw new IllegalStateException("already closed");
            }
        }

        private void fail() {
            if (next instanceof Error error) {
                throw error;
            }
            if (next instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }
}
