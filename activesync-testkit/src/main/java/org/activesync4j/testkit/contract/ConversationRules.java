package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.spi.Conversations;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Filter;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Token;
import org.activesync4j.spi.Want;
import org.junit.jupiter.api.Test;

/** Rules about {@link Conversations}. Run when the account has them, and mail can be delivered. */
abstract class ConversationRules {

    private static final Instant RECEIVED = Instant.parse("2026-02-28T09:30:00Z");

    private final DriverContract contract;

    ConversationRules(DriverContract contract) {
        this.contract = contract;
    }

    @Test
    void required_allOfAConversationMoves() {
        String subject = Keys.title("Lunch");
        deliver(subject);
        deliver("Re: " + subject);

        moveAlways(subject);

        assertThat(subjects(FolderKind.DELETED_ITEMS))
                .as("Check moveAlways: all mails of the conversation go to the folder")
                .contains(subject, "Re: " + subject);
        assertThat(subjects(FolderKind.INBOX))
                .as("Check moveAlways: what has moved is not where it was any more")
                .doesNotContain(subject, "Re: " + subject);
    }

    @Test
    void required_whatJoinsAConversationFollowsIt() {
        String subject = Keys.title("Lunch");
        deliver(subject);
        moveAlways(subject);

        deliver("Re: " + subject);

        assertThat(subjects(FolderKind.DELETED_ITEMS))
                .as("Check moveAlways: from now on whatever joins the conversation goes to the folder as well")
                .contains("Re: " + subject);
    }

    @Test
    void required_otherMailsStay() {
        String subject = Keys.title("Lunch");
        String other = Keys.title("Dinner");
        deliver(subject);
        deliver(other);

        moveAlways(subject);

        assertThat(subjects(FolderKind.INBOX))
                .as("Check moveAlways: a mail has moved that is not of the conversation")
                .contains(other);
    }

    @Test
    void required_movingAgainDoesNoHarm() {
        String subject = Keys.title("Lunch");
        deliver(subject);
        Content conversation = moveAlways(subject);

        conversations().moveAlways(conversation, folder(FolderKind.DELETED_ITEMS));

        assertThat(subjects(FolderKind.DELETED_ITEMS))
                .as("Check moveAlways: to move a conversation to where it is succeeds and changes nothing")
                .containsOnlyOnce(subject);
    }

    @Test
    void required_refusesAConversationThatIsNotThere() {
        Conversations conversations = conversations();
        FolderId trash = folder(FolderKind.DELETED_ITEMS);

        Probe.assertRefused(
                "Check moveAlways: a conversation that is not there is NOT_FOUND",
                Reason.NOT_FOUND,
                () -> conversations.moveAlways(Content.of(new byte[16]), trash));
    }

    private Content moveAlways(String subject) {
        Item mail = mails(FolderKind.INBOX).values().stream()
                .filter(each -> each.get(Email.SUBJECT).filter(subject::equals).isPresent())
                .findFirst()
                .orElseThrow();
        Content conversation = Email.conversation(mail);
        conversations().moveAlways(conversation, folder(FolderKind.DELETED_ITEMS));
        return conversation;
    }

    private void deliver(String subject) {
        conversations();
        assumeTrue(contract.deliver(subject, RECEIVED), "not tested: no mail can be delivered");
    }

    private List<String> subjects(FolderKind kind) {
        Map<ItemId, Item> mails = mails(kind);
        mails.keySet().forEach(id -> contract.probe().made(folder(kind), id));
        return mails.values().stream()
                .flatMap(mail -> mail.get(Email.SUBJECT).stream())
                .toList();
    }

    private Map<ItemId, Item> mails(FolderKind kind) {
        Probe probe = contract.probe();
        FolderId folder = folder(kind);
        return Probe.look(probe.account(), folder, Filter.NONE, Token.START).present().keySet().stream()
                .collect(Collectors.toMap(id -> id, id -> probe.account().get(folder, id, Want.ALL)));
    }

    private FolderId folder(FolderKind kind) {
        return contract.probe().folder(kind);
    }

    private Conversations conversations() {
        Optional<Conversations> conversations = contract.probe().account().capability(Conversations.class);
        assumeTrue(conversations.isPresent(), "not tested: the account has no Conversations");
        return conversations.orElseThrow();
    }
}
