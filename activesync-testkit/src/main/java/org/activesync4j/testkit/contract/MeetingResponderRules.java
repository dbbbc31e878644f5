package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.CalendarEntry;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Filter;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.MeetingReply;
import org.activesync4j.spi.MeetingReply.Answer;
import org.activesync4j.spi.MeetingResponder;
import org.activesync4j.spi.Token;
import org.activesync4j.spi.Want;
import org.junit.jupiter.api.Test;

/** Rules about {@link MeetingResponder}. Run when the account is one and {@link DriverContract#invite} is overridden. */
abstract class MeetingResponderRules {

    private static final Instant RECEIVED = Instant.parse("2026-02-28T09:30:00Z");

    private final DriverContract contract;

    MeetingResponderRules(DriverContract contract) {
        this.contract = contract;
    }

    @Test
    void required_isDoneWithTheInvitation() {
        ItemId invitation = invited(Keys.title("Kick-off"));

        respond(invitation, Answer.DECLINED, Keys.fresh());

        assertThat(Probe.look(account(), inbox(), Filter.NONE, Token.START).present())
                .as("Check respond: an invitation that is answered moves to Deleted Items")
                .doesNotContainKey(invitation);
    }

    @Test
    void required_answersOnceUnderOneKey() {
        ItemId invitation = invited(Keys.title("Kick-off"));
        CreationKey key = Keys.fresh();

        respond(invitation, Answer.ACCEPTED, key);

        assertThatCode(() -> respond(invitation, Answer.ACCEPTED, Keys.repeated(key)))
                .as("Check respond: with the same key again all is as it is, though the invitation is gone")
                .doesNotThrowAnyException();
    }

    @Test
    void required_refusesWhatIsNoInvitation() {
        String subject = Keys.title("Lunch");
        MeetingResponder responder = responder();
        assumeTrue(contract.deliver(subject, RECEIVED), "not tested: the contract delivers no mail");
        ItemId mail = find(subject);

        assertThatExceptionOfType(DriverException.class)
                .as("Check respond: a mail that is no invitation is INVALID")
                .isThrownBy(() -> responder.respond(inbox(), mail, reply(Answer.ACCEPTED), Keys.fresh()))
                .extracting(DriverException::reason)
                .as("Check respond: a mail that is no invitation is INVALID")
                .isEqualTo(Reason.INVALID);
    }

    @Test
    void required_namesAnEventThatIsThere() {
        ItemId invitation = invited(Keys.title("Kick-off"));

        Optional<CalendarEntry> event = respond(invitation, Answer.ACCEPTED, Keys.fresh());

        event.ifPresent(entry -> {
            assertThatCode(() -> account().get(entry.folder(), entry.item(), Want.ALL))
                    .as("Check respond: the event that it names can be read there")
                    .doesNotThrowAnyException();
            contract.probe().made(entry.folder(), entry.item());
        });
    }

    private Optional<CalendarEntry> respond(ItemId invitation, Answer answer, CreationKey key) {
        Optional<CalendarEntry> event = responder().respond(inbox(), invitation, reply(answer), key);
        assertThat(event)
                .as("Check respond: without an event it returns empty, not null")
                .isNotNull();
        return event;
    }

    private static MeetingReply reply(Answer answer) {
        return new MeetingReply(answer, Optional.empty(), Optional.empty());
    }

    private MeetingResponder responder() {
        Optional<MeetingResponder> responder = account().capability(MeetingResponder.class);
        assumeTrue(responder.isPresent(), "not tested: the account is no MeetingResponder");
        return responder.orElseThrow();
    }

    private ItemId invited(String subject) {
        responder();
        assumeTrue(contract.invite(subject), "not tested: the contract invites nobody");
        return find(subject);
    }

    private ItemId find(String subject) {
        Set<ItemId> present = Probe.look(account(), inbox(), Filter.NONE, Token.START)
                .present()
                .keySet();
        ItemId found = present.stream()
                .filter(id -> title(id).equals(Optional.of(subject)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Check look: what was delivered is not named"));
        contract.probe().made(inbox(), found);
        return found;
    }

    private Optional<String> title(ItemId id) {
        Item mail = account().get(inbox(), id, Want.ALL);
        return mail.get(Email.SUBJECT);
    }

    private Account account() {
        return contract.probe().account();
    }

    private FolderId inbox() {
        return contract.probe().folders().stream()
                .filter(folder -> folder.kind() == FolderKind.INBOX)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Check folders: an account with mail has an Inbox"))
                .id();
    }
}
