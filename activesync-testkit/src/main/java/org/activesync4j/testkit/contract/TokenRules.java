package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.Filter;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.Token;
import org.junit.jupiter.api.Test;

/** Rules about {@link org.activesync4j.spi.Account#look} of a driver that remembers. */
abstract class TokenRules {

    private static final int STEPS = 40;

    private final DriverContract contract;

    TokenRules(DriverContract contract) {
        this.contract = contract;
    }

    @Test
    void required_tellWhatCame() {
        Token token = token();

        ItemId id = contract.probe().create(Keys.title("Milk")).id();

        assertThat(contract.probe().look(token).present())
                .as("Check look with a token: an item has come since, and it is not named")
                .containsKey(id);
    }

    @Test
    void required_tellWhatChanged() {
        Probe probe = contract.probe();
        Stored before = probe.create(Keys.title("Milk"));
        Token token = token();

        Stored after = updated(before.id());

        assertThat(probe.look(token).present())
                .as("Check look with a token: an item has changed since, and it is not named with its new etag")
                .containsEntry(after.id(), after.etag());
    }

    @Test
    void required_tellWhatIsGone() {
        Probe probe = contract.probe();
        ItemId id = probe.create(Keys.title("Milk")).id();
        Token token = token();

        probe.account().delete(probe.id(), id, Deletion.FOR_GOOD);

        assertThat(probe.look(token).gone())
                .as(
                        "Check look with a token: an item has gone since, and sight.gone was not called for it. It stays on "
                                + "every device")
                .contains(id);
    }

    @Test
    void required_doNotTellOfWhatStays() {
        Probe probe = contract.probe();
        ItemId id = probe.create(Keys.title("Milk")).id();
        Token token = token();

        probe.create(Keys.title("Bread"));

        assertThat(probe.look(token).gone())
                .as("Check look with a token: an item is called gone though it is still there")
                .doesNotContain(id);
    }

    @Test
    void required_stayGood() {
        Probe probe = contract.probe();
        Token token = token();
        probe.create(Keys.title("Milk"));
        Seen first = probe.look(token);

        Seen again = Probe.look(probe.another(), probe.id(), Filter.NONE, token);

        assertThat(again.present())
                .as(
                        "Check look with a token: asked again from the same token, it forgot what it told before. An answer "
                                + "that is lost is asked for again, and every device asks for itself: telling must not use up")
                .containsAllEntriesOf(first.present());
    }

    @Test
    void required_addUpToTheWhole() {
        Probe probe = contract.probe();
        RandomGenerator chance = new SplittableRandom(1);
        Seen start = probe.look();
        assumeRemembers(start.token());
        List<ItemId> mine = new ArrayList<>();
        Map<ItemId, Etag> known = new HashMap<>(start.present());
        Token token = start.token();

        for (int step = 0; step < STEPS; step++) {
            change(mine, chance);
            if (chance.nextInt(3) == 0) {
                Seen seen = probe.look(token);
                known = seen.after(known);
                token = seen.token();
            }
        }

        assertThat(probe.look(token).after(known))
                .as("Check look with a token: what was told step by step differs from what is there. Something between "
                        + "two looks was left out, such as an item that came and changed, or a change in the very moment "
                        + "of the token")
                .isEqualTo(probe.look().present());
    }

    private void change(List<ItemId> mine, RandomGenerator chance) {
        Probe probe = contract.probe();
        int what = chance.nextInt(mine.isEmpty() ? 1 : 3);
        if (what == 0) {
            mine.add(probe.create(Keys.title("Milk")).id());
            return;
        }
        ItemId id = mine.remove(chance.nextInt(mine.size()));
        if (what == 1) {
            mine.add(updated(id).id());
        } else {
            probe.account().delete(probe.id(), id, Deletion.FOR_GOOD);
        }
    }

    @Test
    void optional_tellNothingWhenNothingMoved() {
        Token token = token();

        Seen seen = contract.probe().look(token);

        assertThat(seen.present()).as(quiet()).isEmpty();
        assertThat(seen.gone()).as(quiet()).isEmpty();
    }

    private static String quiet() {
        return "Check look with a token: nothing has moved, and something is named. That is right but costs";
    }

    @Test
    void untested_areGoodOrExpire() {
        Probe probe = contract.probe();
        ItemId gone = probe.create(Keys.title("Milk")).id();
        Seen start = probe.look();
        assumeRemembers(start.token());
        probe.account().delete(probe.id(), gone, Deletion.FOR_GOOD);
        assumeTrue(contract.forgetTokens(), "not tested: forgetTokens() is not overridden");

        try {
            assertThat(probe.look(start.token()).gone())
                    .as("Check look with a token: its history was cut short, and look told what was left of it. Say "
                            + "TOKEN_EXPIRED, then everything is asked for")
                    .contains(gone);
        } catch (DriverException expired) {
            assertThat(expired.reason())
                    .as("Check look with a token: say TOKEN_EXPIRED for a token that is forgotten")
                    .isEqualTo(Reason.TOKEN_EXPIRED);
        }
    }

    private Token token() {
        Token token = contract.probe().look().token();
        assumeRemembers(token);
        return token;
    }

    private static void assumeRemembers(Token token) {
        assumeTrue(!token.equals(Token.START), "not tested: the driver has no memory, which is fine");
    }

    private Stored updated(ItemId id) {
        Probe probe = contract.probe();
        Stored stored = probe.account()
                .update(probe.id(), id, probe.sample().retitling(Keys.title("Bread")), Expected.ANYTHING);
        probe.made(probe.id(), stored.id());
        return stored;
    }
}
