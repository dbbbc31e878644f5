package org.activesync4j.internal.collection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.sync.Author;
import org.activesync4j.internal.sync.Fingerprint;
import org.activesync4j.internal.sync.FolderNumber;
import org.activesync4j.internal.sync.Head;
import org.activesync4j.internal.sync.Held;
import org.activesync4j.internal.sync.Holdings;
import org.activesync4j.internal.sync.LocalId;
import org.activesync4j.internal.sync.ServerId;
import org.activesync4j.internal.sync.Standing;
import org.activesync4j.internal.sync.Verdict;
import org.activesync4j.internal.wait.Topics;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.Want;

/**
 * What a device has moved by a command without a sync key: it holds it in the other folder from then on, whatever keys it
 * presents next, and neither folder tells it so. For one exchange.
 */
public final class Transfers {

    private static final int ATTEMPTS = 5;

    private final Exchange exchange;
    private final Loaded loaded;

    /**
     * Begins.
     *
     * @param exchange the exchange
     * @param loaded what it has loaded
     */
    public Transfers(Exchange exchange, Loaded loaded) {
        this.exchange = exchange;
        this.loaded = loaded;
    }

    /**
     * An item that was moved.
     *
     * @param from where it was
     * @param item its name there
     * @param to where it is
     * @param there the item as the device holds it there
     * @param doubtful whether it may have been moved by an earlier request, of which the device has not heard by an answer
     *     but perhaps by a Sync of the one folder or the other
     */
    public record Transfer(Place from, LocalId item, Place to, Held there, boolean doubtful) {}

    /**
     * Finds items that the device may hold, as of any of the keys that it may present next. Of one whose version depends on
     * the key nobody knows which the device has.
     *
     * @param named by folder, the ids as sent
     * @return those that it holds
     */
    public Map<ServerId, Held> find(Map<FolderNumber, ? extends Collection<ServerId>> named) {
        Map<ServerId, Held> found = new HashMap<>();
        named.forEach((number, ids) -> {
            StoredCollection stored = loaded.collection(number);
            stored.head().ifPresent(head -> find(stored, head, ids, found));
        });
        return found;
    }

    private static void find(StoredCollection stored, Head head, Collection<ServerId> ids, Map<ServerId, Held> found) {
        for (Verdict verdict : verdicts(head)) {
            Holdings holdings = Holdings.open(head, verdict);
            stored.load(
                    holdings, holdings.missing(ids.stream().map(ServerId::local).toList()));
            for (ServerId id : ids) {
                holdings.find(id.local())
                        .filter(held -> held.standing().isOnDevice())
                        .ifPresent(held -> found.merge(id, held, Transfers::either));
            }
        }
    }

    private static Held either(Held young, Held old) {
        return young.equals(old) ? young : young.as(Standing.DIRTY);
    }

    /** What each key would mean that the device may present next, the youngest first. */
    private static List<Verdict> verdicts(Head head) {
        List<Verdict> verdicts = new ArrayList<>();
        head.issued().forEach(number -> verdicts.add(0, new Verdict.Next(number)));
        verdicts.add(new Verdict.Repeat());
        return verdicts;
    }

    /**
     * Tells whether an item can be read.
     *
     * @param place its folder
     * @param item the driver's id
     * @return whether it is there
     */
    public boolean isThere(Place place, ItemId item) {
        try {
            exchange.account().get(place.folder(), item, Want.MARKS);
            return true;
        } catch (DriverException refused) {
            if (refused.reason() == Reason.UNAVAILABLE) {
                throw refused;
            }
            return refused.reason() != Reason.NOT_FOUND;
        }
    }

    /**
     * Describes a moved item as the device holds it: with the marks that it knew, which may be told to it afterwards, and
     * with the content that it knew. Mail does not change, so that is the present one, drafts apart.
     *
     * @param before the item as the device held it
     * @param stored the item in the other folder
     * @param from where it was
     * @return the item in the other folder
     */
    public static Held there(Held before, Stored stored, Place from) {
        Fingerprint now = Fingerprint.of(stored.etag());
        boolean constant = from.kind().isMail() && from.kind() != FolderKind.DRAFTS;
        boolean current = before.standing() == Standing.SHOWN && (constant || now.sameContent(before.print()));
        return Held.shown(stored.id(), now.markedLike(before.print()), before.until())
                .as(before.kind())
                .as(current ? Standing.SHOWN : Standing.DIRTY);
    }

    /**
     * Notes what the device holds now, and rings for those who wait for the folders.
     *
     * @param transfers what was moved
     */
    public void settle(List<Transfer> transfers) {
        Map<FolderNumber, List<Consumer<Holdings>>> changes = new LinkedHashMap<>();
        Map<FolderNumber, Set<LocalId>> items = new HashMap<>();
        Set<Place> places = new HashSet<>();
        for (Transfer transfer : transfers) {
            FolderNumber from = transfer.from().number();
            FolderNumber to = transfer.to().number();
            changes.computeIfAbsent(from, number -> new ArrayList<>()).add(holdings -> leave(transfer, holdings));
            changes.computeIfAbsent(to, number -> new ArrayList<>()).add(holdings -> arrive(transfer, holdings));
            items.computeIfAbsent(from, number -> new HashSet<>()).add(transfer.item());
            items.computeIfAbsent(to, number -> new HashSet<>())
                    .add(transfer.there().local());
            places.addAll(List.of(transfer.from(), transfer.to()));
        }
        changes.forEach((number, each) -> settle(number, each, items.getOrDefault(number, Set.of())));
        loaded.folders(places)
                .forEach(folder -> exchange.signal()
                        .ring(Topics.folder(
                                exchange.user().login(), exchange.user().owner(), folder)));
    }

    private void settle(FolderNumber number, List<Consumer<Holdings>> changes, Set<LocalId> items) {
        StoredCollection stored = loaded.collection(number);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (stored.head().isEmpty() || settle(stored, changes, items)) {
                return;
            }
            stored = loaded.again(number);
        }
        throw new StatusException(Status.SERVER_ERROR_RETRY_LATER, "others keep saving collection " + number);
    }

    /** A device that has not begun with a folder learns of the item when it does. */
    private static boolean settle(StoredCollection stored, List<Consumer<Holdings>> changes, Set<LocalId> items) {
        Holdings holdings = Holdings.open(stored.head().orElseThrow(), new Verdict.Repeat());
        stored.load(holdings, holdings.missing(items));
        changes.forEach(change -> change.accept(holdings));
        holdings.settle(items);
        return stored.save(holdings);
    }

    private static void leave(Transfer transfer, Holdings holdings) {
        holdings.drop(transfer.item());
    }

    private void arrive(Transfer transfer, Holdings holdings) {
        Held there = transfer.there();
        Optional<Held> noted = holdings.get(there.local());
        if (!transfer.doubtful()) {
            holdings.put(there, Author.DEVICE);
        } else if (noted.filter(there::equals).isEmpty() || isTold(there.local(), holdings)) {
            holdings.put(doubtful(noted, transfer), Author.DEVICE);
        }
    }

    /**
     * What has changed since it was noted there may have been told to a device that did not know the item yet: it is told
     * again. Without a note the other folder tells the item under the same id, or that it has gone.
     */
    private Held doubtful(Optional<Held> noted, Transfer transfer) {
        Held there = transfer.there();
        if (!isThere(transfer.to(), there.item())) {
            return there.as(Standing.GONE);
        }
        return noted.filter(held -> held.standing().isOnDevice())
                .map(held -> held.as(Standing.DIRTY))
                .orElse(there.as(Standing.UNCERTAIN));
    }

    private static boolean isTold(LocalId item, Holdings holdings) {
        return holdings.head().rounds().stream()
                .anyMatch(round -> round.delta().ids().contains(item));
    }
}
