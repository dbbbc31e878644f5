package org.activesync4j.internal.guard;

import static org.activesync4j.spi.FakeAccount.FIRST;
import static org.activesync4j.spi.FakeAccount.MILK;
import static org.activesync4j.spi.FakeAccount.NOTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.activesync4j.Credentials;
import org.activesync4j.DriverCall;
import org.activesync4j.User;
import org.activesync4j.item.Item;
import org.activesync4j.item.Note;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.BulkReader;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.FakeAccount;
import org.activesync4j.spi.Filter;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Sight;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.Token;
import org.activesync4j.spi.Want;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;

class GuardTest {

    private static final User ANN = User.of("ann", Credentials.NONE);
    private static final Instant EIGHT = Instant.parse("2026-03-01T08:00:00Z");
    private static final Duration TIME = Duration.ofSeconds(60);
    private static final Patch NOTHING = Patch.of(Item.of(Note.SCHEMA));

    private final AtomicReference<Instant> now = new AtomicReference<>(EIGHT);
    private final List<DriverCall> trace = new ArrayList<>();
    private final Guard guard = new Guard(now::get, EIGHT.plus(TIME), trace::add);
    private final SeenItems seen = new SeenItems();

    @Test
    void whatADriverReturnsIsPassedOn() {
        Account account = guarded(new FakeAccount());

        assertThat(account.folders()).extracting(Folder::id).containsExactly(NOTES);
        assertThat(account.look(NOTES, Filter.NONE, Token.START, seen)).isEqualTo(Token.START);
        assertThat(seen.present).containsExactly(MILK);
    }

    @Test
    void nothingIsBegunAtTheDeadline() {
        FakeAccount target = new FakeAccount();
        Account account = guarded(target);

        turn(TIME);

        assertUnavailable(account::folders);
    }

    @Test
    void nothingIsOpenedAtTheDeadline() {
        turn(TIME);

        assertUnavailable(() -> guarded(new FakeAccount()));
    }

    @Test
    void anAccountIsClosedAfterTheDeadline() {
        FakeAccount target = new FakeAccount();
        Account account = guarded(target);

        turn(TIME.plusSeconds(1));
        account.close();

        assertThat(target.closed).isOne();
    }

    @Test
    void aLookThatGoesOnAfterTheDeadlineFails() {
        Account account = guarded(looking(sight -> {
            sight.present(MILK, FIRST);
            turn(TIME);
            sight.present(new ItemId("bread"), FIRST);
        }));

        assertUnavailable(() -> look(account));
        assertThat(seen.present).containsExactly(MILK);
    }

    @Test
    void anAnswerThatComesLateStillCounts() {
        Account account = guarded(new FakeAccount() {
            @Override
            public List<Folder> folders() {
                turn(TIME.plusSeconds(1));
                return super.folders();
            }
        });

        assertThat(account.folders()).hasSize(1);
    }

    @Test
    void nullIsAFailure() {
        Account account = guarded(returningFolders(null));

        assertUnavailable(account::folders);
    }

    @Test
    void nullInAListIsAFailure() {
        Account account = guarded(returningFolders(Arrays.asList((Folder) null)));

        assertUnavailable(account::folders);
    }

    @Test
    void nullForAnItemOfManyIsAFailure() {
        Map<ItemId, Item> items = new HashMap<>();
        items.put(MILK, null);
        Account account = guarded(new BulkAccount(items));

        BulkReader reader = account.capability(BulkReader.class).orElseThrow();

        assertUnavailable(() -> reader.get(NOTES, Set.of(MILK), Want.ALL));
    }

    @Test
    void aDriverThatOpensNothingIsAFailure() {
        Driver driver = guard.wrap(Driver.class, user -> null);

        assertUnavailable(() -> driver.open(ANN));
    }

    @Test
    void anAbilityThatIsNullIsAFailure() {
        Account account = guarded(new FakeAccount() {
            @Override
            public <C> Optional<C> capability(Class<C> type) {
                return null;
            }
        });

        assertUnavailable(() -> account.capability(BulkReader.class));
    }

    @Test
    void anItemThatIsNullIsAFailureOfTheLook() {
        assertUnavailable(() -> look(guarded(looking(sight -> sight.present(null, FIRST)))));
        assertUnavailable(() -> look(guarded(looking(sight -> sight.present(MILK, null)))));
        assertUnavailable(() -> look(guarded(looking(sight -> sight.present(MILK, FIRST, null)))));
        assertUnavailable(() -> look(guarded(looking(sight -> sight.gone(null)))));
    }

    @Test
    void aDriversOwnReasonIsKept() {
        DriverException gone = new DriverException(Reason.NOT_FOUND, "gone");
        Account account = guarded(throwing(gone));

        assertThatThrownBy(account::folders).isSameAs(gone);
    }

    @Test
    void anUnexpectedExceptionIsAnOutage() {
        IllegalStateException broken = new IllegalStateException("broken pipe");
        Account account = guarded(throwing(broken));

        assertUnavailable(account::folders).withCause(broken);
    }

    @Test
    void anUnexpectedExceptionOfAnAbilityIsAnOutage() {
        Account account = guarded(new BulkAccount(Map.of()) {
            @Override
            public Map<ItemId, Item> get(FolderId folder, Set<ItemId> ids, Want want) {
                throw new IllegalStateException("broken pipe");
            }
        });

        BulkReader reader = account.capability(BulkReader.class).orElseThrow();

        assertUnavailable(() -> reader.get(NOTES, Set.of(MILK), Want.ALL));
    }

    @Test
    void anErrorPasses() {
        Driver driver = guard.wrap(Driver.class, user -> {
            throw new StackOverflowError();
        });

        assertThatThrownBy(() -> driver.open(ANN)).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void aConflictPasses() {
        DriverException conflict = new DriverException(Reason.CONFLICT, "changed meanwhile");
        Account account = guarded(new FakeAccount());

        assertThatThrownBy(() -> account.update(NOTES, MILK, NOTHING, throwing(conflict, FIRST)))
                .isSameAs(conflict);
    }

    @Test
    void aConflictThatTheDriverSwallowsIsThrown() {
        DriverException conflict = new DriverException(Reason.CONFLICT, "changed meanwhile");
        Account account = guarded(new FakeAccount() {
            @Override
            public Stored update(FolderId folder, ItemId id, Patch patch, Expected expected) {
                try {
                    return super.update(folder, id, patch, expected);
                } catch (DriverException swallowed) {
                    return new Stored(id, FIRST);
                }
            }
        });

        assertThatThrownBy(() -> account.update(NOTES, MILK, NOTHING, throwing(conflict, FIRST)))
                .isSameAs(conflict);
    }

    @Test
    void aConflictThatTheDriverDisguisesIsThrown() {
        DriverException conflict = new DriverException(Reason.CONFLICT, "changed meanwhile");
        Account account = guarded(new FakeAccount() {
            @Override
            public Stored update(FolderId folder, ItemId id, Patch patch, Expected expected) {
                try {
                    return super.update(folder, id, patch, expected);
                } catch (DriverException disguised) {
                    throw new IllegalStateException(disguised);
                }
            }
        });

        assertThatThrownBy(() -> account.update(NOTES, MILK, NOTHING, throwing(conflict, FIRST)))
                .isSameAs(conflict);
    }

    @Test
    void anotherThreadIsRefused() {
        Account account = guarded(new FakeAccount());

        assertThatThrownBy(() -> elsewhere(account::folders)).hasRootCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> elsewhere(account::close)).hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(trace).extracting(DriverCall::name).containsExactly("Driver.open");
    }

    @Test
    void aClosedAccountIsRefused() {
        Account account = guarded(new BulkAccount(Map.of()));
        BulkReader reader = account.capability(BulkReader.class).orElseThrow();

        account.close();

        assertThatThrownBy(account::folders).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> reader.get(NOTES, Set.of(MILK), Want.ALL)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAccountIsClosedOnce() {
        FakeAccount target = new FakeAccount();
        Account account = guarded(target);

        account.close();
        account.close();

        assertThat(target.closed).isOne();
    }

    @Test
    void anAccountThatThrowsOnClosingIsTracedOnly() {
        Account account = guarded(new FakeAccount() {
            @Override
            public void close() {
                throw new IllegalStateException("already closed");
            }
        });

        assertThatCode(account::close).doesNotThrowAnyException();
        assertThat(trace.get(trace.size() - 1).failure()).isPresent();
    }

    @Test
    void aLookThatNamesItemsFromAnotherThreadFails() {
        Account account = guarded(looking(sight -> {
            try {
                elsewhere(() -> sight.present(MILK, FIRST));
            } catch (CompletionException swallowed) {
                assertThat(swallowed).hasCauseInstanceOf(IllegalStateException.class);
            }
        }));

        assertUnavailable(() -> look(account));
        assertThat(seen.present).isEmpty();
    }

    @Test
    void anUpdateThatChecksFromAnotherThreadFails() {
        Account account = guarded(new FakeAccount() {
            @Override
            public Stored update(FolderId folder, ItemId id, Patch patch, Expected expected) {
                elsewhere(() -> expected.check(FIRST));
                return new Stored(id, FIRST);
            }
        });

        assertUnavailable(() -> account.update(NOTES, MILK, NOTHING, Expected.ANYTHING));
    }

    @Test
    void aSightThatIsKeptIsRefused() {
        AtomicReference<Sight> kept = new AtomicReference<>();
        Account account = guarded(looking(kept::set));

        look(account);

        assertThatThrownBy(() -> kept.get().present(MILK, FIRST)).isInstanceOf(IllegalStateException.class);
        assertThat(seen.present).isEmpty();
    }

    @Test
    void theTraceTellsEachCallWithItsTime() {
        Account account = guarded(looking(sight -> turn(Duration.ofSeconds(2))));

        look(account);

        assertThat(trace)
                .containsExactly(
                        new DriverCall("Driver.open", Optional.empty(), EIGHT, Duration.ZERO, Optional.empty()),
                        new DriverCall(
                                "Account.look", Optional.of(NOTES), EIGHT, Duration.ofSeconds(2), Optional.empty()));
    }

    @Test
    void theTraceTellsFailures() {
        DriverException gone = new DriverException(Reason.NOT_FOUND, "gone");
        Account account = guarded(throwing(gone));

        assertThatThrownBy(account::folders).isSameAs(gone);

        assertThat(trace.get(1).failure()).contains(gone);
    }

    private Account guarded(Account target) {
        return guard.wrap(Driver.class, user -> target).open(ANN);
    }

    private void look(Account account) {
        account.look(NOTES, Filter.NONE, Token.START, seen);
    }

    private void turn(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private static void elsewhere(Runnable action) {
        Executor another = task -> new Thread(task).start();
        CompletableFuture.runAsync(action, another).join();
    }

    private static ThrowableAssertAlternative<DriverException> assertUnavailable(ThrowingCallable call) {
        return assertThatExceptionOfType(DriverException.class)
                .isThrownBy(call)
                .satisfies(thrown -> assertThat(thrown.reason()).isEqualTo(Reason.UNAVAILABLE));
    }

    private static Expected throwing(RuntimeException thrown, Etag stored) {
        return current -> {
            assertThat(current).isEqualTo(stored);
            throw thrown;
        };
    }

    private static Account throwing(RuntimeException thrown) {
        return new FakeAccount() {
            @Override
            public List<Folder> folders() {
                throw thrown;
            }
        };
    }

    private static Account returningFolders(List<Folder> folders) {
        return new FakeAccount() {
            @Override
            public List<Folder> folders() {
                return folders;
            }
        };
    }

    private static Account looking(Consumer<Sight> look) {
        return new FakeAccount() {
            @Override
            public Token look(FolderId folder, Filter filter, Token since, Sight sight) {
                look.accept(sight);
                return Token.START;
            }
        };
    }

    private static class BulkAccount extends FakeAccount implements BulkReader {

        private final Map<ItemId, Item> items;

        BulkAccount(Map<ItemId, Item> items) {
            this.items = items;
        }

        @Override
        public Map<ItemId, Item> get(FolderId folder, Set<ItemId> ids, Want want) {
            return items;
        }
    }

    private static final class SeenItems implements Sight {

        private final List<ItemId> present = new ArrayList<>();

        @Override
        public void present(ItemId id, Etag etag) {
            present.add(id);
        }

        @Override
        public void present(ItemId id, Etag etag, Instant until) {
            present.add(id);
        }

        @Override
        public void textMessage(ItemId id, Etag etag, Instant until) {
            present(id, etag);
        }

        @Override
        public void gone(ItemId id) {
            present.remove(id);
        }
    }
}
