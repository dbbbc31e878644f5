package org.activesync4j.internal.sync;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.activesync4j.internal.sync.Horizon.Unit;

/** Compares entry by entry: complete looks, partial ones and glimpses go through the same cases. */
final class Planner {

    private static final Comparator<Planned> NEWEST_FIRST = Comparator.comparing(Planned::held, Held.NEWEST_FIRST);
    private static final int HARMLESS_DELETIONS = 50;
    private static final int HARMLESS_PART = 5;

    private final Holdings device;
    private final Seen seen;
    private final Horizon horizon;

    private final List<Planned> corrections = new ArrayList<>();
    private final List<Planned> deletes = new ArrayList<>();
    private final List<Planned> markChanges = new ArrayList<>();
    private final List<Planned> changes = new ArrayList<>();
    private final List<Planned> adds = new ArrayList<>();
    private final List<Planned> softDeletes = new ArrayList<>();
    private final List<Held> kept = new ArrayList<>();
    private final List<LocalId> forgotten = new ArrayList<>();

    Planner(Holdings device, Seen seen, Horizon horizon) {
        this.device = device;
        this.seen = seen;
        this.horizon = horizon;
    }

    /**
     * The date that a driver gave, else the one known from before if the item is the same still, and if it was its own date
     * rather than its conversation's, or the other way round.
     */
    static Until until(Sighting sighting, Holdings device, Horizon horizon) {
        return device.get(sighting.local())
                .filter(before -> before.print().sameContent(sighting.print()))
                .filter(before -> horizon.agesAsIn(device.head().base().view()))
                .map(before -> sighting.until().orElse(before.until()))
                .orElse(sighting.until());
    }

    void compare() {
        seen.present().values().forEach(this::present);
        if (seen.scope() != Seen.Scope.GLIMPSE) {
            device.known()
                    .filter(held -> !seen.present().containsKey(held.local()))
                    .forEach(this::notPresent);
        }
    }

    private void present(Sighting sighting) {
        Optional<Held> before = device.get(sighting.local());
        Held now = sighting.shown(horizon.orOpen(sighting.kind(), until(sighting, device, horizon)));
        if (horizon.excludes(now)) {
            before.ifPresent(this::leaves);
        } else if (before.isPresent()) {
            present(before.get(), now);
        } else if (horizon.admits(now)) {
            adds.add(new Planned.Add(now));
        }
    }

    private void present(Held before, Held now) {
        switch (before.standing()) {
            case MISSING, UNCERTAIN -> corrections.add(new Planned.Add(now));
            case DIRTY, GONE -> corrections.add(new Planned.Change(now));
            case SET_ASIDE -> setAside(before, now);
            case SHOWN, STALE -> shown(before, now);
        }
    }

    private void setAside(Held before, Held now) {
        if (before.print().sameContent(now.print())) {
            keep(before, now.as(Standing.SET_ASIDE));
        } else if (horizon.admits(now)) {
            adds.add(new Planned.Add(now));
        } else {
            forgotten.add(before.local());
        }
    }

    private void shown(Held before, Held now) {
        Set<Mark> marks = before.print().differingMarks(now.print());
        if (!before.print().sameContent(now.print())) {
            changes.add(new Planned.Change(now));
        } else if (!marks.isEmpty()) {
            markChanges.add(new Planned.MarkChange(now.as(before.standing()), marks));
        } else {
            keep(before, now.as(before.standing()));
        }
    }

    private void keep(Held before, Held now) {
        if (!before.equals(now)) {
            kept.add(now);
        }
    }

    private void notPresent(Held held) {
        boolean absent = seen.scope() == Seen.Scope.COMPLETE || seen.gone().contains(held.local());
        if (!absent) {
            unnamed(held);
        } else if (!held.standing().isOnDevice()) {
            forgotten.add(held.local());
        } else if (seen.scope() == Seen.Scope.COMPLETE && mayHaveLeft(held)) {
            softDeletes.add(new Planned.SoftDelete(held));
        } else {
            deletes.add(new Planned.Delete(held));
        }
    }

    private void unnamed(Held held) {
        if (horizon.excludes(held)) {
            leaves(held);
            return;
        }
        switch (held.standing()) {
            case MISSING, UNCERTAIN -> corrections.add(new Planned.Add(held.as(Standing.SHOWN)));
            case DIRTY -> corrections.add(new Planned.Change(held.as(Standing.SHOWN)));
            case GONE -> deletes.add(new Planned.Delete(held));
            case SHOWN, STALE, SET_ASIDE -> {}
        }
    }

    private void leaves(Held held) {
        if (held.standing().isOnDevice()) {
            softDeletes.add(new Planned.SoftDelete(held));
        } else {
            forgotten.add(held.local());
        }
    }

    /**
     * A driver that honours the filter does not name what is too old, nor, just after the filter changed, what it knows. Nor
     * does it name old mails whose conversation was recent, once each of them ages by itself again.
     */
    private boolean mayHaveLeft(Held held) {
        int before = device.head().base().view();
        boolean dateIsKnown =
                held.until().isKnown() && (horizon.agesAsIn(before) || horizon.unit() == Unit.CONVERSATION);
        return horizon.excludes(held) || horizon.isLimited(held.kind()) && before != horizon.view() && !dateIsKnown;
    }

    Plan plan(Instant now) {
        Plan.Frame frame = new Plan.Frame(seen, device.head().base(), horizon, device.paging());
        return doubt(now).map(doubt -> Plan.doubtful(frame, doubt)).orElseGet(() -> Plan.certain(frame, contents()));
    }

    private Plan.Contents contents() {
        if (seen.scope() == Seen.Scope.GLIMPSE) {
            return new Plan.Contents(inOrder(List.of(adds)), 0, List.of(), List.of());
        }
        List<Planned> first = inOrder(List.of(corrections, deletes, markChanges, changes));
        List<Planned> items = Stream.of(first, inOrder(List.of(adds, softDeletes)))
                .flatMap(List::stream)
                .toList();
        return new Plan.Contents(items, first.size(), List.copyOf(kept), List.copyOf(forgotten));
    }

    private static List<Planned> inOrder(List<List<Planned>> groups) {
        return groups.stream()
                .flatMap(group -> group.stream().sorted(NEWEST_FIRST))
                .toList();
    }

    private Optional<Doubt> doubt(Instant now) {
        if (seen.scope() != Seen.Scope.COMPLETE || deletes.size() <= harmless()) {
            return Optional.empty();
        }
        Digest deletions = Plan.deletions(deletes, device.paging());
        Optional<Doubt> noted =
                device.head().base().doubt().filter(doubt -> doubt.deletions().equals(deletions));
        return noted.isPresent()
                ? noted.filter(doubt -> !doubt.isConfirmed(now))
                : Optional.of(new Doubt(now.truncatedTo(ChronoUnit.SECONDS), deletions));
    }

    private long harmless() {
        long shown = device.known().filter(held -> held.standing().isOnDevice()).count();
        return Math.max(HARMLESS_DELETIONS, shown / HARMLESS_PART);
    }
}
