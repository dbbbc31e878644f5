package org.activesync4j.internal.sync;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a device holds of one collection, whatever the server has: the pages loaded so far, the presented round laid upon
 * them, and what this exchange changed. For one exchange and one thread; when the store refuses what {@link #commit}
 * returned, throw it away and begin again.
 *
 * <p>It never loads anything. Ask which pages are {@link #missing}, load them, give them in; what touches a page that is
 * not loaded is an {@link IllegalStateException}.
 */
public final class Holdings {

    private final Entries entries;
    private Head head;
    private Saved.Extent extent;
    private boolean learned;

    private Holdings(Head head, Pages pages, Saved.Extent extent) {
        this.head = head;
        this.entries = new Entries(pages, head.base().tally());
        this.extent = extent;
    }

    /**
     * Opens what is stored, as of the key that was presented.
     *
     * @param stored the head
     * @param verdict {@link Verdict.Next} or {@link Verdict.Repeat}
     * @return the holdings, without any page
     */
    public static Holdings open(Head stored, Verdict verdict) {
        if (verdict instanceof Verdict.Next next) {
            Round round = stored.round(next.number());
            return stored(stored.moveTo(round), round.delta());
        }
        if (verdict instanceof Verdict.Repeat) {
            return stored(stored, Delta.NONE);
        }
        throw new IllegalArgumentException("nothing is held after " + verdict);
    }

    private static Holdings stored(Head head, Delta presented) {
        Paging paging = new Paging(head.epoch(), head.pageBits());
        return new Holdings(head, Pages.stored(paging, presented), Saved.Extent.SOME);
    }

    /**
     * Begins with nothing: whatever pages there are will be replaced.
     *
     * @param begun {@link Head#begin} or {@link Head#beginAgain}
     * @return empty holdings
     */
    public static Holdings begin(Head begun) {
        Pages none = Pages.stored(new Paging(begun.epoch(), 0), Delta.NONE);
        none.load(0, new byte[0]);
        return new Holdings(begun, none, Saved.Extent.ALL);
    }

    /**
     * Tells the head as it would be saved now.
     *
     * @return the head
     */
    public Head head() {
        return head;
    }

    /**
     * Changes the head.
     *
     * @param change from the present to the new one
     */
    public void amend(UnaryOperator<Head> change) {
        head = change.apply(head);
    }

    /**
     * Tells which pages are needed to ask for, or to change, some items.
     *
     * @param ids which items
     * @return the numbers of the pages not yet loaded
     */
    public Set<Integer> missing(Collection<LocalId> ids) {
        return pages().missing(ids.stream());
    }

    /**
     * Tells which pages are needed to know everything.
     *
     * @return the numbers of the pages not yet loaded
     */
    public Set<Integer> missing() {
        return pages().missing();
    }

    /**
     * Tells which pages are needed before {@link #commit}.
     *
     * @return the numbers of the pages not yet loaded
     */
    public Set<Integer> missingForCommit() {
        return grows() ? pages().missing() : pages().missingForFolding();
    }

    /**
     * Takes in pages.
     *
     * @param numbers which were asked for
     * @param loaded what the store has of them; one that it does not have is empty
     * @throws CorruptRecord when they are not what was saved
     * @throws NewerFormat when a newer version saved them
     */
    public void load(Set<Integer> numbers, Map<Integer, byte[]> loaded) {
        boolean whole = pages().areWhole();
        numbers.forEach(number -> pages().load(number, loaded.getOrDefault(number, new byte[0])));
        if (!whole && pages().areWhole()) {
            verify();
        }
    }

    /** All pages together show whether one got lost, and how early anything really ages. */
    private void verify() {
        Tally stored = head.base().tally();
        Tally exact = entries.sum(pages().all());
        if (!exact.sameEntries(stored)) {
            throw new CorruptRecord("pages hold " + exact.count() + " entries, expected " + stored.count());
        }
        if (!exact.equals(stored)) {
            learned = true;
            head = head.with(head.base().numbered(head.base().number(), exact));
        }
    }

    /**
     * Tells whether loading all pages showed that nothing ages as early as the head says. To save that is worth it even
     * if there is nothing else to save: then the next exchange need not load them all.
     *
     * @return whether
     */
    public boolean hasLearned() {
        return learned;
    }

    /**
     * Finds the item that a device means, which may have changed the letter case of its id.
     *
     * @param wire from a request
     * @return the item of exactly that id, else the only one that equals it without regard to letter case; never one that
     *     the device has not been shown
     */
    public Optional<Held> find(LocalId wire) {
        return get(wire).or(() -> entries.onlyOneLike(wire)).filter(held -> held.standing() != Standing.SET_ASIDE);
    }

    /**
     * Finds an item.
     *
     * @param local its exact id
     * @return what is noted of it, if anything
     */
    public Optional<Held> get(LocalId local) {
        return entries.get(local);
    }

    /**
     * Tells whether a device may know a version: it holds it, or made it itself but never got our answer. If not, its
     * Change of the item meets with a conflict.
     *
     * @param local the item
     * @param current the version that is stored
     * @return whether
     */
    public boolean recognises(LocalId local, Fingerprint current) {
        return Stream.of(get(local).stream(), pages().get(local).stream(), head.madeByDevice(local))
                .flatMap(versions -> versions)
                .anyMatch(held -> held.print().sameContent(current));
    }

    /**
     * Lets the device hold an item.
     *
     * @param held what it holds once it gets the answer of this exchange
     * @param author who brought that about
     */
    public void put(Held held, Author author) {
        entries.put(held, author);
    }

    /**
     * Lets the device hold an item that it added once more, and that is still there. If the first Add was under an earlier
     * key, it may have been told of the item since, in another version: then it gets a Change.
     *
     * @param line with an answer that tells of an item
     */
    public void putAgain(Line line) {
        Held told = line.item();
        boolean current = line.age() == Line.Age.CURRENT;
        put(current ? told : get(told.local()).orElse(told).as(Standing.DIRTY), Author.DEVICE);
    }

    /**
     * Lets the device hold an item that it added once more, and that has gone: it gets a Delete.
     *
     * @param line with an answer that tells of an item
     */
    public void putGone(Line line) {
        put(line.item().as(Standing.GONE), Author.DEVICE);
    }

    /**
     * Lets the device hold an item no longer.
     *
     * @param local which; one that it does not hold makes no difference
     */
    public void drop(LocalId local) {
        entries.drop(local);
    }

    /**
     * Lets the device hold what it is sent.
     *
     * @param planned what was rendered into the answer
     */
    public void sent(Planned planned) {
        if (planned instanceof Planned.Delete || planned instanceof Planned.SoftDelete) {
            drop(planned.held().local());
        } else {
            put(planned.held(), Author.SERVER);
        }
    }

    /**
     * Notes that something cannot be sent until it changes.
     *
     * @param planned what could not be rendered
     */
    public void setAside(Planned planned) {
        boolean unknown = planned instanceof Planned.Add
                && get(planned.held().local())
                        .filter(held -> held.standing().isOnDevice())
                        .isEmpty();
        put(unknown ? planned.held().as(Standing.SET_ASIDE) : stale(planned), Author.SERVER);
    }

    /** The marks may still be told. */
    private Held stale(Planned planned) {
        Held now = planned.held().as(Standing.STALE);
        return planned instanceof Planned.Change
                ? get(now.local())
                        .map(before -> now.as(now.print().markedLike(before.print())))
                        .orElse(now)
                : now;
    }

    /**
     * Tells everything that is known to be held: all of it once no page is missing.
     *
     * @return the entries, in no order
     */
    public Stream<Held> known() {
        return entries.known();
    }

    /**
     * Sums up what is held now.
     *
     * @return the sum
     */
    public Tally tally() {
        return entries.tally();
    }

    /**
     * Tells whether this exchange changed what is held.
     *
     * @return whether
     */
    public boolean isChanged() {
        return entries.areChanged();
    }

    Paging paging() {
        return pages().paging();
    }

    /**
     * Issues a new key for what is held now.
     *
     * @param looked how far the device knows the folder once it gets the answer
     * @param answered the creation keys of the ledger's lines that the answer tells of
     * @param now the time of the exchange
     * @return the key
     */
    public SyncKey issue(Looked looked, Set<String> answered, Instant now) {
        Tally tally = pages().areWhole() ? entries.count() : entries.tally();
        head = head.issue(looked, tally, entries.delta(), answered).tidied(now);
        return head.youngest();
    }

    /**
     * Lets what this exchange changed be true as of every key that the device may present next, as after a command that has
     * no key. Only after {@link #open} with {@link Verdict.Repeat}, and not together with {@link #issue}.
     *
     * @param items what was put or dropped
     */
    public void settle(Set<LocalId> items) {
        List<Round> rounds =
                head.rounds().stream().map(round -> settled(round, items)).toList();
        Point base = head.base();
        head = head.with(base.numbered(base.number(), entries.tally())).withRounds(rounds);
        entries.settle();
    }

    private Round settled(Round round, Set<LocalId> items) {
        Map<LocalId, Delta.Change> changes = new HashMap<>(round.delta().changes());
        Tally tally = round.point().tally();
        for (LocalId item : items) {
            tally = without(tally, Delta.after(changes.remove(item), pages().get(item)));
            tally = with(tally, entries.get(item));
        }
        return new Round(round.point().numbered(round.number(), tally), new Delta(changes));
    }

    private Tally with(Tally tally, Optional<Held> held) {
        return held.map(entry -> tally.plus(entry, paging().hash(entry))).orElse(tally);
    }

    private Tally without(Tally tally, Optional<Held> held) {
        return held.map(entry -> tally.minus(entry, paging().hash(entry))).orElse(tally);
    }

    /**
     * Says what is to be saved. From now on the stored pages count as those as of the presented key; changes of this
     * exchange are saved only if they were {@link #issue issued}.
     *
     * @return the bytes for the store
     */
    public Saved commit() {
        if (!missingForCommit().isEmpty()) {
            throw new IllegalStateException("pages " + missingForCommit() + " are not loaded");
        }
        if (grows()) {
            grow();
        }
        boolean all = extent == Saved.Extent.ALL;
        Saved saved = new Saved(head.encode(), all ? pages().written() : pages().folded(), extent);
        entries.moveTo(pages().saved());
        extent = Saved.Extent.SOME;
        learned = false;
        return saved;
    }

    private void grow() {
        entries.moveTo(pages().spread(fitting()));
        extent = Saved.Extent.ALL;
        head = head.withPageBits(paging().bits());
    }

    private boolean grows() {
        return fitting() != paging();
    }

    private Paging fitting() {
        return paging().fitting(head.base().tally().count());
    }

    private Pages pages() {
        return entries.pages();
    }
}
