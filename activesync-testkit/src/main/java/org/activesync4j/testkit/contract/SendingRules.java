package org.activesync4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Identities;
import org.activesync4j.spi.Identity;
import org.activesync4j.spi.MailAddress;
import org.activesync4j.spi.MailEnvelope;
import org.activesync4j.spi.MailSender;
import org.junit.jupiter.api.Test;

/**
 * Rules about {@link Identities} and {@link MailSender}. Run when the account is both; those about what arrives when the
 * contract can tell that. All mail goes to the user.
 */
abstract class SendingRules {

    private static final String BODY = "Grüße  \r\n.\r\n..\r\n\tEnd";

    private final DriverContract contract;

    SendingRules(DriverContract contract) {
        this.contract = contract;
    }

    @Test
    void required_knowsWhoTheUserIs() {
        List<Identity> identities = identities();

        assertThat(identities)
                .as("Check Identities: a user who can send has an address, and the primary account comes first")
                .isNotEmpty()
                .first()
                .matches(primary -> primary.account().isEmpty());
        assertThat(identities.stream().skip(1).map(Identity::account))
                .as("Check Identities: each further account has a name of its own")
                .doesNotHaveDuplicates()
                .allMatch(Optional::isPresent);
    }

    @Test
    void required_sendsWhatItIsGiven() {
        String subject = Keys.title("Hello");

        send(subject, BODY, Keys.fresh());

        assertThat(arrived(subject))
                .as("Check MailSender.send: a mail that was taken over arrives")
                .hasSize(1);
    }

    @Test
    void required_changesNothingOfTheBody() {
        String subject = Keys.title("Body");

        send(subject, BODY, Keys.fresh());

        assertThat(arrived(subject))
                .as("Check MailSender.send: the bytes travel as they are, blanks at line ends and lone dots as well: a"
                        + " signature over them must stay valid")
                .first()
                .asString()
                .contains(BODY);
    }

    @Test
    void required_namesTheMailAsTheEngineDid() {
        String subject = Keys.title("Name");
        CreationKey key = Keys.fresh();

        send(subject, BODY, key);

        assertThat(arrived(subject))
                .as("Check MailSender.send: the Message-ID stays, it is how a mail that was sent is found again")
                .first()
                .asString()
                .contains("Message-ID: <" + key.value() + "@");
    }

    @Test
    void optional_doesNotSendTwiceUnderOneKey() {
        String subject = Keys.title("Once");
        CreationKey key = Keys.fresh();

        send(subject, BODY, key);
        send(subject, BODY, Keys.repeated(key));

        assertThat(arrived(subject))
                .as("Check MailSender.send: the key was used before, as CreationKey.repeated says; search for that"
                        + " Message-ID first, or use a queue that is keyed")
                .hasSize(1);
    }

    @Test
    void required_takesAnotherKeyForAnotherMail() {
        String subject = Keys.title("Twice");

        send(subject, BODY, Keys.fresh());
        send(subject, BODY, Keys.fresh());

        assertThat(arrived(subject))
                .as("Check MailSender.send: two keys are two mails, whatever they say")
                .hasSize(2);
    }

    @Test
    void required_sendsToTheEnvelopeAlone() {
        String subject = Keys.title("Blind");
        MailAddress user = user();
        String mime = mime("nobody@blind.invalid", subject, BODY, Keys.fresh());

        sender().send(content(mime), new MailEnvelope(user, Set.of(user)), Keys.fresh());

        assertThat(arrived(subject))
                .as(
                        "Check MailSender.send: who gets a mail stands in the envelope and nowhere else; blind copies are only"
                                + " there")
                .hasSize(1);
    }

    private void send(String subject, String body, CreationKey key) {
        MailAddress user = user();
        String mime = mime(user.value(), subject, body, key);
        sender().send(content(mime), new MailEnvelope(user, Set.of(user)), key);
    }

    private String mime(String to, String subject, String body, CreationKey key) {
        return String.join(
                "\r\n",
                "From: " + user(),
                "To: " + to,
                "Subject: " + subject,
                "Date: Sun, 1 Mar 2026 08:00:00 +0000",
                "Message-ID: <" + key.value() + "@example.org>",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: 8bit",
                "",
                body);
    }

    private static Content content(String mime) {
        return Content.of(mime.getBytes(StandardCharsets.UTF_8), BodyType.MIME.mediaType());
    }

    private MailAddress user() {
        return identities().get(0).address();
    }

    private List<Identity> identities() {
        Optional<Identities> identities = contract.probe().account().capability(Identities.class);
        assumeTrue(identities.isPresent(), "not tested: the account has no Identities");
        return identities.orElseThrow().identities();
    }

    private MailSender sender() {
        Optional<MailSender> sender = contract.probe().account().capability(MailSender.class);
        assumeTrue(sender.isPresent(), "not tested: the account is no MailSender");
        return sender.orElseThrow();
    }

    private List<String> arrived(String subject) {
        Optional<List<String>> arrived = contract.arrived(subject);
        assumeTrue(arrived.isPresent(), "not tested: the contract cannot tell what has arrived");
        return arrived.orElseThrow();
    }
}
