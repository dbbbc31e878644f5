package org.activesync4j.internal.command.sync;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.collection.Horizons;
import org.activesync4j.internal.collection.Options.Conflict;
import org.activesync4j.internal.collection.Place;
import org.activesync4j.internal.collection.StoredCollection;
import org.activesync4j.internal.command.sync.Additions.Addition;
import org.activesync4j.internal.sync.Answer;
import org.activesync4j.internal.sync.Asked;
import org.activesync4j.internal.sync.Holdings;
import org.activesync4j.internal.sync.LocalId;
import org.activesync4j.internal.sync.ServerId;
import org.activesync4j.item.ItemSchema;
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
    private final StoredCollection stored;
    private final Holdings holdings;
    private final Responses responses = new Responses();
    private final Intentions intentions;

    ClientChanges(Exchange exchange, Place place, StoredCollection stored, Holdings holdings) {
        this.exchange = exchange;
        this.place = place;
        this.stored = stored;
        this.holdings = holdings;
        this.intentions = new Intentions(exchange, place, stored, holdings);
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
     * @throws DriverException if the driver is out of reach; then {@link #giveUp}
     */
    Responses apply(List<ClientCommand> commands, Terms terms) {
        loadPages(commands);
        Map<ClientCommand, Addition> additions = additions(commands, terms.rights());
        Map<ClientCommand, Asked> once = once(commands, additions);
        intentions.begin(
                commands.stream().filter(once::containsKey).map(once::get).toList());
        AddedItems added = new AddedItems(exchange, place, stored, holdings, intentions, responses);
        ChangedItems changed = new ChangedItems(exchange, place, holdings, intentions, responses, terms);
        for (ClientCommand command : commands) {
            if (command instanceof ClientCommand.Add add) {
                apply(Objects.requireNonNull(additions.get(add)), added);
            } else {
                apply(command, Optional.ofNullable(once.get(command)), changed);
            }
        }
        return responses;
    }

    /** Writes down what has been done, when there will be no answer that says so: then it is done again at once, once. */
    void giveUp() {
        intentions.giveUp();
    }

    private void apply(Addition addition, AddedItems added) {
        if (addition instanceof Addition.Possible possible) {
            added.add(possible);
        } else {
            responses.added(addition.add(), Answer.of(((Addition.Impossible) addition).status()));
        }
    }

    private static void apply(ClientCommand command, Optional<Asked> once, ChangedItems changed) {
        if (command instanceof ClientCommand.Change change) {
            once.ifPresentOrElse(asked -> changed.changeOnce(change, asked), () -> changed.change(change));
        } else if (command instanceof ClientCommand.Delete delete) {
            changed.delete(delete);
        } else {
            changed.fetch((ClientCommand.Fetch) command);
        }
    }

    private Map<ClientCommand, Addition> additions(List<ClientCommand> commands, Set<Right> rights) {
        Additions deciding = new Additions(place, classes(), exchange, rights);
        Map<ClientCommand, Addition> additions = new IdentityHashMap<>();
        for (ClientCommand command : commands) {
            if (command instanceof ClientCommand.Add add) {
                additions.put(add, deciding.decide(add));
            }
        }
        return additions;
    }

    private List<ItemSchema> classes() {
        List<ItemSchema> classes = new ArrayList<>(List.of(place.schema()));
        if (Horizons.mayHaveTexts(place, exchange)) {
            place.texts().ifPresent(classes::add);
        }
        return classes;
    }

    /** What must not be done twice, and what the ledger knows it by. */
    private static Map<ClientCommand, Asked> once(
            List<ClientCommand> commands, Map<ClientCommand, Addition> additions) {
        Map<ClientCommand, Asked> once = new IdentityHashMap<>();
        for (ClientCommand command : commands) {
            if (additions.get(command) instanceof Addition.Possible possible) {
                once.put(command, possible.asked());
            } else if (command instanceof ClientCommand.Change change && change.isOnce()) {
                once.put(command, new Asked(Asked.Kind.CHANGE, "", Wording.of(change)));
            }
        }
        return once;
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
}
