package org.activesync4j.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.activesync4j.Credentials;
import org.activesync4j.User;
import org.activesync4j.item.Item;
import org.junit.jupiter.api.Test;

class WrappingTest {

    private static final User ANN = User.of("ann", Credentials.NONE);

    private final List<String> calls = new ArrayList<>();
    private final Wrapping noting = call -> {
        calls.add(call.name());
        return call.proceed();
    };

    @Test
    void everyCallPasses() {
        Account account = noting.wrap(Account.class, new FakeAccount());

        account.folders();
        account.close();

        assertThat(calls).containsExactly("Account.folders", "Account.close");
    }

    @Test
    void anAccountOfAWrappedDriverIsWrapped() {
        Driver driver = noting.wrap(Driver.class, user -> new FakeAccount());

        driver.open(ANN).folders();

        assertThat(calls).containsExactly("Driver.open", "Account.folders");
    }

    @Test
    void anAbilityOfAWrappedAccountIsWrapped() {
        Account account = noting.wrap(Account.class, new BulkAccount());

        BulkReader reader = account.capability(BulkReader.class).orElseThrow();
        reader.get(FakeAccount.NOTES, Set.of(), Want.ALL);

        assertThat(calls).containsExactly("Account.capability", "BulkReader.get");
    }

    @Test
    void anAbilityThatIsMissingStaysMissing() {
        Account account = noting.wrap(Account.class, new FakeAccount());

        assertThat(account.capability(BulkReader.class)).isEmpty();
    }

    @Test
    void theCallerGetsWhatTheTargetThrows() {
        DriverException gone = new DriverException(DriverException.Reason.NOT_FOUND, "gone");
        Driver driver = noting.wrap(Driver.class, user -> {
            throw gone;
        });

        assertThatThrownBy(() -> driver.open(ANN)).isSameAs(gone);
    }

    @Test
    void theCallerGetsAnErrorAsItIs() {
        Driver driver = noting.wrap(Driver.class, user -> {
            throw new StackOverflowError();
        });

        assertThatThrownBy(() -> driver.open(ANN)).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void aWrappingMayHandOverSomethingElse() {
        Wrapping acting =
                call -> call.with(argument -> argument instanceof User ? User.of("bob", Credentials.NONE) : argument)
                        .proceed();
        List<User> opened = new ArrayList<>();
        Driver driver = acting.wrap(Driver.class, user -> {
            opened.add(user);
            return new FakeAccount();
        });

        driver.open(ANN);

        assertThat(opened).containsExactly(User.of("bob", Credentials.NONE));
    }

    @Test
    void aWrappedObjectIsEqualToItselfAlone() {
        FakeAccount target = new FakeAccount();

        Account account = noting.wrap(Account.class, target);

        assertThat(account).isNotEqualTo(noting.wrap(Account.class, target));
        assertThat(Map.of(account, 1)).containsKey(account);
        assertThat(calls).isEmpty();
    }

    private static final class BulkAccount extends FakeAccount implements BulkReader {
        @Override
        public Map<ItemId, Item> get(FolderId folder, Set<ItemId> ids, Want want) {
            return Map.of();
        }
    }
}
