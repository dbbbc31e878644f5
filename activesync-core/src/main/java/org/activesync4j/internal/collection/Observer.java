package org.activesync4j.internal.collection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.sync.Comparison;
import org.activesync4j.internal.sync.Holdings;
import org.activesync4j.internal.sync.Horizon;
import org.activesync4j.internal.sync.Look;
import org.activesync4j.internal.sync.Plan;
import org.activesync4j.internal.sync.Point;
import org.activesync4j.internal.sync.Seen;
import org.activesync4j.internal.sync.Until;
import org.activesync4j.item.Item;
import org.activesync4j.item.ItemSchema;
import org.activesync4j.spi.ConversationLook;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Filter;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Token;
import org.activesync4j.spi.Want;

/**
 * The one detector of changes, for Sync, Ping and GetItemEstimate: looks at a folder and compares it with what the device
 * holds. For one exchange.
 */
public final class Observer {

    private final Exchange exchange;
    private final LastLooks lastLooks;

    /**
     * Makes a detector.
     *
     * @param exchange the exchange
     * @param lastLooks the looks of this node
     */
    public Observer(Exchange exchange, LastLooks lastLooks) {
        this.exchange = exchange;
        this.lastLooks = lastLooks;
    }

    /**
     * What is looked at.
     *
     * @param folder which folder
     * @param schema the class of its items
     * @param version the folder's version now, empty if not known
     * @param horizon the filter
     */
    public record Target(FolderId folder, ItemSchema schema, String version, Horizon horizon) {}

    /**
     * Compares.
     *
     * @param target what to look at
     * @param stored where missing pages come from
     * @param holdings what the device holds
     * @return what the device is to be told; empty if it certainly has nothing to be told, without a look
     */
    public Optional<Plan> observe(Target target, StoredCollection stored, Holdings holdings) {
        return seen(target, holdings).map(seen -> plan(target, stored, holdings, seen));
    }

    /**
     * Compares without reading any item: one whose date the look does not tell, and that the device does not hold, counts as
     * recent.
     *
     * @param target what to look at
     * @param stored where missing pages come from
     * @param holdings what the device holds
     * @return what the device would be told, to be counted; empty if it certainly has nothing to be told, without a look
     */
    public Optional<Plan> estimate(Target target, StoredCollection stored, Holdings holdings) {
        return seen(target, holdings).map(seen -> {
            Comparison comparison = new Comparison(holdings, seen, target.horizon());
            stored.load(holdings, comparison.missing());
            return comparison.plan(exchange.now());
        });
    }

    private Optional<Seen> seen(Target target, Holdings holdings) {
        Point base = holdings.head().base();
        boolean settled = holdings.tally().unsettled() == 0 && !holdings.isChanged();
        return settled && base.isUpToDate(target.version(), target.horizon())
                ? Optional.empty()
                : Optional.of(look(target, base));
    }

    /**
     * Takes Adds from an earlier look, while the device is still catching up: as long as it is sure to have more of them
     * than fit into the window. The last of them, and that there are no more, are told by a look of this exchange.
     *
     * @param target what to look at
     * @param stored where missing pages come from
     * @param holdings what the device holds
     * @param window how many Adds are wanted
     * @return Adds and nothing else; empty if there are none to be had that way
     */
    public Optional<Plan> glimpse(Target target, StoredCollection stored, Holdings holdings, int window) {
        Point base = holdings.head().base();
        boolean catchingUp = base.moreAvailable()
                && base.resume().isPresent()
                && base.view() == target.horizon().view()
                && holdings.tally().unsettled() == 0;
        return Optional.of(key(target))
                .filter(key -> catchingUp)
                .flatMap(key -> lastLooks.fresh(key, exchange.now()))
                .map(look -> look.after(base.resume(), window + 1))
                .map(seen -> plan(target, stored, holdings, seen))
                .filter(plan -> plan.items().size() > window);
    }

    private LastLooks.Key key(Target target) {
        return new LastLooks.Key(exchange.user().login(), exchange.user().owner(), target.folder(), target.horizon());
    }

    private Plan plan(Target target, StoredCollection stored, Holdings holdings, Seen seen) {
        Comparison comparison = new Comparison(holdings, seen, target.horizon());
        stored.load(holdings, comparison.missing());
        List<ItemId> undated = comparison.undated();
        Seen dated = undated.isEmpty() ? seen : seen.dated(dates(target, undated));
        if (seen.scope() == Seen.Scope.COMPLETE) {
            lastLooks.remember(key(target), dated, exchange.now());
        }
        return undated.isEmpty()
                ? comparison.plan(exchange.now())
                : new Comparison(holdings, dated, target.horizon()).plan(exchange.now());
    }

    private Seen look(Target target, Point base) {
        Token since = base.since(target.horizon());
        try {
            return look(target, since);
        } catch (DriverException refused) {
            if (refused.reason() != Reason.TOKEN_EXPIRED || since.equals(Token.START)) {
                throw refused;
            }
            return look(target, Token.START);
        }
    }

    private Seen look(Target target, Token since) {
        Look look = new Look(since);
        Filter filter = target.horizon().filter();
        Token next = switch (target.horizon().unit()) {
            case ITEM -> exchange.account().look(target.folder(), filter, since, look);
            case CONVERSATION -> byConversation().lookByConversation(target.folder(), filter, since, look);
        };
        return target.horizon().applyTo(look.end(next, target.version()));
    }

    private ConversationLook byConversation() {
        return exchange.capability(ConversationLook.class)
                .orElseThrow(() -> new IllegalStateException("the ability was there a moment ago"));
    }

    /** Reads the dates of items that came without; one that cannot be read stays without, and is shown. */
    private Map<ItemId, Until> dates(Target target, List<ItemId> undated) {
        Map<ItemId, Until> dates = new HashMap<>();
        for (ItemId id : undated) {
            date(target, id).ifPresent(until -> dates.put(id, until));
        }
        return dates;
    }

    private Optional<Until> date(Target target, ItemId id) {
        try {
            Item item = exchange.account().get(target.folder(), id, Want.HEADERS);
            return target.schema().until(item).map(Until::of);
        } catch (DriverException refused) {
            if (refused.reason() == Reason.UNAVAILABLE) {
                throw refused;
            }
            return Optional.empty();
        }
    }
}
