package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.item.AddedAttachment;
import org.activesync4j.item.Attachment;
import org.activesync4j.item.AttachmentChanges;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Right;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.Want;
import org.junit.jupiter.api.Test;

/**
 * Rules about drafts and what is attached to them. Run when there is a Drafts folder in which everything may be done; a
 * driver that keeps no attachments refuses them as {@code UNSUPPORTED}.
 */
abstract class DraftRules {

    private static final Set<Reason> CANNOT =
            Set.of(Reason.UNSUPPORTED, Reason.INVALID, Reason.DENIED, Reason.READ_ONLY);

    private final DriverContract contract;

    DraftRules(DriverContract contract) {
        this.contract = contract;
    }

    @Test
    void required_tellsTheReferenceOfWhatIsAttached() {
        Stored stored = created(Keys.fresh(), "a1");

        assertThat(stored.attachments())
                .as(
                        "Check create: `Stored.attachments` tells the reference of each attachment that was added, by the id "
                                + "that the device gave it; otherwise the device cannot take it away again")
                .containsKey("a1");
        assertThat(references(stored.id()))
                .as("Check get: the draft names no attachment of the reference that create told")
                .contains(Optional.ofNullable(stored.attachments().get("a1")).orElse(""));
    }

    @Test
    void required_describesWhatIsAttached() {
        Item attachment = attachments(created(Keys.fresh(), "a1").id()).get(0);

        assertThat(attachment.get(Attachment.NAME))
                .as("Check get: an attachment has lost its file name")
                .contains("a1.txt");
        assertThat(attachment.get(Attachment.SIZE))
                .as("Check get: an attachment has another size than what was attached")
                .contains(2);
    }

    @Test
    void required_tellsTheReferenceAgainForARepeatedKey() {
        CreationKey key = Keys.fresh();
        Stored first = created(key, "a1");

        Stored again = contract.probe().account().create(drafts(), draft("a1"), new CreationKey(key.value(), true));

        assertThat(again.attachments())
                .as("Check create: with the same key again it tells the same references")
                .isEqualTo(first.attachments());
        assertThat(references(again.id()))
                .as("Check create: with the same key again everything is attached twice")
                .hasSize(1);
    }

    @Test
    void required_keepsNoWishes() {
        Item stored = get(created(Keys.fresh(), "a1").id());

        assertThat(stored)
                .as("Check create: what a device wishes is stored as a part of the item. Store `item.inMemory()` or "
                        + "`item.withoutWishes()`")
                .isEqualTo(stored.withoutWishes());
    }

    @Test
    void required_attachesMoreByAChange() {
        ItemId id = created(Keys.fresh(), "a1").id();

        Stored changed = changed(id, Item.of(Email.SCHEMA).with(AttachmentChanges.ADDED, List.of(file("a2"))));

        assertThat(changed.attachments())
                .as("Check update: it does not tell the reference of what was attached")
                .containsOnlyKeys("a2");
        assertThat(names(changed.id()))
                .as("Check update: what is attached comes to what was attached before")
                .containsExactlyInAnyOrder("a1.txt", "a2.txt");
    }

    @Test
    void required_takesAwayWhatIsNamedAndNothingElse() {
        Stored created = created(Keys.fresh(), "a1", "a2");
        String reference = Optional.ofNullable(created.attachments().get("a1")).orElse("");

        Stored changed =
                changed(created.id(), Item.of(Email.SCHEMA).with(AttachmentChanges.REMOVED, List.of(reference)));

        assertThat(names(changed.id()))
                .as("Check update: a change that takes one attachment away")
                .containsExactly("a2.txt");
    }

    @Test
    void required_keepsAttachmentsThatAreNotMentioned() {
        ItemId id = created(Keys.fresh(), "a1").id();

        Stored changed = changed(id, Item.of(Email.SCHEMA).with(Email.SUBJECT, Keys.title("Bread")));

        assertThat(names(changed.id()))
                .as("Check update: a change of the subject loses what is attached")
                .containsExactly("a1.txt");
    }

    private Stored created(CreationKey key, String... clientIds) {
        try {
            Stored stored = contract.probe().account().create(drafts(), draft(clientIds), key);
            contract.probe().made(drafts(), stored.id());
            assumeTrue(
                    !attachments(stored.id()).isEmpty() || !stored.attachments().isEmpty(),
                    "not tested: the driver keeps no attachments");
            return stored;
        } catch (DriverException refused) {
            assumeTrue(!CANNOT.contains(refused.reason()), "not tested: the driver keeps no attachments");
            throw refused;
        }
    }

    private Stored changed(ItemId id, Item set) {
        Stored stored = contract.probe().account().update(drafts(), id, Patch.of(set), Expected.ANYTHING);
        contract.probe().made(drafts(), stored.id());
        return stored;
    }

    private static Item draft(String... clientIds) {
        return Item.of(Email.SCHEMA)
                .with(Email.SUBJECT, Keys.title("Milk"))
                .with(Email.TO, "ann@example.org")
                .with(
                        AttachmentChanges.ADDED,
                        List.of(clientIds).stream().map(DraftRules::file).toList());
    }

    private static Item file(String clientId) {
        return Item.of(AddedAttachment.SCHEMA)
                .with(AddedAttachment.CLIENT_ID, clientId)
                .with(AddedAttachment.DISPLAY_NAME, clientId + ".txt")
                .with(AddedAttachment.CONTENT_TYPE, "text/plain")
                .with(AddedAttachment.CONTENT, Content.of(clientId.getBytes(StandardCharsets.US_ASCII)));
    }

    private Item get(ItemId id) {
        return contract.probe().account().get(drafts(), id, Want.ALL);
    }

    private List<Item> attachments(ItemId id) {
        return Attachment.all(get(id));
    }

    private List<String> names(ItemId id) {
        return attachments(id).stream()
                .map(attachment -> attachment.get(Attachment.NAME).orElse(""))
                .toList();
    }

    private List<String> references(ItemId id) {
        return attachments(id).stream()
                .map(attachment -> attachment.get(Attachment.REFERENCE).orElse(""))
                .toList();
    }

    private FolderId drafts() {
        Optional<Folder> drafts = contract.probe().folders().stream()
                .filter(folder -> folder.kind() == FolderKind.DRAFTS)
                .filter(folder -> folder.rights().equals(Right.ALL))
                .findFirst();
        assumeTrue(drafts.isPresent(), "not tested: there is no Drafts folder in which everything is allowed");
        return drafts.orElseThrow().id();
    }
}
