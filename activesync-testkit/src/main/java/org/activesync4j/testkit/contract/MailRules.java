package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.activesync4j.item.Email;
import org.activesync4j.item.Flag;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Etag;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.Filter;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Marks;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.Token;
import org.activesync4j.spi.Want;
import org.junit.jupiter.api.Test;

/** Rules about mail. Run when {@link DriverContract#deliver} is overridden. */
abstract class MailRules {

    private static final Instant RECEIVED = Instant.parse("2026-02-28T09:30:00Z");

    private final DriverContract contract;

    MailRules(DriverContract contract) {
        this.contract = contract;
    }

    @Test
    void required_isThereOnceItIsDelivered() {
        String subject = Keys.title("Lunch");

        ItemId id = delivered(subject, RECEIVED);

        assertThat(get(id).get(Email.SUBJECT)).contains(subject);
    }

    @Test
    void required_saysWhenItCame() {
        ItemId id = delivered(Keys.title("Lunch"), RECEIVED);

        assertThat(get(id).get(Email.DATE_RECEIVED))
                .as("Check get: a mail has a DATE_RECEIVED, by which devices order and filter")
                .contains(RECEIVED);
    }

    @Test
    void required_isRecentUntilItCame() {
        ItemId id = delivered(Keys.title("Lunch"), RECEIVED);

        Optional<Instant> until = look(Filter.NONE).until(id);

        assertThat(until.orElse(RECEIVED))
                .as("Check look: the `until` of a mail is the time at which it was received")
                .isEqualTo(RECEIVED);
    }

    @Test
    void required_isFilteredOrSaysUntil() {
        ItemId old = delivered(Keys.title("Lunch"), RECEIVED.minus(Duration.ofDays(30)));
        ItemId recent = delivered(Keys.title("Dinner"), RECEIVED);

        Seen seen = look(Filter.since(RECEIVED.minus(Duration.ofDays(3))));

        assertThat(seen.present())
                .as("Check look with a filter: a mail that is asked for is not named")
                .containsKey(recent);
        assertThat(!seen.present().containsKey(old) || seen.until(old).isPresent())
                .as(
                        "Check look with a filter: an old mail is named without `until`. Leave it out or say how old it is, "
                                + "otherwise each such mail has to be read")
                .isTrue();
    }

    @Test
    void required_beingReadChangesNothingElse() {
        ItemId id = delivered(Keys.title("Lunch"), RECEIVED);
        Etag before = etag(id);

        Etag after = patched(id, Item.of(Email.SCHEMA).with(Email.READ, true));

        assertThat(after)
                .as(
                        "Check the etag of a mail: it was read, so `marks.read` changes and nothing else does; otherwise the "
                                + "whole mail is sent again")
                .isEqualTo(new Etag(
                        before.content(),
                        new Marks(true, before.marks().flag(), before.marks().categories())));
        assertThat(get(id).get(Email.READ))
                .as("Check update: the mail is still unread")
                .contains(true);
    }

    @Test
    void required_aFlagChangesNothingElse() {
        ItemId id = delivered(Keys.title("Lunch"), RECEIVED);
        Etag before = etag(id);
        Item flag = Item.of(Flag.SCHEMA).with(Flag.STATUS, Flag.ACTIVE).with(Flag.TYPE, "Flag for follow up");

        Etag after = patched(id, Item.of(Email.SCHEMA).with(Email.FLAG, flag));

        assertThat(withFlagOf(before, after))
                .as("Check the etag of a mail: it was flagged, so `marks.flag` may change and nothing else does")
                .isEqualTo(before);
        assertThat(after.equals(before))
                .as("Check the etag of a mail: `marks.flag` changes if and only if the flag was kept")
                .isNotEqualTo(isFlagged(get(id)));
    }

    @Test
    void required_categoriesChangeNothingElse() {
        ItemId id = delivered(Keys.title("Lunch"), RECEIVED);
        Etag before = etag(id);

        Etag after = patched(id, Item.of(Email.SCHEMA).with(Email.CATEGORIES, List.of("Home")));

        assertThat(withCategoriesOf(before, after))
                .as(
                        "Check the etag of a mail: it was put into a category, so `marks.categories` may change and nothing "
                                + "else does")
                .isEqualTo(before);
        assertThat(after.equals(before))
                .as("Check the etag of a mail: `marks.categories` changes if and only if the category was kept")
                .isNotEqualTo(!get(id).get(Email.CATEGORIES).orElse(List.of()).isEmpty());
    }

    @Test
    void required_whatIsDeletedGoesToTheTrash() {
        String subject = Keys.title("Lunch");
        ItemId id = delivered(subject, RECEIVED);

        contract.probe().account().delete(inbox(), id, Deletion.TO_TRASH);

        assertThat(look(Filter.NONE).present())
                .as("Check delete: the mail is still in the Inbox")
                .doesNotContainKey(id);
        assertThat(find(trash(), subject))
                .as("Check delete: TO_TRASH moves a mail into Deleted Items, where it has to be afterwards")
                .isPresent();
    }

    @Test
    void required_whatIsDeletedInTheTrashIsGone() {
        String subject = Keys.title("Lunch");
        ItemId id = delivered(subject, RECEIVED);
        contract.probe().account().delete(inbox(), id, Deletion.TO_TRASH);
        ItemId trashed = find(trash(), subject).orElseThrow();

        contract.probe().account().delete(trash(), trashed, Deletion.TO_TRASH);

        assertThat(find(trash(), subject))
                .as("Check delete: in Deleted Items everything is deleted for good")
                .isEmpty();
    }

    @Test
    void required_whatIsDeletedForGoodIsGone() {
        String subject = Keys.title("Lunch");
        ItemId id = delivered(subject, RECEIVED);

        contract.probe().account().delete(inbox(), id, Deletion.FOR_GOOD);

        assertThat(find(trash(), subject))
                .as("Check delete: FOR_GOOD does not trash")
                .isEmpty();
        Probe.assertRefused(
                "Check delete: the mail can still be read under its id",
                Reason.NOT_FOUND,
                () -> contract.probe().account().get(inbox(), id, Want.ALL));
    }

    private ItemId delivered(String subject, Instant received) {
        assumeTrue(contract.deliver(subject, received), "not tested: deliver() is not overridden");
        return contract.probe().delivered(subject);
    }

    private Optional<ItemId> find(FolderId folder, String subject) {
        return contract.probe().find(folder, subject);
    }

    private Etag patched(ItemId id, Item set) {
        Stored stored = contract.probe().account().update(inbox(), id, Patch.of(set), Expected.ANYTHING);
        assertThat(stored.id())
                .as("Check update: marks alone give a mail no other id")
                .isEqualTo(id);
        Etag seen = etag(id);
        assertThat(seen)
                .as(
                        "Check update: look names another etag than update returned, so the device gets its own change back")
                .isEqualTo(stored.etag());
        return seen;
    }

    private static Etag withFlagOf(Etag source, Etag etag) {
        Marks marks = new Marks(
                etag.marks().read(), source.marks().flag(), etag.marks().categories());
        return new Etag(etag.content(), marks);
    }

    private static Etag withCategoriesOf(Etag source, Etag etag) {
        Marks marks = new Marks(
                etag.marks().read(), etag.marks().flag(), source.marks().categories());
        return new Etag(etag.content(), marks);
    }

    private static boolean isFlagged(Item mail) {
        return mail.get(Email.FLAG).filter(flag -> !flag.isEmpty()).isPresent();
    }

    private Etag etag(ItemId id) {
        return Optional.ofNullable(look(Filter.NONE).present().get(id))
                .orElseThrow(() -> new AssertionError("the folder no longer holds " + id));
    }

    private Item get(ItemId id) {
        return contract.probe().account().get(inbox(), id, Want.ALL);
    }

    private Seen look(Filter filter) {
        return Probe.look(contract.probe().account(), inbox(), filter, Token.START);
    }

    private FolderId inbox() {
        return contract.probe().folder(FolderKind.INBOX);
    }

    private FolderId trash() {
        return contract.probe().folder(FolderKind.DELETED_ITEMS);
    }
}
