package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.util.Optional;
import org.activesync4j.item.Body;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.item.TextMessage;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Right;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.TextMessages;
import org.activesync4j.spi.Want;
import org.junit.jupiter.api.Test;

/** Rules about text messages among mail. Run when the account has {@link TextMessages}. */
abstract class TextMessageRules {

    private static final Instant RECEIVED = Instant.parse("2026-02-27T18:30:00Z");

    private final DriverContract contract;

    TextMessageRules(DriverContract contract) {
        this.contract = contract;
    }

    @Test
    void required_keepsWhatATextMessageSays() {
        Item stored = get(created(Keys.fresh()).id());

        assertThat(stored.schema())
                .as("Check get: a text message has become an item of another class")
                .isSameAs(TextMessage.SCHEMA);
        for (var property : message().properties()) {
            assertThat(stored.get(property))
                    .as("Check create and get: %s of a text message is not kept", property)
                    .isEqualTo(message().get(property));
        }
    }

    @Test
    void required_namesATextMessageAsOne() {
        Stored stored = created(Keys.fresh());

        Seen seen = contract.probe().look(inbox());

        assertThat(seen.present())
                .as("Check look: a text message that was created is not named, or with another etag")
                .containsEntry(stored.id(), stored.etag());
        assertThat(seen.texts())
                .as(
                        "Check look: a text message is named by `Sight.present`. Devices that did not ask for text messages "
                                + "would get it; name it by `Sight.textMessage`")
                .contains(stored.id());
        assertThat(seen.until(stored.id()))
                .as("Check look: `until` of a text message is when it came")
                .contains(RECEIVED);
    }

    @Test
    void required_createsATextMessageOnceForAKey() {
        CreationKey key = Keys.fresh();
        ItemId first = created(key).id();

        ItemId again = created(new CreationKey(key.value(), true)).id();

        assertThat(again)
                .as("Check create: with the same key again it makes a second text message")
                .isEqualTo(first);
    }

    @Test
    void required_tellsThatATextMessageWasRead() {
        Stored stored = created(Keys.fresh());
        Patch read = Patch.of(Item.of(TextMessage.SCHEMA).with(TextMessage.READ, true));

        Stored changed = contract.probe().account().update(inbox(), stored.id(), read, Expected.ANYTHING);

        contract.probe().made(inbox(), changed.id());
        assertThat(changed.etag().marks().read())
                .as("Check update: a text message that was read is not `read` in the marks of its etag")
                .isTrue();
        assertThat(get(changed.id()).get(TextMessage.READ))
                .as("Check update: a text message that was read is not")
                .contains(true);
    }

    private static Item message() {
        return Item.of(TextMessage.SCHEMA)
                .with(TextMessage.FROM, "\"Ann\" [MOBILE:+15550100]")
                .with(TextMessage.TO, "[MOBILE:+15550101]")
                .with(TextMessage.DATE_RECEIVED, RECEIVED)
                .with(TextMessage.READ, false)
                .with(TextMessage.BODY, Body.text("On my way"));
    }

    private Stored created(CreationKey key) {
        Stored stored = contract.probe().account().create(inbox(), message(), key);
        contract.probe().made(inbox(), stored.id());
        return stored;
    }

    private Item get(ItemId id) {
        return contract.probe().account().get(inbox(), id, Want.ALL);
    }

    private FolderId inbox() {
        assumeTrue(
                contract.probe().account().capability(TextMessages.class).isPresent(),
                "not tested: the account has no TextMessages");
        Optional<Folder> inbox = contract.probe().folders().stream()
                .filter(folder -> folder.kind() == FolderKind.INBOX)
                .filter(folder -> folder.rights().equals(Right.ALL))
                .findFirst();
        assumeTrue(inbox.isPresent(), "not tested: there is no Inbox in which everything is allowed");
        return inbox.orElseThrow().id();
    }
}
