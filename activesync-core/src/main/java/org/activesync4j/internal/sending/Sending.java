package org.activesync4j.internal.sending;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.collection.Once;
import org.activesync4j.internal.collection.Once.Result;
import org.activesync4j.internal.collection.Once.Task;
import org.activesync4j.internal.collection.Once.Told;
import org.activesync4j.internal.mapping.Composer;
import org.activesync4j.internal.mapping.Outgoing;
import org.activesync4j.internal.mapping.ReceivedMail;
import org.activesync4j.internal.mapping.UnfitMail;
import org.activesync4j.internal.sync.Answer;
import org.activesync4j.internal.sync.Asked;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.Identities;
import org.activesync4j.spi.Identity;
import org.activesync4j.spi.MailSender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a mail once: composes it, hands it to the driver, and sees to the copy. */
public final class Sending {

    /** The abilities without which nothing is sent. */
    public static final Set<Class<?>> NEEDS = Set.of(Identities.class, MailSender.class);

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final int SUCCESS = 1;

    private final Exchange exchange;
    private final Submission submission;

    private Sending(Exchange exchange, Submission submission) {
        this.exchange = exchange;
        this.submission = submission;
    }

    /** One mail on its way. Called when it is certain that it has to be sent. */
    @FunctionalInterface
    public interface Mailing {

        /**
         * Makes the mail.
         *
         * @param composer knows from whom it comes, and under which key
         * @return the mail
         */
        Outgoing compose(Composer composer);

        /**
         * Hears that the mail has been sent; does not throw.
         *
         * @param mail what was composed
         */
        default void sent(Outgoing mail) {}
    }

    /**
     * Sends a mail, unless it has been sent already.
     *
     * @param exchange the exchange
     * @param submission what the device asks for
     * @param asked what the ledger knows it by
     * @param mailing makes the mail
     * @return the status: success, or 118 if it was sent before
     */
    public static Outcome<Status> once(Exchange exchange, Submission submission, Asked asked, Mailing mailing) {
        Sending sending = new Sending(exchange, submission);
        return Once.each(exchange, List.of(new Task(asked, key -> sending.send(key, mailing))), Sending::status);
    }

    private static Status status(List<Told> told) {
        return told.get(0).again() ? Status.PREVIOUSLY_SENT : Status.SUCCESS;
    }

    private Result send(CreationKey key, Mailing mailing) {
        MailSender sender = exchange.capability(MailSender.class).orElseThrow();
        try (Outgoing mail = composed(mailing, key)) {
            submit(sender, mail, key);
            if (submission.save() && !sender.keepsCopies()) {
                keepCopy(mail, key);
            }
            mailing.sent(mail);
            return new Result.Done(Answer.of(SUCCESS));
        } catch (UnfitMail unfit) {
            throw new StatusException(status(unfit), unfit.getMessage());
        } catch (UncheckedIOException unreadable) {
            throw new DriverException(Reason.UNAVAILABLE, "a mail could not be read or written", unreadable);
        }
    }

    /** Before anything is sent, every refusal but an outage means that nothing will be. */
    private Outgoing composed(Mailing mailing, CreationKey key) {
        try {
            return mailing.compose(composer(key));
        } catch (DriverException refused) {
            if (refused.reason() == Reason.UNAVAILABLE || refused.reason() == Reason.TOKEN_EXPIRED) {
                throw refused;
            }
            throw new StatusException(Status.REPLY_FAILED, refused.getMessage());
        }
    }

    private static Status status(UnfitMail unfit) {
        return switch (unfit.reason()) {
            case NOT_MIME -> Status.INVALID_MIME;
            case NO_RECIPIENT -> Status.NO_RECIPIENT;
            case NO_ADDRESS -> Status.RECIPIENT_UNRESOLVED;
        };
    }

    private Composer composer(CreationKey key) {
        List<Identity> identities =
                exchange.capability(Identities.class).orElseThrow().identities();
        Optional<String> account = submission.account();
        Identity identity = identities.stream()
                .filter(each -> account.isEmpty() || each.account().equals(account))
                .findFirst()
                .orElseThrow(() -> new StatusException(Status.INVALID_ACCOUNT, "the user has no such account"));
        if (!identity.maySend()) {
            throw new StatusException(Status.ACCOUNT_SEND_DISABLED, "nothing may be sent from this account");
        }
        List<Identity> allowed = identities.stream()
                .filter(each -> each.maySend() && (account.isEmpty() || each.equals(identity)))
                .toList();
        return new Composer(
                identity, allowed, key, exchange.now(), exchange.settings().answerInMemoryBytes());
    }

    private static void submit(MailSender sender, Outgoing mail, CreationKey key) {
        try {
            sender.send(mail.mime(), mail.envelope(), key);
        } catch (DriverException refused) {
            throw new StatusException(status(refused), refused.getMessage());
        }
    }

    /** Tells the status; an outage has none, for then it is not known whether the mail was sent. */
    private static Status status(DriverException refused) {
        return switch (refused.reason()) {
            case NOT_FOUND -> Status.RECIPIENT_UNRESOLVED;
            case DENIED, READ_ONLY -> Status.ACCESS_DENIED;
            case QUOTA -> Status.SEND_QUOTA_EXCEEDED;
            case TOO_LARGE -> Status.ATTACHMENT_TOO_LARGE;
            case INVALID -> Status.INVALID_MIME;
            case EXISTS, CONFLICT, UNSUPPORTED, NOT_SENT -> Status.SUBMISSION_FAILED;
            case UNAVAILABLE, TOKEN_EXPIRED -> throw refused;
        };
    }

    /** The mail is sent: that its copy cannot be kept is no reason to say anything else. */
    private void keepCopy(Outgoing mail, CreationKey key) {
        try {
            Item copy = ReceivedMail.item(mail.mime()).with(Email.READ, true).with(Email.DATE_RECEIVED, exchange.now());
            exchange.account().folders().stream()
                    .filter(folder -> folder.kind() == FolderKind.SENT_ITEMS)
                    .findFirst()
                    .ifPresent(sent -> exchange.account().create(sent.id(), copy, key));
        } catch (DriverException | UnfitMail | UncheckedIOException failure) {
            LOG.warn("{}: a mail was sent, but no copy kept", exchange.key(), failure);
        }
    }
}
