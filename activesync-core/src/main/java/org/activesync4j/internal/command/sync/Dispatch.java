package org.activesync4j.internal.command.sync;

import java.util.Optional;
import java.util.function.Function;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.collection.Place;
import org.activesync4j.internal.mapping.Composer;
import org.activesync4j.internal.mapping.Outgoing;
import org.activesync4j.internal.sending.Sending;
import org.activesync4j.internal.sending.Submission;
import org.activesync4j.internal.sync.Asked;
import org.activesync4j.item.Content;
import org.activesync4j.item.Item;
import org.activesync4j.spi.AttachmentSource;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Want;

/** Sends drafts from where they lie, each once: a draft that is sent is one no longer. See [MS-ASCMD] 2.2.3.156. */
final class Dispatch {

    private final Exchange exchange;
    private final Place place;

    Dispatch(Exchange exchange, Place place) {
        this.exchange = exchange;
        this.place = place;
    }

    /**
     * Sends a draft and takes it away, unless that was done before.
     *
     * @param name names this sending for ever
     * @param draft the draft
     * @return success, or why it was not sent; then it lies where it was
     * @throws StillRunning if another exchange may be sending it
     * @throws DriverException if it is not known whether it was sent
     */
    int send(String name, ItemId draft) {
        if (!Sending.NEEDS.stream().allMatch(need -> exchange.capability(need).isPresent())) {
            return Status.SUBMISSION_FAILED.code();
        }
        try {
            Asked asked = new Asked(Asked.Kind.SEND, name, Wording.ofSending(name));
            Outcome<Status> sent =
                    Sending.once(exchange, Submission.OF_DRAFT, asked, composer -> compose(composer, draft));
            if (sent instanceof Outcome.Busy<Status> busy) {
                throw new StillRunning(busy.until());
            }
            takeAway(draft);
            return SyncStatus.SUCCESS;
        } catch (StatusException refused) {
            return status(refused.status());
        }
    }

    private Outgoing compose(Composer composer, ItemId draft) {
        return composer.draft(read(draft), opener(draft));
    }

    private Item read(ItemId draft) {
        try {
            return exchange.account().get(place.folder(), draft, Want.ALL);
        } catch (DriverException refused) {
            if (refused.reason() == Reason.UNAVAILABLE) {
                throw refused;
            }
            throw new StatusException(Status.ITEM_NOT_FOUND, refused.getMessage());
        }
    }

    private Function<String, Content> opener(ItemId draft) {
        Optional<AttachmentSource> source = exchange.capability(AttachmentSource.class);
        return reference -> source.orElseThrow(
                        () -> new StatusException(Status.SUBMISSION_FAILED, "attachments cannot be opened"))
                .open(place.folder(), draft, reference);
    }

    private void takeAway(ItemId draft) {
        try {
            exchange.account().delete(place.folder(), draft, Deletion.FOR_GOOD);
        } catch (DriverException refused) {
            if (refused.reason() != Reason.NOT_FOUND) {
                throw refused;
            }
        }
    }

    /** Of a draft, a Sync says otherwise what is wrong with those to whom it goes. */
    private static int status(Status status) {
        boolean recipients = status.equals(Status.NO_RECIPIENT) || status.equals(Status.RECIPIENT_UNRESOLVED);
        if (status.equals(Status.ITEM_NOT_FOUND)) {
            return SyncStatus.NOT_FOUND;
        }
        return recipients ? Status.INVALID_RECIPIENTS.code() : status.code();
    }
}
