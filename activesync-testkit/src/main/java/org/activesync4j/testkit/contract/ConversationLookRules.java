package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.activesync4j.spi.ConversationLook;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.Filter;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Token;
import org.junit.jupiter.api.Test;

/** Rules about {@link ConversationLook}. Run when the account has it, and mail can be delivered. */
abstract class ConversationLookRules {

    private static final Instant NEW = Instant.parse("2026-02-28T09:30:00Z");
    private static final Instant OLD = NEW.minus(Duration.ofDays(30));
    private static final Filter RECENT = Filter.since(NEW.minus(Duration.ofDays(3)));

    private final DriverContract contract;

    ConversationLookRules(DriverContract contract) {
        this.contract = contract;
    }

    @Test
    void required_aConversationIsAsRecentAsItsNewestMail() {
        String subject = Keys.title("Lunch");
        ItemId old = delivered(subject, OLD);
        ItemId recent = delivered("Re: " + subject, NEW);

        Seen seen = look(Token.START);

        assertThat(seen.present())
                .as(
                        "Check lookByConversation: one mail of a conversation is recent, and not all of its mails are named")
                .containsKeys(old, recent);
        assertThat(seen.until(recent)).as(until()).contains(NEW);
        assertThat(seen.until(old)).as(until()).contains(NEW);
    }

    private static String until() {
        return "Check lookByConversation: the `until` of every mail is said, and is when the newest one of its conversation "
                + "was received in that folder";
    }

    @Test
    void required_otherConversationsAgeByThemselves() {
        String subject = Keys.title("Lunch");
        delivered(subject, NEW);
        ItemId other = delivered(Keys.title("Dinner"), OLD);

        Seen seen = look(Token.START);

        assertThat(seen.present().containsKey(other) ? seen.until(other) : Optional.of(OLD))
                .as("Check lookByConversation: a mail is as recent as a mail of another conversation")
                .contains(OLD);
    }

    @Test
    void required_theWholeConversationMovesWhenAMailJoinsIt() {
        String subject = Keys.title("Lunch");
        ItemId old = delivered(subject, OLD);
        Token token = look(Token.START).token();

        ItemId recent = delivered("Re: " + subject, NEW);

        assertThat(look(token).present())
                .as(
                        "Check lookByConversation with a token: a mail has joined a conversation, and the older mails are not "
                                + "named. Devices do not get them, for their `until` has changed")
                .containsKeys(old, recent);
    }

    @Test
    void required_theWholeConversationMovesWhenItsNewestMailGoes() {
        String subject = Keys.title("Lunch");
        ItemId old = delivered(subject, OLD);
        ItemId recent = delivered("Re: " + subject, NEW);
        Token token = look(Token.START).token();

        contract.probe().account().delete(inbox(), recent, Deletion.FOR_GOOD);

        Seen seen = look(token);
        boolean isComplete = token.equals(Token.START);
        assertThat(isComplete && !seen.present().containsKey(old) ? Optional.of(OLD) : seen.until(old))
                .as(
                        "Check lookByConversation with a token: the newest mail of a conversation has gone, and the older ones "
                                + "are not named with the `until` that they have now. They would stay on devices too long")
                .contains(OLD);
    }

    private ItemId delivered(String subject, Instant received) {
        ability();
        assumeTrue(contract.deliver(subject, received), "not tested: no mail can be delivered");
        return contract.probe().delivered(subject);
    }

    private Seen look(Token since) {
        Seen seen = new Seen();
        Token next = ability().lookByConversation(inbox(), RECENT, since, seen);
        assertThat(next)
                .as("Check lookByConversation: it returned null. A driver without memory returns Token.START")
                .isNotNull();
        seen.ended(next);
        return seen;
    }

    private FolderId inbox() {
        return contract.probe().folder(FolderKind.INBOX);
    }

    private ConversationLook ability() {
        Optional<ConversationLook> ability = contract.probe().account().capability(ConversationLook.class);
        assumeTrue(ability.isPresent(), "not tested: the account has no ConversationLook");
        return ability.orElseThrow();
    }
}
