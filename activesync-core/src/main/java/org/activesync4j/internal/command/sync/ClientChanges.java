package org.activesync4j.internal.command.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.collection.Options.Conflict;
import org.activesync4j.internal.collection.Place;
import org.activesync4j.internal.collection.StoredCollection;
import org.activesync4j.internal.command.sync.Additions.Addition;
import org.activesync4j.internal.sync.Holdings;
import org.activesync4j.internal.sync.LocalId;
import org.activesync4j.internal.sync.Match;
import org.activesync4j.internal.sync.Matched;
import org.activesync4j.internal.sync.ServerId;
import org.activesync4j.item.ItemClasses;
import org.activesync4j.item.Supported;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.Right;

/**
 * Applies what a client has done to one collection. What cannot be repeated is first matched with the ledger and written
 * down, then done, then its result is written down.
 */
final class ClientChanges {

    private final Exchange exchange;
    private final Place place;
    private final ItemClasses classes;
    private final StoredCollection stored;
    private final Holdings holdings;
    private final Responses responses = new Responses();

    ClientChanges(Exchange exchange, Place place, ItemClasses classes, StoredCollection stored, Holdings holdings) {
        this.exchange = exchange;
        this.place = place;
        this.classes = classes;
        this.stored = stored;
        this.holdings = holdings;
    }

    /**
     * How commands are to be applied.
     *
     * @param rights what the user may do
     * @param conflict who wins
     * @param deletesAsMoves whether deleted items go to the Deleted Items folder
     * @param supported which properties the device handles
     * @param renderer writes items that are fetched
     */
    record Terms(
            Set<Right> rights, Conflict conflict, boolean deletesAsMoves, Supported supported, ItemRenderer renderer) {}

    /**
     * Applies commands in their order.
     *
     * @throws StillRunning if another exchange may be at one of them
     * @throws Overtaken if another exchange has saved the collection
     * @throws DriverException if the driver is out of reach; what was done until then is written down
     */
    Responses apply(List<ClientCommand> commands, Terms terms) {
        loadPages(commands);
        Map<ClientCommand.Add, Addition> additions = additions(commands, terms.rights());
        AddedItems added = new AddedItems(exchange, place, stored, holdings, responses);
        added.begin(possible(additions));
        ChangedItems changed = new ChangedItems(exchange, place, holdings, responses, terms);
        try {
            commands.forEach(command -> apply(command, additions, added, changed));
        } catch (RuntimeException failure) {
            added.giveUp();
            throw failure;
        }
        return responses;
    }

    private void apply(
            ClientCommand command, Map<ClientCommand.Add, Addition> additions, AddedItems added, ChangedItems changed) {
        if (command instanceof ClientCommand.Add add) {
            apply(Objects.requireNonNull(additions.get(add)), added);
        } else if (command instanceof ClientCommand.Change change) {
            changed.change(change);
        } else if (command instanceof ClientCommand.Delete delete) {
            changed.delete(delete);
        } else {
            changed.fetch((ClientCommand.Fetch) command);
        }
    }

    private void apply(Addition addition, AddedItems added) {
        if (addition instanceof Addition.Possible possible) {
            added.add(possible);
        } else {
            responses.added(addition.add(), Optional.empty(), ((Addition.Impossible) addition).status());
        }
    }

    private Map<ClientCommand.Add, Addition> additions(List<ClientCommand> commands, Set<Right> rights) {
        Additions deciding = new Additions(place, classes, exchange.version(), rights);
        Map<ClientCommand.Add, Addition> additions = new HashMap<>();
        for (ClientCommand command : commands) {
            if (command instanceof ClientCommand.Add add) {
                additions.put(add, deciding.decide(add));
            }
        }
        return additions;
    }

    private static List<Addition.Possible> possible(Map<ClientCommand.Add, Addition> additions) {
        return additions.values().stream()
                .filter(Addition.Possible.class::isInstance)
                .map(Addition.Possible.class::cast)
                .toList();
    }

    private void loadPages(List<ClientCommand> commands) {
        List<LocalId> named = new ArrayList<>();
        for (ClientCommand command : commands) {
            ServerId.parse(serverId(command)).map(ServerId::local).ifPresent(named::add);
        }
        stored.load(holdings, holdings.missing(named));
    }

    private static String serverId(ClientCommand command) {
        if (command instanceof ClientCommand.Change change) {
            return change.serverId();
        }
        if (command instanceof ClientCommand.Delete delete) {
            return delete.serverId();
        }
        return command instanceof ClientCommand.Fetch fetch ? fetch.serverId() : "";
    }

    /** Says how long another exchange may still be at one of the commands. */
    static void requireNotRunning(Matched matched) {
        matched.runningUntil().ifPresent(until -> {
            throw new StillRunning(until);
        });
    }

    /** Says whether a match asks for something to be done that may have been done before. */
    static boolean mayHaveBeenDone(Match match) {
        return match instanceof Match.Overdue;
    }
}
