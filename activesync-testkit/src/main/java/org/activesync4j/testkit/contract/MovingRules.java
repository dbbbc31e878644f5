package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.Filter;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.ItemMover;
import org.activesync4j.spi.Right;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.Token;
import org.activesync4j.spi.Want;
import org.junit.jupiter.api.Test;

/** Rules about {@link ItemMover}. Run when the account is one and the user has, or can make, a second folder. */
abstract class MovingRules {

    private final DriverContract contract;

    MovingRules(DriverContract contract) {
        this.contract = contract;
    }

    private Probe probe() {
        return contract.probe();
    }

    private FolderId here() {
        return probe().id();
    }

    private Stored move(ItemId id, FolderId to, CreationKey key) {
        return move(probe().account(), here(), id, to, key);
    }

    private FolderId there() {
        mover(probe().account());
        return probe().anotherFolder();
    }

    private static ItemMover mover(Account account) {
        Optional<ItemMover> mover = account.capability(ItemMover.class);
        assumeTrue(mover.isPresent(), "not tested: the account has no ItemMover");
        return mover.orElseThrow();
    }

    private Stored move(Account through, FolderId from, ItemId id, FolderId to, CreationKey key) {
        Stored stored = mover(through).move(from, id, to, key);
        assertThat(stored)
                .as("Check ItemMover.move: it returned null. What cannot be moved is a DriverException")
                .isNotNull();
        probe().made(to, stored.id());
        return stored;
    }

    @Test
    void required_takesTheItemToTheOtherFolder() {
        FolderId there = there();
        ItemId milk = probe().create(Keys.title("Milk")).id();

        Stored moved = move(milk, there, Keys.fresh());

        assertThat(probe().look(there).present())
                .as("Check ItemMover.move: it returned, and the item is not in the other folder under the returned id")
                .containsKey(moved.id());
        assertThat(probe().look(here()).present())
                .as("Check ItemMover.move: it returned, and the item is still in the first folder: it was copied")
                .doesNotContainKey(milk);
    }

    @Test
    void required_losesNothingOnTheWay() {
        FolderId there = there();
        ItemId milk = probe().create(Keys.title("Milk")).id();
        Item before = probe().sample().rest(probe().get(milk));

        Stored moved = move(milk, there, Keys.fresh());

        assertThat(probe().sample().rest(probe().account().get(there, moved.id(), Want.ALL)))
                .as("Check ItemMover.move: the item has lost or changed something on the way")
                .isEqualTo(before);
    }

    @Test
    void required_returnsTheEtagThatIsNamed() {
        FolderId there = there();
        ItemId milk = probe().create(Keys.title("Milk")).id();

        Stored moved = move(milk, there, Keys.fresh());

        assertThat(probe().look(there).present().get(moved.id()))
                .as("Check ItemMover.move: the next look names another etag than it returned, so the device gets the "
                        + "item once more")
                .isEqualTo(moved.etag());
    }

    @Test
    void required_tokensSeeTheMove() {
        FolderId there = there();
        ItemId milk = probe().create(Keys.title("Milk")).id();
        Seen source = probe().look(here());
        Seen target = probe().look(there);

        Stored moved = move(milk, there, Keys.fresh());

        Map<ItemId, Etag> sourceNow = now(here(), source);
        Map<ItemId, Etag> targetNow = now(there, target);
        assertThat(!sourceNow.containsKey(milk) && targetNow.containsKey(moved.id()))
                .as(
                        "Check look after ItemMover.move: since a token from before, the first folder does not tell that the "
                                + "item has gone, or the other one not that it has come")
                .isTrue();
    }

    private Map<ItemId, Etag> now(FolderId folder, Seen before) {
        Seen after = Probe.look(probe().account(), folder, Filter.NONE, before.token());
        return before.token().equals(Token.START) ? after.present() : after.after(before.present());
    }

    @Test
    void required_aRepeatedKeyMeetsTheMovedItem() {
        FolderId there = there();
        ItemId milk = probe().create(Keys.title("Milk")).id();
        CreationKey key = Keys.fresh();
        Stored moved = move(milk, there, key);

        String check =
                "Check ItemMover.move: the same key with `repeated` does not return the item that it has moved, so a "
                        + "lost answer becomes a failure. Keep the key with the item, or search the other folder for it";
        Stored again = Probe.assertDone(check, () -> move(probe().another(), here(), milk, there, Keys.repeated(key)));

        assertThat(again.id()).as(check).isEqualTo(moved.id());
        assertThat(probe().look(there).present())
                .as("Check ItemMover.move: one key made two items")
                .hasSize(1);
    }

    @Test
    void required_aRepeatedKeyThatHasMovedNothingMoves() {
        FolderId there = there();
        ItemId milk = probe().create(Keys.title("Milk")).id();

        move(milk, there, Keys.repeated(Keys.fresh()));

        assertThat(probe().look(here()).present())
                .as("Check ItemMover.move: `repeated` means that the item may have been moved, not that it was")
                .doesNotContainKey(milk);
    }

    @Test
    void required_saysWhenTheItemIsGone() {
        FolderId there = there();
        ItemId milk = probe().create(Keys.title("Milk")).id();
        probe().account().delete(here(), milk, Deletion.FOR_GOOD);

        Probe.assertRefused(
                "Check ItemMover.move: for an item that is gone it throws NOT_FOUND",
                Reason.NOT_FOUND,
                () -> move(milk, there, Keys.fresh()));

        assertThat(probe().look(there).present())
                .as("Check ItemMover.move: it refused, and something came into the other folder")
                .isEmpty();
    }

    @Test
    void required_anIdIsNeverUsedAgain() {
        FolderId there = there();
        Stored milk = move(probe().create(Keys.title("Milk")).id(), there, Keys.fresh());
        probe().account().delete(there, milk.id(), Deletion.FOR_GOOD);

        Stored bread = move(probe().create(Keys.title("Bread")).id(), there, Keys.fresh());

        assertThat(bread.id())
                .as(
                        "Check the items' ids: a moved item got the id of one that was deleted from that folder, so devices "
                                + "take it for that")
                .isNotEqualTo(milk.id());
    }

    @Test
    void required_leavesOthersAlone() {
        FolderId there = there();
        String title = Keys.title("Milk");
        ItemId milk = probe().create(title).id();
        ItemId other = probe().create(title).id();

        move(milk, there, Keys.fresh());

        assertThat(probe().look(here()).present())
                .as("Check ItemMover.move: an item of the same content went as well")
                .containsKey(other);
    }

    @Test
    void required_whatIsRefusedStays() {
        Pair pair = openAndClosed();
        ItemId milk = probe().createIn(pair.open(), Keys.title("Milk")).id();

        assertThatExceptionOfType(DriverException.class)
                .as(
                        "Check ItemMover.move: the other folder does not give the right to add, and move returned as if it had")
                .isThrownBy(() -> move(
                        probe().account(), pair.open().id(), milk, pair.closed().id(), Keys.fresh()));

        assertThat(probe().look(pair.open().id()).present())
                .as("Check ItemMover.move: it refused, and the item is gone")
                .containsKey(milk);
    }

    /** Two folders for the same items; in the second nothing may be added. */
    private record Pair(Folder open, Folder closed) {}

    private Pair openAndClosed() {
        mover(probe().account());
        List<Folder> folders = probe().folders();
        Optional<Pair> pair = folders.stream()
                .filter(folder -> !folder.allows(Right.ADD))
                .filter(folder -> Sample.of(folder.kind().itemClass()).isPresent())
                .flatMap(closed -> folders.stream()
                        .filter(open -> open.rights().equals(Right.ALL))
                        .filter(open ->
                                open.kind().itemClass().equals(closed.kind().itemClass()))
                        .map(open -> new Pair(open, closed)))
                .findFirst();
        assumeTrue(pair.isPresent(), "not tested: no folder withholds the right to add what another one gives it for");
        return pair.orElseThrow();
    }

    @Test
    void required_aMailKeepsItsDateAndMarks() {
        Instant received = Instant.parse("2026-02-28T09:30:00Z");
        String subject = Keys.title("Lunch");
        assumeTrue(contract.deliver(subject, received), "not tested: deliver is not overridden");
        FolderId inbox = mail(FolderKind.INBOX);
        ItemId lunch = find(inbox, subject);
        probe().account()
                .update(inbox, lunch, Patch.of(Item.of(Email.SCHEMA).with(Email.READ, true)), Expected.ANYTHING);

        Stored moved = move(probe().account(), inbox, lunch, mail(FolderKind.SENT_ITEMS), Keys.fresh());

        Item mail = probe().account().get(mail(FolderKind.SENT_ITEMS), moved.id(), Want.ALL);
        assertThat(mail.get(Email.DATE_RECEIVED))
                .as("Check ItemMover.move: a mail keeps the date at which it was received")
                .contains(received);
        assertThat(mail.get(Email.READ).orElse(false) && moved.etag().marks().read())
                .as("Check ItemMover.move: a mail that was read is unread in the other folder, or its etag says so")
                .isTrue();
    }

    private FolderId mail(FolderKind kind) {
        return probe().folders().stream()
                .filter(folder -> folder.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private ItemId find(FolderId folder, String subject) {
        ItemId found = probe().look(folder).present().keySet().stream()
                .filter(id -> probe().account()
                        .get(folder, id, Want.ALL)
                        .get(Email.SUBJECT)
                        .filter(subject::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();
        probe().made(folder, found);
        return found;
    }
}
