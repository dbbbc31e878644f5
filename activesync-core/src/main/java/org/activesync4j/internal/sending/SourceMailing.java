package org.activesync4j.internal.sending;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.mapping.Composer;
import org.activesync4j.internal.mapping.Outgoing;
import org.activesync4j.internal.sending.SourceItem.Verb;
import org.activesync4j.item.ItemClasses;
import org.jspecify.annotations.Nullable;

/** One mail about an item on its way; once it is sent, the item is marked. For one exchange. */
public final class SourceMailing implements Sending.Mailing {

    private final Exchange exchange;
    private final ItemClasses classes;
    private final Source source;
    private final BiFunction<Composer, SourceItem, Outgoing> composing;
    private final Function<Outgoing, Verb> done;
    private @Nullable SourceItem found;

    /**
     * Prepares it.
     *
     * @param exchange the exchange
     * @param classes the classes of items
     * @param source names the item
     * @param composing makes the mail
     * @param done tells what the mail does with the item
     */
    public SourceMailing(
            Exchange exchange,
            ItemClasses classes,
            Source source,
            BiFunction<Composer, SourceItem, Outgoing> composing,
            Function<Outgoing, Verb> done) {
        this.exchange = exchange;
        this.classes = classes;
        this.source = source;
        this.composing = composing;
        this.done = done;
    }

    @Override
    public Outgoing compose(Composer composer) {
        SourceItem item = SourceItem.find(exchange, classes, source);
        found = item;
        return composing.apply(composer, item);
    }

    @Override
    public void sent(Outgoing mail) {
        Objects.requireNonNull(found).note(done.apply(mail), exchange.now());
    }
}
