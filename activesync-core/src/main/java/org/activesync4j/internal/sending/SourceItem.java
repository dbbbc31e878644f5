package org.activesync4j.internal.sending;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.collection.Loaded;
import org.activesync4j.internal.collection.ShownItems;
import org.activesync4j.internal.collection.ShownItems.Shown;
import org.activesync4j.internal.mapping.Original;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Event;
import org.activesync4j.item.InstanceId;
import org.activesync4j.item.Item;
import org.activesync4j.item.ItemClasses;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.AttachmentSource;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.Want;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is answered or forwarded, as the driver has it. For one exchange. */
public final class SourceItem {

    private static final Logger LOG = LoggerFactory.getLogger(SourceItem.class);

    private final Exchange exchange;
    private final Shown shown;
    private final Item item;

    /** What was done with a mail; the number is that of [MS-ASEMAIL] 2.2.2.41. */
    public enum Verb {
        /** It was answered. */
        REPLIED(1),
        /** It was answered to all. */
        REPLIED_TO_ALL(2),
        /** It was forwarded. */
        FORWARDED(3);

        private final int number;

        Verb(int number) {
            this.number = number;
        }
    }

    private SourceItem(Exchange exchange, Shown shown, Item item) {
        this.exchange = exchange;
        this.shown = shown;
        this.item = item;
    }

    /**
     * Finds what a device names, among what it has been shown.
     *
     * @param exchange the exchange
     * @param classes the classes of items
     * @param source as the device names it
     * @return the item
     * @throws StatusException if it is not there, or no occurrence of it
     */
    public static SourceItem find(Exchange exchange, ItemClasses classes, Source source) {
        ShownItems items = new ShownItems(
                new Loaded(exchange, classes, source.folder().stream().toList()));
        Shown shown = source.folder()
                .map(folder -> items.find(folder, source.item()))
                .orElseGet(() -> items.find(source.item()))
                .orElseThrow(SourceItem::notFound);
        Item item = read(exchange, shown);
        return new SourceItem(
                exchange,
                shown,
                source.occurrence().map(id -> occurrence(item, id)).orElse(item));
    }

    private static Item read(Exchange exchange, Shown shown) {
        try {
            return exchange.account().get(shown.place().folder(), shown.item(), Want.ALL);
        } catch (DriverException refused) {
            if (refused.reason() == Reason.NOT_FOUND) {
                throw notFound();
            }
            throw refused;
        }
    }

    private static StatusException notFound() {
        return new StatusException(Status.ITEM_NOT_FOUND, "what is answered or forwarded is not there");
    }

    /** An invitation to one occurrence is a mail of its own. The UID is that of the series, not of one of its days. */
    private static Item occurrence(Item item, InstanceId id) {
        if (item.schema() == Email.SCHEMA) {
            return item;
        }
        if (item.schema() != Event.SCHEMA || !item.has(Event.RECURRENCE)) {
            throw new StatusException(Status.NO_RECURRENCE, "what is forwarded happens only once");
        }
        return item.occurrence(id)
                .filter(any -> Event.takesPlace(item, id))
                .map(day -> day.without(Event.UID))
                .orElseThrow(SourceItem::notFound);
    }

    /**
     * Tells whether it is a mail.
     *
     * @return whether
     */
    public boolean isMail() {
        return item.schema() == Email.SCHEMA;
    }

    /**
     * Tells whether it is an event.
     *
     * @return whether
     */
    public boolean isEvent() {
        return item.schema() == Event.SCHEMA;
    }

    /**
     * Gives what can be quoted and handed on.
     *
     * @return the original; its contents are good as long as the account is open
     */
    public Original original() {
        return Original.of(item, opener());
    }

    private Function<String, Content> opener() {
        Optional<AttachmentSource> source = exchange.capability(AttachmentSource.class);
        return reference -> source.orElseThrow(
                        () -> new StatusException(Status.REPLY_FAILED, "attachments cannot be opened"))
                .open(shown.place().folder(), shown.item(), reference);
    }

    /**
     * Notes on a mail what was done with it. A driver that cannot do that is left alone: the mail is sent.
     *
     * @param verb what was done
     * @param at when
     */
    public void note(Verb verb, Instant at) {
        if (!isMail()) {
            return;
        }
        Item done = Item.of(Email.SCHEMA)
                .with(Email.LAST_VERB_EXECUTED, verb.number)
                .with(Email.LAST_VERB_EXECUTION_TIME, at);
        try {
            exchange.account().update(shown.place().folder(), shown.item(), Patch.of(done), Expected.ANYTHING);
        } catch (DriverException refused) {
            LOG.warn(
                    "{}: a mail was sent, but the one it is about not marked: {}",
                    exchange.key(),
                    refused.getMessage());
        }
    }
}
