package org.activesync4j.internal.command.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.collection.ItemsTogether;
import org.activesync4j.internal.collection.Piece;
import org.activesync4j.internal.collection.Place;
import org.activesync4j.internal.sync.Holdings;
import org.activesync4j.internal.sync.Plan;
import org.activesync4j.internal.sync.Planned;
import org.activesync4j.internal.sync.ServerId;
import org.activesync4j.item.Item;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Want;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.AirSync;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renders a plan from its beginning, as far as window and bytes allow, and lets the device hold what it will get. */
final class PlanRenderer {

    private static final Logger LOG = LoggerFactory.getLogger(PlanRenderer.class);
    private static final int CHUNK = 50;

    private final Exchange exchange;
    private final Place place;
    private final Holdings holdings;
    private final ItemRenderer renderer;
    private final Failing failing;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<ItemId, Item> read = new HashMap<>();
    private long bytes;

    PlanRenderer(Exchange exchange, Place place, Holdings holdings, ItemRenderer renderer, Failing failing) {
        this.exchange = exchange;
        this.place = place;
        this.holdings = holdings;
        this.renderer = renderer;
        this.failing = failing;
    }

    /**
     * Renders.
     *
     * @param window how many commands at most
     * @param budget how many bytes are left; the first item of an answer goes out however large it is
     * @throws DriverException if the driver is out of reach and nothing could be rendered
     */
    Rendered render(Plan plan, int window, long budget) {
        List<Planned> items = plan.items();
        int handled = 0;
        try {
            while (handled < items.size() && pieces.size() < window) {
                if (handled % CHUNK == 0) {
                    readAhead(items.subList(handled, Math.min(items.size(), handled + Math.min(CHUNK, window))));
                }
                if (!render(items.get(handled), budget)) {
                    break;
                }
                handled++;
            }
        } catch (DriverException away) {
            if (handled == 0) {
                throw away;
            }
            LOG.info(
                    "{}: the rest of folder {} is left for later, {}",
                    exchange.key(),
                    place.number(),
                    away.getMessage());
        }
        return new Rendered(pieces, handled, bytes);
    }

    /** Says whether the thing is done with; not, if there is no room for it. */
    private boolean render(Planned planned, long budget) {
        Optional<Piece> piece;
        try {
            piece = piece(planned);
        } catch (DriverException refused) {
            return unreadable(planned, refused);
        } catch (RuntimeException broken) { // whatever the contents of a driver throw spoils one item only
            return unreadable(planned, new DriverException(Reason.UNAVAILABLE, "contents cannot be read", broken));
        }
        if (piece.isEmpty()) {
            holdings.sent(planned);
            return true;
        }
        if (!pieces.isEmpty() && bytes + piece.get().size() > budget) {
            return false;
        }
        pieces.add(piece.get());
        bytes += piece.get().size();
        holdings.sent(planned);
        return true;
    }

    /** What has vanished is no longer planned; what cannot be read is set aside, an outage only when it goes on. */
    private boolean unreadable(Planned planned, DriverException refused) {
        if (refused.reason() == Reason.NOT_FOUND) {
            return true;
        }
        if (refused.reason() == Reason.UNAVAILABLE && !failing.isHopeless(exchange.key(), planned.held())) {
            throw refused;
        }
        LOG.warn(
                "{}: item {}:{} is set aside, {}",
                exchange.key(),
                place.number(),
                planned.held().local(),
                refused.getMessage());
        holdings.setAside(planned);
        return true;
    }

    private Optional<Piece> piece(Planned planned) {
        ServerId id = new ServerId(place.number(), planned.held().local());
        if (planned instanceof Planned.Delete) {
            return Optional.of(renderer.deletion(id, planned.held().kind()));
        }
        if (planned instanceof Planned.SoftDelete) {
            return Optional.of(renderer.softDeletion(id));
        }
        if (planned instanceof Planned.MarkChange change) {
            return renderer.marks(id, item(planned, Want.MARKS), change.marks());
        }
        Tag command = planned instanceof Planned.Add ? AirSync.ADD : AirSync.CHANGE;
        return Optional.of(renderer.command(command, id, item(planned, Want.ALL)));
    }

    private Item item(Planned planned, Want want) {
        ItemId id = planned.held().item();
        Item known = read.remove(id);
        Item item = known != null ? known : exchange.account().get(place.folder(), id, want);
        if (place.kindOf(item) != planned.held().kind()) {
            throw new DriverException(Reason.INVALID, "the look named it as something else than " + item.schema());
        }
        return item;
    }

    private void readAhead(List<Planned> some) {
        Set<ItemId> whole = new HashSet<>();
        for (Planned planned : some) {
            if (planned instanceof Planned.Add || planned instanceof Planned.Change) {
                whole.add(planned.held().item());
            }
        }
        read.putAll(ItemsTogether.read(exchange, place.folder(), whole));
    }
}
