package org.activesync4j.internal.sync;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Pages, what one exchange changed upon them, and the sum of both. */
final class Entries {

    private final Map<LocalId, Delta.Change> changes = new HashMap<>();
    private Pages pages;
    private Tally tally;

    Entries(Pages pages, Tally tally) {
        this.pages = pages;
        this.tally = tally;
    }

    Pages pages() {
        return pages;
    }

    void moveTo(Pages same) {
        pages = same;
    }

    /** What was changed becomes part of the pages. */
    void settle() {
        pages = pages.with(delta());
        changes.clear();
    }

    Tally tally() {
        return tally;
    }

    boolean areChanged() {
        return !changes.isEmpty();
    }

    Delta delta() {
        return new Delta(changes);
    }

    Optional<Held> get(LocalId local) {
        Delta.Change change = changes.get(local);
        if (change == null) {
            return pages.get(local);
        }
        return change instanceof Delta.Put put ? Optional.of(put.held()) : Optional.empty();
    }

    /** The only entry that equals an id without regard to letter case. */
    Optional<Held> onlyOneLike(LocalId wire) {
        int page = pages.paging().page(wire);
        List<Held> found = Stream.concat(unchanged(pages.page(page).stream()), changed())
                .filter(held -> held.local().resembles(wire))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    Stream<Held> known() {
        return Stream.concat(unchanged(pages.all()), changed());
    }

    private Stream<Held> unchanged(Stream<Held> entries) {
        return entries.filter(held -> !changes.containsKey(held.local()));
    }

    private Stream<Held> changed() {
        return changes.values().stream().filter(Delta.Put.class::isInstance).map(change -> ((Delta.Put) change).held());
    }

    /** An entry that is as before is no change. */
    void put(Held held, Author author) {
        take(held.local());
        tally = tally.plus(held, pages.paging().hash(held));
        if (pages.get(held.local()).filter(held::equals).isPresent()) {
            changes.remove(held.local());
        } else {
            changes.put(held.local(), new Delta.Put(held, author));
        }
    }

    /** An entry that was not there before is no change either. */
    void drop(LocalId local) {
        take(local);
        if (pages.get(local).isPresent()) {
            changes.put(local, new Delta.Drop());
        } else {
            changes.remove(local);
        }
    }

    private void take(LocalId local) {
        get(local).ifPresent(held -> tally = tally.minus(held, pages.paging().hash(held)));
    }

    /** Sums up anew, which makes the earliest date exact; all pages must be loaded. */
    Tally count() {
        return sum(known());
    }

    Tally sum(Stream<Held> entries) {
        Tally sum = Tally.EMPTY;
        for (Held held : (Iterable<Held>) entries::iterator) {
            sum = sum.plus(held, pages.paging().hash(held));
        }
        return sum;
    }
}
