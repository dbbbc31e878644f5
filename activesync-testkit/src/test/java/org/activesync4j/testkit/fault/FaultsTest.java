package org.activesync4j.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.activesync4j.Credentials;
import org.activesync4j.User;
import org.activesync4j.item.Item;
import org.activesync4j.item.Note;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.BulkReader;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.Filter;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Sight;
import org.activesync4j.spi.Token;
import org.activesync4j.spi.Want;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.Groupware;
import org.activesync4j.testkit.groupware.GroupwareFolder;
import org.activesync4j.testkit.time.TestClock;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final User ALICE = User.of("alice", Credentials.NONE);
    private static final CreationKey KEY = new CreationKey("a".repeat(26), false);
    private static final Item MILK = Item.of(Note.SCHEMA).with(Note.SUBJECT, "Milk");

    private final TestClock clock = TestClock.at("2026-03-01T08:00:00Z");
    private final Groupware groupware = new Groupware(clock);
    private final GroupwareFolder notes = groupware.user("alice").notes();
    private final Faults faults = new Faults();
    private final Driver driver = faults.wrap(Driver.class, groupware.driver(Ability.BULK_READER));
    private final Account account = driver.open(ALICE);
    private final List<ItemId> seen = new ArrayList<>();

    @Test
    void withoutAFaultAllIsDone() {
        account.create(notes.id(), MILK, KEY);

        assertThat(notes.titles()).containsExactly("Milk");
        assertThat(faults.calls()).containsExactly("Driver.open", "Account.create");
    }

    @Test
    void aRefusalDoesNothing() {
        faults.next(Fault.refuses(Reason.QUOTA));

        assertThatThrownBy(() -> account.create(notes.id(), MILK, KEY))
                .isInstanceOfSatisfying(
                        DriverException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.QUOTA));
        assertThat(notes.titles()).isEmpty();
    }

    @Test
    void aFaultStrikesOnce() {
        faults.next(Fault.breaks());

        assertThatThrownBy(account::folders).isInstanceOf(IllegalStateException.class);
        assertThat(account.folders()).isNotEmpty();
        assertThat(faults.isPlanned()).isFalse();
    }

    @Test
    void aFaultWaitsForItsMethod() {
        faults.next("Account.create", Fault.breaks());

        account.folders();

        assertThatThrownBy(() -> account.create(notes.id(), MILK, KEY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFaultWaitsForItsNumber() {
        faults.at(2, Fault.breaks());

        account.folders();
        account.capability(BulkReader.class);

        assertThatThrownBy(account::folders).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFaultStrikesUntilItIsCleared() {
        faults.always("Account.folders", Fault.breaks());

        assertThatThrownBy(account::folders).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(account::folders).isInstanceOf(IllegalStateException.class);
        faults.clear();

        assertThat(account.folders()).isNotEmpty();
    }

    @Test
    void aFaultStrikesAbilities() {
        BulkReader reader = account.capability(BulkReader.class).orElseThrow();
        faults.always(Fault.breaks());

        assertThatThrownBy(() -> reader.get(notes.id(), Set.of(), Want.ALL)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closingIsNotStruck() {
        faults.always(Fault.breaks());

        account.close();

        assertThat(faults.calls()).containsExactly("Driver.open");
    }

    @Test
    void aBreakdownAfterwardsHasItsEffect() {
        faults.next(Fault.breaksAfterwards());

        assertThatThrownBy(() -> account.create(notes.id(), MILK, KEY)).isInstanceOf(IllegalStateException.class);
        assertThat(notes.titles()).containsExactly("Milk");
    }

    @Test
    void aCrashIsNoException() {
        faults.next(Fault.crashes());

        assertThatThrownBy(() -> account.create(notes.id(), MILK, KEY)).isInstanceOf(Crash.class);
        assertThat(notes.titles()).isEmpty();
    }

    @Test
    void aCrashAfterwardsHasItsEffect() {
        faults.next(Fault.crashesAfterwards());

        assertThatThrownBy(() -> account.create(notes.id(), MILK, KEY)).isInstanceOf(Crash.class);
        assertThat(notes.titles()).containsExactly("Milk");
    }

    @Test
    void nullIsReturnedForNothingDone() {
        faults.next(Fault.returnsNull());

        assertThat(account.create(notes.id(), MILK, KEY)).isNull();
        assertThat(notes.titles()).isEmpty();
    }

    @Test
    void aLateAnswerTurnsTheClock() {
        faults.next(Fault.late(clock, Duration.ofMinutes(2)));

        account.create(notes.id(), MILK, KEY);

        assertThat(notes.titles()).containsExactly("Milk");
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-01T08:02:00Z"));
    }

    @Test
    void somebodyElseMayComeBefore() {
        ItemId id = notes.add("Milk");
        faults.next(Fault.preceded(() -> notes.delete(id)));

        assertThatThrownBy(() -> account.delete(notes.id(), id, Deletion.FOR_GOOD))
                .isInstanceOf(DriverException.class);
    }

    @Test
    void itemsAreNamedFromAnotherThread() {
        notes.add("Milk");
        faults.next(Fault.callsBackFromAnotherThread());
        List<Thread> threads = new ArrayList<>();

        look(account, id -> threads.add(Thread.currentThread()));

        assertThat(threads).hasSize(1).doesNotContain(Thread.currentThread());
    }

    @Test
    void whatIsSaidOnAnotherThreadIsNotHeard() {
        ItemId id = notes.add("Milk");
        faults.next(Fault.callsBackFromAnotherThread());

        account.update(notes.id(), id, Patch.of(MILK.with(Note.SUBJECT, "Bread")), current -> {
            throw new DriverException(Reason.CONFLICT, "changed meanwhile");
        });

        assertThat(notes.titles()).containsExactly("Bread");
    }

    @Test
    void aLookBreaksDownInTheMiddle() {
        notes.add("Milk");
        notes.add("Bread");
        notes.add("Butter");
        faults.next(Fault.looksHalf(2));

        assertThatThrownBy(() -> look(account, seen::add)).isInstanceOf(IllegalStateException.class);
        assertThat(seen).hasSize(2);
    }

    private void look(Account through, Consumer<ItemId> present) {
        FolderId folder = notes.id();
        through.look(folder, Filter.NONE, Token.START, new Sight() {
            @Override
            public void present(ItemId id, Etag etag) {
                present.accept(id);
            }

            @Override
            public void present(ItemId id, Etag etag, Instant until) {
                present.accept(id);
            }

            @Override
            public void textMessage(ItemId id, Etag etag, Instant until) {
                present.accept(id);
            }

            @Override
            public void gone(ItemId id) {}
        });
    }
}
