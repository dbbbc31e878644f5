package org.activesync4j.internal.sync;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderId;

/**
 * What is remembered of a device's folders: slot {@code folders}.
 *
 * <p>A device that sends key 0 is told all folders anew, under the same numbers; until it presents the key of that answer
 * the keys from before are good as well.
 *
 * @param epoch drawn at random when the device first came
 * @param counter the number of the youngest key
 * @param numbers the number of each folder, of those that have gone as well
 * @param lastNumber the youngest number given to a folder
 * @param presented the number of the key that the device presented last
 * @param held what it holds as of that key
 * @param rounds the last two answers since, the youngest last
 * @param ledger what must not be done twice
 */
public record Hierarchy(
        UUID epoch,
        long counter,
        SortedMap<FolderNumber, FolderId> numbers,
        int lastNumber,
        long presented,
        Listing held,
        List<FolderRound> rounds,
        Ledger ledger)
        implements Memory {

    private static final int MOST_GONE = 1000;

    /** Copies the collections. */
    public Hierarchy {
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
        rounds = List.copyOf(rounds);
    }

    /**
     * An answer that was issued and not yet acknowledged.
     *
     * @param number of its key
     * @param held what the device holds once it presents that key
     */
    record FolderRound(long number, Listing held) {}

    /**
     * Begins: the device is new.
     *
     * @param epoch drawn at random
     * @return a hierarchy without folders
     */
    public static Hierarchy begin(UUID epoch) {
        return new Hierarchy(epoch, 0, new TreeMap<>(), 0, 0, Listing.EMPTY, List.of(), Ledger.EMPTY);
    }

    /**
     * Reads what is stored.
     *
     * @param bytes from the store
     * @return the hierarchy
     * @throws CorruptRecord when the bytes are not what was saved
     * @throws NewerFormat when a newer version saved them
     */
    public static Hierarchy decode(byte[] bytes) {
        return HierarchyFormat.read(bytes);
    }

    /**
     * Writes the form that is stored.
     *
     * @return the bytes
     */
    public byte[] encode() {
        return HierarchyFormat.write(this);
    }

    @Override
    public List<Long> issued() {
        return rounds.stream().map(FolderRound::number).toList();
    }

    /**
     * Goes on from the key that was presented.
     *
     * @param verdict not {@link Verdict.Unknown}
     * @return the hierarchy as of that key; after {@link Verdict.First} as of the last, with nothing forgotten
     */
    public Hierarchy open(Verdict verdict) {
        if (!(verdict instanceof Verdict.Next next)) {
            return this;
        }
        FolderRound round = rounds.stream()
                .filter(candidate -> candidate.number() == next.number())
                .findFirst()
                .orElseThrow();
        return with(next.number(), round.held(), List.of(), ledger.presented(next.number()));
    }

    /**
     * Tells what a device holds that presented a key.
     *
     * @param verdict what that key means
     * @return nothing after {@link Verdict.First}
     */
    public Listing heldAfter(Verdict verdict) {
        return verdict instanceof Verdict.First ? Listing.EMPTY : held;
    }

    /**
     * Tells what the device holds if it got the last answer.
     *
     * @return the listing
     */
    public Listing shown() {
        return rounds.isEmpty() ? held : rounds.get(rounds.size() - 1).held();
    }

    /**
     * Gives a number to each folder that has none.
     *
     * @param visible what the driver named
     * @return a hierarchy that knows them all
     */
    public Hierarchy numbered(List<Folder> visible) {
        Set<FolderId> known = new HashSet<>(numbers.values());
        SortedMap<FolderNumber, FolderId> all = new TreeMap<>(numbers);
        int last = lastNumber;
        for (Folder folder : visible) {
            if (known.add(folder.id())) {
                all.put(new FolderNumber(++last), folder.id());
            }
        }
        forgetGone(all, visible);
        return new Hierarchy(epoch, counter, all, last, presented, held, rounds, ledger);
    }

    /**
     * Gives a number to a folder that the device itself has made.
     *
     * @param made the driver's id
     * @return a hierarchy that knows it
     */
    public Hierarchy numbered(FolderId made) {
        if (numbers.containsValue(made)) {
            return this;
        }
        SortedMap<FolderNumber, FolderId> all = new TreeMap<>(numbers);
        all.put(new FolderNumber(lastNumber + 1), made);
        return new Hierarchy(epoch, counter, all, lastNumber + 1, presented, held, rounds, ledger);
    }

    /**
     * Learns that folders have other ids now: they keep their numbers, so that no device has to know.
     *
     * @param changed of each, the old id and the new one
     * @return a hierarchy that knows the new ones
     */
    public Hierarchy renamed(Map<FolderId, FolderId> changed) {
        SortedMap<FolderNumber, FolderId> all = new TreeMap<>();
        numbers.forEach((number, id) -> {
            if (changed.containsKey(id) || !changed.containsValue(id)) {
                all.put(number, changed.getOrDefault(id, id));
            }
        });
        return new Hierarchy(epoch, counter, all, lastNumber, presented, held, rounds, ledger);
    }

    /** Of the folders that have gone the youngest keep their numbers, should they come back. */
    private void forgetGone(SortedMap<FolderNumber, FolderId> all, List<Folder> visible) {
        Set<FolderId> there = visible.stream().map(Folder::id).collect(Collectors.toSet());
        List<FolderNumber> gone = all.keySet().stream()
                .filter(number -> !there.contains(all.get(number)) && !isListed(number))
                .toList();
        gone.stream().limit(Math.max(0, gone.size() - MOST_GONE)).forEach(all::remove);
    }

    private boolean isListed(FolderNumber number) {
        return Stream.concat(Stream.of(held), rounds.stream().map(FolderRound::held))
                .anyMatch(listing -> listing.get(number).isPresent());
    }

    /**
     * Tells the driver's name of a folder.
     *
     * @param number from a device
     * @return the id, if this device has ever been given that number
     */
    public Optional<FolderId> folder(FolderNumber number) {
        return Optional.ofNullable(numbers.get(number));
    }

    /**
     * Tells the number of a folder.
     *
     * @param folder from the driver
     * @return the number, if it has been given one
     */
    public Optional<FolderNumber> number(FolderId folder) {
        return Optional.ofNullable(byId().get(folder));
    }

    private Map<FolderId, FolderNumber> byId() {
        return numbers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (one, other) -> one));
    }

    /**
     * Tells what a device is to hold. A folder whose parent is not visible, or that is its own ancestor, hangs at the top.
     *
     * @param visible what the driver named, all of it {@link #numbered}
     * @return the listing
     */
    public Listing wanted(List<Folder> visible) {
        Map<FolderId, FolderNumber> byId = byId();
        Map<FolderId, Folder> there =
                visible.stream().collect(Collectors.toMap(Folder::id, folder -> folder, (one, other) -> one));
        return new Listing(there.values().stream()
                .map(folder -> listed(folder, parent(folder, there), byId))
                .collect(Collectors.toMap(ListedFolder::number, folder -> folder)));
    }

    private static ListedFolder listed(Folder folder, Optional<FolderId> parent, Map<FolderId, FolderNumber> byId) {
        FolderNumber number = byId.get(folder.id());
        if (number == null) {
            throw new IllegalArgumentException("a folder has no number");
        }
        return new ListedFolder(number, parent.map(byId::get), folder.name(), folder.kind());
    }

    private static Optional<FolderId> parent(Folder folder, Map<FolderId, Folder> there) {
        Set<FolderId> passed = new HashSet<>();
        for (FolderId above = folder.parent();
                there.containsKey(above);
                above = there.get(above).parent()) {
            if (above.equals(folder.id())) {
                return Optional.empty();
            }
            if (!passed.add(above)) {
                break;
            }
        }
        return Optional.of(folder.parent()).filter(there::containsKey);
    }

    /**
     * Issues a new key.
     *
     * @param after what the device holds once it has got the answer
     * @param answered the creation keys of the ledger's lines that the answer tells of
     * @param now the time of the exchange
     * @return the hierarchy whose {@link #youngest} key is that one
     */
    public Hierarchy issue(Listing after, Set<String> answered, Instant now) {
        long number = counter + 1;
        List<FolderRound> kept = Stream.concat(
                        rounds.stream().skip(Math.max(0, rounds.size() - 1)), Stream.of(new FolderRound(number, after)))
                .toList();
        Ledger told = ledger.toldIn(kept.stream().map(FolderRound::number).toList(), answered)
                .tidied(now);
        return new Hierarchy(epoch, number, numbers, lastNumber, presented, held, kept, told);
    }

    /**
     * Changes the ledger.
     *
     * @param change from the present to the new one
     * @return a copy
     */
    public Hierarchy amend(UnaryOperator<Ledger> change) {
        return with(presented, held, rounds, change.apply(ledger));
    }

    private Hierarchy with(long key, Listing listing, List<FolderRound> issued, Ledger lines) {
        return new Hierarchy(epoch, counter, numbers, lastNumber, key, listing, issued, lines);
    }
}
