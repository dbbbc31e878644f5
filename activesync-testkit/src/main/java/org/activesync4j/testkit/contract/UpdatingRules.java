package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Stored;
import org.junit.jupiter.api.Test;

/** Rules about {@link Account#update}. */
abstract class UpdatingRules {

    /** How long one of two updates waits for the other inside its check. A driver with a lock makes it wait in vain. */
    private static final Duration MEETING = Duration.ofMillis(500);

    private static final Duration END = Duration.ofSeconds(60);

    private final DriverContract contract;

    UpdatingRules(DriverContract contract) {
        this.contract = contract;
    }

    @Test
    void required_changesWhatIsNamed() {
        Probe probe = contract.probe();
        String title = Keys.title("Bread");

        Stored stored = retitle(probe.create(Keys.title("Milk")).id(), title, Expected.ANYTHING);

        assertThat(probe.sample().title(probe.get(stored.id())))
                .as("Check update: what the patch sets is not what get returns")
                .isEqualTo(title);
    }

    @Test
    void required_leavesTheRestAlone() {
        Probe probe = contract.probe();
        ItemId id = probe.create(Keys.title("Milk")).id();
        Item before = probe.sample().rest(probe.get(id));

        Stored stored = retitle(id, Keys.title("Bread"), Expected.ANYTHING);

        assertThat(probe.sample().rest(probe.get(stored.id())))
                .as("Check update: a property that the patch does not name has changed. Apply the patch to what is "
                        + "stored; do not store the patch")
                .isEqualTo(before);
    }

    @Test
    void required_clearsWhatIsCleared() {
        Probe probe = contract.probe();
        ItemId id = probe.create(Keys.title("Milk")).id();

        Stored stored = update(probe.account(), id, probe.sample().clearing(), Expected.ANYTHING);

        assertThat(probe.get(stored.id()).has(probe.sample().spare()))
                .as("Check update: the patch clears a property, and it is still there")
                .isFalse();
    }

    @Test
    void required_checksWhatIsStored() {
        Probe probe = contract.probe();
        Stored before = probe.create(Keys.title("Milk"));
        List<Etag> checked = new ArrayList<>();

        retitle(before.id(), Keys.title("Bread"), checked::add);

        assertThat(checked)
                .as("Check update: it calls expected.check with the etag of what is stored, before it changes anything")
                .containsOnly(before.etag());
    }

    @Test
    void required_aConflictChangesNothing() {
        Probe probe = contract.probe();
        String title = Keys.title("Milk");
        Stored before = probe.create(title);

        Probe.assertRefused(
                "Check update: expected.check threw CONFLICT, and that did not come out. Let it pass through",
                Reason.CONFLICT,
                () -> retitle(before.id(), Keys.title("Bread"), UpdatingRules::conflict));

        assertThat(probe.sample().title(probe.get(before.id())))
                .as("Check update: expected.check threw CONFLICT, and the item has changed all the same")
                .isEqualTo(title);
    }

    @Test
    void required_saysWhenTheItemIsGone() {
        Probe probe = contract.probe();
        ItemId id = probe.create(Keys.title("Milk")).id();
        probe.account().delete(probe.id(), id, Deletion.FOR_GOOD);

        Probe.assertRefused(
                "Check update: for an item that is gone it throws NOT_FOUND, and does not create it",
                Reason.NOT_FOUND,
                () -> retitle(id, Keys.title("Bread"), Expected.ANYTHING));
    }

    @Test
    void required_ofTwoAtATimeOneWins() throws InterruptedException, ExecutionException, TimeoutException {
        Stored before = contract.probe().create(Keys.title("Milk"));
        CountDownLatch both = new CountDownLatch(2);
        Expected unchanged = current -> {
            meet(both);
            if (!current.equals(before.etag())) {
                conflict(current);
            }
        };

        Account here = contract.probe().another();
        Account there = contract.probe().another();

        FutureTask<Boolean> one = begin(here, before.id(), unchanged);
        FutureTask<Boolean> other = begin(there, before.id(), unchanged);

        assertThat(List.of(succeeded(one), succeeded(other)))
                .as("Check update: of two changes of the same item at a time both were accepted, so one was lost "
                        + "silently (or none was). Check under the lock that the write holds, or write on condition "
                        + "that the etag is still the one that was checked")
                .containsExactlyInAnyOrder(true, false);
    }

    private static void meet(CountDownLatch both) {
        both.countDown();
        try {
            both.await(MEETING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private FutureTask<Boolean> begin(Account account, ItemId id, Expected expected) {
        FutureTask<Boolean> update = new FutureTask<>(() -> isAccepted(account, id, expected));
        new Thread(update, "an update").start();
        return update;
    }

    private boolean isAccepted(Account account, ItemId id, Expected expected) {
        try {
            update(account, id, contract.probe().sample().retitling(Keys.title("Bread")), expected);
            return true;
        } catch (DriverException refused) {
            assertThat(refused.reason())
                    .as(
                            "Check update: the other of two changes at a time is refused with CONFLICT, or with NOT_FOUND if "
                                    + "a change gives an item another id")
                    .isIn(Reason.CONFLICT, Reason.NOT_FOUND);
            return false;
        }
    }

    private static boolean succeeded(FutureTask<Boolean> update)
            throws InterruptedException, ExecutionException, TimeoutException {
        return update.get(END.toSeconds(), TimeUnit.SECONDS);
    }

    private static void conflict(Etag current) {
        throw new DriverException(Reason.CONFLICT, "the device did not know " + current);
    }

    private Stored retitle(ItemId id, String title, Expected expected) {
        Probe probe = contract.probe();
        return update(probe.account(), id, probe.sample().retitling(title), expected);
    }

    private Stored update(Account account, ItemId id, Patch patch, Expected expected) {
        Stored stored = account.update(contract.probe().id(), id, patch, expected);
        assertThat(stored).as("Check update: it returned null").isNotNull();
        contract.probe().made(contract.probe().id(), stored.id());
        return stored;
    }
}
